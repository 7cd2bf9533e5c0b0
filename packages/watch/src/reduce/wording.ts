import { writeDuration } from '@shakedown/ports'
import { unitOf } from '../counter.ts'
import type { NodePhase, WatchPlan } from '../plan.ts'
import { perMinute } from './pace.ts'
import { stallWindow } from './timing.ts'
import { answering, progressOf, ranked, type NodeState, type WatchState } from './state.ts'

const phaseWords: Readonly<Record<NodePhase, string>> = {
  starting: 'has not answered',
  answering: 'answers',
  silent: 'is silent',
  frozen: 'is frozen',
  down: 'is down',
  lost: 'is out of reach',
  rejecting: 'gives no value',
  misconfigured: 'cannot be read',
  reset: 'was reset',
  excluded: 'no longer counts',
}

/** `212 of 500 blocks` */
export function soFar(plan: WatchPlan, state: WatchState): string {
  return `${state.best ?? 0} of ${plan.target} ${unitOf(plan.counter)}`
}

/** `212 of 500 blocks (last value 1217)`: where to look in the logs of the nodes. */
export function place(plan: WatchPlan, state: WatchState): string {
  const last = ranked(state)[plan.quorum - 1]?.max
  return last == null ? soFar(plan, state) : `${soFar(plan, state)} (last value ${last})`
}

/** `2 of 3 nodes answer`, and what is the matter with the others. */
export function nodesSay(plan: WatchPlan, state: WatchState): string {
  const able = answering(state).length
  const rest = state.nodes.filter(({ phase }) => phase !== 'answering')
  const noun = state.nodes.length === 1 ? 'node answers' : 'nodes answer'
  const quorum = plan.quorum < state.nodes.length ? ` (quorum ${plan.quorum})` : ''
  const troubles = rest.slice(0, 3).map(describeNode)
  if (rest.length > troubles.length) troubles.push(`${rest.length - troubles.length} more`)
  const counted = `${able} of ${state.nodes.length} ${noun}${quorum}`
  return troubles.length === 0 ? counted : `${counted}; ${troubles.join('; ')}`
}

export function describeNode({ name, phase, why }: NodeState): string {
  return why === '' ? `${name} ${phaseWords[phase]}` : `${name} ${phaseWords[phase]}: ${why}`
}

export function passedText(plan: WatchPlan, state: WatchState): string {
  const at = state.reachedAt ?? state.at
  const rate = overallPace(state)
  const pace = rate === undefined ? '' : `, ${perMinute(rate)} a minute`
  const node = ranked(state)[plan.quorum - 1]
  const span = node?.baseline == null ? '' : `, from ${node.baseline} to ${node.max}`
  const agree = plan.sources.length === 1 ? '' : `; ${plan.quorum} of ${plan.sources.length} nodes had to get there`
  const settled = plan.settleMs === undefined ? '' : `; it held for ${writeDuration(state.settledMs)} more`
  const checks = (plan.checks ?? []).filter(({ dryRun }) => !dryRun).length
  const held = checks === 0 ? '' : checks === 1 ? '; 1 check holds' : `; ${checks} checks hold`
  return `Passed: ${soFar(plan, state)} in ${writeDuration(at)}${span}${pace}${agree}${settled}${held}`
}

export function stalledText(plan: WatchPlan, state: WatchState): string {
  const expected = plan.expectedIntervalMs ?? state.pace.expectedMs
  const usual = expected === null ? '' : `expected one about every ${inWords(expected)}, `
  const best = ranked(state)[0]
  const ahead =
    best !== undefined && progressOf(best) > (state.best ?? 0n) ? `; ${best.name} alone is at ${progressOf(best)}` : ''
  return `Stalled at ${place(plan, state)}: no new one for ${writeDuration(state.quietMs)} (${usual}allowed ${writeDuration(stallWindow(plan, state))}) while ${nodesSay(plan, state)}${ahead}`
}

/** The quorum is too far behind the best node. */
export function lagText(plan: WatchPlan, state: WatchState): string {
  const order = ranked(state)
  const [best] = order
  const behind = order[plan.quorum - 1]
  if (best === undefined || behind === undefined) return 'the nodes are too far apart'
  const lag = progressOf(best) - progressOf(behind)
  return `${behind.name} is ${lag} ${unitOf(plan.counter)} behind ${best.name}, max-lag ${plan.maxLag ?? 0}, at ${soFar(plan, state)}`
}

export function startText(plan: WatchPlan, state: WatchState): string {
  const have = state.nodes.filter(({ baseline }) => baseline !== null).length
  const counted = have === 0 ? 'no node gave a value' : `only ${have} of ${state.nodes.length} nodes gave a value`
  const troubles = state.nodes
    .filter(({ baseline }) => baseline === null)
    .slice(0, 3)
    .map(describeNode)
  return `The testnet did not come up: ${counted} within ${writeDuration(Math.min(plan.startTimeoutMs, plan.timeBudgetMs))} (${plan.quorum} needed); ${troubles.join('; ')}`
}

const silenceWords = {
  failed: 'The testnet broke down',
  stalled: 'Stalled',
  inconclusive: 'Cannot tell: the testnet could not be seen',
} as const

export function blindText(plan: WatchPlan, state: WatchState, meaning: keyof typeof silenceWords): string {
  return `${silenceWords[meaning]} at ${place(plan, state)}: for ${writeDuration(state.blindMs)} ${nodesSay(plan, state)}`
}

/** Over the watched time since the first value, in steps per millisecond. */
export function overallPace(state: WatchState): number | undefined {
  if (state.best === null || state.quorumAt === null) return undefined
  const ms = (state.reachedAt ?? state.at) - state.quorumAt
  const [first] = state.series
  const steps = Number(state.best - (first?.[1] ?? 0n))
  return ms > 0 && steps > 0 ? steps / ms : undefined
}

/** Short times with a digit, long ones as durations. */
export function inWords(ms: number): string {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)}s` : writeDuration(ms)
}
