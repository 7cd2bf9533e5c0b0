import { admit } from './admission.ts'
import { deployToAll } from './fleet-deploy.ts'
import type { Context, Inputs, Result } from './main.ts'
import { OWED } from './post.ts'
import { makeLogFolder, openRollout, prepare, type Prepared, type Rollout } from './prepare.ts'
import { makeProof } from './proving.ts'
import { noRecording, openRecording, type Recording } from './recording.ts'
import { report, type Walk } from './report.ts'
import { tearDown } from './teardown.ts'
import { judgeHosts, judgeWatch, type Conclusion } from './verdict.ts'
import { watchTestnet } from './watching.ts'

/** Prepare → admit → deploy → watch → tear down → record. */
export async function rollout(inputs: Inputs, context: Context): Promise<Result> {
  const started = { at: context.clock.now(), date: context.clock.date() }
  const prepared = await prepare(inputs, context)
  const { law, settings } = prepared
  if (settings.hostKeys.kind === 'insecure') {
    context.log.warning(
      'insecure-ignore-host-key: whoever stands between this runner and the hosts can pose as them and read the secrets.',
    )
  }
  const walk: Walk = {
    ...prepared,
    logs: await makeLogFolder(context),
    hosts: [],
    watched: undefined,
    leftOver: [],
    approvals: [],
    proof: undefined,
  }

  const admission = await admit(law, settings.environment, settings.inputs['require-protection'], context.event.runId)
  if (!admission.admitted) return report(walk, { verdict: 'refused', reason: admission.reason }, context)
  walk.approvals = admission.approvals

  const recording = await record(prepared, context)
  const rolled = openRollout(prepared, context)
  let conclusion: Conclusion = {
    verdict: 'lost',
    reason: 'The step ended with an error; what runs on the hosts is unknown',
  }
  try {
    conclusion = await perform(walk, rolled, started.at, context)
    if (conclusion.verdict === 'passed' && walk.watched !== undefined) {
      const evidence = {
        ...walk,
        watched: walk.watched,
        event: context.event,
        started: started.date,
        ended: context.clock.date(),
      }
      walk.proof = makeProof(evidence)
      await recording.prove(walk.proof)
    }
  } finally {
    await rolled.close()
    await recording.finish(conclusion)
  }
  return report(walk, conclusion, context)
}

async function perform(
  walk: Walk,
  { fleet, work, teardown, tools }: Rollout,
  startedAt: number,
  context: Context,
): Promise<Conclusion> {
  const { inputs, hosts, watch } = walk.settings
  const touches = inputs.mode !== 'watch'
  const aliases = hosts.map(({ alias }) => alias)
  if (touches) {
    if (teardown.script !== '') context.state.save(OWED, JSON.stringify(aliases))
    const plan = { concurrency: inputs.concurrency, onHostFailure: inputs['on-host-failure'] }
    walk.hosts = await context.log.group(`Deploy ${walk.law.head} to ${aliases.join(', ')}`, () =>
      deployToAll(fleet, work, plan, tools),
    )
  }
  let conclusion = context.signal.aborted ? cancelled(context) : judgeHosts(walk.hosts)
  if (conclusion === undefined && watch !== undefined) {
    const spent = context.clock.now() - startedAt
    walk.watched = await watchTestnet(
      { ...watch, timeBudgetMs: Math.max(1_000, watch.timeBudgetMs - spent) },
      inputs.via,
      fleet,
      context,
    )
    conclusion = judgeWatch(walk.watched)
  }
  conclusion ??= {
    verdict: 'deployed',
    reason: `Deployed ${walk.law.head} to ${aliases.length} hosts; nothing was watched, so nothing is proven`,
  }
  // A cancelled step has ten seconds: post, which has minutes, tears down instead.
  if (touches && !context.signal.aborted) {
    const touched = walk.hosts.filter(({ outcome, step }) => outcome !== 'skipped' && step !== 'connect')
    walk.leftOver = await tearDown(
      fleet,
      touched.map(({ alias }) => alias),
      teardown,
      tools,
    )
    context.state.save(OWED, '')
  }
  return conclusion
}

function record({ law, settings }: Prepared, { event, log }: Context): Promise<Recording> | Recording {
  if (!settings.inputs.record) return noRecording
  if (law.github === undefined) {
    log.warning(
      'Without a token nothing is recorded at GitHub, and the proof counts nowhere. Give token, or set record: false.',
    )
    return noRecording
  }
  return openRecording(law.github, law, settings.environment, event, log)
}

function cancelled({ signal }: Context): Conclusion {
  const why = signal.reason instanceof Error ? signal.reason.message : String(signal.reason)
  return { verdict: 'cancelled', reason: `Cancelled while deploying: ${why}` }
}
