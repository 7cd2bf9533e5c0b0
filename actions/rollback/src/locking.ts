import { lockAll, owedText, ownerStates, roundsOf, type FleetLocks, type OwedLocks } from '@shakedown/fleet'
import type { GitHub } from '@shakedown/github'
import type { Claim, LockPlan, ReleaseHost } from '@shakedown/release'
import { OWED } from './left-for-post.ts'
import type { Context } from './main.ts'
import type { Settings } from './settings.ts'
import type { Conclusion } from './verdict.ts'

export function lockPlanOf({ place, inputs, connection }: Settings, claim: Claim): LockPlan {
  // Start, health and version, twice: for the target, and for what is put back when it does not come up; each in its turn.
  const oneMs = 2 * (inputs['script-timeout'] + inputs['health-timeout'] + 60_000)
  const forMs = roundsOf(connection.hosts.length, inputs) * oneMs
  return {
    place,
    claim,
    forMs,
    waitMs: inputs['lock-wait'],
    breakLock: inputs['break-lock'],
    soakOf: undefined,
    respectHold: false,
  }
}

/** From the first lock on post knows of them: it lets go of what a killed step has taken. */
export function lockHosts(
  hosts: readonly ReleaseHost[],
  settings: Settings,
  claim: Claim,
  github: GitHub | undefined,
  { clock, log, signal, state }: Context,
): Promise<FleetLocks> {
  return lockAll(hosts, lockPlanOf(settings, claim), {
    clock,
    log,
    signal,
    ownerState: ownerStates(github),
    owe: (locks) => owe(state, locks),
  })
}

export function owe(state: Context['state'], locks: OwedLocks | undefined): void {
  state.save(OWED, owedText(locks))
}

export function unlocked(locks: Exclude<FleetLocks, { kind: 'taken' }>): Conclusion {
  switch (locks.kind) {
    case 'busy': {
      const mend = `Wait for it (lock-wait), or take it over with break-lock: ${locks.owner}`
      return { verdict: 'refused', reason: `No host was touched: ${locks.alias} is ${locks.why}. ${mend}` }
    }
    case 'one-folder':
      return { verdict: 'refused', reason: `No host was touched: ${locks.why}` }
    case 'held-back':
      return { verdict: 'refused', reason: `No host was touched: ${locks.alias} is ${locks.why}` }
    case 'failed':
      return { verdict: 'refused', reason: `No host was touched: the lock could not be had. ${locks.why}` }
    case 'cancelled':
      return { verdict: 'cancelled', reason: 'Cancelled while waiting for the lock; no host was touched' }
  }
}
