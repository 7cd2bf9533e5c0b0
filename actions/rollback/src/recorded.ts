// Method release: back to what the hosts have recorded.
import { atOnce, oneFolder } from '@shakedown/fleet'
import {
  agree,
  currentOf,
  decideRollback,
  describeOwner,
  describeRelease,
  inspectRelease,
  look,
  ReleaseError,
  reportStatus,
  runIn,
  faultOf,
  givenQuestionScript,
  whereabouts,
} from '@shakedown/release'
import type { Held, HostState, ReleaseHost, Sight, Way } from '@shakedown/release'
import { quote, writeDuration } from '@shakedown/ports'
import { compareEnvironments, objection, whatIsGiven } from './environment.ts'
import { belowFloor } from './floor.ts'
import { orOut, outOf, withoutAlias, type HostPlan, type Survey } from './host-plan.ts'
import type { Settings } from './settings.ts'
import type { Crew } from './tools.ts'
import type { HostResult } from './verdict.ts'

interface Seen extends Sight {
  host: ReleaseHost
}

/** Looks at every host, finds the one target, and asks every host whether it can be started there. Changes nothing. */
export async function surveyRecorded(settings: Settings, crew: Crew, run: string): Promise<Survey> {
  const { inputs } = settings
  const looked = await atOnce(crew.hosts, inputs.concurrency, (host) => lookAt(host, settings, crew))
  const out = looked.filter((one): one is HostResult => 'outcome' in one)
  const seen = looked.filter((one): one is Seen => 'host' in one)
  const locked = lockSeen(seen)
  const nothing = { plans: [], out, target: inputs.to, locked, warnings: [] }
  const [absent] = out
  if (absent !== undefined && (inputs['on-host-failure'] === 'stop' || seen.length === 0)) {
    const all = `${out.length} of ${crew.hosts.length}`
    return {
      ...nothing,
      refused: `${all} hosts cannot be looked at, so none was touched. ${absent.alias}: ${absent.why}`,
    }
  }
  const same = oneFolder(seen)
  if (same !== undefined) return { ...nothing, refused: `No host was touched: ${same.why}` }
  const wish = { to: inputs.to, run, onDisagreement: inputs['on-disagreement'] }
  const agreement = agree(seen, wish)
  if (agreement.kind === 'refused') {
    return { ...nothing, refused: locked === undefined ? agreement.why : `${locked}. Meanwhile: ${agreement.why}` }
  }

  const { ways, resumed, disagreement } = agreement
  const target = describeTarget(ways)
  const warnings = [
    ...(disagreement === undefined ? [] : [`The hosts did not have the same release: ${disagreement}.`]),
    ...(resumed ? [`Run ${run} has decided on ${target} before, and stays with it.`] : []),
    ...warnOfStatus(ways),
    ...(inputs.preflight === '' ? warnOfArtifacts(seen, ways) : []),
  ]
  const ready = await atOnce(seen, inputs.concurrency, (one) => ask(one, wayOf(ways, one.alias), settings, crew, wish))
  const unready = ready.filter((one): one is HostResult => 'outcome' in one)
  const plans = ready.filter((one): one is HostPlan => 'prepare' in one)
  const [first] = unready
  const every = [...out, ...unready]
  if (first !== undefined && (inputs['on-host-failure'] === 'stop' || plans.length === 0)) {
    const all = `${unready.length} of ${crew.hosts.length} hosts`
    return {
      plans,
      out: every,
      target,
      locked,
      warnings,
      refused: `Not ready on ${all}, so none was touched. ${first.alias}: ${first.why}`,
    }
  }
  const told = plans.flatMap((plan) => plan.warnings.map((warning) => `${plan.host.alias}: ${warning}.`))
  return { plans, out: every, target, locked, warnings: [...warnings, ...told], refused: undefined }
}

