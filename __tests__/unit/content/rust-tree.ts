import { join } from 'node:path'
import { Language, Parser, type Node, type TreeCursor } from 'web-tree-sitter'

/** A leaf of the tree, where a literal, a lifetime and a comment are one. */
export interface Leaf {
  readonly text: string
  readonly start: number
  readonly end: number
  /** In what a macro is handed as tokens. */
  readonly macro: boolean
}

const whole = new Set([
  'string_literal',
  'raw_string_literal',
  'char_literal',
  'lifetime',
  'label',
  'line_comment',
  'block_comment',
  'shebang',
])
const macro = new Set([
  'token_tree',
  'token_tree_pattern',
  'macro_definition',
  'macro_rule',
  'attribute_item',
  'inner_attribute_item',
])

/** Blanks of Rust that the grammar does not know, or not everywhere. */
const foreignBlanks = /[\v\f\u0085\u200E\u200F\u2028\u2029]/

export interface RustTree {
  /** Undefined where the grammar is not certain of the text. */
  leaves(text: string): readonly Leaf[] | undefined
  /** The leaves that are in no item with `#[cfg(test)]`, at the level of the file or of modules in it. */
  leavesOutsideTests(text: string): readonly Leaf[] | undefined
}

/** tree-sitter's Rust grammar, written and compiled by others. */
export async function rustTree(): Promise<RustTree> {
  await Parser.init()
  const parser = new Parser()
  const modules = join(import.meta.dirname, '../../../node_modules')
  parser.setLanguage(await Language.load(join(modules, 'tree-sitter-rust/tree-sitter-rust.wasm')))
  const parse = (text: string, except: (root: Node) => readonly Range[]) => {
    const tree = foreignBlanks.test(text) ? null : parser.parse(text)
    if (tree === null) return undefined
    const failed = tree.rootNode.hasError
    const leaves: Leaf[] = []
    const cursor = tree.walk()
    if (!failed) collect(cursor, text, false, leaves)
    const dropped = failed ? [] : except(tree.rootNode)
    cursor.delete()
    tree.delete()
    if (failed) return undefined
    const kept = withWhatIsLeftOut(text, leaves)
    return kept.filter(({ start }) => !dropped.some(({ from, to }) => from <= start && start < to))
  }
  return {
    leaves: (text) => parse(text, () => []),
    leavesOutsideTests: (text) => parse(text, (root) => [...testsIn(root)]),
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

function* testsIn(node: Node): Generator<Range> {
  let attributes: Node[] = []
  let dropped = false
  for (const child of node.children) {
    if (child === null) continue
    const isDoc = child.type.endsWith('_comment') && !isPlainComment(child.text)
    if (child.type === 'attribute_item' || isDoc) attributes.push(child)
    // The grammar takes the semicolon of `m!();` for a statement of its own.
    else if (child.type === 'empty_statement' && attributes.length === 0) {
      if (dropped) yield { from: child.startIndex, to: child.endIndex }
    } else if (!child.type.endsWith('_comment')) {
      const isTest = attributes.some(({ text }) => text.replaceAll(/\s|\/\*.*?\*\/|\/\/.*\n/g, '') === '#[cfg(test)]')
      if (isTest) yield { from: attributes[0]?.startIndex ?? child.startIndex, to: child.endIndex }
      const body = child.type === 'mod_item' && !isTest ? child.childForFieldName('body') : null
      if (body !== null) yield* testsIn(body)
      attributes = []
      dropped = isTest
    }
  }
}

function collect(cursor: TreeCursor, text: string, inside: boolean, leaves: Leaf[]): void {
  const { nodeType, startIndex: start, endIndex: end } = cursor
  if (whole.has(nodeType) || !cursor.gotoFirstChild()) {
    if (start < end) leaves.push({ text: text.slice(start, end), start, end, macro: inside })
    return
  }
  do collect(cursor, text, inside || macro.has(nodeType), leaves)
  while (cursor.gotoNextSibling())
  cursor.gotoParent()
}

/** The grammar has no leaf for the separator of `$(…),*`; blanks are all that may stand between leaves. */
function withWhatIsLeftOut(text: string, leaves: readonly Leaf[]): readonly Leaf[] {
  let at = 0
  return leaves.flatMap((leaf) => {
    const between = text.slice(at, leaf.start)
    const start = at + between.length - between.trimStart().length
    at = leaf.end
    const left = between.trim()
    return left === '' ? [leaf] : [{ text: left, start, end: start + left.length, macro: leaf.macro }, leaf]
  })
}

const punctuation = /^[^\w\s'"()[\]{}]+$/

export const isPlainComment = (text: string): boolean => /^(?:\/\/(?!!|\/(?!\/))|\/\*(?!!|\*(?![*/])))/.test(text)

/** What the tree sees: its tokens without plain comments, glued punctuation marked. */
export function tokensOf(leaves: readonly Leaf[]): readonly string[] {
  const kept = leaves.filter(({ text }) => !isPlainComment(text))
  return kept.map(({ text, end }, index) => {
    const next = kept[index + 1]
    const glued = next?.start === end && punctuation.test(text) && punctuation.test(next.text)
    return `${text.replaceAll('\r\n', '\n').trimEnd()}${glued ? '+' : ''}`
  })
}
