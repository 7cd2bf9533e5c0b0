import type { WatchPlan } from '../../../packages/watch/src/plan.ts'
import {
  begin,
  restore,
  serialize,
  step,
  type LossPhase,
  type Signal,
  type WatchState,
} from '../../../packages/watch/src/reduce/index.ts'

export function planFor(nodes: readonly string[], changes: Partial<WatchPlan> = {}): WatchPlan {
  return {
    sources: nodes.map((name) => ({ name, url: `ws://${name}.example:8545`, scheme: 'ws' })),
    counter: { kind: 'ethereum-blocks' },
    target: 10n,
    from: 'baseline',
    quorum: nodes.length,
    stallAfterMs: 60_000,
    startTimeoutMs: 300_000,
    timeBudgetMs: 3_600_000,
    ...changes,
  }
}

/** Written and read back at once. */
export function stored(plan: WatchPlan, state: WatchState): WatchState {
  if (state.end !== null) return state
  const about = { subject: 'commit', now: new Date(0) }
  return restore(plan, serialize(plan, state, about), about).state
}

export const hash = (digit: string) => `0x${digit.repeat(64)}`

/** A watch told second by second: what happens is said first, then time passes. */
export class Story {
  readonly plan: WatchPlan
  state: WatchState
  seconds = 0

  constructor(plan: WatchPlan) {
    this.plan = plan
    this.state = begin(plan)
  }

  get verdict(): string {
    return this.state.end?.verdict ?? 'none'
  }

  get reason(): string {
    return this.state.end?.reason ?? ''
  }

  get progress(): string | null {
    return this.state.best === null ? null : String(this.state.best)
  }

  tell(...signals: Signal[]): this {
    this.state = step(this.plan, this.state, signals, this.seconds * 1000)
    return this
  }

  at(seconds: number): this {
    this.seconds = seconds
    return this
  }

  /** A value of every named node, now. */
  see(value: bigint | number, ...nodes: string[]): this {
    return this.tell(...this.names(nodes).map((node) => this.sample(node, value)))
  }

  event(node: string, value: bigint | number, blockHash: string): this {
    return this.tell({ ...this.sample(node, value), hash: blockHash, via: 'event' })
  }

  sample(node: string, value: bigint | number): Extract<Signal, { kind: 'sample' }> {
    return { kind: 'sample', node, at: this.seconds * 1000, value: BigInt(value), via: 'poll' }
  }

  connect(node: string, genesis = hash('a'), chainId = '31337'): this {
    return this.tell({ kind: 'connected', node, at: this.seconds * 1000, identity: { chainId, genesis } })
  }

  lose(node: string, phase: LossPhase, why = 'because'): this {
    return this.tell({ kind: 'lost', node, at: this.seconds * 1000, phase, why })
  }

  /** Seconds go by without a word. */
  wait(seconds: number): this {
    for (let i = 0; i < seconds && this.state.end === null; i++) {
      this.seconds++
      this.tell()
    }
    return this
  }

  /** The nodes answer every 5 s, with the value that `value` gives for the seconds since now. */
  answer(seconds: number, value: (after: number) => bigint | number, ...nodes: string[]): this {
    const start = this.seconds
    while (this.seconds < start + seconds && this.state.end === null) {
      this.wait(5)
      if (this.state.end === null) this.see(value(this.seconds - start), ...nodes)
    }
    return this
  }

  private names(nodes: readonly string[]): readonly string[] {
    return nodes.length > 0 ? nodes : this.plan.sources.map(({ name }) => name)
  }
}
