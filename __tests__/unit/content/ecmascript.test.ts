// Single cases of JavaScript and TypeScript: one line per lexical edge.
import { expect, test } from '@jest/globals'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanEcmascript } from '../../../packages/content/src/sources/ecmascript/index.ts'
import { sourceProver } from '../../../packages/content/src/sources/prover.ts'

const prove = (path: string, before: string, after: string) =>
  compareSources((text) => scanEcmascript(text, path), before, after)

const script = '#!/usr/bin/env node\n'

test.each([
  ['a comment more', 'a.ts', 'a()\nb()', 'a()\n// c\nb()', 'comments-only'],
  ['a comment at the top', 'a.ts', 'a()', '/* c */\n\na()', 'comments-only'],
  ['other indentation', 'a.ts', 'if (a) {\n  b()\n}', 'if (a) {\n\tb()\n}', 'formatting-only'],
  ['arguments one per line', 'a.ts', 'f(a, b)', 'f(\n  a,\n  b\n)', 'formatting-only'],
  ['operators at line ends', 'a.js', 'x = a && b', 'x = a &&\n  b', 'formatting-only'],
  ['a chain on lines of its own', 'a.js', 'a.b().c()', 'a\n  .b()\n  .c()', 'formatting-only'],
  ['a conditional on three lines', 'a.ts', 'x = a ? b : c', 'x = a\n  ? b\n  : c', 'formatting-only'],
  ['CRLF everywhere', 'a.ts', 'a\n`b\n${c}`\n"d\\\ne"', 'a\r\n`b\r\n${c}`\r\n"d\\\r\ne"', 'formatting-only'],
  ['a comment with code in it', 'a.ts', 'a', 'a // `${ "\' </b>', 'comments-only'],
  [
    'a comment as a child',
    'a.tsx',
    'x = <a>\n  b\n  {/* c */}\n</a>',
    'x = <a>\n  b\n  {/* d */}\n</a>',
    'comments-only',
  ],
  ['a child comment more', 'a.jsx', 'x = <a>\n  <b/>\n</a>', 'x = <a>\n  {/* d */}\n  <b/>\n</a>', 'comments-only'],
  ['a comment in a tag', 'a.tsx', 'x = <a b="c"/>', 'x = <a\n  // d\n  b="c"\n/>', 'comments-only'],
  ['elements indented otherwise', 'a.tsx', 'x = <a>\n  <b/>\n</a>', 'x = <a>\n\t\t<b />\n</a>', 'formatting-only'],
  ['types in a tag', 'a.tsx', 'x = <A<B<C>> d={e} />', 'x = <A<B<C>>\n  d={e}\n/>', 'formatting-only'],
  ['a comment in an import', 'a.js', 'import { a } from "b"', 'import { /* c */ a } from "b"', 'comments-only'],
  ['a region', 'a.js', 'a', '//#region b\na\n// #endregion', 'comments-only'],
])('same: %s', (_, path, before, after, proof) => {
  expect(prove(path, before, after)).toMatchObject({ kind: 'same', proof })
  expect(prove(path, after, before)).toMatchObject({ kind: 'same', proof })
})

test.each([
  ['a break behind return', 'a.js', 'return a', 'return\na'],
  ['a break inside of a comment behind return', 'a.js', 'return /* */ a', 'return /*\n*/ a'],
  ['a break before ++', 'a.js', 'a\n++b', 'a++\nb'],
  ['a break before a call', 'a.js', 'a\n(b)', 'a(b)'],
  ['a break before as', 'a.ts', 'a as\nb', 'a\nas\nb'],
  ['a break before a non-null !', 'a.ts', 'a!\n(b)', 'a\n!(b)'],
  ['a break between the members of a type', 'a.ts', 'type A = { a?\nb: c }', 'type A = { a? b: c }'],
  ['a break before a generator method', 'a.js', 'class A { a\n*b() {} }', 'class A { a *b() {} }'],
  ['a break before the ? of a tuple', 'a.ts', 'type A = [b?]', 'type A = [b\n?]'],
  ['a break before ; behind throw', 'a.js', 'throw;', 'throw\n;'],
  ['a break behind a type of Flow', 'a.js', 'type A = *\nb', 'type A = * b'],
  ['a break behind a dot', 'a.ts', 'x = a.b instanceof C', 'x = a.\nb instanceof C'],
  ['a blank in a regular expression', 'a.js', 'x = / a/', 'x = /  a/'],
  ['a comment in a regular expression', 'a.js', 'x = /[/*]a[*/]/', 'x = /[/*]b[*/]/'],
  ['a comment in a template', 'a.js', '`// a`', '`// b`'],
  ['a comment in a nested template', 'a.js', '`${`/* a */`}`', '`${`/* b */`}`'],
  ['a comment in a string', 'a.js', '"// a"', '"// b"'],
  ['a URL in the text of an element', 'a.tsx', 'x = <a>http://b</a>', 'x = <a>http://c</a>'],
  ['a blank in the text of an element', 'a.tsx', 'x = <a>b c</a>', 'x = <a>b  c</a>'],
  ['a blank between elements on one line', 'a.tsx', 'x = <a><b/><c/></a>', 'x = <a><b/> <c/></a>'],
  ['a break in an attribute', 'a.tsx', 'x = <a b="c d"/>', 'x = <a b="c\nd"/>'],
  ['an entity', 'a.tsx', 'x = <a>&nbsp;</a>', 'x = <a>\u00a0</a>'],
  ['signs that grow together', 'a.js', 'a + +b', 'a ++b'],
  ['shift against two brackets', 'a.ts', 'a > > b', 'a >> b'],
  ['optional chain against conditional', 'a.js', 'a ? .5 : b', 'a ?.5 : c'],
  ['parts of a number', 'a.js', '1_0', '1_00'],
  ['a directive', 'a.js', '"use strict"', '"use  strict"'],
  ['a hushing comment', 'a.ts', '// @ts-ignore\na()', '// @ts-expect-error\na()'],
  ['what a hushing comment reaches', 'a.ts', '// @ts-ignore\na(b,\nc)', '// @ts-ignore\na(b, c)'],
  ['a comment in its reach', 'a.ts', '// @ts-ignore\na()', '// @ts-ignore\n/* b */\na()'],
  ['an annotation of purity', 'a.js', 'x = /* @__PURE__ */ a()', 'x = a()'],
  ['the other spelling of it', 'a.js', 'x = /*#__PURE__*/ a()', 'x = a()'],
  ['a banner', 'a.js', '/*! a */', '/*! b */'],
  ['a licence', 'a.js', '/* @license a */', '/* @license b */'],
  ['a reference', 'a.ts', '/// <reference types="a" />', '/// <reference types="b" />'],
  ['the factory of elements', 'a.tsx', '/** @jsx h */\nx = <a/>', '/** @jsx g */\nx = <a/>'],
  ['a tag of JSDoc', 'a.js', '/** @type {A} */\nlet a', '/** @type {B} */\nlet a'],
  ['the name of a chunk', 'a.js', 'import(/* webpackChunkName: "a" */ "b")', 'import(/* webpackChunkName: "c" */ "b")'],
  ['any comment that import() has', 'a.js', 'import(/* a: 1 */ "b")', 'import("b")'],
  ['the language of a template', 'a.js', '/* GraphQL */ `a`', '`a`'],
  ['the interpreter', 'a.js', `${script}a`, 'a'],
  ['a byte order mark', 'a.js', '\uFEFFa', 'a'],
])('different: %s', (_, path, before, after) => {
  expect(prove(path, before, after).kind).toBe('different')
})

