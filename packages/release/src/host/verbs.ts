import { canonicalJson } from '@shakedown/ports'
import { ReleaseError } from './ask.ts'
import { change } from './change.ts'
import type { Held, NewFolder } from './change.ts'
import type { HostState } from './state.ts'
import type { Own } from '../files/own.ts'
import { heldBack } from '../hold.ts'
import { soakIdentity } from '../lock/owner.ts'
import type { Happening } from '../log/events.ts'
import { currentOf } from '../log/history.ts'
import type { Release } from '../log/history.ts'
import { readRecord } from '../record/schema.ts'
import type { ReleaseRecord } from '../record/schema.ts'
import { removable } from '../retention.ts'

/** What the caller knows of a new release; the rest of its record comes from the host and the log. */
export type Draft = Omit<
  ReleaseRecord,
  'schema' | 'n' | 'started' | 'finished' | 'health' | 'bound' | 'running' | 'watch' | 'status' | 'why'
>

/** Longer reasons are cut: the log is read whole each time. */
const maxWhy = 500

/**
 * Records a new release as candidate. Candidates of before, whose deployments ended without a verdict, are told to have
 * failed: the lock is ours, so nobody works on them.
 * @param fill the rest of the folder, once the number is known
 * @returns its number
 */
export async function begin(held: Held, draft: Draft, fill: (n: number) => Omit<NewFolder, 'record'>): Promise<number> {
  let began = 0
  await change(held, ({ history }) => {
    const n = history.next
    began = n
    const { origin, version, commit, floor } = draft
    const record: ReleaseRecord = {
      ...draft,
      schema: 1,
      n,
      started: held.clock.date().toISOString(),
      finished: null,
      health: 'none',
      bound: 'asserted',
      running: '',
      watch: null,
      status: 'candidate',
      why: '',
    }
    checkRecord(record, held.host.alias)
    return {
      happenings: [...abandoned(held.state), { event: 'begin', n, origin, version, commit, floor }],
      folder: { record, ...fill(n) },
    }
  })
  return began
}

/** Longer lines are cut on their way from the host. */
const maxRecord = 60_000

/** What could not be read back would make the release one that nobody can go back to. */
function checkRecord(record: ReleaseRecord, alias: string): void {
  const text = canonicalJson(record)
  const read = text.length > maxRecord ? `it has ${text.length} characters, more than ${maxRecord}` : readRecord(text)
  if (typeof read === 'string') {
    throw new ReleaseError(
      'refused',
      alias,
      `the release cannot be recorded: ${read}. Give shorter or fewer values`,
      'record',
    )
  }
}

/** Records that a release of before is started once more. */
export async function again(held: Held, n: number): Promise<void> {
  await change(held, (state) => ({ happenings: [...abandoned(state), { event: 'again', n }] }))
}

/** What was killed before its folder came into being has run nothing, and leaves nothing but its number. */
function abandoned({ history, folders }: HostState): Happening[] {
  const open = [...history.releases.values()].filter(({ status, removed }) => status === 'candidate' && !removed)
  const numbers = new Set(open.map(({ n }) => n))
  if (history.attempt?.state === 'open') numbers.add(history.attempt.n)
  const why = 'its deployment ended without a verdict'
  return [...numbers].flatMap((n): Happening[] => [
    { event: 'failed', n, step: 'ended', why },
    ...(folders.has(n) ? [] : [{ event: 'removed' as const, n }]),
  ])
}

export interface Liveness {
  health: 'passed' | 'none'
  bound: 'asked' | 'asserted'
  running: string
  /** What the start has changed of the uploaded files, this time and before; undefined when nothing new is known. */
  own?: Own | undefined
}

/**
 * Switches: from the line that this writes on, the release is live and the one before superseded.
 * @param unproven why it counts as unproven from the same moment on; empty when it does not
 * @returns whether `current` leads there already; if not, the disk is full, and the next change sets it
 */
export function goLive(
  held: Held,
  n: number,
  { health, bound, running, own }: Liveness,
  unproven = '',
): Promise<{ settled: boolean }> {
  const live = {
    event: 'live' as const,
    n,
    health,
    bound,
    running: running.slice(0, maxWhy),
    ...(own !== undefined && { own: [...own] }),
  }
  const doubt = { event: 'unproven', n, why: unproven.slice(0, maxWhy) } as const
  return change(held, () => ({ happenings: unproven === '' ? [live] : [live, doubt] }))
}

export async function fail(held: Held, n: number, step: string, why: string): Promise<void> {
  await change(held, () => ({ happenings: [{ event: 'failed', n, step, why: why.slice(0, maxWhy) }] }))
}

/** A bad one is never gone back to by itself; `current` stays until something else is live. */
export function markBad(held: Held, n: number, why: string): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'bad', n, why: why.slice(0, maxWhy) }] }))
}

