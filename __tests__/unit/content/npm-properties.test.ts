// Random edits of the lock files that the tools wrote: another form is the same, another content never is.
import { describe, expect, test } from '@jest/globals'
import { proversOf } from '@shakedown/content'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { bytes, lockFile, manifests, sidesOf } from './npm-sides.ts'
import { testSeed as seed } from '../../seed.ts'

const [prover] = proversOf({ comments: [], manifests: { npm: 'dependencies' }, tests: [] })

type Node = string | number | boolean | null | readonly Node[] | { readonly [key: string]: Node }

/** Every place in a document that holds a text, by its keys. */
function leaves(node: Node, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [path]
  return Object.entries(node).flatMap(([key, item]) => leaves(item, [...path, key]))
}

function replaced(node: Node, path: readonly string[], change: (leaf: Node) => Node): Node {
  const [key, ...rest] = path
  if (key === undefined || typeof node !== 'object' || node === null) return change(node)
  if (Array.isArray(node))
    return node.map((item: Node, at) => (String(at) === key ? replaced(item, rest, change) : item))
  const entries = Object.entries(node as Record<string, Node>)
  return Object.fromEntries(entries.map(([name, item]) => [name, name === key ? replaced(item, rest, change) : item]))
}

/** The same document with the keys of its maps in another order. */
function shuffled(node: Node, order: () => number): Node {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((item: Node) => shuffled(item, order))
  const entries = Object.entries(node as Record<string, Node>).map((entry) => [order(), entry] as const)
  const sorted = entries.toSorted(([a], [b]) => a - b).map(([, [key, item]]) => [key, shuffled(item, order)] as const)
  return Object.fromEntries(sorted)
}

/** Park and Miller's generator: a stream of numbers that shrinks to one. */
function orderFrom(start: number): () => number {
  let state = start
  return () => (state = (state * 48_271) % (2 ** 31 - 1))
}

const formats = {
  npm1: 'package-lock.json',
  npm2: 'package-lock.json',
  npm3: 'package-lock.json',
  pnpm8: 'pnpm-lock.yaml',
  pnpm9: 'pnpm-lock.yaml',
  berry4: 'yarn.lock',
} as const
type Tool = keyof typeof formats

const read = (tool: Tool, text: string): Node =>
  (tool.startsWith('npm') ? JSON.parse(text) : parse(text, { schema: 'failsafe' })) as Node
const write = (tool: Tool, node: Node, indent: number): string =>
  tool.startsWith('npm') ? JSON.stringify(node, null, indent) : stringify(node, { lineWidth: 0, indent: indent + 1 })

/** Said of a package or copied from a manifest; the rest of every lock file counts. */
const isInert = (path: readonly string[]): boolean => {
  const [key, inner] = [path.at(-1) ?? '', path.length === 1 ? path[0] : undefined]
  if (path.includes('funding') || key === 'license' || key === 'deprecated') return true
  if (inner === 'name' || inner === 'version') return true
  const own = path[0] === 'packages' && path.length === 3 && !(path[1] ?? '').includes('node_modules/')
  return own && (key === 'name' || key === 'version')
}

async function kindOf(
  tool: Tool,
  before: string,
  after: string,
  roots: readonly string[] = [],
): Promise<string | undefined> {
  const versions = { path: formats[tool], before: bytes(before), after: bytes(after) }
  return (await prover?.prove(versions, sidesOf(manifests(tool, 'base'), roots)))?.kind
}

