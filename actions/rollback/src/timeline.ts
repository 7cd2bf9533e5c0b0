import type { Clock } from '@shakedown/ports'

export interface Moment {
  /** RFC 3339, UTC. */
  at: string
  what: 'failing' | 'asked' | 'decided' | 'locked' | 'started' | 'healthy' | 'restored' | 'failed' | 'held'
  /** Empty for what concerns all of them. */
  host: string
}

/** What happened when, for those who read it the next morning. */
export interface Timeline {
  note(what: Moment['what'], host?: string): void
  /** In the order of time. */
  moments(): readonly Moment[]
}

export function openTimeline(clock: Clock): Timeline {
  const moments: Moment[] = []
  return {
    note: (what, host = '') => void moments.push({ at: clock.date().toISOString(), what, host }),
    moments: () => moments,
  }
}

/** With the beginning, which nobody was there to see. */
export function withBeginning(moments: readonly Moment[], failingSince: Date | undefined): readonly Moment[] {
  if (failingSince === undefined) return moments
  return [{ at: failingSince.toISOString(), what: 'failing', host: '' }, ...moments]
}

/** Whole seconds until the last host was healthy; undefined when either end is not known. */
export function timeToRepair(moments: readonly Moment[]): number | undefined {
  const began = moments.find(({ what }) => what === 'failing')
  const healed = moments.findLast(({ what }) => what === 'healthy')
  if (began === undefined || healed === undefined) return undefined
  return Math.max(0, Math.round((Date.parse(healed.at) - Date.parse(began.at)) / 1000))
}
