// Programs made of pieces that each carry a lexical edge. Every piece is one or more whole statements.
import fc from 'fast-check'

/** Read alike in all dialects. */
const anywhere = [
  'const a = b / c / d',
  'x = a / 2; y = /re/g.test(x) / 3',
  'if (a) /re/.test(b)',
  'while (a) /[/]"/.exec(b)',
  'for (const k of list) /\\/*/.test(k)',
  'do x++; while (y) /re/u.test(z)',
  'f(/a"b/, 1)\n/* c */ g()',
  "a = [/'/, / /, /[\\]/`]/v]",
  'return_ = (a) / b / (c)',
  'function f() { return /x/ }',
  'function g() { return\n/x/ }',
  'const t = `a ${b} // ${`c ${d / 2} /* */`} \\` \\${` / 2',
  'x = `\n  ${a}\n // b\n` + String.raw`\\\n`',
  'tag`\\u{41} ${x}`\n`b`',
  'const s = "a\\\nb" + \'//\' + "/*"',
  "'use strict'",
  'a?.5:b',
  'x = a?.5:1, y = a?.b?.[0]?.(c)',
  'n = 1..toFixed() + .5e-3 + 1_000n + 0xFFn + 0b1_0 + 1e5',
  'a = b\n++c',
  'a = b + +c - -d + ++e - --f',
  'let i = 0\n;[1, 2].map(x => x)',
  'a\n(b)\n[c]\n`d`',
  'class A { #p = 1; static #q\nx\n*gen() { yield* this.#p }\nget\nz() { return #p in this } }',
  'class B { static { this.if(a) / 2 } if(x) { return x } static async *y() {} }',
  'async () => { for await (const x of y) /re/.test(x); await (a) / 2 }',
  'const o = { if(a) {}, return: 1, get x() { return 1 }, async\n: 2, "q": /r/ }',
  'o.if(a) / 2; o.return / 2; o?.typeof / 2',
  'label: for (;;) { if (a) continue label\nbreak\nlabel }',
  'var async\nasync\nfunction h() {}',
  'x = async y => y; z = async (y) => ({ y })',
  'x = function* () { const y = yield\nyield z }',
  'throw new Error(`x`)',
  'switch (a) { case /x/.test(b): default: c }',
  'import { a as b } from "c"\nexport default /re/',
  'import d from "./e.json" with { type: "json" }',
  'const m = import.meta.url, q = import("x")',
  'a = b ? c : d ? /e/ : f / g',
  'a >>>= b >> c >>> d; e **= f ** 2; g ??= h || i && j',
  'a = b < c; d = e > f; g = h <= i',
  'delete a[b], void 0, typeof c / 2',
  '// @ts-check\nvar u = 1 //# x\n/*! keep */',
  'x = /* @__PURE__ */ f()',
  'ünïcode = \\u0061b + "\\u{1F600}" + "\u2028"',
  'if (a) b\nelse c',
  'if (a) { b } else /c/.d()',
  'var r = a ? (b, c) : [/d/, ...e]',
  '!a; !/re/.test(b); a\n!b',
  'x = {}\ny = { ...z }',
  '@dec class C { @dec() m() {} }',
]

const types = [
  'type T = A<B<C>> | { readonly [k in K]-?: X }',
  'let v: Array<A<B>>= w',
  'interface I { a: string\nb?\n(x: number): void\n[k: string]: any }',
  'let w = x as const\nlet z = y satisfies Z',
  'x = a! / b! / c',
  'let p!: string\nabstract class Q { abstract r(): void; declare s: T; accessor t = 1 }',
  'declare module "m" { export = n }\nnamespace N.M {}\ndeclare global {}',
  'type U = [a?: string, ...b: T[]] | `x${Y}` | (new () => Z)',
  'function over(a: string): void\nfunction over(a: any) {}',
  'function is(a: any): a is string { return a as any as boolean }',
  'type\nV = 1',
  'var declare, module, type\ndeclare\nmodule\ntype\nW',
  'enum E { A = 1 << 2, B = "/" }',
  'import type { X } from "x"; export type { X }\nimport y = require("y")',
  'const f2 = <T,>(x: T) => x, g2 = f2<A>(b), h2 = new Map<A, B<C>>()',
  'type Cond<T> = T extends (infer U)[] ? U : never',
  'let k: typeof a\nlet l: keyof B\nlet m2: unique symbol',
  'const i1 = f<T>\nconst i2 = a < b > c',
  '// @ts-ignore\nlet e1: string = 1\nf(1,\n2)',
  'function as1(x: unknown): asserts x is string {}',
]

const assertions = [
  'x = <any>y / 2',
  'z = <T>(x: T) => x',
  'w = <const>["/"]',
  'q = <A<B>>(c)',
  'interface J { a: string\n<T>(y: T): T }',
]

const elements = [
  'e = <div a="x // y" b={/* c */ d / 2} {...f}>text // no comment {g} it\'s {/* child */} /* none */</div>',
  'e = <>\n  <A.B c:d="e" data-f-g/>\n  {h}  {i}\n  {/* only */}\n</>',
  'function F() { return <p>\n  "quoted" `tick` {`t${u}`} a / b\n</p> }',
  'e = a ? <b/> : <c>&nbsp;&amp; {"d"}</c>',
  "e = <i\n  x='\"'\n  // line\n  y\n>{...z}</i>",
  'e = a < b && <s>{c < d}</s>',
  'e = l.map(x => <li key={x}>{x}, {" "}\n  end</li>)',
  'e = <a b=<c/>>{<d/>}</a>',
  'e = [<a> </a>, <a>  </a>, <a>\n</a>, <a> b </a>]',
]

export interface Program {
  readonly path: string
  readonly text: string
}

const pieces: Readonly<Record<string, readonly string[]>> = {
  'a.ts': [...anywhere, ...types, ...assertions],
  'a.tsx': [...anywhere, ...types, ...elements, ...elements],
  'a.js': [...anywhere, ...elements],
}

export const program: fc.Arbitrary<Program> = fc.constantFrom('a.ts', 'a.tsx', 'a.js').chain((path) =>
  fc
    .array(
      fc.tuple(fc.constantFrom(...(pieces[path] ?? [])), fc.constantFrom('\n', '\n', ';', '\n;', '\r\n', ' // c\n')),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => ({ path, text: parts.map(([piece, end]) => piece + end).join('') })),
)

/** Every piece alone, to show that none is rejected. */
export const everyPiece: readonly Program[] = Object.entries(pieces).flatMap(([path, texts]) =>
  texts.map((text) => ({ path, text })),
)
