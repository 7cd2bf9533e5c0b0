import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { crate } from '../workspace/cargo-files.ts'
import { proveChange, type Commit } from './cargo-sides.ts'

/** What a lock file pins of the registry: each package needs others with a higher number only, as no circle is possible. */
interface Pin {
  readonly version: string
  readonly checksum: string
  readonly needs: readonly number[]
}

interface Plan {
  /** Numbers of packages: what the root, the library that it is built with, their tests and a tool outside ask for. */
  readonly built: readonly number[]
  readonly lent: readonly number[]
  readonly tested: readonly number[]
  readonly outside: readonly number[]
  readonly before: readonly Pin[]
  readonly after: readonly Pin[]
}

const count = 7
const nameOf = (number: number) => `x${number}`

const some = fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 })
const pins = fc.tuple(
  ...Array.from({ length: count }, (_, number) =>
    fc.record({
      version: fc.constantFrom('1.0.0', '1.0.0', '1.0.0', '1.0.1'),
      checksum: fc.constantFrom('aa', 'aa', 'aa', 'aa', 'bb'),
      needs: fc.uniqueArray(fc.integer({ min: Math.min(number + 1, count - 1), max: count - 1 }), { maxLength: 2 }),
    }),
  ),
)
/** The same pins, but of one or two packages. */
const changed = (before: readonly Pin[]) =>
  fc
    .tuple(pins, fc.uniqueArray(fc.nat(count - 1), { maxLength: 2 }))
    .map(([others, which]) => before.map((pin, number) => (which.includes(number) ? (others[number] ?? pin) : pin)))

const plans = pins.chain((before) =>
  fc.record<Plan>({
    built: some,
    lent: some,
    tested: some,
    outside: some,
    before: fc.constant(before),
    after: changed(before),
  }),
)

const entry = (name: string, version: string, needs: readonly string[], rest = '') =>
  `[[package]]\nname = "${name}"\nversion = "${version}"\n${rest}dependencies = ${JSON.stringify(needs.toSorted())}\n`

function lockOf({ built, lent, tested, outside }: Plan, pinned: readonly Pin[]): string {
  const names = (...lists: readonly (readonly number[])[]) => [...new Set(lists.flat())].map(nameOf)
  return [
    'version = 4\n',
    entry('node', '0.1.0', ['lib', ...names(built, tested)]),
    entry('lib', '0.1.0', names(lent)),
    entry('tool', '0.1.0', names(outside)),
    ...pinned.map(({ version, checksum, needs }, number) =>
      entry(
        nameOf(number),
        version,
        names(needs.filter((need) => need !== number)),
        `source = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${checksum}${number}"\n`,
      ),
    ),
  ].join('\n')
}

function commitOf(plan: Plan, pinned: readonly Pin[]): Commit {
  const lines = (numbers: readonly number[]) => numbers.map((number) => `${nameOf(number)} = "1"\n`).join('')
  return {
    'Cargo.toml': '[workspace]\nresolver = "2"\nmembers = ["node", "lib", "tool"]\n',
    'node/Cargo.toml': crate(
      'node',
      `[dependencies]\nlib = { path = "../lib" }\n${lines(plan.built)}[dev-dependencies]\n${lines(plan.tested)}`,
    ),
    'lib/Cargo.toml': crate('lib', `[dependencies]\n${lines(plan.lent)}`),
    'tool/Cargo.toml': crate('tool', `[dependencies]\n${lines(plan.outside)}`),
    'Cargo.lock': lockOf(plan, pinned),
  }
}

/** What cargo would build the root from: everything that its own and its library's needs lead to, tests left out. */
function takenIn({ built, lent }: Plan, pinned: readonly Pin[]): string {
  const reached = new Set([...built, ...lent])
  for (const number of reached) for (const need of pinned[number]?.needs ?? []) reached.add(need)
  return JSON.stringify(
    [...reached]
      .toSorted((a, b) => a - b)
      .map((number) => {
        const pin = pinned[number]
        const needs = pin?.needs ?? []
        return [number, pin?.version, pin?.checksum, needs.filter((need) => need !== number).toSorted((a, b) => a - b)]
      }),
  )
}

test('a lock file is the same exactly where all that the root is built from is pinned as before', async () => {
  const seen = { same: 0, different: 0 }
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const [before, after] = [commitOf(plan, plan.before), commitOf(plan, plan.after)]
      if (before['Cargo.lock'] === after['Cargo.lock']) return
      const isSame = takenIn(plan, plan.before) === takenIn(plan, plan.after)
      const { kind } = await proveChange('Cargo.lock', before, after, ['node'])
      expect(kind).toBe(isSame ? 'same' : 'different')
      seen[isSame ? 'same' : 'different']++
      // without roots everything counts
      expect((await proveChange('Cargo.lock', before, after, [])).kind).toBe('different')
    }),
    { numRuns: 1500 },
  )
  expect(Math.min(seen.same, seen.different)).toBeGreaterThan(50)
})
