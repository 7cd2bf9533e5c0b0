import type { WatchOptions, WatchPlan } from './plan.ts'
import { progressNow, type WatchState } from './reduce/index.ts'

const everyMs = 5_000
/** A stalled network has nothing new to say. */
const silentEveryMs = 60_000
const eventsPerMinute = 60

/**
 * Tells people how it goes, often enough to follow and rarely enough to read.
 * @param eventCount how many events were told before, by the watch that this one resumes
 */
export function progressVoice(plan: WatchPlan, options: Pick<WatchOptions, 'log' | 'onProgress'>, eventCount = 0) {
  let told: { at: number; best: bigint } | undefined
  let events = eventCount
  let minute = { index: 0, printed: 0 }

  /** A node that flaps must not flood the log; the report keeps the last 200 either way. */
  const sayEvents = (state: WatchState) => {
    const fresh = state.events.slice(state.events.length - Math.min(state.events.length, state.eventCount - events))
    events = state.eventCount
    const index = Math.floor(state.at / 60_000)
    if (index !== minute.index) minute = { index, printed: 0 }
    for (const { node, text } of fresh) {
      // The end itself is the verdict, which the caller tells.
      if (node === null && text === state.end?.reason) continue
      minute.printed++
      if (minute.printed <= eventsPerMinute) options.log.info(node === null ? text : `${node}: ${text}`)
      else if (minute.printed === eventsPerMinute + 1) options.log.info('More events this minute are not printed.')
    }
  }

  const isTime = ({ at, end }: WatchState, best: bigint): boolean => {
    if (told === undefined) return true
    const moved = best - told.best
    if (end !== null) return moved !== 0n
    const since = at - told.at
    const leap = moved * 10n >= plan.target && since >= 1000
    return leap || since >= (moved > 0n ? everyMs : silentEveryMs)
  }

  return {
    say(state: WatchState): void {
      if (state.eventCount !== events) sayEvents(state)
      const { best } = state
      if (best === null || !isTime(state, best)) return
      told = { at: state.at, best }
      const progress = progressNow(plan, state)
      if (options.onProgress === undefined) options.log.info(progress.line)
      else options.onProgress(progress)
    },
  }
}
