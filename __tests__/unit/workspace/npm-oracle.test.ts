// What npm's own libraries read of generated workspaces, against what is read here.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readNpm } from '../../../packages/workspace/src/npm/read-npm.ts'
import { findProgram } from '../../tools.ts'
import { filesOf } from './cargo-files.ts'
import { testSeed as seed } from '../../seed.ts'

const run = promisify(execFile)

const places = [
  'a',
  'packages',
  'packages/b',
  'packages/c',
  'packages/c/in',
  'packages/.d',
  'apps/web',
  'apps/@x/y',
  'x/node_modules/z',
  'deep/er/e',
] as const
const patterns = fc.constantFrom(
  'packages/*',
  './packages/*',
  '/packages/*',
  'packages/*/',
  'packages/**',
  '**',
  '*',
  'a',
  './a',
  'apps/@x/*',
  'apps/{web,none}',
  '!packages/c',
  '!packages/**',
  '!./packages/b',
  '!!a',
  '!a',
  '!**/in',
  'packages/c',
  'packages/[bc]',
  'packages/?',
  '**/e',
  'packages/.*',
)
const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const
const specs = ['^1.0.0', '*', '>=1 <2', '1.x', 'file'] as const

const plans = fc.record({
  patterns: fc.array(patterns, { minLength: 1, maxLength: 4 }),
  form: fc.constantFrom('array', 'object'),
  edges: fc.array(
    fc.record({
      from: fc.nat(places.length - 1),
      to: fc.nat(places.length - 1),
      section: fc.constantFrom(...sections),
      spec: fc.constantFrom(...specs),
    }),
    { minLength: 2, maxLength: 8, size: 'max' },
  ),
})
type Plan = ReturnType<typeof plans.generate>['value']

const nameOf = (folder: string) => `n-${folder.replaceAll(/[^a-z]/g, '-')}`.replace(/-+$/, '')

/** Only members that the plan lists are asked for by a range: npm would look for others in the registry. */
function treeOf(plan: Plan, listed: ReadonlySet<string>): Record<string, string> {
  const top = { name: 'top', workspaces: plan.form === 'array' ? plan.patterns : { packages: plan.patterns } }
  const tree: Record<string, string> = { 'package.json': JSON.stringify(top) }
  for (const [index, folder] of places.entries()) {
    const manifest: Record<string, unknown> = { name: nameOf(folder), version: '1.2.3' }
    const taken = new Set<string>()
    for (const edge of plan.edges) {
      const to = places[edge.to] ?? ''
      if (edge.from !== index || edge.to === index || taken.has(to) || !listed.has(to) || !listed.has(folder)) continue
      taken.add(to)
      const spec = edge.spec === 'file' ? `file:${'../'.repeat(folder.split('/').length)}${to}` : edge.spec
      manifest[edge.section] = { ...(manifest[edge.section] as object | undefined), [nameOf(to)]: spec }
    }
    tree[`${folder}/package.json`] = JSON.stringify(manifest)
  }
  return tree
}

const read = async (tree: Record<string, string>) => await readNpm(filesOf(tree), Object.keys(tree))
const listedIn = ({ members }: Awaited<ReturnType<typeof read>>): ReadonlySet<string> =>
  new Set(members.filter(({ needs }) => needs.includes('')).map(({ folder }) => folder))

interface Answer {
  readonly refused?: string
  readonly listed: readonly string[]
  readonly needs: Readonly<Record<string, readonly string[]>>
}

test('the workspaces of npm, and what they need, are those that npm finds', async () => {
  const samples = fc.sample(plans, { numRuns: 250, seed })
  const top = await realpath(await mkdtemp(join(tmpdir(), 'shakedown-npm-')))
  try {
    const trees: Record<string, string>[] = []
    for (const [index, plan] of samples.entries()) {
      // the first reading tells whom a range may name; whether it is right is seen below
      const tree = treeOf(plan, listedIn(await read(treeOf(plan, new Set()))))
      trees.push(tree)
      for (const [path, text] of Object.entries(tree)) {
        await mkdir(dirname(join(top, String(index), path)), { recursive: true })
        await writeFile(join(top, String(index), path), text)
      }
    }
    const roots = samples.map((_, index) => join(top, String(index)))
    const ask = join(import.meta.dirname, 'npm-ask.cjs')
    const { stdout } = await run(process.execPath, [ask, findProgram('npm') ?? 'npm', ...roots], { maxBuffer: 2 ** 26 })
    const answers = JSON.parse(stdout) as Answer[]
    let [compared, edges] = [0, 0]
    for (const [index, answer] of answers.entries()) {
      const tree = trees[index] ?? {}
      const { patterns: said } = samples[index] ?? {}
      if (answer.refused !== undefined) continue
      compared++
      const workspace = await read(tree)
      const listed = [...listedIn(workspace)].toSorted()
      expect({ seed, index, said, listed }).toEqual({ seed, index, said, listed: answer.listed.toSorted() })
      const needs = Object.fromEntries(
        workspace.members
          .filter(({ folder }) => listed.includes(folder))
          .map(({ folder, needs: found }) => [folder, found.filter((each) => each !== '').toSorted()]),
      )
      const expected = Object.fromEntries(Object.entries(answer.needs).map(([folder, all]) => [folder, all.toSorted()]))
      expect({ seed, index, needs }).toEqual({ seed, index, needs: expected })
      edges += Object.values(needs).flat().length
    }
    expect(compared).toBeGreaterThan(150)
    // some hundred on most seeds; a reader that finds none would pass the comparison of nothing
    expect(edges).toBeGreaterThan(25)
  } finally {
    await rm(top, { recursive: true, force: true })
  }
}, 180_000)
