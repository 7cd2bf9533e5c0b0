// What cargo itself says of generated workspaces, against what is read from their manifests without it.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { closureOf } from '@shakedown/workspace'
import fc from 'fast-check'
import { readCargo } from '../../../packages/workspace/src/cargo/read-cargo.ts'
import { withProgram } from '../../tools.ts'
import { crate, filesOf } from './cargo-files.ts'

const run = promisify(execFile)

/** Where packages may be; the order is also the one in which builds may need each other. */
const places = [
  '',
  'a',
  'b',
  'a/x',
  'crates/c',
  'crates/.d',
  'crates/e',
  'crates/c/in',
  'vendor/v',
  'side/m',
  'zz',
] as const

const links = [
  'path',
  'inherited',
  'renamed',
  'platform',
  'build',
  'optional',
  'patched',
  'test',
  'platform test',
] as const

interface Plan {
  readonly present: readonly boolean[]
  readonly top: 'package' | 'virtual' | 'none'
  readonly side: 'workspace' | 'pointer' | 'plain'
  readonly listed: readonly ('name' | 'dotted' | 'no')[]
  readonly glob: 'crates/*' | 'crates/[!e]*' | '*/?' | 'crates/**/in' | 'none'
  readonly exclude: readonly string[]
  readonly edges: readonly { from: number; to: number; link: (typeof links)[number] }[]
}

const plans: fc.Arbitrary<Plan> = fc.record({
  present: fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }),
  top: fc.constantFrom('package', 'package', 'virtual', 'virtual', 'none'),
  side: fc.constantFrom('workspace', 'pointer', 'plain'),
  listed: fc.array(fc.constantFrom('name', 'name', 'dotted', 'no'), {
    minLength: places.length,
    maxLength: places.length,
  }),
  glob: fc.constantFrom('crates/*', 'crates/[!e]*', '*/?', 'crates/**/in', 'none', 'none'),
  exclude: fc.subarray(['vendor', 'crates/e/', './zz', 'crates/c/in']),
  edges: fc.array(
    fc.record({
      from: fc.nat(places.length - 1),
      to: fc.nat(places.length - 1),
      link: fc.constantFrom(...links),
    }),
    { maxLength: 14 },
  ),
})

const nameOf = (place: number) => `p${place}`

/** The files of a plan. */
function filesFor({ present, top, side, listed, glob, exclude, edges }: Plan): Record<string, string> {
  const isThere = (place: number) => (place === 0 ? top === 'package' : (present[place] ?? false))
  const sideIsRoot = side === 'workspace'
  const root: string[] = []
  const patches: string[] = []
  const bodies = places.map(() => new Map<string, string[]>())
  const taken = new Set<string>()
  const say = (from: number, table: string, line: string) =>
    bodies[from]?.set(table, [...(bodies[from]?.get(table) ?? []), line])

  for (const { from, to, link } of edges) {
    const isTest = link.endsWith('test')
    // builds may not go round in circles; tests may
    if (!isThere(from) || !isThere(to) || from === to || (!isTest && from > to)) continue
    if (taken.has(`${from} ${to}`)) continue
    taken.add(`${from} ${to}`)
    const path = relative(join('/', places[from] ?? ''), join('/', places[to] ?? '')) || '.'
    const plain = `${nameOf(to)} = { path = "${path}" }`
    const inMain = top !== 'none' && !(sideIsRoot && places[from] === 'side/m')
    switch (link) {
      case 'path':
        say(from, 'dependencies', plain)
        break
      case 'inherited':
        if (!inMain) break
        root.push(`in${to} = { path = "./${places[to]}", package = "${nameOf(to)}" }`)
        say(from, 'dependencies', `in${to}.workspace = true`)
        break
      case 'renamed':
        say(from, 'dependencies', `other${to} = { package = "${nameOf(to)}", path = "${path}/." }`)
        break
      case 'platform':
        say(from, `target.'cfg(windows)'.dependencies`, plain)
        break
      case 'build':
        say(from, 'build-dependencies', plain)
        break
      case 'optional':
        say(from, 'dependencies', `${nameOf(to)} = { path = "${path}", optional = true }`)
        break
      case 'patched':
        if (!inMain) break
        patches.push(`${nameOf(to)} = { path = "${places[to]}" }`)
        say(from, 'dependencies', `${nameOf(to)} = "0.1"`)
        break
      case 'test':
        say(from, 'dev-dependencies', plain)
        break
      case 'platform test':
        say(from, `target.'cfg(unix)'.dev-dependencies`, plain)
    }
  }

  const members = [
    ...places.flatMap((place, index) =>
      index === 0 || !isThere(index) || listed[index] === 'no' || (sideIsRoot && place === 'side/m')
        ? []
        : [listed[index] === 'dotted' ? `./x/../${place}/` : place],
    ),
    ...(glob !== 'none' &&
    fitsSomething(
      glob,
      places.filter((_, index) => isThere(index)),
    )
      ? [glob]
      : []),
  ]
  const workspace = [
    '[workspace]',
    'resolver = "2"',
    `members = ${JSON.stringify(members)}`,
    `exclude = ${JSON.stringify([...exclude, ...(sideIsRoot ? ['side'] : [])])}`,
    ...(root.length > 0 ? ['[workspace.dependencies]', ...new Set(root)] : []),
    ...(patches.length > 0 ? ['[patch.crates-io]', ...new Set(patches)] : []),
  ].join('\n')

  const files: Record<string, string> = {}
  for (const [index, place] of places.entries()) {
    if (!isThere(index)) continue
    const pointer = place === 'side/m' && side === 'pointer' && top !== 'none' ? 'workspace = "../.."\n' : ''
    const tables = [...(bodies[index] ?? [])].map(([table, lines]) => `[${table}]\n${lines.join('\n')}`).join('\n')
    const own = place === 'side/m' && sideIsRoot ? '\n[workspace]\n' : ''
    files[join(place, 'Cargo.toml')] = crate(nameOf(index), `${pointer}${tables}\n${own}`)
    files[join(place, 'src/lib.rs')] = ''
    files[join(place, 'build.rs')] = 'fn main() {}'
  }
  if (top === 'virtual') files['Cargo.toml'] = workspace
  if (top === 'package') files['Cargo.toml'] += `\n${workspace}\n`
  return files
}

