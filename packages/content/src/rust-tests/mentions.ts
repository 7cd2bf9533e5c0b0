import { lexRust } from '../sources/rust/lexer.ts'
import type { Token } from '../sources/rust/token.ts'
import { isCfgTest, type Attribute } from './attributes.ts'
import { closingOf, isForTests, isPlainModule, itemsIn, type Item } from './items.ts'

/** `mod name;` at the level of a module. */
export interface ModuleFile {
  readonly name: string
  /** The modules of the same file around it. */
  readonly around: readonly string[]
  /** Of `#[path = "…"]`; `cfg_attr` may or may not set one. */
  readonly paths: readonly string[]
  readonly maybe: boolean
  readonly forTests: boolean
}

/** What a source says about other files. */
export interface Mentions {
  readonly modules: readonly ModuleFile[]
  /** Names of `mod name;` in macros and functions, and literals of `path = "…"` there: they may be any such file. */
  readonly names: readonly string[]
  readonly paths: readonly string[]
  /** Literals of `include!`, `include_str!` and `include_bytes!`, outside of what is only built for tests. */
  readonly includes: readonly string[]
  /** What it names cannot be told, one clause each. */
  readonly opaque: readonly string[]
}

export function mentionsOf(source: string): Mentions {
  const lexed = lexRust(source)
  const modules: ModuleFile[] = []
  const names: string[] = []
  const paths: string[] = []
  const includes: string[] = []
  const opaque: string[] = []
  const mentions = { modules, names, paths, includes, opaque }
  if (lexed.kind === 'fault') return { ...mentions, opaque: [`line ${lexed.line}: ${lexed.what}`] }
  const { tokens } = lexed
  const closing = closingOf(tokens)
  readModule(0, tokens.length, [], false)
  return mentions

  function readModule(from: number, to: number, around: readonly string[], forTests: boolean): void {
    const found = itemsIn(tokens, closing, from, to)
    if ('what' in found) return readTokens(from, to)
    const none = forTests || found.inner.some(isCfgTest)
    let at = from
    for (const item of found.items) {
      readTokens(at, item.from)
      at = item.to
      readItem(item, around, none || isForTests(item))
    }
    readTokens(at, to)
  }

  function readItem(item: Item, around: readonly string[], forTests: boolean): void {
    const { module, attributes, from, to } = item
    const pathed = attributes.map(pathOf).filter((path) => path !== undefined)
    if (module === undefined) {
      if (!forTests) readTokens(from, to)
    } else if (module.body === undefined) {
      const maybe = attributes.some(({ name }) => name === 'cfg_attr') && pathed.length > 0
      if (!forTests && pathed.includes('?'))
        opaque.push(`line ${tokens[from]?.line ?? 1}: the path of module ${module.name}`)
      modules.push({ name: module.name, around, paths: pathed, maybe, forTests })
      if (!forTests) readTokens(from, to - 3)
    } else if (pathed.length === 0 && (forTests || isPlainModule(item))) {
      if (!forTests) readTokens(from, module.body.from)
      readModule(module.body.from, module.body.to, [...around, module.name], forTests)
    } else readTokens(from, to)
  }

  function pathOf({ tokens: inside }: Attribute): string | undefined {
    const at = inside.findIndex(({ text }, index) => text === 'path' && inside[index + 1]?.text === '=')
    return at === -1 ? undefined : (literalOf(inside[at + 2]) ?? '?')
  }

  function readTokens(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const { kind, text, line } = tokens[at] ?? { kind: 'punctuation', text: '', line: 0 }
      if (kind !== 'word') continue
      const [next, third] = [tokens[at + 1], tokens[at + 2]]
      if (text === 'mod' && namesFileOfMacro(at + 1)) opaque.push(`line ${line}: a macro names a module`)
      if (text === 'mod' && next?.kind === 'word' && third?.text === ';') names.push(next.text.replace(/^r#/, ''))
      if (text === 'path' && next?.text === '=') {
        const literal = literalOf(third)
        if (literal !== undefined) paths.push(literal)
        else if (tokens[at - 1]?.text === '[' && third?.text === '$')
          opaque.push(`line ${line}: a macro names the path of a module`)
      }
      if (/^include(?:_str|_bytes)?$/.test(text)) readInclude(at)
    }
  }

  /** `mod $name` and, with the crate paste, `mod [<…>]`; before braces it names no file. */
  function namesFileOfMacro(at: number): boolean {
    const text = tokens[at]?.text
    if (text !== '$' && text !== '[') return false
    return tokens[text === '$' ? at + 2 : (closing.get(at) ?? at) + 1]?.text !== '{'
  }

  function readInclude(at: number): void {
    const { text, line } = tokens[at] ?? { text: '', line: 0 }
    const open = at + 2
    if (tokens[at + 1]?.text !== '!' || tokens[open]?.kind !== 'open') {
      if (text !== 'include') opaque.push(`line ${line}: ${text} under another name`)
      return
    }
    const given = tokens.slice(open + 1, closing.get(open)).filter(({ text: comma }) => comma !== ',')
    const literal = given.length === 1 ? literalOf(given[0]) : undefined
    if (literal !== undefined) includes.push(literal)
    else if (!isInOutDir(given)) opaque.push(`line ${line}: ${text}! of what is no plain text`)
  }
}

/** `concat!(env!("OUT_DIR"), "/name.rs")`: what a build script wrote, outside of the repository. */
function isInOutDir(given: readonly Token[]): boolean {
  const texts = given.map(({ text }) => text)
  if (texts.slice(0, 7).join(' ') !== 'concat ! ( env ! ( "OUT_DIR"') return false
  const [close, ...rest] = given.slice(7, -1)
  const parts = rest.map(literalOf)
  return (
    close?.text === ')' &&
    (parts[0]?.startsWith('/') ?? false) &&
    parts.every((part) => part !== undefined && !part.includes('..'))
  )
}

/** What a string literal without escapes says. */
function literalOf(token: Token | undefined): string | undefined {
  if (token?.kind !== 'literal') return undefined
  return /^"([^"\\]*)"$/.exec(token.text)?.[1] ?? /^r(#*)"([^]*)"\1$/.exec(token.text)?.[2]
}
