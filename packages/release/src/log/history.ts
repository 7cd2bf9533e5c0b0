import { readEvent } from './events.ts'
import type { LogEvent } from './events.ts'
import type { Own } from '../files/own.ts'
import type { ReleaseRecord, Status } from '../record/schema.ts'

/** What the log says of one release. */
export interface Release {
  n: number
  origin: number | undefined
  version: string
  commit: string
  floor: string | undefined
  status: Status
  /** Its health check, the question for its version, or its watch has spoken for it, the last time that one was asked. */
  healthy: boolean
  health: ReleaseRecord['health']
  bound: ReleaseRecord['bound']
  running: string
  /** What its start has changed of its uploaded files; undefined as long as nothing says so. */
  own: Own | undefined
  watch: string | undefined
  /** When it first did not hold since it was last put live: a failed start, a failed watch, or somebody's word. */
  failing: string | undefined
  why: string
  began: string
  finished: string | undefined
  by: string
  wasLive: boolean
  removed: boolean
}

/** The newest start of a release. While it is open, or when it has failed, something else than `live` says may run. */
export interface Attempt {
  n: number
  again: boolean
  state: 'open' | 'failed' | 'live'
  by: string
  at: string
  step: string
  why: string
}

export interface Aim {
  commit: string
  /** Empty where only the commit is known. */
  version: string
}

export interface History {
  releases: ReadonlyMap<number, Release>
  /**
   * The releases that were live and can be gone back through, oldest first; the last one is what `current` leads to. Going
   * back cuts the line, a deployment grows it: two roll backs never end where they began.
   */
  line: readonly number[]
  attempt: Attempt | undefined
  /** The number of the next release. */
  next: number
  /** By run id, the release that it rolls back to. */
  targets: ReadonlyMap<string, number>
  /** By run id, the commit of a checkout that it goes to. */
  aims: ReadonlyMap<string, Aim>
  /** 1-based numbers of lines that were cut while they were written, and so never took effect. */
  torn: readonly number[]
  /** 1-based numbers of lines that say something unknown or impossible: nothing can be decided from this log. */
  strange: readonly number[]
  /** In lines. */
  length: number
}

const empty: History = {
  releases: new Map(),
  line: [],
  attempt: undefined,
  next: 1,
  targets: new Map(),
  aims: new Map(),
  torn: [],
  strange: [],
  length: 0,
}

interface Draft {
  releases: Map<number, Release>
  line: number[]
  attempt: Attempt | undefined
  next: number
  targets: Map<string, number>
  aims: Map<string, Aim>
}

/**
 * What a log means.
 * @param before what the lines before these mean
 */
export function readLog(lines: readonly string[], before: History = empty): History {
  const draft: Draft = {
    releases: new Map([...before.releases].map(([n, release]) => [n, { ...release }])),
    line: [...before.line],
    attempt: before.attempt,
    next: before.next,
    targets: new Map(before.targets),
    aims: new Map(before.aims),
  }
  const torn = [...before.torn]
  const strange = [...before.strange]
  for (const [index, text] of lines.entries()) {
    const event = readEvent(text)
    const number = before.length + index + 1
    if (event === 'torn') torn.push(number)
    else if (event === 'strange' || !take(draft, event)) strange.push(number)
  }
  return { ...draft, torn, strange, length: before.length + lines.length }
}

/** What `current` leads to, when all that the log says has been done. */
export function currentOf({ line, releases }: Pick<History, 'line' | 'releases'>): Release | undefined {
  const top = line.at(-1)
  return top === undefined ? undefined : releases.get(top)
}

/** Whether the event can have happened; if not, nothing has changed. */
function take(draft: Draft, event: LogEvent): boolean {
  if (event.event === 'begin') return begin(draft, event)
  if (event.event === 'aim') draft.aims.set(event.run, { commit: event.commit, version: event.version })
  if (!('n' in event)) return true
  const release = draft.releases.get(event.n)
  if (release === undefined) return false
  switch (event.event) {
    case 'again':
      draft.attempt = attemptOf(event, true)
      return !release.removed
    case 'live':
      goLive(draft, release, event)
      return true
    case 'failed':
      fail(draft, release, event)
      return true
    case 'bad':
      Object.assign(release, { status: 'bad', why: event.why, failing: release.failing ?? event.at })
      return true
    case 'unproven':
      Object.assign(release, { status: 'unproven', why: event.why })
      return true
    case 'proven':
      if (release.status === 'unproven') {
        Object.assign(release, { status: currentOf(draft) === release ? 'live' : 'superseded', why: '' })
      }
      return true
    case 'watch':
      Object.assign(release, { watch: event.verdict, healthy: event.passed })
      if (!event.passed) release.failing ??= event.at
      return true
    case 'target':
      draft.targets.set(event.run, event.n)
      return true
    case 'removed':
      release.removed = true
      return currentOf(draft) !== release
  }
}

function begin(draft: Draft, event: LogEvent & { event: 'begin' }): boolean {
  if (event.n < draft.next) return false
  draft.next = event.n + 1
  draft.attempt = attemptOf(event, false)
  draft.releases.set(event.n, {
    n: event.n,
    origin: event.origin ?? undefined,
    version: event.version,
    commit: event.commit,
    floor: event.floor ?? undefined,
    status: 'candidate',
    healthy: false,
    health: 'none',
    bound: 'asserted',
    running: '',
    own: undefined,
    watch: undefined,
    failing: undefined,
    why: '',
    began: event.at,
    finished: undefined,
    by: event.by,
    wasLive: false,
    removed: false,
  })
  return true
}

function attemptOf({ n, by, at }: { n: number; by: string; at: string }, again: boolean): Attempt {
  return { n, again, state: 'open', by, at, step: '', why: '' }
}

function goLive(draft: Draft, release: Release, event: LogEvent & { event: 'live' }): void {
  const before = currentOf(draft)
  if (before?.status === 'live') before.status = 'superseded'
  const { health, bound, running, at, own = release.own } = event
  Object.assign(release, {
    status: 'live',
    wasLive: true,
    why: '',
    finished: at,
    health,
    bound,
    running,
    own,
    failing: undefined,
  })
  release.healthy = health === 'passed' || bound === 'asked'
  draft.attempt = { ...(draft.attempt ?? attemptOf(event, true)), n: event.n, state: 'live' }
  // A changed copy takes the place of what it was copied from.
  const place = [release.n, release.origin]
    .map((n) => (n === undefined ? -1 : draft.line.indexOf(n)))
    .find((at) => at >= 0)
  if (place !== undefined) draft.line.length = place
  draft.line.push(release.n)
}

function fail(draft: Draft, release: Release, { step, why, at }: LogEvent & { event: 'failed' }): void {
  release.failing ??= at
  if (release.status === 'candidate') Object.assign(release, { status: 'bad', why, finished: at })
  if (step === 'health' || step === 'version') Object.assign(release, { healthy: false, health: 'failed' })
  if (draft.attempt?.n === release.n && draft.attempt.state === 'open') {
    draft.attempt = { ...draft.attempt, state: 'failed', step, why }
  }
}
