export type Verdict =
  | 'rolled-back'
  | 'already-there'
  /** A dry run found nothing in the way. */
  | 'planned'
  | 'refused'
  | 'failed'
  | 'partial'
  | 'lost'
  | 'cancelled'

export interface Conclusion {
  verdict: Verdict
  /** One sentence with numbers. */
  reason: string
}

/**
 * What became of one host.
 * - `ok`: it runs the target; `stays`: it did already
 * - `failed`: it does not, and `why` says what it runs instead
 * - `unknown`: the link ended while something ran there
 * - `skipped`: it was not touched
 */
export interface HostResult {
  alias: string
  outcome: 'ok' | 'stays' | 'failed' | 'unknown' | 'skipped'
  step: string
  why: string
  from: string
  to: string
  /** What the service calls itself; empty when it was not asked. */
  running: string
  seconds: number
}

export function isPassing(verdict: Verdict): boolean {
  return verdict === 'rolled-back' || verdict === 'already-there' || verdict === 'planned'
}

/** What the hosts come to, together. Unknown outweighs failed, and a host that was not touched is not back either. */
export function judge(hosts: readonly HostResult[], target: string, isCancelled: boolean): Conclusion {
  const of = (...outcomes: HostResult['outcome'][]) => hosts.filter(({ outcome }) => outcomes.includes(outcome))
  const back = of('ok', 'stays')
  const names = back.length === 0 ? '' : `; ${list(back)} ${back.length === 1 ? 'runs' : 'run'} ${target}`
  if (isCancelled && back.length < hosts.length) {
    return { verdict: 'cancelled', reason: `Cancelled with ${counted(back, hosts)} back${names}` }
  }
  const unknown = of('unknown')
  if (unknown.length > 0) {
    return { verdict: 'lost', reason: `Outcome unknown on ${counted(unknown, hosts)}: ${first(unknown)}${names}` }
  }
  if (back.length === hosts.length) {
    const stays = of('stays').length
    if (stays === hosts.length) {
      return {
        verdict: 'already-there',
        reason: `${counted(hosts, hosts)} ran ${target} already; nothing was restarted`,
      }
    }
    const most = Math.max(...hosts.map(({ seconds }) => seconds))
    const rest = stays === 0 ? '' : `, ${stays} of them already`
    return {
      verdict: 'rolled-back',
      reason: `${counted(hosts, hosts)} ${hosts.length === 1 ? 'runs' : 'run'} ${target}${rest}; the slowest took ${most} s`,
    }
  }
  const bad = [...of('failed'), ...of('skipped')]
  if (back.length === 0) {
    return { verdict: 'failed', reason: `Not rolled back to ${target}: ${counted(bad, hosts)} failed. ${first(bad)}` }
  }
  return {
    verdict: 'partial',
    reason: `${target} runs on ${counted(back, hosts)} only, not on ${list(bad)}: ${first(bad)}`,
  }
}

export function counted(some: readonly unknown[], all: readonly unknown[]): string {
  const noun = all.length === 1 ? 'host' : 'hosts'
  return some.length === all.length ? `${all.length} ${noun}` : `${some.length} of ${all.length} ${noun}`
}

function list(hosts: readonly HostResult[]): string {
  return hosts.map(({ alias }) => alias).join(', ')
}

function first(hosts: readonly HostResult[]): string {
  const [host] = hosts
  return host === undefined ? '' : `${host.alias}: ${host.why}`
}
