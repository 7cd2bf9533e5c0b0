import { atOnce, claimOf, connectHub, openTimeline, unlock, type Timeline } from '@shakedown/fleet'
import type { GitHub } from '@shakedown/github'
import { hold, ReleaseError, type Claim, type EnvironmentDiff, type Held } from '@shakedown/release'
import { surveyCheckouts } from './checked-out.ts'
import type { HostPlan, Survey } from './host-plan.ts'
import { lockHosts, owe, unlocked } from './locking.ts'
import type { Context, Result } from './main.ts'
import { putAll, type Ready } from './putting.ts'
import { surveyRecorded } from './recorded.ts'
import { report } from './report.ts'
import type { Settings } from './settings.ts'
import { endingOf, show } from './showing.ts'
import { openCrew, type Crew } from './tools.ts'
import { judge, type Conclusion, type HostResult } from './verdict.ts'

/** What one walk has come to so far. */
export interface Walk {
  settings: Settings
  timeline: Timeline
  survey: Survey
  hosts: readonly HostResult[]
  logs: string
  /** By alias; only of hosts whose environments could be compared. */
  diffs: ReadonlyMap<string, EnvironmentDiff>
}

/** Look at every host → one target → lock → start, health, version, switch → hold → let go. */
export async function rollBack(settings: Settings, context: Context): Promise<Result> {
  const timeline = openTimeline(context.clock)
  timeline.note('asked')
  if (settings.connection.hostKeys.kind === 'insecure') {
    context.log.warning(
      'insecure-ignore-host-key: whoever stands between this runner and the hosts can pose as them and read the secrets.',
    )
  }
  const github = connectHub(settings.inputs.token, context)
  // Awaited when it is needed; the look at the hosts does not wait for it.
  github.catch(() => undefined)
  const crew = await openCrew(settings, context)
  const walk: Walk = {
    settings,
    timeline,
    survey: { plans: [], out: [], target: settings.inputs.to, locked: undefined, refused: undefined, warnings: [] },
    hosts: [],
    logs: crew.logs,
    diffs: new Map(),
  }
  try {
    const conclusion = await perform(walk, crew, github, context)
    walk.diffs = await diffsOf(walk.survey)
    return report(walk, { ...conclusion, reason: crew.redact(conclusion.reason) }, context)
  } finally {
    await crew.close().catch((error: Error) => context.log.warning(`Closing: ${error.message}`))
  }
}

async function perform(
  walk: Walk,
  crew: Crew,
  connecting: Promise<GitHub | undefined>,
  context: Context,
): Promise<Conclusion> {
  const { settings, timeline } = walk
  const { log, event, signal } = context
  const names = crew.hosts.map(({ alias }) => alias).join(', ')
  const { inputs } = settings
  const { method } = inputs
  const claim = claimOf(event)
  const look = () =>
    log.group(`Look at ${names}`, () =>
      method === 'git' ? surveyCheckouts(settings, crew, context) : surveyRecorded(settings, crew, event.runId),
    )
  walk.survey = await look()
  if (walk.survey.locked !== undefined && inputs['lock-wait'] > 0 && !inputs['dry-run'] && !signal.aborted) {
    // What was seen may be half of a deployment: decided is once that is through.
    const there = crew.hosts.filter(({ alias }) => walk.survey.out.every((one) => one.alias !== alias))
    const locks = await lockHosts(there, settings, claim, await connecting.catch(() => undefined), context)
    if (locks.kind !== 'taken') return unlocked(locks)
    owe(context.state, { claim, aliases: await unlock(locks.held, log) })
    walk.survey = await look()
  }
  const { survey } = walk
  if (signal.aborted) return { verdict: 'cancelled', reason: 'Cancelled while looking at the hosts; none was touched' }
  for (const warning of survey.warnings) log.warning(warning)
  walk.hosts = [...survey.plans.map(untouched), ...survey.out]
  if (survey.refused !== undefined) return { verdict: 'refused', reason: survey.refused }
  timeline.note('decided')
  await log.group(`The plan: back to ${survey.target}`, async () => tellPlan(survey, log))
  if (settings.inputs['dry-run']) return planned(survey)

  const github = await connecting.catch((error: Error) => {
    log.warning(`GitHub cannot be reached, and the roll back goes on without it: ${error.message}`)
    return undefined
  })
  const [plan] = survey.plans
  const showing = show(
    github,
    settings,
    {
      from: plan?.fromVersion ?? 'none',
      to: plan?.toVersion ?? 'none',
      commit: plan?.commit ?? '',
      hosts: survey.plans.map(({ host }) => host.alias),
    },
    context,
  )
  let conclusion: Conclusion = {
    verdict: 'lost',
    reason: 'The step ended with an error; what runs on the hosts is unknown',
  }
  try {
    const hosts = survey.plans.map(({ host }) => host)
    const locks = await lockHosts(hosts, settings, claim, github, context)
    conclusion = locks.kind === 'taken' ? await withLocks(walk, locks.held, claim, crew, context) : unlocked(locks)
  } finally {
    await (
      await showing
    )?.finish({ ...endingOf(conclusion), description: crew.redact(endingOf(conclusion).description) })
  }
  return conclusion
}

