import { ownerStates } from '@shakedown/fleet'
import type { GitHub } from '@shakedown/github'
import { takeLocks, type Claim, type LockPlan, type Locks, type ReleaseHost } from '@shakedown/release'
import type { Context } from './main.ts'
import type { Settings } from './settings.ts'
import type { Conclusion } from './verdict.ts'

function claimOf({ event }: Context): Claim {
  const { runId: run, runAttempt: attempt, job, repository } = event
  return { run, attempt, job, repository: `${repository.owner}/${repository.name}`, pull: undefined, head: undefined }
}

export function lockPlanOf({ place, inputs }: Settings, context: Context): LockPlan {
  // Start, health and version, twice: for the target, and for what is put back when it does not come up.
  const forMs = 2 * (inputs['script-timeout'] + inputs['health-timeout'] + 60_000)
  return {
    place,
    claim: claimOf(context),
    forMs,
    waitMs: inputs['lock-wait'],
    breakLock: inputs['break-lock'],
    soakOf: undefined,
    respectHold: false,
  }
}

export function lockAll(
  hosts: readonly ReleaseHost[],
  settings: Settings,
  github: GitHub | undefined,
  context: Context,
): Promise<Locks> {
  const { clock, log, signal } = context
  return takeLocks(hosts, lockPlanOf(settings, context), { clock, log, signal, ownerState: ownerStates(github) })
}

export function unlocked(locks: Exclude<Locks, { kind: 'taken' }>): Conclusion {
  switch (locks.kind) {
    case 'busy': {
      const mend = `Wait for it (lock-wait), or take it over with break-lock: ${locks.owner}`
      return { verdict: 'refused', reason: `No host was touched: ${locks.alias} is ${locks.why}. ${mend}` }
    }
    case 'held-back':
      return { verdict: 'refused', reason: `No host was touched: ${locks.alias} is ${locks.why}` }
    case 'failed':
      return { verdict: 'refused', reason: `No host was touched: the lock could not be had. ${locks.why}` }
    case 'cancelled':
      return { verdict: 'cancelled', reason: 'Cancelled while waiting for the lock; no host was touched' }
  }
}
