import { quote, writeDuration } from '@shakedown/ports'
import type { HostState } from './host/state.ts'
import { heldBack } from './hold.ts'
import { describeOwner, isOver } from './lock/judgement.ts'
import { readOwner } from './lock/owner.ts'
import { currentOf } from './log/history.ts'
import type { Release } from './log/history.ts'
import { previousGood } from './targets.ts'

/** Something on a host that is not as it should be. `mends`: the next change puts it right by itself. */
export interface Fault {
  code: FaultCode
  what: string
  mends: boolean
}

export type FaultCode =
  | 'strange-log'
  | 'torn-log'
  | 'current-behind'
  | 'current-strange'
  | 'folder-missing'
  | 'record-unusable'
  | 'record-behind'
  | 'half-made'
  | 'unfinished'
  | 'disturbed'
  | 'leftovers'
  | 'stray'
  | 'stale-lock'
  | 'strange-lock'
  | 'clock'
  | 'other-runs'
  | 'unhealthy'

/** What the running service says, as asked by the caller. */
export interface Asked {
  healthy: boolean | undefined
  /** What it calls itself; undefined when it was not asked or did not answer. */
  version: string | undefined
}

export interface HostStatus {
  /** The release that the log calls present, whatever its status; undefined when none was ever live. */
  recorded: Release | undefined
  running: Asked
  newest: Release | undefined
  previousGood: Release | undefined
  /** Who holds the lock; undefined when nobody does. */
  lock: string | undefined
  hold: string | undefined
  /** An attempt that the owner of the lock is at. */
  underWay: number | undefined
  faults: readonly Fault[]
}

const skewLimitSeconds = 60

/**
 * What is recorded on a host, what runs, what is newest, and everything that does not fit together, each half state of a
 * killed deployment by its name.
 * @param runnerTime seconds since 1970
 */
export function judgeStatus(state: HostState, asked: Asked, runnerTime: number): HostStatus {
  const { history, lock } = state
  const recorded = currentOf(history)
  const busy = lock.kind === 'held' && !isStale(state, runnerTime)
  const faults = [
    ...logFaults(state),
    ...currentFaults(state, recorded),
    ...folderFaults(state, busy),
    ...attemptFaults(state, recorded, busy),
    ...lockFaults(state, runnerTime),
    ...runningFaults(asked, recorded),
  ]
  const open = history.attempt?.state === 'open' ? history.attempt.n : undefined
  return {
    recorded,
    running: asked,
    newest: [...history.releases.values()].at(-1),
    previousGood: previousGood(history),
    lock: lock.kind === 'held' ? describeOwner(lock.text) : undefined,
    hold: heldBack(state.hold, { hostTime: state.hostTime, runnerTime }),
    underWay: busy ? open : undefined,
    faults,
  }
}

function isStale({ lock, hostTime }: HostState, runnerTime: number): boolean {
  if (lock.kind !== 'held') return false
  const owner = readOwner(lock.text)
  return owner !== undefined && isOver(owner.until, { hostTime, runnerTime }) && !lock.groupLives
}

function fault(code: FaultCode, what: string, mends = false): Fault {
  return { code, what, mends }
}

function logFaults({ history, tornEnd }: HostState): Fault[] {
  const torn = history.torn.map((line) =>
    fault('torn-log', `line ${line} of log.jsonl was cut; it never took effect`, true),
  )
  const last = tornEnd && torn.length === 0 ? [fault('torn-log', 'the last line of log.jsonl has no end', true)] : []
  const strange = history.strange.map((line) =>
    fault('strange-log', `line ${line} of log.jsonl says what cannot be understood, so nothing else here is certain`),
  )
  return [...strange, ...torn, ...last]
}

function currentFaults({ current, folders, place }: HostState, recorded: Release | undefined): Fault[] {
  if (place === undefined) return []
  if (current.kind === 'strange') return [fault('current-strange', '"current" is no link')]
  const to = current.kind === 'link' ? current.to : undefined
  if (recorded === undefined) {
    return to === undefined
      ? []
      : [fault('current-strange', `"current" leads to ${quote(to)}, and nothing was ever live`)]
  }
  if (!folders.has(recorded.n)) return [fault('folder-missing', `the folder of the live release ${recorded.n} is gone`)]
  if (to === `releases/${recorded.n}`) return []
  const where = to === undefined ? 'there is no "current"' : `"current" leads to ${quote(to)}`
  return [fault('current-behind', `${where}, and release ${recorded.n} was switched to`, true)]
}

