import { inTurn, type Fleet } from '@shakedown/fleet'
import { askHost, type HostWork } from './host.ts'
import type { HostTools } from './running.ts'
import { nothingDone, type HostResult } from './verdict.ts'

/** Asks all hosts that something else has deployed to. */
export function askAll(fleet: Fleet, work: HostWork, concurrency: number, tools: HostTools): Promise<HostResult[]> {
  return inTurn(
    [...fleet.links.values()],
    { strategy: 'parallel', concurrency, onFailure: 'continue' },
    {
      work: async (link) => {
        const result = await askHost(link, work, tools)
        tellResult(result, tools)
        return result
      },
      skip: ({ host }, why) => ({ ...nothingDone, alias: host.alias, outcome: 'skipped', step: 'connect', why }),
      isBad: isBad,
      signal: tools.signal,
    },
  )
}

export function isBad({ outcome }: HostResult): boolean {
  return outcome === 'failed' || outcome === 'unknown'
}

/** The reason may quote the host. */
export function tellResult({ alias, outcome, why, seconds }: HostResult, { log }: Pick<HostTools, 'log'>): void {
  log.foreign(`${alias}: ${outcome}, ${why} (${seconds} s)`)
}