/** Cargo refuses a pattern for nothing, and one for a folder without a manifest. */
function fitsSomething(glob: Plan['glob'], present: readonly string[]): boolean {
  if (glob === 'crates/**/in') return present.includes('crates/c/in')
  if (present.includes('crates/c/in') && !present.includes('crates/c')) return false
  const fitting: Record<string, string[]> = {
    'crates/*': ['crates/c', 'crates/.d', 'crates/e'],
    'crates/[!e]*': ['crates/c', 'crates/.d'],
    '*/?': ['a/x', 'crates/c', 'crates/e', 'vendor/v', 'side/m'],
  }
  return (fitting[glob] ?? []).some((place) => present.includes(place))
}

interface Metadata {
  packages: { id: string; manifest_path: string }[]
  workspace_members: string[]
  resolve: { nodes: { id: string; deps: { pkg: string; dep_kinds: { kind: string | null }[] }[] }[] }
}

/** What cargo says in a folder; `undefined`: it refuses. */
async function ask(folder: string): Promise<Metadata | undefined> {
  try {
    const args = ['metadata', '--offline', '--all-features', '--format-version', '1']
    const { stdout } = await run('cargo', args, { cwd: folder, maxBuffer: 1 << 26 })
    return JSON.parse(stdout) as Metadata
  } catch {
    return undefined
  }
}

/** Packages by their folder, each with the folders that its build needs. */
async function graphByCargo(top: string, folders: readonly string[]): Promise<Map<string, Set<string>> | undefined> {
  const graph = new Map<string, Set<string>>()
  // of members alone cargo turns every feature on, so that each package is asked about where it is one
  const asked = new Set<string>()
  const take = (metadata: Metadata) => {
    const at = new Map(metadata.packages.map((one) => [one.id, relative(top, dirname(one.manifest_path))]))
    for (const id of metadata.workspace_members) asked.add(at.get(id) ?? '')
    for (const { id, deps } of metadata.resolve.nodes) {
      const needs = graph.get(at.get(id) ?? '') ?? new Set()
      for (const { pkg, dep_kinds } of deps)
        if (dep_kinds.some(({ kind }) => kind !== 'dev')) needs.add(at.get(pkg) ?? '')
      graph.set(at.get(id) ?? '', needs)
    }
  }
  if (folders.includes('')) {
    const metadata = await ask(top)
    // the whole workspace does not hold together
    if (metadata === undefined) return undefined
    take(metadata)
  }
  const others = folders.filter((folder) => folder !== '' && !asked.has(folder))
  const answers = await Promise.all(others.map((folder) => ask(join(top, folder))))
  for (const metadata of answers) if (metadata !== undefined) take(metadata)
  return graph
}

function reachable(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string): string[] {
  const found = new Set([from])
  for (const folder of found) for (const need of graph.get(folder) ?? []) found.add(need)
  return [...found]
}

withProgram('cargo', 'cargo', () => {
  test('generated workspaces have the members and the closures that cargo gives them', async () => {
    let compared = 0
    let refused = 0
    const top = await mkdtemp(join(tmpdir(), 'cargo-'))
    try {
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          const files = filesFor(plan)
          const folder = await mkdtemp(join(top, 'w-'))
          for (const [path, text] of Object.entries(files)) {
            await mkdir(join(folder, dirname(path)), { recursive: true })
            await writeFile(join(folder, path), text)
          }
          const folders = Object.keys(files).filter((path) => path.endsWith('Cargo.toml'))
          const theirs = await graphByCargo(
            folder,
            folders.map((path) => dirname(path).replace(/^\.$/, '')),
          )
          await rm(folder, { recursive: true })
          if (theirs === undefined) {
            refused++
            return
          }
          compared++
          const ours = await readCargo(filesOf(files), Object.keys(files))
          // a patch is needed by the whole workspace: what it brings may be asked for from elsewhere, or by nobody
          const isPatched = plan.edges.some(({ link }) => link === 'patched')
          const agree = (mine: readonly string[], cargos: readonly string[]) =>
            expect(mine.toSorted()).toEqual(isPatched ? expect.arrayContaining([...cargos]) : cargos.toSorted())
          // what inherits where there is nothing to inherit, cargo refuses
          const sound = ours.members.filter(({ faults = [] }) => faults.length === 0).map((member) => member.folder)
          agree(sound, [...theirs.keys()])
          for (const root of sound) {
            const closure = closureOf(ours, [root])
            expect(closure.faults).toEqual([])
            agree(
              [...closure.members.keys()].map((member) => member.folder),
              reachable(theirs, root),
            )
          }
        }),
        { numRuns: 230 },
      )
    } finally {
      await rm(top, { recursive: true, force: true })
    }
    expect({ compared, refused, enough: compared >= 200 }).toEqual({ compared, refused, enough: true })
  }, 300_000)
})
