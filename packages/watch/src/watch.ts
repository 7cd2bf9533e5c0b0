import type { Clock } from '@shakedown/ports'
import { compareHashes } from './compare.ts'
import { progressVoice } from './progress-voice.ts'
import type { CheckValue, WatchOptions, WatchPlan, WatchResult } from './plan.ts'
import { plainText } from './redact.ts'
import { begin, isResumable, report, serialize, step, timingOf, type Signal, type WatchState } from './reduce/index.ts'
import { follow, type Observation } from './sources/index.ts'

/**
 * Follows the testnet until it has proven itself or cannot any more. Never rejects for what the network does: that is a
 * verdict. Ends everything that it opened before it resolves.
 * @throws RangeError for a plan that cannot be kept (no source, a quorum beyond the sources, a target below 1)
 */
export async function watch(plan: WatchPlan, options: WatchOptions): Promise<WatchResult> {
  checkPlan(plan, options)
  const { clock } = options
  const timing = timingOf(plan)
  // A watch that is resumed goes on at the time that its past has come to.
  const started = clock.now() - (options.resume?.at ?? 0)
  const elapsed = () => clock.now() - started
  const inbox: Signal[] = []
  let wake: (() => void) | undefined
  let due = false
  const post = (signal: Signal) => {
    inbox.push(signal)
    wake?.()
  }

  const ending = new AbortController()
  const cancel = () => {
    post({ kind: 'cancel', at: elapsed(), why: reasonOf(options.signal) })
  }
  if (options.signal.aborted) cancel()
  options.signal.addEventListener('abort', cancel, { once: true })

  const sources = plan.sources.map((spec) => {
    const emit = (observation: Observation) => {
      const signal = { ...observation, node: spec.name, at: elapsed() }
      if (signal.kind === 'sample') recordSample(options, signal)
      post(signal)
    }
    const random = () => options.random?.() ?? Math.random()
    const before = options.resume?.state.nodes.find(({ name }) => name === spec.name)?.last
    const source = follow({
      spec,
      counter: plan.counter,
      ...(plan.equalProgress === undefined ? {} : { companion: plan.equalProgress }),
      // A counter of our own does not survive this process in any other way.
      ...(before == null ? {} : { countFrom: before }),
      timing,
      connect: options.connect,
      ...(options.run === undefined ? {} : { run: options.run }),
      clock,
      signal: ending.signal,
      random,
      emit,
    })
    return { name: spec.name, source }
  })

  let state = options.resume?.state ?? begin(plan)
  const voice = progressVoice(plan, options, state.eventCount)
  const store = checkpointing(plan, options)
  const comparing = compareHashes(plan, sources, { clock, signal: ending.signal, state: () => state, post, elapsed })
  const checking = readChecks(plan, options, ending.signal, (value) => post({ kind: 'check', at: elapsed(), ...value }))
  // Time alone decides, too.
  const ticking = every(timing.tickMs, clock, ending.signal, () => {
    due = true
    wake?.()
  })
  try {
    while (state.end === null) {
      if (inbox.length === 0 && !due) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      due = false
      state = step(plan, state, inbox.splice(0), elapsed())
      voice.say(state)
      store(state)
    }
    return report(plan, state)
  } finally {
    options.signal.removeEventListener('abort', cancel)
    ending.abort(new Error('the watch is over'))
    await Promise.allSettled([comparing, checking, ticking, ...sources.map(({ source }) => source.done)])
  }
}

async function every(ms: number, clock: Clock, signal: AbortSignal, tick: () => void): Promise<never> {
  for (;;) {
    await clock.sleep(ms, signal)
    tick()
  }
}

function recordSample(options: WatchOptions, sample: Extract<Signal, { kind: 'sample' }>): void {
  const { node, at, value, hash, via } = sample
  options.onSample?.({
    seconds: Math.round(at) / 1000,
    date: options.clock.date(),
    node,
    value,
    ...(hash === undefined ? {} : { hash }),
    via,
  })
}

function reasonOf(signal: AbortSignal): string {
  return Error.isError(signal.reason) ? plainText(signal.reason.message) : plainText(String(signal.reason))
}

async function readChecks(
  plan: WatchPlan,
  options: WatchOptions,
  signal: AbortSignal,
  emit: (value: CheckValue) => void,
): Promise<void> {
  const { checks = [] } = plan
  if (checks.length === 0 || options.readChecks === undefined) return
  try {
    await options.readChecks(checks, signal, emit)
  } catch (error) {
    if (signal.aborted) return
    // Nothing more will come: each reader says why, and what missing data means decides.
    const why = plainText(Error.isError(error) ? error.message : String(error))
    for (const { name, on } of checks) for (const node of on) emit({ check: name, node, value: null, why })
  }
}

const checkpointEveryMs = 30_000

/** Writes what is known from time to time, so that a runner that dies takes little with it. */
function checkpointing(plan: WatchPlan, { checkpoints, clock }: WatchOptions): (state: WatchState) => void {
  let savedAt = -Infinity
  return (state) => {
    if (checkpoints === undefined || !isResumable(state)) return
    if (state.end === null && state.at - savedAt < checkpointEveryMs) return
    savedAt = state.at
    checkpoints.save(serialize(plan, state, { subject: checkpoints.subject, now: clock.date() }))
  }
}

/** @throws RangeError */
export function checkPlan(plan: WatchPlan, options: Pick<WatchOptions, 'readChecks'>): void {
  const names = new Set(plan.sources.map(({ name }) => name))
  if (plan.sources.length === 0 || names.size !== plan.sources.length) {
    throw new RangeError('a watch needs sources, each with a name of its own')
  }
  if (!Number.isInteger(plan.quorum) || plan.quorum < 1 || plan.quorum > plan.sources.length) {
    throw new RangeError(`a quorum of ${plan.quorum} cannot be met by ${plan.sources.length} sources`)
  }
  if (plan.target < 1n) throw new RangeError(`a target of ${plan.target} would prove nothing`)
  if (plan.maxStep !== undefined && (plan.expectedIntervalMs === undefined || plan.maxStep < 1n)) {
    throw new RangeError('max-step is at least 1 and needs expected-interval')
  }
  if (plan.checks !== undefined && plan.checks.length > 0 && options.readChecks === undefined) {
    throw new RangeError('nobody reads the checks')
  }
  if (new Set(plan.checks?.map(({ name }) => name)).size !== (plan.checks?.length ?? 0)) {
    throw new RangeError('each check needs a name of its own')
  }
}
