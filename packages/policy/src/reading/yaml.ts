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

/**
 * Reads one YAML 1.2 document of the core schema. Anchors, aliases, tags, directives and duplicate keys are problems:
 * each of them makes a text mean something else than what a reviewer reads.
 */
export function readYaml(text: string, file: string): { root?: Tree; problems: Problem[] } {
  const bytes = Buffer.byteLength(text)
  if (bytes > maxPolicyBytes) {
    return {
      problems: [{ where: file, what: `the file has ${bytes} bytes, more than 64 KiB`, mend: 'Make it shorter' }],
    }
  }
  const lines = new LineCounter()
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
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const [document, second] = Array.isArray(documents) ? documents : []
  if (document === undefined || document.contents === null) {
    return { problems: [{ where: file, what: 'the file is empty', mend: 'Write at least version: 1' }] }
  }
  const faults: { line: number; what: string; mend: string }[] = []
  for (const error of document.errors)
    faults.push({ line: lineAt(error.pos[0]), ...explain(error.code, error.message) })
  if (second !== undefined) {
    faults.push({
      line: lineAt(second.range[0]),
      what: 'a second document begins here',
      mend: 'Keep one; remove the ---',
    })
  }
  faults.push(...refusals(document, lineAt))
  if (faults.length > 0) {
    const seen = new Set<string>()
    return {
      problems: faults
        .map(({ line, what, mend }) => ({ where: `${file}:${line}`, what, mend }))
        // the parser repeats itself after its first stumble
        .filter(({ where, what }) => !seen.has(`${where} ${what}`) && seen.add(`${where} ${what}`))
        .slice(0, 20),
    }
  }
  const problems: Problem[] = []
  const root = toTree(document.contents, lineAt, (line, what, mend) => {
    problems.push({ where: `${file}:${line}`, what, mend })
  })
  return problems.length > 0 ? { problems } : { root, problems }
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

function refusals(document: Document.Parsed, lineAt: (offset: number) => number) {
  const found: { line: number; what: string; mend: string }[] = []
  if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
    found.push({ line: 1, what: 'there is a directive (%)', mend: 'Remove it: the file is YAML 1.2' })
  }
  // a text that was too deep for the parser is too deep for a walk, too
  if (document.errors.length > 0) return found
  visit(document, {
    Node: (_key, node) => {
      const line = lineAt(node.range?.[0] ?? 0)
      if (isAlias(node)) {
        found.push({ line, what: `"*${node.source}" is an alias`, mend: 'Write the value out' })
      } else if (node.anchor !== undefined) {
        found.push({ line, what: `"&${node.anchor}" is an anchor`, mend: 'Remove it; write values out' })
      }
      if (node.tag !== undefined) {
        found.push({ line, what: `${quote(node.tag)} is a tag`, mend: 'Remove it; quote what must be text' })
      }
    },
  })
  return found
}

function toTree(
  node: Node | null,
  lineAt: (offset: number) => number,
  refuse: (line: number, what: string, mend: string) => void,
): Tree {
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
