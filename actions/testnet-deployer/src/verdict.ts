import type { PutStep } from '@shakedown/release'
import type { Uploaded } from '@shakedown/ssh'
import type { WatchResult } from '@shakedown/watch'

export type Verdict =
  | 'passed'
  | 'deployed'
  /** A preflight found nothing in the way. */
  | 'ready'
  /** What is on the hosts was told; nothing was changed. */
  | 'reported'
  | 'failed'
  | 'partial'
  | 'stalled'
  | 'diverged'
  | 'reset'
  | 'timed-out'
  | 'inconclusive'
  | 'cancelled'
  | 'refused'
  | 'lost'
  /** The watch was over, and what it showed could not be recorded. */
  | 'error'

export interface Conclusion {
  verdict: Verdict
  /** One sentence with numbers. */
  reason: string
}

/** What became of one host. `unknown`: the link ended while something ran there, so nobody knows what it did. */
export interface HostResult {
  alias: string
  outcome: 'ok' | 'failed' | 'unknown' | 'skipped'
  step: 'connect' | 'preflight' | 'lock' | PutStep
  why: string
  exit: number | undefined
  signal: string | undefined
  seconds: number
  /** What the running service says it is, where it was asked. */
  version: string | undefined
  /** What is in place there. */
  uploaded: readonly Uploaded[]
  /** The number of its release, once it has one. */
  release: number | undefined
  /** What was live before. */
  previous: number | undefined
  /** What was put live again after a failure. */
  back: WayBack | undefined
}

export interface WayBack {
  /** `undefined` when there was nothing good to go back to. */
  to: number | undefined
  ok: boolean
  why: string
}

/** The part of a result that only a deployment fills. */
export const nothingDone = {
  exit: undefined,
  signal: undefined,
  seconds: 0,
  version: undefined,
  uploaded: [],
  release: undefined,
  previous: undefined,
  back: undefined,
} as const

/** Green is what may end the step without an error; only `passed` is ever a proof. */
export function isPassing(verdict: Verdict): boolean {
  return verdict === 'passed' || verdict === 'deployed' || verdict === 'ready' || verdict === 'reported'
}

/** What the hosts alone decide, before any watching; `undefined` when all of them are fine. Unknown outweighs failed. */
export function judgeHosts(hosts: readonly HostResult[]): Conclusion | undefined {
  const of = (outcome: HostResult['outcome']) => hosts.filter((host) => host.outcome === outcome)
  const unknown = of('unknown')
  if (unknown.length > 0) {
    return { verdict: 'lost', reason: `Outcome unknown on ${count(unknown, hosts)}: ${first(unknown)}` }
  }
  const ok = of('ok')
  if (ok.length === hosts.length) return undefined
  // A host that never began is not fine either; what stopped it is told first.
  const bad = [...of('failed'), ...of('skipped')]
  if (ok.length === 0) {
    return { verdict: 'failed', reason: `Deployment failed on ${count(bad, hosts)}: ${first(bad)}` }
  }
  const names = bad.map(({ alias }) => alias).join(', ')
  return { verdict: 'partial', reason: `Deployed on ${count(ok, hosts)} only, not on ${names}: ${first(bad)}` }
}

/** What the watch decides; its verdicts are a part of ours. */
export function judgeWatch(result: WatchResult): Conclusion {
  return { verdict: result.verdict, reason: result.reason }
}

/** Whether the last good release is live again, on all hosts that needed it. */
export function rollbackOf(hosts: readonly HostResult[]): 'none' | 'rolled-back' | 'failed' {
  const ways = hosts.flatMap(({ back }) => back ?? [])
  if (ways.length === 0) return 'none'
  return ways.every(({ ok }) => ok) ? 'rolled-back' : 'failed'
}

function count(some: readonly HostResult[], all: readonly HostResult[]): string {
  return `${some.length} of ${all.length} ${all.length === 1 ? 'host' : 'hosts'}`
}

function first(hosts: readonly HostResult[]): string {
  const host = hosts[0]
  return host === undefined ? '' : `${host.alias}: ${host.why}`
}
