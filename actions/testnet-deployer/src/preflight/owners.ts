import { writeDuration } from '@shakedown/ports'
import {
  heldBack,
  judgeLock,
  look,
  readOwner,
  ReleaseError,
  type HostState,
  type LockTools,
  type Place,
  type ReleaseHost,
} from '@shakedown/release'
import type { HostTools } from '../running.ts'
import { bad, ok, type Check } from './check.ts'

/** What a deployment with these inputs would do about somebody else's lock or hold. */
export interface LockTerms {
  /** Milliseconds. */
  waitMs: number
  breakLock: string
  pastHold: boolean
  ownerState: LockTools['ownerState']
}

/** The names of the checks below, for where none of them was made. */
export const owned = ['lock', 'hold'] as const

/** Who else has a say on this host, and until when. Takes no lock, and leaves no trace. */
export async function checkOwners(
  host: ReleaseHost,
  place: Place,
  terms: LockTerms,
  { clock, signal }: Pick<HostTools, 'clock' | 'signal'>,
): Promise<Check[]> {
  try {
    const state = await look(host, place, { signal })
    const runnerTime = Math.floor(clock.date().getTime() / 1000)
    return [await checkLock(state, runnerTime, terms), checkHold(state, runnerTime, terms)]
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return owned.map((name) => bad(name, error.message, 'See what the host says of it'))
  }
}

async function checkLock({ lock, hostTime }: HostState, runnerTime: number, terms: LockTerms): Promise<Check> {
  switch (lock.kind) {
    case 'none':
      return ok('lock', 'nobody has it')
    case 'strange':
      return bad('lock', '"lock" is no link of ours', 'See what put it there, and remove it')
    case 'held': {
      const { text, groupLives } = lock
      const owner = readOwner(text)
      const runs = owner?.kind === 'run' ? await terms.ownerState(owner) : 'unknown'
      const wish = { identity: '', commit: undefined, breakLock: terms.breakLock }
      const judged = judgeLock({ text, groupLives, hostTime, runnerTime }, wish, runs)
      switch (judged.kind) {
        case 'free':
        case 'ours':
          return ok('lock', 'nobody has it')
        case 'break':
          return ok('lock', `${judged.why}: a deployment takes it over`)
        case 'held':
          return terms.waitMs > 0
            ? ok('lock', `${judged.why}; a deployment would wait for up to ${writeDuration(terms.waitMs)}`)
            : bad('lock', judged.why, 'Wait until it is let go, or give lock-wait')
      }
    }
  }
}

function checkHold({ hold, hostTime }: HostState, runnerTime: number, { pastHold }: LockTerms): Check {
  const why = heldBack(hold, { hostTime, runnerTime })
  if (why !== undefined && pastHold) return ok('hold', `${why}; a deployment with past-hold goes on`)
  if (why !== undefined) return bad('hold', why, 'Wait until it is over, or remove the file "hold" on the host')
  return ok('hold', hold === undefined ? 'nothing is held' : 'what was held is over')
}
