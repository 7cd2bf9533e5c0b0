import {
  claimOf,
  lockAll,
  ownerStates,
  owedText,
  readOwed,
  releaseHost,
  roundsOf,
  unlock,
  type Link,
  type OwedLocks,
} from '@shakedown/fleet'
import { writeDuration } from '@shakedown/ports'
import { letGoUnseen, look, ReleaseError, renew, type Held } from '@shakedown/release'
import type { Law } from './law.ts'
import { LOCKED } from './left-for-post.ts'
import type { Context } from './main.ts'
import type { Settings } from './settings.ts'
import type { Conclusion } from './verdict.ts'

/** Beyond the time-outs of scripts and watch: uploads' answers, questions, records, a busy runner. */
const SLACK_MS = 10 * 60_000

export type Locking =
  | { kind: 'locked'; held: ReadonlyMap<string, Held> }
  /** `alias`: the host that is in the way. */
  | { kind: 'kept-out'; alias: string; outcome: 'failed' | 'skipped'; conclusion: Conclusion }

/**
 * Takes the locks of all hosts, or of none. Before, post is told of them: an answer that is lost must not leave a lock
 * behind.
 */
export async function lockHosts(
  links: readonly Link[],
  law: Pick<Law, 'github' | 'head' | 'pull'>,
  settings: Settings,
  { event, state, clock, log, signal }: Context,
  { respectHold = true }: { respectHold?: boolean } = {},
): Promise<Locking> {
  const { inputs, releases } = settings
  const plan = {
    place: releases.place,
    claim: claimOf(event, law),
    forMs: deployingMs(settings),
    waitMs: inputs['lock-wait'],
    breakLock: inputs['break-lock'],
    soakOf: undefined,
    respectHold,
  }
  const locks = await lockAll(links.map(releaseHost), plan, {
    clock,
    log,
    signal,
    ownerState: ownerStates(law.github),
    owe: (owed) => owe(state, owed),
  })
  const keptOut = (alias: string, verdict: Conclusion['verdict'], reason: string): Locking => {
    const outcome = verdict === 'failed' ? 'failed' : 'skipped'
    return { kind: 'kept-out', alias, outcome, conclusion: { verdict, reason } }
  }
  switch (locks.kind) {
    case 'taken':
      return { kind: 'locked', held: new Map(locks.held.map((one) => [one.host.alias, one])) }
    case 'one-folder':
      return keptOut(locks.alias, 'refused', locks.why)
    case 'busy': {
      const mend = inputs['lock-wait'] === 0 ? '. Give lock-wait to wait for it' : ''
      log.notice(`If nothing of it runs any more, break-lock is: ${locks.owner}`)
      return keptOut(locks.alias, 'refused', `${locks.alias} is ${locks.why}${mend}; no host was touched`)
    }
    case 'held-back':
      return keptOut(locks.alias, 'refused', `${locks.alias} is ${locks.why}; no host was touched`)
    case 'failed':
      return keptOut(locks.alias, 'failed', `No host was touched, for one could not be locked: ${locks.why}`)
    case 'cancelled':
      return keptOut('', 'cancelled', 'Cancelled before the hosts were locked')
  }
}

/** For a watch that may take hours. The time to go back afterwards is in it. */
export async function lockForWatch(
  held: ReadonlyMap<string, Held>,
  settings: Settings,
  { log }: Pick<Context, 'log'>,
): Promise<void> {
  const forMs = (settings.watch?.timeBudgetMs ?? 0) + deployingMs(settings)
  await Promise.all(
    [...held.values()].map((one) =>
      renew(one, forMs).catch((error: unknown) => {
        if (!(error instanceof ReleaseError)) throw error
        log.warning(`The lock could not be made good for the time of the watch. ${error.message}`)
      }),
    ),
  )
}

/** From the lock to the watch: every host in its turn, and once more for the way back. */
export function deployingMs({ inputs, hosts, releases }: Settings): number {
  const oneMs = 2 * inputs['script-timeout'] + inputs['health-timeout']
  return 2 * roundsOf(hosts.length, releases.turns) * oneMs + SLACK_MS
}

/** Lets the locks go, except those in `kept`, under which something still works. What stays locked is left for post. */
export async function unlockHosts(
  held: ReadonlyMap<string, Held>,
  kept: ReadonlySet<string>,
  { log, state }: Pick<Context, 'log' | 'state'>,
): Promise<void> {
  const left = await unlock(
    [...held.values()].filter(({ host }) => !kept.has(host.alias)),
    log,
  )
  const still = [...held.keys()].filter((alias) => kept.has(alias))
  const owed = owedLocks(state)
  owe(state, owed === undefined ? undefined : { ...owed, aliases: [...still, ...left] })
}

function owe(state: Context['state'], locks: OwedLocks | undefined): void {
  state.save(LOCKED, owedText(locks))
}

export function owedLocks(state: Pick<Context['state'], 'get'>): OwedLocks | undefined {
  return readOwed(state.get(LOCKED))
}

/** For post: lets go of what main left locked. With `leave`, not while the script that was left goes on. */
export async function unlockLate(
  links: readonly Link[],
  { claim }: OwedLocks,
  { releases, inputs }: Settings,
  { log, clock }: Pick<Context, 'log' | 'clock'>,
): Promise<void> {
  const began = clock.now()
  const faults = await Promise.all(
    links.map(async (link) => {
      const host = releaseHost(link)
      try {
        const { lock } = await look(host, releases.place, { signal: new AbortController().signal })
        if (lock.kind !== 'held') return []
        if (inputs['on-cancel'] === 'leave' && lock.groupLives) {
          log.notice(`${host.alias}: the script that was left goes on, so its lock stays until it is over.`)
          return []
        }
        if (await letGoUnseen(host, releases.place, claim)) log.info(`${host.alias}: its lock was let go.`)
        return []
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error
        return [error.message]
      }
    }),
  )
  const why = faults.flat()
  if (why.length > 0) {
    const spent = writeDuration(Math.max(1000, clock.now() - began))
    throw new Error(`Locks stay until they expire, or this run is over (tried for ${spent}): ${why.join('; ')}`)
  }
}
