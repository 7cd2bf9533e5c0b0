import type { Problem } from '@shakedown/ports'
import { quote } from '@shakedown/ports'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml'
import type { Document, Node } from 'yaml'

/** A value of the file with the line it stands on (1-based), so that every later check can say where. */
export type Tree =
  | { readonly kind: 'text'; readonly value: string; readonly line: number }
  | { readonly kind: 'number'; readonly value: number; readonly source: string; readonly line: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly source: string; readonly line: number }
  | { readonly kind: 'null'; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly line: number }

export interface Entry {
  readonly key: string
  readonly line: number
  readonly value: Tree
}

export const maxPolicyBytes = 64 * 1024

/** A problem with its line, 0 when it has none. */
export interface Located extends Problem {
  readonly line: number
}

type Refuse = (line: number, what: string, mend: string) => void

/**
 * Reads one YAML 1.2 document of the core schema. Anchors, aliases, tags, directives and duplicate keys are problems:
 * each of them makes a text mean something else than what a reviewer reads. There is a root when the text can be
 * judged further in spite of its problems.
 */
export function readYaml(text: string, file: string): { root?: Tree; problems: Located[] } {
  const problems: Located[] = []
  const refuse: Refuse = (line, what, mend) => {
    const where = line === 0 ? file : `${file}:${line}`
    // the parser repeats itself after its first stumble
    if (!problems.some((other) => other.where === where && other.what === what))
      problems.push({ line, where, what, mend })
  }
  const bytes = Buffer.byteLength(text)
  if (bytes > maxPolicyBytes) {
    refuse(0, `the file has ${bytes} bytes, more than 64 KiB`, 'Make it shorter')
    return { problems }
  }
  try {
    const root = readDocument(text, refuse)
    return root === undefined ? { problems } : { root, problems }
  } catch (error) {
    if (!Error.isError(error) || error.name !== 'RangeError') throw error
    refuse(0, 'it is nested too deeply', 'Make it flatter')
    return { problems }
  }
}

function readDocument(text: string, refuse: Refuse): Tree | undefined {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const [document, second] = Array.isArray(documents) ? documents : []
  if (document === undefined || document.contents === null) {
    refuse(0, 'the file is empty', 'Write at least version: 1')
    return undefined
  }
  for (const error of document.errors) {
    const { what, mend } = explain(error.code, error.message)
    refuse(lineAt(error.pos[0]), what, mend)
  }
  if (second !== undefined) {
    refuse(lineAt(second.range[0]), 'a second document begins here', 'Keep one; remove the ---')
  }
  if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
    refuse(1, 'there is a directive (%)', 'Remove it: the file is YAML 1.2')
  }
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return undefined
  refuseIndirection(document, lineAt, refuse)
  return toTree(document.contents, lineAt, refuse)
}

function explain(code: string, message: string): { what: string; mend: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { what: 'this key stands twice in its map', mend: 'Keep one' }
    case 'RESOURCE_EXHAUSTION':
      return { what: 'it is nested too deeply', mend: 'Make it flatter' }
    case 'TAB_AS_INDENT':
      return { what: 'a tab indents this line', mend: 'Indent with blanks' }
    default:
      return { what: `it is not YAML: ${message.replace(/\s+/g, ' ').slice(0, 160)}`, mend: 'Correct it' }
  }
}

function refuseIndirection(document: Document.Parsed, lineAt: (offset: number) => number, refuse: Refuse): void {
  visit(document, {
    Node: (_key, node) => {
      const line = lineAt(node.range?.[0] ?? 0)
      if (isAlias(node)) refuse(line, `"*${node.source}" is an alias`, 'Write the value out')
      else if (node.anchor !== undefined) refuse(line, `"&${node.anchor}" is an anchor`, 'Remove it; write values out')
      if (node.tag !== undefined) refuse(line, `${quote(node.tag)} is a tag`, 'Remove it; quote what must be text')
    },
  })
}

function toTree(node: Node | null, lineAt: (offset: number) => number, refuse: Refuse): Tree {
  const line = lineAt(node?.range?.[0] ?? 0)
  if (isSeq<Node>(node)) return { kind: 'list', items: node.items.map((item) => toTree(item, lineAt, refuse)), line }
  if (isMap<Node, Node | null>(node)) {
    const entries: Entry[] = []
    for (const { key, value } of node.items) {
      const keyLine = lineAt(key.range?.[0] ?? 0)
      const name = keyName(key)
      if (name === undefined) refuse(keyLine, 'this key is not text', 'Write a name, or put it in quotes')
      else {
        const tree = toTree(value, lineAt, refuse)
        // a key with nothing behind it: the parser puts the nothing on a later line
        entries.push({ key: name, line: keyLine, value: tree.kind === 'null' ? { kind: 'null', line: keyLine } : tree })
      }
    }
    return { kind: 'map', entries, line }
  }
  if (isScalar(node)) {
    const source = node.source ?? String(node.value)
    if (typeof node.value === 'string') return { kind: 'text', value: node.value, line }
    if (typeof node.value === 'number') return { kind: 'number', value: node.value, source, line }
    if (typeof node.value === 'boolean') return { kind: 'boolean', value: node.value, source, line }
  }
  return { kind: 'null', line }
}

/** `null` unquoted is a name, too: the alias of the null deployment. */
function keyName(key: Node): string | undefined {
  if (!isScalar(key)) return undefined
  if (typeof key.value === 'string') return key.value
  return key.value === null && key.source === 'null' ? 'null' : undefined
}
