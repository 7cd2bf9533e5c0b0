import { putLive } from '@shakedown/release'
import type { Held, PutTools } from '@shakedown/release'
import type { Settings } from './settings.ts'

export interface Restored {
  restored: boolean
  /** The end of a sentence, with its semicolon. */
  what: string
}

/** Starts again what was present before, so that a host on which the target did not come up is not left with nothing. */
export async function restore(
  held: Held,
  n: number,
  { inputs, today }: Settings,
  run: string,
  tools: PutTools,
): Promise<Restored> {
  tools.log.info(`${held.host.alias}: release ${n}, which ran before, is put back`)
  const asked = held.state.folders.get(n)
  const names = typeof asked === 'object' ? asked.asked : []
  const result = await putLive(
    held,
    {
      what: { kind: 'recorded', n, overrides: [] },
      secrets: today.filter(({ name }) => names.includes(name)),
      expectations: [],
      health: '',
      versionCommand: '',
      run,
      scriptTimeoutMs: inputs['script-timeout'],
      healthTimeoutMs: inputs['health-timeout'],
    },
    tools,
  )
  if (result.outcome === 'live') return { restored: true, what: `; release ${n} was put back and runs again` }
  return {
    restored: false,
    what: `; release ${n} could not be put back either (${result.why}), so what runs is uncertain`,
  }
}
