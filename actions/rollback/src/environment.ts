import { diffEnvironments, hashesOf, hostEnvironment, ReleaseError } from '@shakedown/release'
import type { EnvironmentDiff, Hashes, Place, ReleaseHost, ReleaseRecord } from '@shakedown/release'
import type { Variable } from '@shakedown/ssh'
import type { EnvPolicy, Settings } from './settings.ts'

export interface Surroundings {
  /** What would differ without the frozen environment; names only. Undefined when it could not be told. */
  diff: EnvironmentDiff | undefined
  /** Why that is so. */
  unknown: string
}

/**
 * The environment trap: what a start by hand would give the release (the login shell's variables, and on top of them what
 * this step is given) against what the deployment gave it. Compared by keyed hashes; no value leaves the host.
 */
export async function compareEnvironments(
  host: ReleaseHost,
  { place, today }: Pick<Settings, 'place' | 'today'>,
  { record, key }: { record: ReleaseRecord; key: string | undefined },
  signal: AbortSignal,
): Promise<Surroundings> {
  if (key === undefined) return { diff: undefined, unknown: 'the host has no key to compare environments by' }
  const shell = await shellOf(host, place, signal)
  if (typeof shell === 'string') return { diff: undefined, unknown: shell }
  return { diff: diffEnvironments(record.env, { ...shell, ...hashesOf(key, today) }), unknown: '' }
}

async function shellOf(host: ReleaseHost, place: Place, signal: AbortSignal): Promise<Hashes | string> {
  try {
    return (await hostEnvironment(host, place, 'login', signal)).hashes
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return error.message
  }
}

/** Why a start is refused by `fail-on-diff`. What the login shell has besides is nobody's doing. */
export function objection(
  policy: EnvPolicy,
  { diff, unknown }: Surroundings,
  { inputs, today }: Pick<Settings, 'inputs' | 'today'>,
): string | undefined {
  if (policy !== 'fail-on-diff') return undefined
  if (diff === undefined) return `the environments cannot be compared: ${unknown}`
  const settled = new Set(inputs['env-override'].map(({ name }) => name))
  const given = new Set(today.map(({ name }) => name))
  const open = (names: readonly string[]) => names.filter((name) => !settled.has(name))
  const parts = [
    describe('missing', open(diff.missing)),
    describe('changed', open(diff.changed)),
    describe('added', open(diff.added.filter((name) => given.has(name)))),
  ].filter((part) => part !== '')
  return parts.length === 0
    ? undefined
    : `today's environment is not the one that the release had: ${parts.join('; ')}. Choose env-policy: frozen or current`
}

function describe(word: string, names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ')
  return names.length === 0 ? '' : `${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ''} ${word}`
}

export interface Given {
  /** They take the place of frozen values, in a copy of the release. */
  overrides: readonly Variable[]
  /** They are never kept on the host. */
  secrets: readonly Variable[]
  /** What the release needs and nobody has given. */
  missing: readonly string[]
}

/** What of today goes into a release that is started again. */
export function whatIsGiven(
  { envPolicy, today, inputs }: Pick<Settings, 'envPolicy' | 'today' | 'inputs'>,
  record: ReleaseRecord,
  key: string | undefined,
): Given {
  const wanted = new Map<string, Variable>()
  for (const one of envPolicy === 'current' ? today : []) wanted.set(one.name, one)
  for (const one of inputs['env-override']) wanted.set(one.name, one)
  const all = new Map([...today, ...inputs['env-override']].map((one) => [one.name, one]))
  const asked = new Set(record.asked)
  const overrides = [...wanted.values()].filter(({ name }) => !asked.has(name))
  const hashes = key === undefined ? {} : hashesOf(key, overrides)
  return {
    overrides: overrides.filter(({ name }) => hashes[name] === undefined || hashes[name] !== record.env[name]),
    secrets: record.asked.flatMap((name) => all.get(name) ?? []),
    missing: record.asked.filter((name) => !all.has(name)),
  }
}

/** Of all hosts together. */
export function uniteDiffs(diffs: readonly EnvironmentDiff[]): EnvironmentDiff {
  const unite = (pick: (diff: EnvironmentDiff) => readonly string[]) => [...new Set(diffs.flatMap(pick))].toSorted()
  return {
    missing: unite(({ missing }) => missing),
    added: unite(({ added }) => added),
    changed: unite(({ changed }) => changed),
  }
}
