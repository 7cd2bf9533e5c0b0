import type { Token } from '../sources/rust/token.ts'

/** `#[…]`, `#![…]` or a doc comment. */
export interface Attribute {
  readonly inner: boolean
  /** The path that names it, such as `rustfmt::skip`; `doc` for a comment. */
  readonly name: string
  /** Between the brackets. */
  readonly tokens: readonly Token[]
}

/** Attributes of the compiler and its tools, which hand nothing to a macro. */
const inert = new Set(
  'allow cfg cold deny deprecated doc expect forbid inline macro_use must_use no_implicit_prelude path warn'.split(' '),
)
const tools = /^(?:rustfmt|clippy|diagnostic|miri)::/

/** Whether no macro of the project can see what it stands on. */
export const isInert = ({ name }: Attribute): boolean => inert.has(name) || tools.test(name)

/** An inner attribute that may be a macro (unstable, but in use with nightly compilers). */
export const isInnerMacro = ({ inner, name }: Attribute): boolean => inner && name.includes('::') && !tools.test(name)

/** `cfg(test)`, or `cfg(all(…))` with `test` among what must all hold. */
export function isCfgTest({ tokens }: Attribute): boolean {
  const texts = tokens.map(({ text }) => text)
  if (texts.join(' ') === 'cfg ( test )') return true
  if (texts.slice(0, 4).join(' ') !== 'cfg ( all (' || texts.slice(-2).join(' ') !== ') )') return false
  return conditionsOf(texts.slice(4, -2)).includes('test')
}

function conditionsOf(texts: readonly string[]): readonly string[] {
  const conditions = ['']
  let depth = 0
  for (const text of texts) {
    depth += text === '(' ? 1 : text === ')' ? -1 : 0
    if (depth < 0) return []
    if (depth === 0 && text === ',') conditions.push('')
    else conditions.push(`${conditions.pop() ?? ''}${text}`)
  }
  return conditions
}
