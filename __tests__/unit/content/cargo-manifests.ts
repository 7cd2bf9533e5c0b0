// Generated manifests: what they mean, apart from how they are written.
import fc from 'fast-check'

export interface Dep {
  readonly version: string
  readonly features: readonly string[]
  readonly optional: boolean
  readonly defaults: boolean
  readonly git: string | null
  readonly rev: string | null
  readonly package: string | null
}

type Deps = Readonly<Record<string, Dep>>

export interface Model {
  readonly name: string
  readonly version: string
  readonly edition: string
  readonly links: string | null
  readonly build: string | null
  readonly dependencies: Deps
  readonly 'build-dependencies': Deps
  readonly 'dev-dependencies': Deps
  readonly platform: Deps
  readonly platformDev: Deps
  readonly features: Readonly<Record<string, readonly string[]>>
  readonly profile: Readonly<Record<string, string | number | boolean>>
  readonly patch: Deps
  readonly crateType: readonly string[] | null
  readonly bins: readonly string[]
  readonly inert: Readonly<Record<string, string>>
  readonly tests: readonly string[]
}

const names = ['serde', 'log', 'tokio', 'codec', 'scale-info', 'a_b', 'constructor']
const words = ['std', 'derive', 'full', 'x', 'rt-multi']

const dep: fc.Arbitrary<Dep> = fc.record({
  version: fc.constantFrom('1', '1.0', '1.0.1', '^2', '=0.3.1', '>=1, <3', '*'),
  features: fc.subarray(words),
  optional: fc.boolean(),
  defaults: fc.boolean(),
  git: fc.constantFrom(null, null, 'https://a.example/x', 'https://a.example/y'),
  rev: fc.constantFrom(null, 'abc', 'def'),
  package: fc.constantFrom(null, null, 'other', 'more'),
})

const deps: fc.Arbitrary<Deps> = fc.dictionary(fc.constantFrom(...names), dep, { maxKeys: 4, noNullPrototype: true })

export const models: fc.Arbitrary<Model> = fc.record({
  name: fc.constantFrom('node', 'pallet-x'),
  version: fc.constantFrom('0.1.0', '1.2.3-rc.1'),
  edition: fc.constantFrom('2021', '2024'),
  links: fc.constantFrom(null, null, 'z'),
  build: fc.constantFrom(null, null, 'build.rs', 'b.rs'),
  dependencies: deps,
  'build-dependencies': deps,
  'dev-dependencies': deps,
  platform: deps,
  platformDev: deps,
  features: fc.dictionary(fc.constantFrom('default', 'std', 'try-runtime'), fc.subarray(['log', 'serde', 'dep:x']), {
    noNullPrototype: true,
  }),
  profile: fc.dictionary(
    fc.constantFrom('lto', 'debug', 'opt-level', 'codegen-units'),
    fc.oneof(fc.boolean(), fc.nat(3), fc.constantFrom('thin', 'z')),
    { noNullPrototype: true },
  ),
  patch: deps,
  crateType: fc.constantFrom(null, ['rlib'], ['cdylib', 'rlib']),
  bins: fc.subarray(['main', 'tool', 'bench']),
  inert: fc.dictionary(
    fc.constantFrom('description', 'license', 'homepage', 'repository', 'readme', 'documentation'),
    fc.constantFrom('a', 'b "c"', 'ü # no comment'),
    { noNullPrototype: true },
  ),
  tests: fc.subarray(['one', 'two']),
})

/** Small numbers without end, from a seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

type Roll = ReturnType<typeof dice>

function shuffled<T>(items: readonly T[], roll: Roll): T[] {
  const all = [...items]
  for (let at = all.length - 1; at > 0; at--) all.push(...all.splice(roll(at + 1), 1))
  return all
}

function text(value: string, roll: Roll): string {
  const plain = !/['\n]/.test(value)
  switch (roll(4)) {
    case 0:
      if (plain) return `'${value}'`
      return JSON.stringify(value)
    case 1:
      if (plain) return `'''${value}'''`
      return JSON.stringify(value)
    case 2:
      return `"${Array.from(value, (letter) => `\\U${(letter.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')}"`
    default:
      return JSON.stringify(value)
  }
}

const key = (name: string, roll: Roll) => (roll(3) === 0 ? JSON.stringify(name) : name)

function texts(values: readonly string[], roll: Roll): string {
  const gap = roll(3) === 0 ? '\n  # in between\n  ' : ' '
  return `[${gap}${values.map((value) => text(value, roll)).join(`,${gap}`)}${values.length > 0 && roll(2) === 0 ? ',' : ''}${gap}]`
}

/** The keys of a dependency, with what may be left out now written and now not. */
function depPairs({ version, features, optional, defaults, git, rev, package: other }: Dep, roll: Roll) {
  const pairs: [string, string][] = [['version', text(version, roll)]]
  const maybe = (is: boolean) => is || roll(3) === 0
  if (maybe(features.length > 0)) pairs.push(['features', texts(shuffled(features, roll), roll)])
  if (maybe(optional)) pairs.push(['optional', String(optional)])
  if (maybe(!defaults)) pairs.push([roll(4) === 0 ? 'default_features' : 'default-features', String(defaults)])
  if (git !== null) pairs.push(['git', text(git, roll)])
  if (git !== null && rev !== null) pairs.push(['rev', text(rev, roll)])
  if (other !== null) pairs.push(['package', text(other, roll)])
  return shuffled(pairs, roll)
}