test.each([
  ['a slash behind a block', 'a.js', 'x = {}\n/a/g', 2],
  ['a slash at the start of a line', 'a.ts', 'let a\n/b/.test(c)', 2],
  ['yield before a slash', 'a.js', 'yield /a/g', 1],
  ['an HTML-like comment', 'a.js', 'a <!-- b', 1],
  ['the end of one', 'a.js', 'a\n--> b', 2],
  ['an element or a comparison', 'a.jsx', 'a\n<b>c</b>', 2],
  ['types of Flow', 'a.js', 'x = <T,>(a) => b', 1],
  ['the parameters of a function type, where an element could be', 'a.tsx', 'type A = <T>(a: T) => T', 1],
  ['the same with a closing tag in a comment', 'a.tsx', 'let a: <T>(b: T // </T>\n) => T', 1],
  ['an escape in an operator', 'a.js', 'typ\\u0065of a', 1],
  ['an old octal with a dot', 'a.js', '017.5', 1],
  ['a name right behind a number', 'a.js', '3in []', 1],
  ['a blank of TypeScript alone', 'a.js', 'a\u0085b', 1],
  ['a string without end', 'a.js', '\n"a\nb"', 2],
  ['a comment without end', 'a.js', 'a /* b', 1],
  ['a template without end', 'a.js', '`${a', 1],
  ['a bracket without end', 'a.js', '(a', 1],
  ['a bracket of another kind', 'a.js', '(a]', 1],
  ['a comment behind </', 'a.tsx', 'x = <a><// b\na>', 1],
  ['another closing tag', 'a.tsx', 'x = <a></b>', 1],
  ['translations of Qt', 'a.ts', '<?xml version="1.0"?>\n<TS/>', 1],
  ['another language', 'a.vue', 'a', 1],
])('not read: %s', (_, path, text, line) => {
  expect(scanEcmascript(text, path)).toMatchObject({ kind: 'fault', line })
  expect(prove(path, text, text).kind).toBe('unproven')
})

test('the same text reads as its dialect says', () => {
  const [before, after] = ['x = <a>/b/c', 'x = <a>/b/ c']
  expect(prove('a.tsx', before, after).kind).toBe('unproven')
  expect(prove('a.mts', 'x = <a>b // </a>', 'x = <a>b')).toMatchObject({ kind: 'same', proof: 'comments-only' })
  expect(prove('a.cjs', 'x = <a>b // </a>', 'x = <a>b</a>').kind).toBe('different')
})

test('which files are covered', async () => {
  const covered = (language: 'typescript' | 'javascript') =>
    ['a.ts', 'a.d.ts', 'a.mts', 'a.cts', 'a.tsx', 'a.js', 'a.mjs', 'a.cjs', 'a.jsx', 'a.mtsx', 'ts', 'a.json'].filter(
      (path) => sourceProver(language).covers(path, 'modified'),
    )
  expect(covered('typescript')).toEqual(['a.ts', 'a.d.ts', 'a.mts', 'a.cts', 'a.tsx'])
  expect(covered('javascript')).toEqual(['a.js', 'a.mjs', 'a.cjs', 'a.jsx'])
})

test('deep nesting and long tokens neither overflow nor slow down', () => {
  const deep = 100_000
  const texts = ['('.repeat(deep) + ')'.repeat(deep), '`${'.repeat(deep) + '}`'.repeat(deep)]
  texts.push(`x = ${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}`, `"${'\\\\'.repeat(deep)}"`, `/*${'*'.repeat(deep)}*/`)
  texts.push('a / b\n'.repeat(deep), '!'.repeat(deep), 'x = <a,>b\n;'.repeat(deep), `${' '.repeat(deep)}a`)
  for (const text of texts) expect(scanEcmascript(text, 'a.tsx').kind).toBe('scanned')
})
