import type { Token } from '../sources/rust/token.ts'
import { isCfgTest, isInert, isInnerMacro, type Attribute } from './attributes.ts'

/** An item of a module, by places in the file's tokens: from its first attribute to behind its last token. */
export interface Item {
  readonly from: number
  readonly to: number
  readonly attributes: readonly Attribute[]
  readonly module?: { readonly name: string; readonly body?: { readonly from: number; readonly to: number } }
}

export interface Items {
  readonly inner: readonly Attribute[]
  readonly items: readonly Item[]
}

/** Where and why items cannot be told apart. */
export interface Trouble {
  readonly at: number
  readonly what: string
}

/** Only built for tests: `cfg(test)` decides before any macro sees the item. */
export function isForTests({ attributes }: Item): boolean {
  const at = attributes.findIndex(isCfgTest)
  return at !== -1 && attributes.slice(0, at).every(isInert)
}

/** What is in its braces is read as items by the compiler and by nobody before it. */
export const isPlainModule = ({ attributes }: Item): boolean => attributes.every(isInert)

/** The place of the delimiter that closes the one at each place. */
export function closingOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(index)
    if (kind === 'close') closing.set(open.pop() ?? index, index)
  }
  return closing
}

/**
 * The items between two places, by the grammar of items (https://doc.rust-lang.org/reference/items.html). An end is
 * never found too late: a body is the first braces that can be one, and what follows must start an item again.
 */
export function itemsIn(
  tokens: readonly Token[],
  closing: ReadonlyMap<number, number>,
  from: number,
  to: number,
): Items | Trouble {
  const textAt = (at: number) => (at < to ? tokens[at]?.text : undefined)
  const behindGroup = (at: number) => (closing.get(at) ?? to) + 1
  const isWord = (at: number) => at < to && tokens[at]?.kind === 'word'
  const inner: Attribute[] = []
  const items: Item[] = []
  let at = from
  while (at < to) {
    const start = at
    const attributes: Attribute[] = []
    for (let next = attributeAt(at); next !== undefined; next = attributeAt(at)) {
      if (isInnerMacro(next.attribute))
        return { at, what: `the inner attribute ${next.attribute.name}, which may be a macro` }
      if (next.attribute.inner) inner.push(next.attribute)
      else attributes.push(next.attribute)
      at = next.to
    }
    if (at >= to && attributes.length === 0) break
    const found = itemAt(at)
    if (typeof found === 'string') return { at: Math.min(at, to - 1), what: found }
    items.push({ from: start, attributes, ...found })
    at = found.to
  }
  return { inner, items }

  function attributeAt(place: number): { readonly attribute: Attribute; readonly to: number } | undefined {
    const token = place < to ? tokens[place] : undefined
    if (token?.kind === 'doc')
      return { attribute: { inner: token.text[2] === '!', name: 'doc', tokens: [] }, to: place + 1 }
    const isInner = textAt(place + 1) === '!'
    const bracket = place + (isInner ? 2 : 1)
    if (token?.text !== '#' || textAt(bracket) !== '[') return undefined
    const end = behindGroup(bracket)
    const inside = tokens.slice(bracket + 1, end - 1)
    const args = inside.findIndex(({ kind, text }) => kind === 'open' || text === '=')
    const name = inside.slice(0, args === -1 ? undefined : args).map(({ text }) => text)
    return { attribute: { inner: isInner, name: name.join(''), tokens: inside }, to: end }
  }

  function itemAt(place: number): Pick<Item, 'to' | 'module'> | string {
    let next = place
    if (textAt(next) === 'pub') next = textAt(next + 1) === '(' ? behindGroup(next + 1) : next + 1
    const macro = macroEnd(next)
    if (macro !== undefined) return macro
    while (isQualifier(next)) next += tokens[next + 1]?.kind === 'literal' ? 2 : 1
    const keyword = textAt(next) ?? ''
    switch (keyword) {
      case 'mod':
        return moduleAt(next + 1)
      case 'fn':
      case 'struct':
      case 'enum':
      case 'union':
      case 'trait':
      case 'impl':
        return bodied(next + 1)
      case 'extern':
        if (textAt(next + 1) === 'crate') return upToSemicolon(next + 2)
        return bodied(next + (tokens[next + 1]?.kind === 'literal' ? 2 : 1))
      case 'const':
      case 'static':
      case 'type':
      case 'use':
        return upToSemicolon(next + 1)
      default:
        return `${keyword === '' ? 'the end' : JSON.stringify(keyword.slice(0, 40))} where an item is expected`
    }
  }

  /** Words before `fn`, `impl`, `trait`, `mod` or `extern`; `extern "C"` is one before `fn` only. */
  function isQualifier(place: number): boolean {
    const word = textAt(place) ?? ''
    const abi = word === 'extern' && tokens[place + 1]?.kind === 'literal' ? 1 : 0
    const following = textAt(place + 1 + abi) ?? ''
    if (word === 'extern') return following === 'fn'
    if (word === 'const') return /^(?:fn|async|unsafe|extern)$/.test(following)
    return (
      /^(?:async|auto|default|safe|unsafe)$/.test(word) &&
      /^(?:async|const|extern|fn|impl|mod|trait|unsafe)$/.test(following)
    )
  }

  function moduleAt(place: number): Pick<Item, 'to' | 'module'> | string {
    if (!isWord(place)) return 'a module without a name'
    const name = (textAt(place) ?? '').replace(/^r#/, '')
    if (textAt(place + 1) === ';') return { to: place + 2, module: { name } }
    if (textAt(place + 1) !== '{') return 'a module without a body'
    const end = behindGroup(place + 1)
    return { to: end, module: { name, body: { from: place + 2, to: end - 1 } } }
  }

  /** Braces behind `<` or `=` are the argument of a const parameter, never a body. */
  function bodied(place: number): Pick<Item, 'to'> | string {
    for (let next = place; next < to; next = tokens[next]?.kind === 'open' ? behindGroup(next) : next + 1) {
      if (textAt(next) === ';') return { to: next + 1 }
      if (textAt(next) === '{' && !/^[<=]$/.test(textAt(next - 1) ?? '')) return { to: behindGroup(next) }
    }
    return 'an item without an end'
  }

  function upToSemicolon(place: number): Pick<Item, 'to'> | string {
    for (let next = place; next < to; next = tokens[next]?.kind === 'open' ? behindGroup(next) : next + 1)
      if (textAt(next) === ';') return { to: next + 1 }
    return 'an item without a semicolon'
  }

  /** `path::to::name! {…}`, `name!(…);` and `macro_rules! name {…}`. */
  function macroEnd(place: number): Pick<Item, 'to'> | string | undefined {
    // `impl !Send for …` is none.
    if (textAt(place) === 'impl') return undefined
    let next = place
    const isColons = () => textAt(next) === ':' && textAt(next + 1) === ':'
    if (isColons()) next += 2
    while (isWord(next)) {
      next += 1
      if (!isColons()) break
      next += 2
    }
    if (next === place || textAt(next) !== '!') return undefined
    if (textAt(next - 1) === 'macro_rules' && isWord(next + 1)) next += 1
    if (tokens[next + 1]?.kind !== 'open') return 'a macro without its arguments'
    const end = behindGroup(next + 1)
    if (textAt(next + 1) === '{') return { to: end }
    return textAt(end) === ';' ? { to: end + 1 } : 'a macro without a semicolon'
  }
}