async function lookAt(host: ReleaseHost, { place }: Settings, { tools }: Crew): Promise<Seen | HostResult> {
  return await orOut(host, async () => {
    const state = await look(host, place, { signal: tools.signal, keyed: true })
    if (state.history.releases.size > 0) return { host, alias: host.alias, state }
    const why = `nothing was deployed there as ${place.name} below ${place.root}`
    return outOf(host.alias, 'look', `${why}. Check name and root, or use method: git`)
  })
}

export function lockSeen(seen: readonly { alias: string; state: HostState }[]): string | undefined {
  for (const { alias, state } of seen) {
    if (state.lock.kind === 'held') return `${alias} is ${describeOwner(state.lock.text)}`
  }
  return undefined
}

type Wish = Parameters<typeof agree>[1]

async function ask(
  { host, state }: Seen,
  way: Way,
  settings: Settings,
  crew: Crew,
  wish: Wish,
): Promise<HostPlan | HostResult> {
  const { alias } = host
  const { to, from } = way
  const { inputs, envPolicy } = settings
  const record = state.folders.get(to.n)
  if (record === undefined || typeof record === 'string') {
    return outOf(alias, 'record', `release ${to.n} has no usable record: ${record ?? 'its folder is gone'}`)
  }
  const old = belowFloor(settings.floor, state.history, to)
  if (old !== undefined) return outOf(alias, 'floor', old)
  const given = whatIsGiven(settings, record, state.key)
  if (given.missing.length > 0) {
    return outOf(
      alias,
      'secrets',
      `release ${to.n} does not keep its secrets there. Give ${given.missing.join(', ')} in secrets`,
    )
  }
  const comparing = compareEnvironments(host, settings, { record, key: state.key }, crew.tools.signal)
  // Asked for at the end; until then nobody must hear of an error of its own.
  comparing.catch(() => undefined)
  try {
    const where = whereabouts({ host, state }, to.n, currentOf(state.history)?.n, wish.run)
    const inspection = {
      record,
      required: settings.required,
      expectations: settings.expectations,
      overrides: given.overrides,
      secrets: given.secrets,
    }
    const { obstacles, warnings } = await inspectRelease(host, where, inspection, crew.tools.signal)
    if (obstacles.length > 0) return outOf(alias, 'inspect', obstacles.join('; '))
    if (inputs.preflight !== '') {
      const work = {
        script: givenQuestionScript(inputs.preflight),
        timeoutMs: inputs['script-timeout'],
        secrets: given.secrets,
      }
      const fault = faultOf(await runIn(host, where, work, crew.tools), 'the preflight')
      if (fault !== undefined) return outOf(alias, 'preflight', fault.why)
    }
    const stays = way.stays && given.overrides.length === 0 && (await isTrue(host, settings, crew, wish.run))
    const against = envPolicy === 'fail-on-diff' ? objection(envPolicy, await comparing, settings) : undefined
    if (against !== undefined) return outOf(alias, 'environment', against)
    return {
      host,
      from: describeRelease(from),
      to: describeRelease(to),
      fromVersion: nameOf(from),
      toVersion: nameOf(to),
      commit: to.commit,
      stays,
      steps: stepsOf(way, settings, record.checks, given.overrides.length, stays),
      comparing,
      failingSince: from?.failing,
      warnings,
      prepare: (held) => prepare(held, way, settings, wish),
      what: () => ({ kind: 'recorded', n: to.n, overrides: given.overrides }),
      secrets: given.secrets,
      bad: () => badOf(way, settings),
    }
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return outOf(alias, 'inspect', withoutAlias(error))
  }
}

/** The record says that the target runs: whether that is so is asked, as it would be after a start. */
async function isTrue(host: ReleaseHost, { place, inputs }: Settings, { tools }: Crew, run: string): Promise<boolean> {
  const plan = { place, health: inputs.health, versionCommand: inputs['version-command'], secrets: inputs.secrets, run }
  const { faults } = await reportStatus(host, plan, tools)
  return !faults.some(({ code }) => code === 'unhealthy' || code === 'other-runs' || code === 'current-behind')
}

