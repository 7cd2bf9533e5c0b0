import { parseVersion, type Version } from '@shakedown/compat'
import {
  connectionContradictions,
  missing,
  readConnection,
  settleEnvironment,
  whyWithoutSecrets,
  type Connection,
} from '@shakedown/fleet'
import { settleInputs, type InputSpec, type InputSpecs } from '@shakedown/kit'
import { collect, isSha, isVariableName, ProblemError, quote, ValueFault, type Problem } from '@shakedown/ports'
import {
  checkEnvironment,
  checkRoot,
  folderName,
  parseExpectations,
  type Expectation,
  type Place,
} from '@shakedown/release'
import { checkScript, type Variable } from '@shakedown/ssh'
import { inputs as spec } from './inputs.ts'
import type { Context, Inputs } from './main.ts'

export type EnvPolicy = 'frozen' | 'current' | 'fail-on-diff'

/** Everything that the walk needs, checked together, before anything is contacted. */
export interface Settings {
  law: Law
  inputs: Inputs
  connection: Connection
  place: Place
  envPolicy: EnvPolicy
  required: readonly string[]
  expectations: readonly Expectation[]
  /** Today's values, as a deployment of today would get them. */
  today: readonly Variable[]
  floor: { kind: 'recorded' } | { kind: 'none' } | { kind: 'given'; version: Version }
  incidentStarted: Date | undefined
}

/** What the policy says, in the form in which it is kept for post. */
export interface Law {
  /** Undefined without `target`: then the inputs say everything. */
  target: { environment: string; deploy: readonly (readonly [input: string, text: string])[] } | undefined
  /** For messages: `.github/shakedown.yml targets.production at main (1234abcd)`. */
  where: string
  /** Who can mend it now, as a text that mentions them; `none` when nobody is named. */
  onHand: string
}

export const noLaw: Law = { target: undefined, where: 'the inputs', onHand: 'none' }

/** @throws ProblemError with every mistake in the inputs and in the policy's target */
export function readSettings(
  law: Law,
  { given, event, env, clock }: Pick<Context, 'given' | 'event' | 'env' | 'clock'>,
): Settings {
  const { target, where } = law
  const problems: Problem[] = []
  const fromPolicy = new Map(target?.deploy.filter(([name]) => isLaw(name)))
  const settled = collect(problems, () => settleInputs(spec, given, fromPolicy, where))
  if (settled === undefined) throw new ProblemError(problems)
  const inputs = { ...settled, environment: settleEnvironment(settled.environment, target, where, problems) }
  problems.push(...connectionContradictions({ given, fromPolicy, where }), ...checkSource(inputs, law, given))
  const sources = { fromPolicy, where, withoutSecrets: whyWithoutSecrets(event), agentSocket: env['SSH_AUTH_SOCK'] }
  const connection = readConnection(inputs, sources, problems)
  const value = <T>(input: string, read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error
      problems.push(missing(input, error.what, error.mend))
      return undefined
    }
  }
  const called = inputs.name === '' ? inputs.environment : inputs.name
  if (called === '') problems.push(missing('name', 'nothing says which deployment', 'Give environment, or name'))
  const name = called === '' ? '' : value('name', () => folderName(called))
  const root = value('root', () => checkRoot(inputs.root))
  const expectations = collect(problems, () => parseExpectations(inputs.expect))
  for (const line of inputs['required-env']) {
    if (!isVariableName(line))
      problems.push(missing('required-env', `${quote(line)} is no name of a variable`, 'Give names, one per line'))
  }
  problems.push(...checkMethod(inputs), ...checkRest(inputs))
  const incidentStarted = readIncident(inputs['incident-started'], clock.date(), problems)
  const settings: Settings = {
    law,
    inputs,
    connection,
    place: { root: root ?? '', name: name ?? '' },
    envPolicy: inputs['env-policy'] ?? (inputs.method === 'release' ? 'frozen' : 'fail-on-diff'),
    required: inputs['required-env'],
    expectations: expectations ?? [],
    today: [...inputs.env, ...inputs.secrets],
    floor: readFloor(inputs.floor, problems),
    incidentStarted,
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return settings
}

/** Of what a policy's target may say of a deployment: what this action takes from there. */
function isLaw(name: string): boolean {
  const known: InputSpec | undefined = (spec as InputSpecs)[name]
  return known?.policy !== undefined
}

/** Whether somebody says which hosts: the policy, or the inputs. */
function checkSource({ target, hosts }: Inputs, law: Law, given: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = []
  if (hosts.length === 0 && law.target === undefined) {
    const mend = 'Give target, and the policy names them; or give hosts, with known-hosts or host-fingerprint'
    problems.push(missing('hosts', 'no host is named', mend))
  } else if (hosts.length === 0) {
    problems.push(missing('hosts', `no host is named, nor does ${law.where} name one`, 'Name them in one of the two'))
  }
  for (const name of target === '' ? ['policy', 'policy-ref'] : []) {
    if (given.has(name)) problems.push(missing(name, 'it has no effect without target', 'Leave it out, or give target'))
  }
  return problems
}

const ofGit = ['app-directory', 'restart', 'version'] as const

