import type { Fleet, Link } from '@shakedown/fleet'
import { deployTo, type HostTools, type HostWork } from './host.ts'
import type { HostResult } from './verdict.ts'

export interface FleetDeploy {
  concurrency: number
  onHostFailure: 'stop' | 'continue'
}

/** Deploys to all hosts, at most `concurrency` at a time. Every host has a result, also the ones that never began. */
export async function deployToAll(
  fleet: Fleet,
  work: HostWork,
  plan: FleetDeploy,
  tools: HostTools,
): Promise<HostResult[]> {
  const links = [...fleet.links.values()]
  const results = new Map<string, HostResult>()
  let failed = false

  const next = links.values()
  const worker = async () => {
    for (const link of next) {
      const why = tools.signal.aborted
        ? 'cancelled before it began'
        : failed && plan.onHostFailure === 'stop'
          ? 'not begun: another host failed'
          : undefined
      const result = why === undefined ? await deployTo(link, work, tools) : skipped(link, why)
      if (result.outcome === 'failed' || result.outcome === 'unknown') failed = true
      results.set(link.host.alias, result)
      // The reason may quote the host.
      tools.log.foreign(`${link.host.alias}: ${result.outcome}, ${result.why} (${result.seconds} s)`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(plan.concurrency, links.length) }, worker))
  return links.map((link) => results.get(link.host.alias) ?? skipped(link, 'not begun'))
}

function skipped(link: Link, why: string): HostResult {
  return {
    alias: link.host.alias,
    outcome: 'skipped',
    step: 'connect',
    why,
    exit: undefined,
    signal: undefined,
    seconds: 0,
    version: undefined,
    uploaded: [],
  }
}
