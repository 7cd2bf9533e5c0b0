import type { WatchOptions, WatchPlan } from './plan.ts'
import { progressNow, type WatchState } from './reduce/index.ts'

const everyMs = 5_000
/** A stalled network has nothing new to say. */
const silentEveryMs = 60_000
const eventsPerMinute = 60

/** Tells people how it goes, often enough to follow and rarely enough to read. */
export class ProgressVoice {
  private readonly plan: WatchPlan
  private readonly options: WatchOptions
  private told: { at: number; best: bigint } | undefined
  private events = 0
  private minute = { index: 0, printed: 0 }

  constructor(plan: WatchPlan, options: WatchOptions) {
    this.plan = plan
    this.options = options
  }

  say(state: WatchState): void {
    this.sayEvents(state)
    if (state.best === null) return
    const best = BigInt(state.best)
    if (this.told !== undefined && state.end === null) {
      const moved = best - this.told.best
      const since = state.at - this.told.at
      const leap = moved * 10n >= this.plan.target && since >= 1000
      if (!leap && since < (moved > 0n ? everyMs : silentEveryMs)) return
    }
    if (this.told?.best === best && state.end !== null) return
    this.told = { at: state.at, best }
    const progress = progressNow(this.plan, state)
    if (this.options.onProgress === undefined) this.options.log.info(progress.line)
    else this.options.onProgress(progress)
  }

  /** A node that flaps must not flood the log; the report keeps the last 200 either way. */
  private sayEvents(state: WatchState): void {
    const fresh = state.events.slice(
      state.events.length - Math.min(state.events.length, state.eventCount - this.events),
    )
    this.events = state.eventCount
    const minute = Math.floor(state.at / 60_000)
    if (minute !== this.minute.index) this.minute = { index: minute, printed: 0 }
    for (const { node, text } of fresh) {
      // The end itself is the verdict, which the caller tells.
      if (node === null) continue
      this.minute.printed++
      if (this.minute.printed <= eventsPerMinute) this.options.log.info(`${node}: ${text}`)
      else if (this.minute.printed === eventsPerMinute + 1)
        this.options.log.info('More events this minute are not printed.')
    }
  }
}
