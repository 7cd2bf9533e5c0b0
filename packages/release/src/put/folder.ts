import { createHash } from 'node:crypto'
import { ProblemError } from '@shakedown/ports'
import { checkScript } from '@shakedown/ssh'
import type { Variable } from '@shakedown/ssh'
import type { Held, NewFolder } from '../host/change.ts'
import { ReleaseError } from '../host/ask.ts'
import { recordOf } from '../host/verbs.ts'
import type { Draft } from '../host/verbs.ts'
import { listName } from '../files/list.ts'
import { checkEnvironment, environmentText, hashesOf } from '../environment/freeze.ts'
import { rollbackScript } from '../scripts/rollback.ts'

/** A release that was not there before. */
export interface NewRelease {
  draft: Omit<Draft, 'origin' | 'files' | 'own' | 'script' | 'env' | 'asked' | 'checks'>
  env: readonly Variable[]
  secrets: readonly Variable[]
  /** Whether the secrets are kept on the host, readable by its user only; if not, rollback.sh asks for them. */
  freezeSecrets: boolean
  script: string
  /** Scripts; empty for none. */
  health: string
  version: string
  /** What `writeList` says of its uploads. */
  files?: string
}

/** Whole milliseconds. */
export interface Limits {
  scriptTimeoutMs: number
  healthTimeoutMs: number
}

/** @throws ProblemError for what a host could not be given as it is */
export function checkRelease({ env, secrets, script, health, version }: NewRelease): void {
  const texts = { script, health, 'version-command': version }
  const problems = [
    ...checkEnvironment([...env, ...secrets]),
    ...Object.entries(texts).flatMap(([name, text]) => checkScript(text, `input "${name}"`)),
  ]
  if (problems.length > 0) throw new ProblemError(problems)
}

/** What is to be in the folder of a new release, and what its record says of it. `checkRelease` must have passed. */
export function newFolder(
  { host, state }: Held,
  release: NewRelease,
  limits: Limits,
): { draft: Draft; folder: Omit<NewFolder, 'record'> } {
  const { env, secrets, freezeSecrets, health, version, files = '' } = release
  const kept = freezeSecrets ? [...env, ...secrets] : env
  const asked = freezeSecrets ? [] : secrets.map(({ name }) => name)
  const script = unixLines(release.script)
  const draft: Draft = {
    ...release.draft,
    origin: null,
    script: sha256(script),
    ...(files !== '' && { files: sha256(files) }),
    env: hashesOf(keyOf(host.alias, state.key), [...env, ...secrets]),
    asked,
    checks: [...(health === '' ? [] : ['health' as const]), ...(version === '' ? [] : ['version' as const])],
  }
  const facts = [
    // A person's PATH, or tomorrow's, is not the one that the release was started with.
    ...(kept.some(({ name }) => name === 'PATH') ? [] : [{ name: 'PATH', value: state.path }]),
    { name: 'SHAKEDOWN_TARGET', value: draft.target },
    { name: 'SHAKEDOWN_ENVIRONMENT', value: draft.environment },
    { name: 'SHAKEDOWN_HOST', value: host.alias },
    { name: 'SHAKEDOWN_VERSION', value: draft.version },
    { name: 'SHAKEDOWN_COMMIT', value: draft.commit },
  ]
  const file = (name: string, mode: '600' | '700', text: string) => ({ name, mode, text })
  return {
    draft,
    folder: {
      files: [
        file('env', '600', environmentText([...facts, ...kept])),
        ...(files === '' ? [] : [file(listName, '600', files)]),
        file('deploy.sh', '700', script),
        ...(health === '' ? [] : [file('health.sh', '700', unixLines(health))]),
        ...(version === '' ? [] : [file('version.sh', '700', unixLines(version))]),
        file('rollback.sh', '700', rollbackScript({ asked, ...inSeconds(limits) })),
      ],
      copyOf: undefined,
      added: [],
    },
  }
}

/**
 * A copy of a recorded release with other values for some names: the old release stays what it was. Later assignments win,
 * so they are appended to what is frozen, which nobody has to read for that.
 * @param overrides kept on the host, in the new folder
 * @param secrets not kept: rollback.sh asks for them
 */
export function changedCopy(
  holder: Held,
  n: number,
  overrides: readonly Variable[],
  secrets: readonly Variable[],
  limits: Limits,
): { draft: Draft; folder: Omit<NewFolder, 'record'> } {
  const { record } = recordOf(holder, n)
  const changed = [...overrides, ...secrets]
  const names = new Set(overrides.map(({ name }) => name))
  const asked = [...new Set([...record.asked.filter((name) => !names.has(name)), ...secrets.map(({ name }) => name)])]
  const hashes = hashesOf(keyOf(holder.host.alias, holder.state.key), changed)
  const { origin, version, commit, target, environment, artifacts, files, own, script, checks, who, run, floor } =
    record
  return {
    draft: {
      version,
      commit,
      target,
      environment,
      artifacts,
      ...(files !== undefined && { files }),
      ...(own !== undefined && { own }),
      script,
      checks,
      who,
      run,
      floor,
      asked,
      origin: origin ?? n,
      env: { ...record.env, ...hashes },
    },
    folder: {
      files: [{ name: 'rollback.sh', mode: '700', text: rollbackScript({ asked, ...inSeconds(limits) }) }],
      copyOf: n,
      added: [{ name: 'env', text: environmentText(overrides) }],
    },
  }
}

function inSeconds({ scriptTimeoutMs, healthTimeoutMs }: Limits) {
  return { scriptSeconds: Math.ceil(scriptTimeoutMs / 1000), healthSeconds: Math.ceil(healthTimeoutMs / 1000) }
}

function keyOf(alias: string, key: string | undefined): string {
  if (key !== undefined) return key
  throw new ReleaseError('failed', alias, 'the host did not tell its key. Run it again')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** CRLF would make folder names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`
}