async function diffsOf({ plans }: Survey): Promise<ReadonlyMap<string, EnvironmentDiff>> {
  const all = await Promise.all(plans.map(async ({ host, comparing }) => ({ alias: host.alias, ...(await comparing) })))
  return new Map(all.flatMap(({ alias, diff }) => (diff === undefined ? [] : [[alias, diff] as const])))
}

async function withLocks(
  walk: Walk,
  held: readonly Held[],
  claim: Claim,
  crew: Crew,
  context: Context,
): Promise<Conclusion> {
  const { settings, survey, timeline } = walk
  const { inputs } = settings
  const { event, log, signal, state } = context
  timeline.note('locked')
  const ready = survey.plans.flatMap((plan): Ready[] => {
    const own = held.find(({ host }) => host === plan.host)
    return own === undefined ? [] : [{ plan, held: own }]
  })
  let isOwed = false
  try {
    const objections = await atOnce(ready, inputs.concurrency, ({ plan, held: own }) => writeDown(plan, own))
    const against = objections.find((sentence) => sentence !== '')
    if (against !== undefined) return { verdict: 'refused', reason: `No host was touched. ${against}` }
    const done = await log.group(`Back to ${survey.target}`, () =>
      putAll(ready, { settings, crew, timeline, run: event.runId }),
    )
    walk.hosts = [...done, ...survey.out]
    // A release whose start was cut short may have been stopped: post has minutes to put it back, main has seconds.
    isOwed = signal.aborted && done.some(({ outcome, step }) => outcome === 'failed' && step !== 'record')
    if (inputs.hold > 0 && !signal.aborted) await holdAll(ready, walk, context)
    return judge(walk.hosts, survey.target, signal.aborted)
  } finally {
    if (!isOwed) owe(state, { claim, aliases: await unlock(held, log) })
  }
}

async function writeDown(plan: HostPlan, held: Held): Promise<string> {
  try {
    return (await plan.prepare(held)) ?? ''
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return error.message
  }
}

async function holdAll(
  ready: readonly Ready[],
  { settings: { inputs }, timeline }: Walk,
  { event, clock, log }: Context,
) {
  const until = Math.floor(clock.date().getTime() / 1000) + Math.ceil(inputs.hold / 1000)
  const wish = { reason: inputs['hold-reason'], who: event.actor, until }
  await atOnce(ready, inputs.concurrency, async ({ held }) => {
    await hold(held, wish).then(
      () => timeline.note('held', held.host.alias),
      (error: unknown) => {
        if (!(error instanceof ReleaseError)) throw error
        log.warning(`Deployments could not be held. ${error.message}`)
      },
    )
  })
}

function planned({ plans, out, target }: Survey): Conclusion {
  const stays = plans.filter(({ stays: there }) => there).length
  const rest = [
    stays === 0 ? '' : `, ${stays} of them there already`,
    out.length === 0 ? '' : `; ${out.length} left out`,
  ]
  const noun = plans.length === 1 ? 'host' : 'hosts'
  return {
    verdict: 'planned',
    reason: `${plans.length} ${noun} would go back to ${target}${rest.join('')}; nothing was changed`,
  }
}

function tellPlan({ plans, out }: Survey, log: Context['log']): void {
  for (const { host, from, to, steps } of plans) {
    log.foreign(`${host.alias}: from ${from} to ${to}`)
    for (const [index, step] of steps.entries()) log.foreign(`  ${index + 1}. ${step}`)
  }
  for (const { alias, why } of out) log.foreign(`${alias}: left out, ${why}`)
}

function untouched({ host, from, to }: HostPlan): HostResult {
  return { alias: host.alias, outcome: 'skipped', step: 'begin', why: 'not touched', from, to, running: '', seconds: 0 }
}
