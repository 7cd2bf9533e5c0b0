import type { Clock } from '@shakedown/ports'
import { compareHashes } from './compare.ts'
import { ProgressVoice } from './progress-voice.ts'
import type { WatchOptions, WatchPlan, WatchResult } from './plan.ts'
import { plainText } from './redact.ts'
import { begin, report, step, timingOf, type Signal } from './reduce/index.ts'
import { follow, type Observation } from './sources/index.ts'

/**
 * Follows the testnet until it has proven itself or cannot any more. Never rejects for what the network does: that is a
 * verdict. Ends everything that it opened before it resolves.
 * @throws RangeError for a plan that cannot be kept (no source, a quorum beyond the sources, a target below 1)
 */
export async function watch(plan: WatchPlan, options: WatchOptions): Promise<WatchResult> {
  checkPlan(plan)
  const { clock } = options
  const timing = timingOf(plan)
  const started = clock.now()
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
    const source = follow({ ...options, spec, counter: plan.counter, timing, signal: ending.signal, emit, random })
    return { name: spec.name, source }
  })

  let state = begin(plan)
  const voice = new ProgressVoice(plan, options)
  const comparing = compareHashes(plan, sources, { clock, signal: ending.signal, state: () => state, post, elapsed })
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
    }
    return report(plan, state)
  } finally {
    options.signal.removeEventListener('abort', cancel)
    ending.abort(new Error('the watch is over'))
    await Promise.allSettled([comparing, ticking, ...sources.map(({ source }) => source.done)])
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

function checkPlan(plan: WatchPlan): void {
  const names = new Set(plan.sources.map(({ name }) => name))
  if (plan.sources.length === 0 || names.size !== plan.sources.length) {
    throw new RangeError('a watch needs sources, each with a name of its own')
  }
  if (!Number.isInteger(plan.quorum) || plan.quorum < 1 || plan.quorum > plan.sources.length) {
    throw new RangeError(`a quorum of ${plan.quorum} cannot be met by ${plan.sources.length} sources`)
  }
  if (plan.target < 1n) throw new RangeError(`a target of ${plan.target} would prove nothing`)
}