/** Sections, each whole; and tables that say dependencies one by one. */
function depSections(way: string, table: Deps, roll: Roll): string[] {
  const lines: string[] = []
  const sections: string[] = []
  for (const [name, dependency] of shuffled(Object.entries(table), roll)) {
    const pairs = depPairs(dependency, roll)
    if (pairs.length === 1 && roll(2) === 0) lines.push(`${key(name, roll)} = ${pairs[0]?.[1]}`)
    else if (roll(3) === 0)
      sections.push(`[${way}.${key(name, roll)}]\n${pairs.map((pair) => pair.join(' = ')).join('\n')}`)
    else if (roll(2) === 0) lines.push(...pairs.map(([inner, value]) => `${key(name, roll)}.${inner}=${value}`))
    else lines.push(`${key(name, roll)} = {${pairs.map((pair) => pair.join(' = ')).join(', ')}}`)
  }
  return lines.length === 0 && roll(2) === 0 ? sections : [`[${way}]\n${lines.join('\n')}`, ...sections]
}

/** One of the ways to write the manifest. Without a seed for inert parts they are left as the model has them. */
export function written(model: Model, seed: number): string {
  const roll = dice(seed)
  const about = [
    `name = ${text(model.name, roll)}`,
    `version = ${text(model.version, roll)}`,
    `edition = ${text(model.edition, roll)}`,
    ...(model.links === null ? [] : [`links = ${text(model.links, roll)}`]),
    ...(model.build === null ? [] : [`build = ${text(model.build, roll)}`]),
    ...Object.entries(model.inert).map(([name, value]) => `${name} = ${text(value, roll)}`),
  ]
  const dash = (name: string) => (roll(4) === 0 ? name.replace('-', '_') : name)
  const platform = roll(2) === 0 ? `target.'cfg(unix)'` : `target . "cfg(unix)"`
  const sections = [
    `[package]\n${shuffled(about, roll).join('\n')}`,
    ...depSections('dependencies', model.dependencies, roll),
    ...depSections(dash('build-dependencies'), model['build-dependencies'], roll),
    ...depSections(dash('dev-dependencies'), model['dev-dependencies'], roll),
    ...depSections(`${platform}.dependencies`, model.platform, roll),
    ...depSections(`${platform}.${dash('dev-dependencies')}`, model.platformDev, roll),
    ...depSections('patch.crates-io', model.patch, roll),
    `[features]\n${shuffled(Object.entries(model.features), roll)
      .map(([name, enabled]) => `${key(name, roll)} = ${texts(shuffled(enabled, roll), roll)}`)
      .join('\n')}`,
    `[profile.release]\n${shuffled(Object.entries(model.profile), roll)
      .map(([name, value]) => `${name} = ${typeof value === 'string' ? text(value, roll) : value}`)
      .join('\n')}`,
    ...(model.crateType === null ? [] : [`[lib]\n${dash('crate-type')} = ${texts(model.crateType, roll)}`]),
    // sections of one array stand in the order of the array
    shuffled(model.bins, roll)
      .map((name) => `[[bin]]\nname = ${text(name, roll)}\npath = "src/lib.rs"`)
      .join('\n'),
    model.tests.map((name) => `[[test]]\nname = ${text(name, roll)}\npath = "src/lib.rs"`).join('\n'),
  ]
  const noise = () => ['\n', '\n\n# a comment = 1\n', '\n   \t\n', '\r\n'][roll(4)]
  return shuffled(sections, roll).join(noise() ?? '\n')
}
