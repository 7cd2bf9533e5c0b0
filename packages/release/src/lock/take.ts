import { quote, writeDuration } from '@shakedown/ports'
import type { Clock, Log } from '@shakedown/ports'
import { judgeLock } from './judgement.ts'
import type { LockJudgement, OwnerState } from './judgement.ts'
import { identityOf, readOwner } from './owner.ts'
import type { Claim, Owner } from './owner.ts'
import { heldBack } from '../hold.ts'
import { ask, ReleaseError } from '../host/ask.ts'
import type { Place, ReleaseHost } from '../host/ask.ts'
import type { Held } from '../host/change.ts'
import { readState } from '../host/state.ts'
import { release, tellBroken } from '../host/verbs.ts'
import { changeScript } from '../scripts/change.ts'
import { takeScript } from '../scripts/take.ts'

export interface LockPlan {
  place: Place
  claim: Claim
  /** How long the lock is good for. Milliseconds. */
  forMs: number
  /** How long to wait for another owner. Milliseconds; 0: not at all. */
  waitMs: number
  /** The exact text of a lock that a person wants broken; empty for none. */
  breakLock: string
  /** The soak whose lease may be taken over. */
  soakOf: string | undefined
  /** Whether a hold keeps us out. A roll back may pass it. */
  respectHold: boolean
}

export interface LockTools {
  clock: Clock
  log: Log
  signal: AbortSignal
  /** Whether the run that owns a lock still goes on. */
  ownerState(owner: Owner & { kind: 'run' }): Promise<OwnerState>
}

export type Locks =
  | { kind: 'taken'; held: readonly Held[] }
  /** Somebody else has the lock of `alias`; `owner` is what break-lock would have to say. */
  | { kind: 'busy'; alias: string; owner: string; why: string }
  | { kind: 'held-back'; alias: string; why: string }
  | { kind: 'failed'; alias: string; why: string; cause: ReleaseError }
  | { kind: 'cancelled' }

const pollMs = 2000
/** GitHub is asked less often than the host. */
const askAgainMs = 30_000
const skewLimitSeconds = 60

type OneLock = { kind: 'taken'; held: Held } | { kind: 'held'; text: string; why: string }

/**
 * Takes the locks of all hosts, or of none. They are taken in the order of their addresses, so that two deployments never
 * wait for each other; while one is waited for, none is kept.
 */
export async function takeLocks(hosts: readonly ReleaseHost[], plan: LockPlan, tools: LockTools): Promise<Locks> {
  const { clock, log, signal } = tools
  const sorted = hosts.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
  const began = clock.now()
  const states = rememberStates(tools)
  let told = ''
  for (;;) {
    const held: Held[] = []
    let obstacle: Exclude<Locks, { kind: 'taken' }> | undefined
    for (const host of sorted) {
      if (signal.aborted) obstacle = { kind: 'cancelled' }
      else
        obstacle = await takeOne(host, plan, tools, states).then(
          (lock) => enter(host, lock, held, plan, tools),
          (error: unknown) => describe(host, plan, error),
        )
      if (obstacle !== undefined) break
    }
    if (obstacle === undefined) return { kind: 'taken', held }
    await letGo(held, log)
    if (obstacle.kind !== 'busy') return obstacle
    const leftMs = plan.waitMs - (clock.now() - began)
    if (leftMs <= 0) {
      const waited = plan.waitMs === 0 ? '' : `; waited ${writeDuration(plan.waitMs)}`
      return { ...obstacle, why: `${obstacle.why}${waited}` }
    }
    if (obstacle.why !== told)
      log.info(`${obstacle.alias} is ${obstacle.why}; waiting for up to ${writeDuration(leftMs)}.`)
    told = obstacle.why
    await clock.sleep(Math.min(pollMs, leftMs), signal).catch(() => undefined)
  }
}

/** Lets go of locks, the last one first; what cannot be let go is told, and runs out by itself. */
export async function letGo(held: readonly Held[], log: LockTools['log']): Promise<void> {
  for (const one of held.toReversed()) {
    await release(one).catch((error: unknown) => {
      if (!(error instanceof ReleaseError)) throw error
      log.warning(`The lock could not be let go. ${error.message}`)
    })
  }
}

/**
 * Lets go of the lock of a host about which nothing is known, if that lock is this job's: what a step that was killed leaves
 * to be done.
 * @returns whether it was ours
 * @throws ReleaseError when the host cannot be reached, or does not answer
 */
