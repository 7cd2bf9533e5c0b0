// Manifests written in many ways, and changed in many: what is equal is proven, what counts never is.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { withProgram } from '../../tools.ts'
import { dice, models, written, type Dep, type Model } from './cargo-manifests.ts'
import { proveChange } from './cargo-sides.ts'

const run = promisify(execFile)
const prove = (before: string, after: string) =>
  proveChange('Cargo.toml', { 'Cargo.toml': before }, { 'Cargo.toml': after })

const seeds = fc.integer({ min: 0, max: 2 ** 31 })

test('another way to write the same is the same', async () => {
  await fc.assert(
    fc.asyncProperty(models, seeds, seeds, async (model, one, other) => {
      expect(await prove(written(model, one), written(model, other))).toMatchObject({ kind: 'same' })
    }),
    { numRuns: 3_000 },
  )
}, 300_000)

const countedTables = ['dependencies', 'build-dependencies', 'platform', 'patch'] as const

/** Changes one thing that counts. */
function changedIn(model: Model, roll: (sides: number) => number): Model {
  const table = countedTables[roll(4)] ?? 'dependencies'
  const [name, dependency] = Object.entries(model[table])[roll(Object.keys(model[table]).length || 1)] ?? []
  const withDep = (change: Partial<Dep>): Model =>
    name === undefined || dependency === undefined
      ? { ...model, [table]: { new: { ...plainDep, ...change } } }
      : { ...model, [table]: { ...model[table], [name]: { ...dependency, ...change } } }
  switch (roll(14)) {
    case 0:
      return { ...model, version: `${model.version}1` }
    case 1:
      return { ...model, edition: model.edition === '2021' ? '2024' : '2021' }
    case 2:
      return { ...model, links: model.links === null ? 'q' : null }
    case 3:
      return { ...model, build: model.build === null ? 'q.rs' : null }
    case 4:
      return withDep({ version: `${dependency?.version ?? '1'}.7` })
    case 5:
      return withDep({ features: [...(dependency?.features ?? []), 'new'] })
    case 6:
      return withDep({ optional: !(dependency?.optional ?? false) })
    case 7:
      return withDep({ defaults: !(dependency?.defaults ?? false) })
    case 8:
      return withDep({ git: dependency?.git == null ? 'https://a.example/z' : null })
    case 9:
      return withDep({ package: `${dependency?.package ?? 'p'}q` })
    case 10: {
      const { [name ?? '']: _, ...rest } = model[table]
      return { ...model, [table]: name === undefined ? { new: plainDep } : rest }
    }
    case 11:
      return { ...model, features: { ...model.features, std: [...(model.features['std'] ?? []), 'new'] } }
    case 12:
      return { ...model, profile: { ...model.profile, lto: model.profile['lto'] === 'fat' ? 'off' : 'fat' } }
    default:
      return model.bins.length > 0 && roll(2) === 0
        ? { ...model, bins: model.bins.slice(1) }
        : { ...model, crateType: [...(model.crateType ?? []), 'staticlib'] }
  }
}

const plainDep: Dep = {
  version: '1',
  features: [],
  optional: false,
  defaults: true,
  git: null,
  rev: null,
  package: null,
}

test('a change that counts is never the same, whatever else changes', async () => {
  await fc.assert(
    fc.asyncProperty(models, models, seeds, seeds, async (model, other, one, two) => {
      const changed = changedIn(model, dice(one))
      // what is inert changes with it
      const after = {
        ...changed,
        inert: other.inert,
        tests: other.tests,
        'dev-dependencies': other['dev-dependencies'],
        platformDev: other.platformDev,
      }
      expect(await prove(written(model, one), written(after, two))).toMatchObject({ kind: 'different' })
    }),
    { numRuns: 3_000 },
  )
}, 300_000)

test('what is inert may change', async () => {
  await fc.assert(
    fc.asyncProperty(models, models, seeds, seeds, async (model, other, one, two) => {
      const { inert, tests, 'dev-dependencies': dev, platformDev } = other
      const after = { ...model, inert, tests, 'dev-dependencies': dev, platformDev }
      expect(await prove(written(model, one), written(after, two))).toMatchObject({ kind: 'same' })
    }),
    { numRuns: 1_000 },
  )
}, 300_000)

