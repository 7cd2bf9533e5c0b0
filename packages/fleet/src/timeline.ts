import { mermaid } from '@shakedown/kit'
import type { Clock } from '@shakedown/ports'

export interface Moment {
  /** RFC 3339, UTC. */
  at: string
  what: 'deployed' | 'failing' | 'asked' | 'decided' | 'locked' | 'started' | 'healthy' | 'restored' | 'failed' | 'held'
  /** Empty for what concerns all of them. */
  host: string
}

/** What happened when, for those who read it the next morning. */
export interface Timeline {
  /** @param at now, when it is left out */
  note(what: Moment['what'], host?: string, at?: Date): void
  /** In the order of time. */
  moments(): readonly Moment[]
}

export function openTimeline(clock: Clock): Timeline {
  const moments: Moment[] = []
  return {
    note: (what, host = '', at = clock.date()) => void moments.push({ at: at.toISOString(), what, host }),
    // Of the same moment, what was noted first came first.
    moments: () => moments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
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

const told: Record<Moment['what'], string> = {
  deployed: 'deployed',
  failing: 'began to fail',
  asked: 'roll back asked for',
  decided: 'target decided',
  locked: 'hosts locked',
  started: 'started',
  healthy: 'healthy',
  restored: 'put back',
  failed: 'did not come up',
  held: 'deployments held',
}

/** One line for each second in which something happened. */
export function timelinePicture(moments: readonly Moment[]): string {
  if (moments.length < 2) return ''
  const at = (text: string) => text.slice(11, 19).replaceAll(':', '∶')
  const bySecond = Map.groupBy(moments, (moment) => at(moment.at))
  const lines = [...bySecond].map(([second, some]) => {
    const words = [...Map.groupBy(some, ({ what }) => what)].map(([what, same]) => {
      const hosts = same.flatMap(({ host }) => (host === '' ? [] : [host.replaceAll(/[^A-Za-z0-9._-]/g, '_')]))
      return hosts.length === 0 ? told[what] : `${hosts.join(', ')} ${told[what]}`
    })
    return `    ${second} : ${words.join(' : ')}`
  })
  return mermaid(['timeline', '    title UTC', ...lines].join('\n'))
}

const text = { type: 'string' } as const

/** JSON Schema of a time line in a report. */
export const timelineSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['at', 'what', 'host'],
    properties: {
      at: { ...text, description: 'RFC 3339, UTC' },
      what: { enum: Object.keys(told) },
      host: { ...text, description: 'empty for what concerns all of them' },
    },
  },
} as const
