import { admit, makeLogFolder, openTimeline, type Admission } from '@shakedown/fleet'
import { writeDuration } from '@shakedown/ports'
import type { WatchResult } from '@shakedown/watch'
import { namedArtifacts } from './artifacts.ts'
import { lockedHosts, watchedHosts, type Hosts } from './hosts.ts'
import type { Law } from './law.ts'
import type { Context, Result } from './main.ts'
import { openRollout, type Rollout } from './opening.ts'
import { prepare, type Prepared } from './prepare.ts'
import { readProvenPace } from './proven-pace.ts'
import { makeProof } from './proving.ts'
import { noRecording, openRecording, type Recording } from './recording.ts'
import { report, type Walk } from './report.ts'
import { judgeHosts, judgeWatch, type Conclusion } from './verdict.ts'
import { watchTestnet } from './watching.ts'

/** Prepare → admit → lock, deploy → watch → record, tear down or go back → tell GitHub. */
export async function rollout(reading: Promise<Law>, context: Context): Promise<Result> {
  const started = { at: context.clock.now(), date: context.clock.date() }
  const law = await reading
  // Also whoever mends a mistake in the inputs may ask them.
  context.set('on-hand', law.onHand)
  const prepared = await prepare(law, context)
  const { settings } = prepared
  if (settings.hostKeys.kind === 'insecure') {
    context.log.warning(
      'insecure-ignore-host-key: whoever stands between this runner and the hosts can pose as them and read the secrets.',
    )
  }
  const walk: Walk = {
    ...prepared,
    logs: await makeLogFolder(context),
    hosts: [],
    timeline: openTimeline(context.clock),
    preflight: undefined,
    pace: { kind: 'not-asked' },
    watched: undefined,
    leftOver: [],
    reports: [],
    approvals: [],
    proof: undefined,
  }

  if (settings.inputs.mode === 'status') return tellStatus(walk, context)
  const admission = await admit(law, settings.environment, settings.inputs['require-protection'], context.event.runId)
  if (settings.inputs.mode === 'preflight') return preflight(walk, admission, context)
  if (!admission.admitted) return report(walk, { verdict: 'refused', reason: admission.reason }, context)
  walk.approvals = admission.approvals
  if (!settings.inputs['require-protection']) {
    context.log.warning(
      `require-protection: false, so nobody may have been asked before this deployment to ${settings.environment}.`,
    )
  }

  walk.pace = await readProvenPace(law, settings)
  if (walk.pace.kind === 'none') {
    context.log.warning(`min-rate-ratio: ${walk.pace.why}, so the pace is told and not judged.`)
  }

  const recording = await record(prepared, context)
  const rolled = openRollout(prepared, context)
  let conclusion: Conclusion = {
    verdict: 'lost',
    reason: 'The step ended with an error; what runs on the hosts is unknown',
  }
  try {
    const { inputs } = settings
    const hosts = inputs.mode === 'watch' ? watchedHosts(walk, rolled, context) : lockedHosts(walk, rolled, context)
    conclusion = await perform(walk, hosts, rolled, started.at, context)
    // Texts of hosts are in it, and GitHub masks no description.
    conclusion = { ...conclusion, reason: rolled.redact(conclusion.reason) }
    conclusion = await prove(walk, conclusion, recording, started.date, context)
    // Last, for what the hosts record is what GitHub knows.
    conclusion = await hosts.end(conclusion)
    conclusion = { ...conclusion, reason: rolled.redact(conclusion.reason) }
  } finally {
    await rolled.close().catch((error: Error) => context.log.warning(`Closing: ${error.message}`))
    await recording.finish(conclusion)
  }
  return report(walk, conclusion, context)
}

/** Asks whether all of it can work; nothing is deployed and GitHub is told nothing. */
async function preflight(walk: Walk, admission: Admission, context: Context): Promise<Result> {
  const { askAll, judge, resultsOf } = await import('./preflight/preflight.ts')
  const rolled = openRollout(walk, context)
  try {
    walk.preflight = await askAll(walk, rolled, admission, context)
  } finally {
    await rolled.close()
  }
  walk.hosts = resultsOf(walk.preflight)
  const { verdict, reason } = context.signal.aborted ? cancelled(context, walk) : judge(walk.preflight)
  return report(walk, { verdict, reason: rolled.redact(reason) }, context)
}