export async function letGoUnseen(host: ReleaseHost, { root, name }: Place, claim: Claim): Promise<boolean> {
  const env = { root, name, identity: identityOf(claim) }
  const fields = ['any', 'unlock', 'end']
  return await ask(host, { script: changeScript, env, fields, signal: new AbortController().signal }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ReleaseError && error.code === 'lock-lost') return false
      throw error
    },
  )
}

function enter(
  host: ReleaseHost,
  lock: OneLock,
  held: Held[],
  plan: LockPlan,
  { clock, log }: LockTools,
): Exclude<Locks, { kind: 'taken' }> | undefined {
  const { alias } = host
  if (lock.kind === 'held') return { kind: 'busy', alias, owner: lock.text, why: lock.why }
  held.push(lock.held)
  const { hostTime, hold } = lock.held.state
  const runnerTime = unixTime(clock)
  if (Math.abs(hostTime - runnerTime) > skewLimitSeconds) {
    const side = hostTime > runnerTime ? 'ahead of' : 'behind'
    const skew = writeDuration(Math.abs(hostTime - runnerTime) * 1000)
    log.warning(
      `${alias}: its clock is ${skew} ${side} this one. Locks and holds end by whichever is later. Set its clock.`,
    )
  }
  const why = heldBack(hold, { hostTime, runnerTime })
  if (why === undefined) return undefined
  if (plan.respectHold) return { kind: 'held-back', alias, why }
  log.notice(`${alias}: ${why}; that does not keep this from going on.`)
  return undefined
}

async function describe(
  host: ReleaseHost,
  { place, claim }: LockPlan,
  error: unknown,
): Promise<Exclude<Locks, { kind: 'taken' }>> {
  if (!(error instanceof ReleaseError)) throw error
  // The lock may be ours all the same, when only the answer is missing.
  if (error.code !== 'connect') await letGoUnseen(host, place, claim).catch(() => undefined)
  if (error.kind === 'cancelled') return { kind: 'cancelled' }
  return { kind: 'failed', alias: host.alias, why: error.message, cause: error }
}

/** Once more with the text of a lock that may be broken; if it is another one's by then, that one is judged. */
async function takeOne(
  host: ReleaseHost,
  plan: LockPlan,
  tools: LockTools,
  states: ReturnType<typeof rememberStates>,
): Promise<OneLock> {
  let known: LockJudgement = { kind: 'free' }
  for (let round = 0; ; round++) {
    const { taken, held } = await tryOne(host, plan, tools, known)
    if (taken) {
      if (known.kind === 'break') {
        tools.log.warning(`${host.alias} was ${known.why}. The lock is taken over.`)
        await tellBroken(held, known.text, known.because)
      }
      return { kind: 'taken', held }
    }
    const { lock, hostTime } = held.state
    if (lock.kind !== 'held') continue
    const facts = { text: lock.text, groupLives: lock.groupLives, hostTime, runnerTime: unixTime(tools.clock) }
    const wish = { identity: held.identity, commit: plan.soakOf, breakLock: plan.breakLock }
    known = judgeLock(facts, wish, await states(lock.text))
    if (known.kind === 'held') return known
    if (round >= 5) return { kind: 'held', text: lock.text, why: `changing hands all the time: ${quote(lock.text)}` }
  }
}

async function tryOne(
  host: ReleaseHost,
  { place, claim, forMs }: LockPlan,
  { clock, signal }: LockTools,
  known: LockJudgement,
) {
  const identity = identityOf(claim)
  const lines = await ask(host, {
    script: takeScript,
    env: {
      root: place.root,
      name: place.name,
      identity,
      seconds: String(Math.ceil(forMs / 1000)),
      runner_time: String(unixTime(clock)),
      expect: 'text' in known ? known.text : '',
      because: known.kind === 'break' ? known.because : '',
    },
    signal,
  })
  const by = `run=${claim.run}/${claim.attempt}`
  const held: Held = { host, place, identity, by, clock, state: readState(host.alias, lines) }
  return { taken: lines.some((line) => line.startsWith('taken ')), held }
}

function rememberStates({ clock, ownerState }: LockTools): (text: string) => Promise<OwnerState> {
  const known = new Map<string, { at: number; state: OwnerState }>()
  return async (text) => {
    const owner = readOwner(text)
    if (owner?.kind !== 'run') return 'unknown'
    const run = `${owner.repository} ${owner.run} ${owner.attempt}`
    const before = known.get(run)
    if (before !== undefined && clock.now() - before.at < askAgainMs) return before.state
    const state = await ownerState(owner)
    known.set(run, { at: clock.now(), state })
    return state
  }
}

function unixTime(clock: Clock): number {
  return Math.floor(clock.date().getTime() / 1000)
}