/** Somebody may have deployed between the look and the lock. */
async function prepare(held: Held, way: Way, settings: Settings, wish: Wish): Promise<string | undefined> {
  const { history } = held.state
  const now = currentOf(history)?.n
  const stillThere = history.releases.get(way.to.n)?.removed === false
  const same = way.from === undefined || now === way.from.n || history.attempt?.n === way.from.n
  if (!stillThere || (!same && !way.stays)) {
    return `${held.host.alias}: something else was deployed between the look and the lock. Run it again`
  }
  const n = badOf(way, settings)
  const bad = n === undefined ? undefined : { n, why: whyBad(settings) }
  await decideRollback(held, { target: way.to.n, run: wish.run, bad })
  return undefined
}

export function whyBad({ inputs }: Settings): string {
  return inputs.reason === '' ? 'rolled back' : `rolled back: ${inputs.reason}`
}

function badOf({ from, to, stays }: Way, { inputs }: Settings): number | undefined {
  if (inputs['bad-release'] === 'keep' || stays || from === undefined || from.n === to.n) return undefined
  return from.n
}

function warnOfStatus(ways: readonly Way[]): string[] {
  const [way] = ways
  if (way === undefined || (way.to.status !== 'bad' && way.to.status !== 'unproven')) return []
  const why = way.to.why === '' ? '' : ` (${way.to.why})`
  return [`${describeRelease(way.to)} is called ${way.to.status}${why}; it is gone back to because "to" names it.`]
}

/** An image lies in no folder of ours. When it cannot be had, the start fails, and what ran before is put back. */
function warnOfArtifacts(seen: readonly Seen[], ways: readonly Way[]): string[] {
  const named = seen.flatMap(({ alias, state }) => {
    const record = state.folders.get(wayOf(ways, alias).to.n)
    return typeof record === 'object' ? record.artifacts.filter((name) => !name.startsWith('upload:')) : []
  })
  const [first] = named
  if (first === undefined) return []
  return [
    `Whether ${quote(first)} can still be had was not asked: an input preflight would, before anything is touched.`,
  ]
}

function stepsOf(
  { from, to }: Way,
  { inputs, envPolicy, place }: Settings,
  checks: readonly string[],
  overrides: number,
  stays: boolean,
): string[] {
  const bad = inputs['bad-release'] === 'mark' && from !== undefined && from.n !== to.n
  const held = inputs.hold === 0 ? [] : [`hold deployments for ${writeDuration(inputs.hold)}`]
  const lock = `lock ${place.root}/${place.name}`
  if (stays) return [lock, `leave ${describeRelease(to)} running`, ...held, 'let the lock go']
  const env = overrides === 0 ? 'with its frozen environment' : `as a copy with ${overrides} values of today`
  const own = (input: string, check: string) =>
    input === '' ? (checks.includes(check) ? 'its own' : 'none') : 'as given'
  return [
    lock,
    ...(bad ? [`call ${describeRelease(from)} bad`] : []),
    `start ${describeRelease(to)} by its own deploy.sh, ${env} (env-policy: ${envPolicy})`,
    `health check: ${own(inputs.health, 'health')}, for up to ${writeDuration(inputs['health-timeout'])}`,
    `running version: ${own(inputs['version-command'], 'version')}`,
    `let "current" lead to releases/${to.n}${overrides === 0 ? '' : "'s copy"}`,
    ...held,
    'let the lock go',
  ]
}

function wayOf(ways: readonly Way[], alias: string): Way {
  const way = ways.find((one) => one.alias === alias)
  if (way === undefined) throw new Error(`no way for ${alias}`)
  return way
}

function describeTarget(ways: readonly Way[]): string {
  const numbers = new Set(ways.map(({ to }) => to.n))
  const [first] = ways
  return numbers.size === 1 ? describeRelease(first?.to) : nameOf(first?.to)
}

function nameOf(release: Way['from']): string {
  return release === undefined ? 'none' : release.version === '' ? release.commit : release.version
}