/** What has no effect with a method. Whoever gives it expects one. */
function checkMethod(inputs: Inputs): Problem[] {
  const problems: Problem[] = []
  if (inputs.method === 'release') {
    for (const name of ofGit) {
      if (inputs[name] !== '')
        problems.push(missing(name, 'it has no effect with method: release', 'Leave it out, or use method: git'))
    }
    if (!inputs.fetch) problems.push(missing('fetch', 'it has no effect with method: release', 'Leave it out'))
    return problems
  }
  for (const name of ['app-directory', 'restart'] as const) {
    if (inputs[name] === '')
      problems.push(missing(name, 'method: git needs it', `Give ${name}, or use method: release`))
  }
  if (inputs['app-directory'] !== '' && !/^(?:\/|~\/)[^\p{Cc}]*$/u.test(inputs['app-directory'])) {
    problems.push(
      missing(
        'app-directory',
        `${quote(inputs['app-directory'])} is no path`,
        'Give an absolute path, or one below ~/',
      ),
    )
  }
  if (inputs.to === 'previous-good') {
    const what = 'method: git does not know what was good before: only the records of releases do'
    problems.push(missing('to', what, 'Name a tag or a commit, or use method: release'))
  } else if (!isTagOrCommit(inputs.to)) {
    problems.push(
      missing('to', `${quote(inputs.to)} is neither a tag nor a commit`, 'Name a tag, or a commit of 7 digits or more'),
    )
  }
  if (inputs['env-policy'] === 'frozen') {
    const what = 'method: git starts what was never recorded, so no environment is frozen'
    problems.push(missing('env-policy', what, 'Use current or fail-on-diff, or method: release'))
  }
  if (inputs['env-override'].length > 0) {
    problems.push(
      missing('env-override', 'method: git has no frozen values to override', 'Give them in env or secrets'),
    )
  }
  return problems
}

/** What `git check-ref-format` takes for the name of a tag, as far as it matters where it becomes an argument. */
function isTagOrCommit(to: string): boolean {
  if (isSha(to) || /^[0-9a-f]{7,64}$/.test(to)) return true
  return (
    to.length <= 200 && /^(?![-./])[^\s\p{Cc}~^:?*[\\@{]+(?<![./])$/u.test(to) && !/\.\.|\/\/|\.lock(?:\/|$)/.test(to)
  )
}

function checkRest(inputs: Inputs): Problem[] {
  const problems: Problem[] = []
  for (const [name, { kind }] of Object.entries(spec)) {
    const isNone = name === 'hold' || name === 'lock-wait'
    if (kind === 'duration' && !isNone && inputs[name as keyof Inputs] === 0) {
      problems.push(missing(name, 'it is no time at all', 'Give at least 1s'))
    }
  }
  if (inputs.hold > 0 && inputs['hold-reason'] === '') {
    problems.push(missing('hold-reason', 'whoever is held back is told nothing', 'Give the reason'))
  }
  if (inputs.hold === 0 && inputs['hold-reason'] !== '') {
    problems.push(missing('hold-reason', 'nothing is held', 'Give hold, for example 2h, or leave it out'))
  }
  if (inputs.record && inputs.environment === '') {
    problems.push(
      missing('environment', 'GitHub shows a deployment of an environment', 'Give environment, or set record: false'),
    )
  }
  if (inputs.record && inputs.token === '') {
    problems.push(missing('token', 'without it GitHub is told nothing', 'Give token, or set record: false'))
  }
  const given = { env: inputs.env, secrets: inputs.secrets, 'env-override': inputs['env-override'] }
  for (const [input, variables] of Object.entries(given))
    problems.push(...checkEnvironment(variables, `input "${input}"`))
  for (const { name } of inputs.secrets) {
    if (inputs.env.some((one) => one.name === name))
      problems.push(missing('secrets', `${name} is set by env, too`, 'Set it once'))
  }
  for (const name of ['health', 'version-command', 'preflight', 'restart'] as const) {
    problems.push(...checkScript(inputs[name], `input "${name}"`))
  }
  return problems
}

function readFloor(text: string, problems: Problem[]): Settings['floor'] {
  if (text === '') return { kind: 'recorded' }
  if (text === 'none') return { kind: 'none' }
  const version = parseVersion(text.replace(/^v(?=\d)/, ''), 'semver')
  if (version !== undefined) return { kind: 'given', version }
  problems.push(missing('floor', `${quote(text)} is no version`, 'Write it like 1.4.0, or none'))
  return { kind: 'none' }
}

function readIncident(text: string, now: Date, problems: Problem[]): Date | undefined {
  if (text === '') return undefined
  const isTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(text)
  const at = new Date(text)
  if (!isTime || Number.isNaN(at.getTime())) {
    problems.push(missing('incident-started', `${quote(text)} is no time`, 'Write it like 2026-11-21T16:04:05Z'))
    return undefined
  }
  // Clocks differ a little.
  if (at.getTime() > now.getTime() + 60_000) {
    problems.push(missing('incident-started', `${text} is yet to come`, 'Give the time when it began to fail'))
  }
  return at
}