/** Asks what is on the hosts. Nobody has to be asked for that, and GitHub is told nothing. */
async function tellStatus(walk: Walk, context: Context): Promise<Result> {
  const { judgeReports, reportAll, resultsOfReports } = await import('./status.ts')
  const rolled = openRollout(walk, context)
  try {
    walk.reports = await reportAll(walk.settings, rolled, context)
  } finally {
    await rolled.close()
  }
  walk.hosts = resultsOfReports(walk.reports)
  const { verdict, reason } = context.signal.aborted ? cancelled(context, walk) : judgeReports(walk.reports)
  return report(walk, { verdict, reason: rolled.redact(reason) }, context)
}

/** A watch that passed is a proof once GitHub has it; before, nothing may end green. */
async function prove(
  walk: Walk,
  conclusion: Conclusion,
  recording: Recording,
  started: Date,
  { event, clock, signal }: Context,
): Promise<Conclusion> {
  const { watched } = walk
  if (conclusion.verdict !== 'passed' || watched === undefined) return conclusion
  const artifacts = await namedArtifacts(walk)
  const proof = makeProof({ ...walk, artifacts, watched, event, started, ended: clock.date() })
  try {
    await recording.prove(proof)
  } catch (error) {
    const why = `the proof could not be recorded at GitHub (${(error as Error).message}). ${conclusion.reason}`
    return signal.aborted
      ? { verdict: 'cancelled', reason: `Cancelled before it was proven: ${why}` }
      : { verdict: 'error', reason: `Not proven: ${why}` }
  }
  walk.proof = proof
  return conclusion
}

async function perform(
  walk: Walk,
  on: Hosts,
  rolled: Rollout,
  startedAt: number,
  context: Context,
): Promise<Conclusion> {
  const { inputs, hosts, watch, sources } = walk.settings
  const begun = await on.begin()
  let conclusion = context.signal.aborted ? cancelled(context, walk) : (begun ?? judgeHosts(walk.hosts))
  if (conclusion === undefined && watch !== undefined) {
    const spent = context.clock.now() - startedAt
    const timeBudgetMs = watch.timeBudgetMs - spent
    if (timeBudgetMs <= 0) conclusion = outOfTime(watch.timeBudgetMs, spent)
    else {
      const { pace } = walk
      const proven = pace.kind === 'known' ? { provenRatePerMinute: pace.ratePerMinute } : {}
      const plan = { ...watch, ...proven, timeBudgetMs }
      const began = context.clock.date().getTime()
      walk.watched = await watchTestnet({ plan, sources, via: inputs.via, logs: walk.logs }, rolled, context)
      conclusion = judgeWatch(walk.watched)
      if (conclusion.verdict !== 'passed') walk.timeline.note('failing', '', failingSince(walk.watched, began))
    }
  }
  return (
    conclusion ?? {
      verdict: 'deployed',
      reason: `Deployed ${walk.law.head} to ${hosts.length} hosts; nothing was watched, so nothing is proven`,
    }
  )
}

/** What stands still has failed since its last progress; everything else since it was seen. */
function failingSince({ verdict, seconds, quietSeconds }: WatchResult, beganMs: number): Date {
  const quiet = verdict === 'stalled' ? quietSeconds : 0
  return new Date(beganMs + (seconds - quiet) * 1000)
}

function record({ law, settings }: Prepared, context: Context): Promise<Recording> | Recording {
  if (!settings.inputs.record || law.github === undefined) return noRecording
  return openRecording(law.github, law, settings.environment, context)
}

function outOfTime(budgetMs: number, spentMs: number): Conclusion {
  const reason = `Timed out: the deployment took ${writeDuration(spentMs)} of the ${writeDuration(budgetMs)} of time-budget, so nothing was watched`
  return { verdict: 'timed-out', reason }
}

function cancelled({ signal }: Context, { settings, hosts }: Walk): Conclusion {
  const why = signal.reason instanceof Error ? signal.reason.message : String(signal.reason)
  const { mode } = settings.inputs
  const what = mode === 'preflight' || mode === 'status' ? 'asking' : 'deploying'
  const left = settings.inputs['on-cancel'] === 'leave' ? hosts.filter(({ outcome }) => outcome === 'unknown') : []
  const names = left.length === 0 ? '' : `. Left to finish on ${left.map(({ alias }) => alias).join(', ')}`
  return { verdict: 'cancelled', reason: `Cancelled while ${what}: ${why}${names}` }
}
