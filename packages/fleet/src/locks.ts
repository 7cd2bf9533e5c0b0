import { randomUUID } from 'node:crypto'
import type { RunnerEvent } from '@shakedown/ports'
import {
  release,
  ReleaseError,
  takeLocks,
  type Claim,
  type Held,
  type HostState,
  type LockPlan,
  type Locks,
  type LockTools,
  type ReleaseHost,
} from '@shakedown/release'

/** Locks that a step may have, and the claim by which post knows them for its own. */
export interface OwedLocks {
  claim: Claim
  aliases: readonly string[]
}

export type FleetLocks =
  | Locks
  /** Several names of one folder: whatever were done there would be done twice. */
  | { kind: 'one-folder'; alias: string; why: string }

export interface FleetLockTools extends LockTools {
  /** Keeps the locks for post; undefined when there are none. */
  owe(locks: OwedLocks | undefined): void
}

/** A claim of this step's own, never twice the same. */
export function claimOf(
  { runId: run, runAttempt: attempt, job, repository }: RunnerEvent,
  change?: { pull: number | undefined; head: string },
): Claim {
  return {
    run,
    attempt,
    // The legs of a matrix share all of it, and must not take each other's lock for their own.
    job: `${job}.${randomUUID().slice(0, 8)}`,
    repository: `${repository.owner}/${repository.name}`,
    pull: change?.pull,
    head: change?.head,
  }
}

/**
 * Takes the locks of all hosts, or of none; they come in the order of `hosts`. Before, post is told of them: an answer that
 * is lost must not leave a lock behind.
 */
export async function lockAll(
  hosts: readonly ReleaseHost[],
  plan: LockPlan,
  { owe, ...tools }: FleetLockTools,
): Promise<FleetLocks> {
  const { claim } = plan
  owe({ claim, aliases: hosts.map(({ alias }) => alias) })
  const locks = await takeLocks(hosts, plan, tools)
  switch (locks.kind) {
    case 'taken': {
      const same = oneFolder(locks.held.map(({ host: { alias }, state }) => ({ alias, state })))
      // They were locked in the order of their addresses; a canary is the first in the order of the inputs.
      const byAlias = new Map(locks.held.map((one) => [one.host.alias, one]))
      const held = hosts.flatMap(({ alias }) => byAlias.get(alias) ?? [])
      if (same === undefined) return { kind: 'taken', held }
      const folders = [...new Map(held.map((one) => [one.state.key, one])).values()]
      owe({ claim, aliases: await unlock(folders, tools.log) })
      return { kind: 'one-folder', ...same }
    }
    case 'failed':
      // An answer that did not come may have been of a lock that was taken; where there was no connection, there is none.
      owe(locks.cause.code === 'connect' ? undefined : { claim, aliases: [locks.alias] })
      return locks
    case 'busy':
    case 'held-back':
      owe(undefined)
      return locks
    case 'cancelled':
      return locks
  }
}

/** Names that mean the same folder: by whatever names it is called, each has a key of its own, made by chance. */
export function oneFolder(
  seen: readonly { alias: string; state: Pick<HostState, 'key'> }[],
): { alias: string; why: string } | undefined {
  const known = seen.filter(({ state }) => state.key !== undefined)
  const same = [...Map.groupBy(known, ({ state }) => state.key).values()].find((some) => some.length > 1)
  const [first] = same ?? []
  if (same === undefined || first === undefined) return undefined
  const mend = 'Name it once; two services of one machine are two deployments, each with its own name or user'
  const names = same.map(({ alias }) => alias).join(' and ')
  return { alias: first.alias, why: `${names} are one folder of one machine. ${mend}` }
}

/** Lets the locks go. @returns the aliases of those that could not be, which are left for post */
export async function unlock(held: readonly Held[], log: LockTools['log']): Promise<string[]> {
  const left = await Promise.all(
    held.map(async (one) => {
      try {
        await release(one)
        return []
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error
        log.warning(`The lock could not be let go. ${error.message}`)
        // Somebody else's is none of ours.
        return error.code === 'lock-lost' ? [] : [one.host.alias]
      }
    }),
  )
  return left.flat()
}

/** For the runner's state; an empty text when nothing is owed. */
export function owedText(locks: OwedLocks | undefined): string {
  return locks === undefined || locks.aliases.length === 0 ? '' : JSON.stringify(locks)
}

export function readOwed(text: string): OwedLocks | undefined {
  return text === '' ? undefined : (JSON.parse(text) as OwedLocks)
}