describe.each(Object.keys(formats) as Tool[])('%s', (tool) => {
  const text = lockFile(tool, 'base')
  const document = read(tool, text)
  // what was written anew is the base of what is written anew
  const base = write(tool, document, 2)
  const runs = tool.startsWith('npm') ? 3_000 : 800

  test('in another order and with other blanks it is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 2 }), fc.constantFrom(1, 3, 7), async (start, indent) => {
        const order = orderFrom(start)
        const after = write(tool, shuffled(document, order), indent)
        expect(await kindOf(tool, base, after)).toBe('same')
        if (tool !== 'npm1') expect(await kindOf(tool, base, after, ['apps/api'])).toBe('same')
      }),
      { numRuns: Math.ceil(runs / 4), seed, endOnFailure: true },
    )
  })

  test('with any text changed, one entry gone or one key added it is not', async () => {
    const places = leaves(document).filter((path) => !isInert(path))
    expect(places.length).toBeGreaterThan(20)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(3),
        fc.constantFrom('9', '0', 'x', '-'),
        async (path, way, letter) => {
          const after = edit(document, path, way, letter)
          expect([path, way, await kindOf(tool, base, write(tool, after, 2))]).not.toEqual([path, way, 'same'])
        },
      ),
      { numRuns: runs, seed, endOnFailure: true },
    )
  })
})

function edit(document: Node, path: readonly string[], way: number, letter: string): Node {
  const change = (leaf: Node): Node =>
    typeof leaf === 'string'
      ? `${leaf}${letter}`
      : typeof leaf === 'boolean'
        ? !leaf
        : typeof leaf === 'number'
          ? leaf + 1
          : letter
  if (way < 2 || path.length < 2) return replaced(document, path, change)
  const [last = '', around] = [path.at(-1), path.slice(0, -1)]
  return replaced(document, around, () => {
    let parent: Node = document
    for (const key of around) parent = (parent as Record<string, Node>)[key] ?? null
    if (Array.isArray(parent)) return way === 2 ? parent.slice(1) : [...parent, letter]
    const entries = Object.entries(parent as Record<string, Node>)
    return way === 2
      ? Object.fromEntries(entries.filter(([key]) => key !== last))
      : Object.fromEntries(entries.map(([key, item]) => [key === last ? `${key}${letter}` : key, item]))
  })
}

describe('package.json', () => {
  const inert = ['version', 'description', 'keywords', 'homepage', 'license', 'author']
  const counted = [
    'name',
    'main',
    'exports',
    'dependencies',
    'devDependencies',
    'overrides',
    'engines',
    'files',
    'odd',
    '__proto__',
  ]
  const value = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer(),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string({ maxLength: 3 })),
    fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 }),
  )
  const manifest = fc.uniqueArray(fc.tuple(fc.constantFrom(...inert, ...counted), value), {
    selector: ([key]) => key,
    maxLength: 8,
  })
  const text = (entries: readonly (readonly [string, unknown])[], indent: number) => {
    const members = entries.map(
      ([key, item]) => `${JSON.stringify(key)}:${' '.repeat(indent)}${JSON.stringify(item, null, indent)}`,
    )
    return `{${members.join(',\n')}}`
  }
  const compare = async (before: string, after: string) =>
    (await prover?.prove({ path: 'package.json', before: bytes(before), after: bytes(after) }, sidesOf({})))?.kind

  test('other words, in another order and form, are the same', async () => {
    await fc.assert(
      fc.asyncProperty(manifest, value, fc.constantFrom(...inert), fc.nat(4), async (entries, other, key, indent) => {
        const after = [...entries.filter(([name]) => name !== key), [key, other] as const].toReversed()
        expect(await compare(text(entries, 0), text(after, indent))).toBe('same')
      }),
      { numRuns: 10_000, seed, endOnFailure: true },
    )
  })

  test('another value of anything else is not', async () => {
    const plain = (item: unknown) => JSON.stringify(item) === '{}'
    await fc.assert(
      fc.asyncProperty(manifest, value, fc.constantFrom(...counted), async (entries, other, key) => {
        const old = entries.find(([name]) => name === key)?.[1]
        fc.pre(JSON.stringify(sortedKeys(old)) !== JSON.stringify(sortedKeys(other)))
        // no dependencies are none, said or not
        fc.pre(!((old === undefined || plain(old)) && plain(other)))
        const after = [[key, other] as const, ...entries.filter(([name]) => name !== key)]
        expect(await compare(text(entries, 0), text(after, 1))).toBe('different')
      }),
      { numRuns: 10_000, seed, endOnFailure: true },
    )
  })
})

const sortedKeys = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && !Array.isArray(item)
    ? Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : item
