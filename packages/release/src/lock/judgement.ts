import { quote, shortSha } from '@shakedown/ports'
import { identityIn, readOwner, soakIdentity } from './owner.ts'
import type { Owner } from './owner.ts'

/** What is known of the lock of one host. Times are in seconds since 1970. */
export interface LockFacts {
  /** Undefined when nobody holds it. */
  text: string | undefined
  /** The process group that the owner recorded is there, or cannot be told to be gone. */
  groupLives: boolean
  hostTime: number
  runnerTime: number
}

export type OwnerState = 'running' | 'completed' | 'unknown'

export interface LockWish {
  identity: string
  /** The soak whose lease may be taken over: that of the same commit. */
  commit: string | undefined
  /** The exact text of a lock that a person wants broken; empty for none. */
  breakLock: string
}

export type LockJudgement =
  | { kind: 'free' }
  /** Ours already, or a lease that is kept for us. */
  | { kind: 'ours'; text: string }
  | { kind: 'break'; text: string; because: 'expired' | 'completed' | 'asked'; why: string }
  | { kind: 'held'; text: string; why: string }

/**
 * Whether a lock may be taken. Another one's is broken in three cases only: its time is over by the clock of the host and
 * by ours and nothing of it runs; its run is over, as GitHub says; a person has named it exactly.
 */
export function judgeLock(facts: LockFacts, wish: LockWish, state: OwnerState): LockJudgement {
  const { text } = facts
  if (text === undefined) return { kind: 'free' }
  const identity = identityIn(text)
  if (identity === wish.identity) return { kind: 'ours', text }
  if (wish.commit !== undefined && identity === soakIdentity(wish.commit)) return { kind: 'ours', text }
  const owner = readOwner(text)
  const who = describeOwner(text)
  if (wish.breakLock !== '' && wish.breakLock === text) {
    return { kind: 'break', text, because: 'asked', why: `${who}, broken by break-lock` }
  }
  if (owner === undefined) return { kind: 'held', text, why: `${who}; only break-lock with exactly that text ends it` }
  if (owner.kind === 'run' && state === 'completed') {
    const left = facts.groupLives ? `; something of it still runs there, in process group ${owner.group}` : ''
    return { kind: 'break', text, because: 'completed', why: `${who}; that run is over, as GitHub says${left}` }
  }
  if (isOver(owner.until, facts)) {
    if (!facts.groupLives) {
      return { kind: 'break', text, because: 'expired', why: `${who}; its time is over, and nothing of it runs` }
    }
    const group = 'group' in owner ? owner.group : 0
    return { kind: 'held', text, why: `${who}; its time is over, but its process group ${group} still runs` }
  }
  return { kind: 'held', text, why: who }
}

/** Over by both clocks: one that was moved must not end what the other one still guards. */
export function isOver(until: number, { hostTime, runnerTime }: Pick<LockFacts, 'hostTime' | 'runnerTime'>): boolean {
  return Math.min(hostTime, runnerTime) > until
}

/** Who holds a lock and until when, for a message. */
export function describeOwner(text: string): string {
  const owner = readOwner(text)
  if (owner === undefined) return `the lock says ${quote(text)}, which is no owner that is known here`
  return `locked by ${describeWho(owner)} until ${describeTime(owner.until)}`
}

function describeWho(owner: Owner): string {
  switch (owner.kind) {
    case 'run': {
      const change = owner.pull === undefined ? '' : ` for pull request #${owner.pull}`
      const attempt = owner.attempt === 1 ? '' : `, attempt ${owner.attempt}`
      return `run ${owner.run}${attempt} of ${quote(owner.repository)} (job ${quote(owner.job)})${change}`
    }
    case 'soak':
      return `the soak of ${shortSha(owner.commit)}`
    case 'console':
      return `${quote(owner.who)} at the console, with rollback.sh`
  }
}

/** RFC 3339, UTC. @param seconds since 1970 */
export function describeTime(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000', '')
}
