// What go itself builds modules of generated repositories from, against what is read without it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { closureOf } from '@shakedown/workspace'
import fc from 'fast-check'
import { readGo } from '../../../packages/workspace/src/go/read-go.ts'
import { withProgram } from '../../tools.ts'
import { filesOf } from './cargo-files.ts'
import { go } from './go-files.ts'
import { testSeed as seed } from '../../seed.ts'

/** Folders of modules, one within another among them; each imports only later ones, as Go allows no circles. */
const folders = ['', 'a', 'a/in', 'b', 'lib/c', 'lib/c/d'] as const
const moduleOf = (folder: string): string => `ex.com/repo${folder === '' ? '' : `/${folder}`}`

interface Plan {
  readonly work: boolean
  readonly block: boolean
  readonly edges: readonly { readonly from: number; readonly to: number; readonly required: boolean }[]
}

const plans: fc.Arbitrary<Plan> = fc.record({
  work: fc.boolean(),
  block: fc.boolean(),
  edges: fc.array(
    fc.record({
      from: fc.nat(folders.length - 1),
      to: fc.nat(folders.length - 1),
      required: fc.boolean(),
    }),
    { minLength: 5, maxLength: 10, size: 'max' },
  ),
})

/** What each module's build takes in, by the plan. */
function reachable({ edges }: Plan, from: number): ReadonlySet<number> {
  const found = new Set([from])
  for (const at of found) for (const edge of edges) if (edge.from === at && edge.to > at) found.add(edge.to)
  return found
}

function treeOf(plan: Plan): Record<string, string> {
  const tree: Record<string, string> = {}
  const relative = (from: string, to: string) =>
    `${'../'.repeat(from === '' ? 0 : from.split('/').length) || './'}${to}`
  for (const [index, folder] of folders.entries()) {
    const at = (name: string) => (folder === '' ? name : `${folder}/${name}`)
    const mine = plan.edges.filter(({ from, to }) => from === index && to > index)
    const imports = new Set(mine.map(({ to }) => moduleOf(folders[to] ?? '')))
    const lines = [`module ${moduleOf(folder)}`, 'go 1.21']
    if (plan.work) {
      const required = new Set(mine.filter((edge) => edge.required).map(({ to }) => moduleOf(folders[to] ?? '')))
      for (const path of required) lines.push(`require ${path} v0.0.0 // indirect`)
    } else {
      const others = [...reachable(plan, index)].filter((other) => other !== index).map((other) => folders[other] ?? '')
      const requires = others.map((other) => `${moduleOf(other)} v0.0.0`)
      if (plan.block) lines.push('require (', ...requires, ')')
      else lines.push(...requires.map((line) => `require ${line}`))
      lines.push(...others.map((other) => `replace ${moduleOf(other)} => ${relative(folder, other)}`))
    }
    tree[at('go.mod')] = `${lines.join('\n')}\n`
    tree[at('x.go')] = `package x\n${[...imports].map((path) => `import _ "${path}"\n`).join('')}`
    // what tests need is no part of the build
    tree[at('x_test.go')] = 'package x\nimport _ "ex.com/repo/lib/c/d"\n'
  }
  if (plan.work) tree['go.work'] = `go 1.21\nuse (\n${folders.map((folder) => `./${folder}`).join('\n')}\n)\n`
  return tree
}

withProgram('go', 'golang-go', () => {
  test('the closure of a module is what go builds it from', async () => {
    const samples = fc.sample(plans, { numRuns: 120, seed })
    const top = await mkdtemp(join(tmpdir(), 'shakedown-go-'))
    let edges = 0
    try {
      for (const [index, plan] of samples.entries()) {
        const tree = treeOf(plan)
        const folder = join(top, String(index))
        for (const [path, text] of Object.entries(tree)) {
          await mkdir(dirname(join(folder, path)), { recursive: true })
          await writeFile(join(folder, path), text)
        }
        const root = folders[index % 3] ?? ''
        const listed = await go(join(folder, root), 'list', '-deps', '-f', '{{with .Module}}{{.Path}}{{end}}', '.')
        const built = [...new Set(listed.split('\n').filter((line) => line !== ''))].toSorted()
        const workspace = await readGo(filesOf(tree), Object.keys(tree))
        const closure = closureOf(workspace, [root === '' ? '.' : root])
        const found = [...closure.members.keys()].map(({ name }) => name).toSorted()
        expect({ seed, index, tree, faults: closure.faults, found }).toEqual({
          seed,
          index,
          tree,
          faults: [],
          found: built,
        })
        edges += built.length - 1
      }
      expect(edges).toBeGreaterThan(60)
    } finally {
      await rm(top, { recursive: true, force: true })
    }
  }, 180_000)

  test('the modules of a go.work are those that go names', async () => {
    const tree = treeOf({ work: true, block: true, edges: [] })
    const top = await mkdtemp(join(tmpdir(), 'shakedown-go-'))
    try {
      for (const [path, text] of Object.entries(tree)) {
        await mkdir(dirname(join(top, path)), { recursive: true })
        await writeFile(join(top, path), text)
      }
      const named = (await go(top, 'list', '-m')).trim().split('\n').toSorted()
      const { members } = await readGo(filesOf(tree), Object.keys(tree))
      expect(members.map(({ name }) => name).toSorted()).toEqual(named)
    } finally {
      await rm(top, { recursive: true, force: true })
    }
  })
})
