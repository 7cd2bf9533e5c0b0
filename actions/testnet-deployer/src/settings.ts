import { missing, readConnection, settleEnvironment, type Connection } from '@shakedown/fleet'
import { settleInputs, type InputValues } from '@shakedown/kit'
import { collect, ProblemError, type Assignment, type Problem } from '@shakedown/ports'
import type { Target } from '@shakedown/policy'
import { checkScript, checkVariables, type UploadRequest } from '@shakedown/ssh'
import type { SourceSpec, WatchPlan } from '@shakedown/watch'
import { contradictions } from './contradictions.ts'
import { inputs as spec } from './inputs.ts'
import { readReleases, type ReleaseSettings } from './release-settings.ts'
import { readUploadLines } from './uploads.ts'
import { readWatch } from './watch-plan.ts'

type Inputs = InputValues<typeof spec>

/** Everything that the walk needs, checked together, before anything is contacted. */
export interface Settings extends Connection {
  inputs: Inputs
  releases: ReleaseSettings
  environment: string
  uploads: readonly UploadRequest[]
  scriptFile: { path: string; from: 'policy' | 'input' } | undefined
  watch: WatchPlan | undefined
  /** Its nodes, and what only its checks read. */
  sources: readonly SourceSpec[]
}

export interface SettingsSources {
  given: ReadonlyMap<string, string>
  /** The policy's target, when there is a policy and it knows the target. */
  target: Target | undefined
  /** e.g. `.github/shakedown.yml targets.testnet`. */
  where: string
  /** Said when there is no key: a pull request from a fork never has one. */
  withoutSecrets: string | undefined
  withoutToken: boolean
  agentSocket: string | undefined
}

/** @throws ProblemError with every mistake in the inputs and the policy's target */
export function readSettings(sources: SettingsSources): Settings {
  const fromPolicy = new Map([...(sources.target?.deploy ?? []), ...(sources.target?.watch ?? [])])
  const problems: Problem[] = []
  const settled = collect(problems, () => settleInputs(spec, sources.given, fromPolicy, sources.where))
  if (settled === undefined) throw new ProblemError(problems)

  problems.push(...contradictions(settled.mode, { ...sources, fromPolicy }))
  problems.push(...tooShort(settled))
  const deploys = settled.mode === 'deploy' || settled.mode === 'deploy+watch'
  const connects = settled.mode !== 'watch' || settled.via === 'tunnel'
  if (deploys && settled.script === '' && settled['script-file'] === '') {
    problems.push(
      missing('script', 'there is nothing to deploy', 'Give script or script-file, in the policy or as an input'),
    )
  }
  const connection = readConnection(settled, { ...sources, fromPolicy }, problems)
  const { hosts } = connection
  if (settled.hosts.length === 0 && connects) {
    problems.push(missing('hosts', 'no host is named', 'Give hosts, in the policy or as an input'))
  }
  const environment = settleEnvironment(settled.environment, sources.target, sources.where, problems)
  if (environment === '')
    problems.push(missing('environment', 'the policy names none for this target', "Give the job's environment"))

  const terms = watches(settled) ? collect(problems, () => readWatch(settled, hosts)) : undefined
  const settings: Settings = {
    ...connection,
    inputs: settled,
    environment,
    uploads: collect(problems, () => readUploadLines(settled.upload)) ?? [],
    scriptFile: scriptFile(settled, fromPolicy),
    releases: readReleases(settled, environment, (sources.target?.watch.size ?? 0) > 0 || watches(settled), problems),
    watch: terms?.plan,
    sources: terms?.sources ?? [],
  }
  if (settled.record && sources.withoutToken) {
    const what = 'without it GitHub is told nothing, and a proof would count nowhere'
    problems.push(missing('token', what, 'Give token, or set record: false'))
  }
  if (settled['min-rate-ratio'] !== undefined && sources.withoutToken) {
    const what = 'without it the last proof cannot be read'
    problems.push(missing('token', what, 'Give token (deployments: read, actions: read), or leave min-rate-ratio out'))
  }
  problems.push(...checkNames(settled.env, settled.secrets))
  problems.push(...checkVariables(settled.env), ...checkVariables(settled.secrets, 'input "secrets"'))
  for (const name of ['script', 'health', 'version-command', 'teardown'] as const) {
    problems.push(...checkScript(settled[name], `input "${name}"`))
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return settings
}

/** A preflight looks at the watch when there is to be one. */
function watches({ mode, counter, sources }: Inputs): boolean {
  if (mode === 'preflight') return counter !== '' || sources.length > 0
  return mode !== 'deploy' && mode !== 'status'
}

/** Waiting no time at all never succeeds, asking without a pause is an attack, and a keepalive of 0 is none. */
function tooShort(settled: Inputs): Problem[] {
  return Object.entries(spec)
    .filter(([name, { kind }]) => kind === 'duration' && name !== 'lock-wait' && settled[name as keyof Inputs] === 0)
    .map(([name]) => missing(name, 'it is no time at all', 'Give at least 1s'))
}

function scriptFile(settled: Inputs, fromPolicy: ReadonlyMap<string, string>): Settings['scriptFile'] {
  if (settled['script-file'] === '') return undefined
  return { path: settled['script-file'], from: fromPolicy.has('script-file') ? 'policy' : 'input' }
}

function checkNames(env: readonly Assignment[], secrets: readonly Assignment[]): Problem[] {
  const names = new Set(env.map(({ name }) => name))
  return [
    ...[...env, ...secrets]
      .filter(({ name }) => name.startsWith('SHAKEDOWN_'))
      .map(({ name }) => ({
        where: 'env or secrets',
        what: `${name} is a name of Shakedown's own`,
        mend: 'Choose another name',
      })),
    ...secrets
      .filter(({ name }) => names.has(name))
      .map(({ name }) => ({ where: 'secrets', what: `${name} is set by env, too`, mend: 'Set it once' })),
  ]
}