interface Read {
  readonly dependencies: readonly { readonly kind: string | null }[]
  readonly targets: readonly { readonly kind: readonly string[]; readonly [key: string]: unknown }[]
  readonly [key: string]: unknown
}

/** What cargo reads of a manifest, without what is known to be inert; `undefined`: it refuses it. */
async function readByCargo(folder: string, text: string): Promise<unknown> {
  await writeFile(join(folder, 'Cargo.toml'), text)
  try {
    const { stdout } = await run('cargo', ['read-manifest'], { cwd: folder })
    const { dependencies, targets, ...rest } = JSON.parse(stdout) as Read
    const { id, name, version, edition, links, features, rust_version } = rest
    return {
      about: { id, name, version, edition, links, features: sets(features), rust_version },
      dependencies: dependencies
        .filter(({ kind }) => kind !== 'dev')
        .map((each) => JSON.stringify(sets(each)))
        .toSorted(),
      targets: targets
        .filter(({ kind }) => !kind.some((each) => ['test', 'bench', 'example'].includes(each)))
        .map((each) => JSON.stringify({ ...each, test: undefined, doctest: undefined, doc: undefined }))
        .toSorted(),
    }
  } catch {
    return undefined
  }
}

/** Features have no order; cargo keeps the one they are written in. */
function sets(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value)].toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sets(item)]))
}

/** Edits the text as a hand might: a line left out, doubled or moved, a word put in the place of another. */
function edited(text: string, roll: (sides: number) => number): string {
  const lines = text.split('\n')
  const [at, to] = [roll(lines.length), roll(lines.length)]
  const words = text.match(/(?<!\\)\b[a-z][\w-]*|[\d.]+/g) ?? []
  const word = words[roll(words.length)] ?? ''
  const other = words[roll(words.length)] ?? ''
  switch (roll(5)) {
    case 0:
      return lines.toSpliced(at, 1).join('\n')
    case 1:
      return lines.toSpliced(to, 0, lines[at] ?? '').join('\n')
    case 2:
      return lines
        .toSpliced(at, 1)
        .toSpliced(to, 0, lines[at] ?? '')
        .join('\n')
    case 3:
      return text.replace(word, other)
    default:
      return text.replaceAll(word, other)
  }
}

/** Without what cargo would refuse, which it checks far more of than these tests do. */
function soundFor(model: Model): Model {
  const sound = (table: Model['dependencies'], canBeOptional: boolean) =>
    Object.fromEntries(
      Object.entries(table).map(([name, each]) => [
        name,
        { ...each, git: null, optional: each.optional && canBeOptional },
      ]),
    )
  return {
    ...model,
    edition: '2021',
    links: null,
    build: null,
    features: {},
    profile: {},
    patch: {},
    dependencies: sound(model.dependencies, true),
    'build-dependencies': sound(model['build-dependencies'], true),
    platform: sound(model.platform, true),
    'dev-dependencies': sound(model['dev-dependencies'], false),
    platformDev: sound(model.platformDev, false),
  }
}

withProgram('cargo', 'cargo', () => {
  test('what is called the same, cargo reads as the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'manifest-'))
    const seen = { same: 0, different: 0, refused: 0 }
    try {
      await mkdir(join(folder, 'src'))
      for (const file of ['src/lib.rs', 'src/main.rs', 'build.rs', 'b.rs']) await writeFile(join(folder, file), '')
      await fc.assert(
        fc.asyncProperty(models, seeds, seeds, async (model, one, two) => {
          const plain = soundFor(model)
          const before = written(plain, one)
          const after = edited(before, dice(two))
          const proof = await prove(before, after)
          const [was, is] = [await readByCargo(folder, before), await readByCargo(folder, after)]
          if (was === undefined || is === undefined) {
            seen.refused++
            return
          }
          if (proof.kind === 'same') {
            seen.same++
            expect(is).toEqual(was)
          } else seen.different++
        }),
        { numRuns: 150, endOnFailure: true, interruptAfterTimeLimit: 240_000 },
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    expect({ ...seen, enough: seen.same >= 15 && seen.different >= 15 }).toEqual({ ...seen, enough: true })
  }, 300_000)
})