function folderFaults({ history, folders, leftovers, strays }: HostState, busy: boolean): Fault[] {
  const faults: Fault[] = []
  for (const [n, record] of folders) {
    const release = history.releases.get(n)
    if (release === undefined) faults.push(fault('stray', `releases/${n} is not in the log`))
    else if (release.removed) faults.push(fault('leftovers', `releases/${n} is only partly removed`, true))
    else if (typeof record === 'string') faults.push(fault('record-unusable', `releases/${n}/release.json: ${record}`))
    else if (record.status !== release.status) {
      const what = `releases/${n}/release.json says ${record.status}, the log says ${release.status}`
      faults.push(fault('record-behind', what, true))
    }
  }
  for (const { n, removed, status } of history.releases.values()) {
    if (removed || folders.has(n) || currentOf(history)?.n === n) continue
    const what = `release ${n} (${status}) has no folder`
    faults.push(
      leftovers.includes(`.new-${n}`) ? fault('half-made', `${what}: it is half-made`) : fault('folder-missing', what),
    )
  }
  if (leftovers.length > 0 && !busy) {
    faults.push(fault('leftovers', `a change was killed and left ${leftovers.join(', ')} in releases`, true))
  }
  return [...faults, ...strays.map((name) => fault('stray', `releases holds ${quote(name)}, which is no release`))]
}

function attemptFaults(
  { history: { attempt, releases } }: HostState,
  recorded: Release | undefined,
  busy: boolean,
): Fault[] {
  if (attempt === undefined || attempt.state === 'live') return []
  const rest = recorded === undefined ? 'nothing was live before' : `release ${recorded.n} was live before`
  if (attempt.state === 'open') {
    if (busy) return []
    const what = attempt.again ? 'was being put back' : 'was being deployed'
    const who = `by ${quote(attempt.by)} since ${attempt.at}`
    return [
      fault(
        'unfinished',
        `release ${attempt.n} ${what} ${who} and has no verdict; ${rest}; what runs is uncertain`,
        true,
      ),
    ]
  }
  const status = releases.get(attempt.n)?.status ?? 'unknown'
  const failed = `release ${attempt.n} (${status}) failed at ${quote(attempt.step)}: ${quote(attempt.why)}`
  return [fault('disturbed', `${failed}; ${rest}, and may have been stopped`)]
}

function lockFaults(state: HostState, runnerTime: number): Fault[] {
  const { lock, hostTime } = state
  const faults: Fault[] = []
  if (lock.kind === 'strange') faults.push(fault('strange-lock', '"lock" is no link of ours'))
  if (lock.kind === 'held' && readOwner(lock.text) === undefined) {
    faults.push(fault('strange-lock', describeOwner(lock.text)))
  }
  if (lock.kind === 'held' && isStale(state, runnerTime)) {
    faults.push(fault('stale-lock', `${describeOwner(lock.text)}, which is over`, true))
  }
  if (Math.abs(hostTime - runnerTime) > skewLimitSeconds) {
    const skew = writeDuration(Math.abs(hostTime - runnerTime) * 1000)
    faults.push(fault('clock', `its clock is ${skew} ${hostTime > runnerTime ? 'ahead' : 'behind'}`))
  }
  return faults
}

function runningFaults({ healthy, version }: Asked, recorded: Release | undefined): Fault[] {
  const faults: Fault[] = []
  if (healthy === false) faults.push(fault('unhealthy', 'the service is not healthy'))
  if (version === undefined || recorded === undefined) return faults
  const fits = version === recorded.version || (version.length >= 7 && recorded.commit.startsWith(version))
  if (!fits) {
    const name = recorded.version === '' ? recorded.commit : recorded.version
    faults.push(fault('other-runs', `it runs ${quote(version)}, and release ${recorded.n} is ${quote(name)}`))
  }
  return faults
}