export function markUnproven(held: Held, n: number, why: string): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'unproven', n, why: why.slice(0, maxWhy) }] }))
}

export function markProven(held: Held, n: number): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'proven', n }] }))
}

export function recordWatch(held: Held, n: number, verdict: string, passed: boolean): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'watch', n, verdict, passed }] }))
}

/** Keeps a roll back's decision, so that another attempt of the same run does not go one release further. */
export function decideTarget(held: Held, n: number, run: string): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'target', n, run }] }))
}

/**
 * The same together with the verdict on the release that is left, in one change: whoever comes later and finds only the
 * beginning of a roll back goes on from here, and never forward.
 * @param bad the release that is called bad; undefined to keep its name
 */
export function decideRollback(
  held: Held,
  { target, run, bad }: { target: number; run: string; bad: { n: number; why: string } | undefined },
): Promise<unknown> {
  return change(held, () => ({
    happenings: [
      { event: 'target', n: target, run },
      ...(bad === undefined ? [] : [{ event: 'bad' as const, n: bad.n, why: bad.why.slice(0, maxWhy) }]),
    ],
  }))
}

/** Keeps what a tag has meant, so that another attempt of the same run goes to that commit, whatever the tag means by then. */
export function decideCommit(
  held: Held,
  { commit, version, run }: { commit: string; version: string; run: string },
): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'aim', run, commit, version }] }))
}

/** Tells that somebody else's lock was taken over. */
export function tellBroken(held: Held, owner: string, why: string): Promise<unknown> {
  const happening = { event: 'broke', owner: owner.slice(0, 1000), why: why.slice(0, maxWhy) } as const
  return change(held, () => ({ happenings: [happening] }))
}

/** @param until seconds since 1970 */
export function hold(
  held: Held,
  { reason, who, until }: { reason: string; who: string; until: number },
): Promise<unknown> {
  return change(held, ({ history }) => ({
    happenings: [{ event: 'hold', until, reason: reason.slice(0, maxWhy) }],
    hold: {
      reason: reason.slice(0, maxWhy),
      who: who.slice(0, maxWhy),
      since: Math.floor(held.clock.date().getTime() / 1000),
      until,
      release: currentOf(history)?.n ?? null,
    },
  }))
}

export function liftHold(held: Held): Promise<unknown> {
  return change(held, () => ({ happenings: [{ event: 'unhold' }], hold: 'lift' }))
}

/**
 * Removes what `removable` names. Only after a deployment that passed.
 * @param keep at least 1
 * @returns what was removed
 */
export async function prune(held: Held, keep: number, underWatch: readonly number[] = []): Promise<number[]> {
  const { hostTime, hold: held_, history } = held.state
  const runnerTime = Math.floor(held.clock.date().getTime() / 1000)
  const isHeld = heldBack(held_, { hostTime, runnerTime }) !== undefined
  const pinned = isHeld && typeof held_ === 'object' && held_.release !== null ? [held_.release] : []
  const numbers = removable(history, keep, [...underWatch, ...pinned])
  if (numbers.length === 0) return []
  await change(held, () => ({ happenings: numbers.map((n) => ({ event: 'removed', n })) }))
  return numbers
}

/** Lets the lock go. When somebody else has it by now, that is told as `refused` with the code `lock-lost`. */
export async function release(held: Held): Promise<void> {
  await change(held, () => ({ happenings: [], lock: 'release' }))
}

/**
 * Turns the lock into the lease of a soak, which outlives the run and which only the next sample of that commit takes over.
 * @param until seconds since 1970
 */
export async function lease(held: Held, commit: string, until: number): Promise<void> {
  await change(held, () => ({ happenings: [], lock: { text: `${soakIdentity(commit)};until=${until}` } }))
}

/**
 * Makes our own lock good for longer, as a watch does that outlasts its first guess.
 * @param forMs from now, by whichever clock is later
 */
export async function renew(held: Held, forMs: number): Promise<void> {
  await change(held, ({ lock, hostTime }) => {
    const group = lock.kind === 'held' ? /;pgid=(\d+)$/.exec(lock.text)?.[1] : undefined
    const now = Math.max(hostTime, Math.floor(held.clock.date().getTime() / 1000))
    const until = now + Math.ceil(forMs / 1000)
    return { happenings: [], lock: { text: `${held.identity};until=${until};pgid=${group ?? 0}` } }
  })
}

/** @throws ReleaseError when the release cannot be started from the host's own record */
export function recordOf(held: Held, n: number): { record: ReleaseRecord; release: Release } {
  const record = held.state.folders.get(n)
  const found = held.state.history.releases.get(n)
  if (found === undefined || record === undefined || typeof record === 'string') {
    const why = typeof record === 'string' ? record : 'its folder is gone'
    throw new ReleaseError('refused', held.host.alias, `release ${n} has no usable record: ${why}`, 'record')
  }
  return { record, release: found }
}
