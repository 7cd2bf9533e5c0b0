import { canonicalJson, quote } from '@shakedown/ports'
import type { Clock } from '@shakedown/ports'
import { ask, ReleaseError } from './ask.ts'
import type { Place, ReleaseHost } from './ask.ts'
import { readState } from './state.ts'
import type { HostState } from './state.ts'
import type { Hold } from '../hold.ts'
import { writeEvent } from '../log/events.ts'
import type { Happening } from '../log/events.ts'
import { currentOf, readLog } from '../log/history.ts'
import type { History } from '../log/history.ts'
import { project } from '../record/project.ts'
import type { ReleaseRecord } from '../record/schema.ts'
import { changeScript } from '../scripts/change.ts'

/** A lock that is ours, and what the host looked like when it was last heard of. */
export interface Held {
  readonly host: ReleaseHost
  readonly place: Place
  /** The part of the lock's text that stays. */
  readonly identity: string
  /** How the log names the owner. */
  readonly by: string
  readonly clock: Clock
  state: HostState
}

/** The folder of a new release. */
export interface NewFolder {
  record: ReleaseRecord
  files: readonly { name: string; mode: '600' | '700'; text: string }[]
  /** Begin with all files of that release; `added` is appended to what came from there. */
  copyOf: number | undefined
  added: readonly { name: string; text: string }[]
}

export interface Change {
  happenings: readonly Happening[]
  folder?: NewFolder
  hold?: Hold | 'lift'
  /** `release` lets it go; another text takes its place, e.g. a soak's lease. */
  lock?: 'release' | { text: string }
}

const tries = 3

/**
 * Changes one host: all of it or nothing, see the scripts. What earlier changes left undone is done with it.
 * @param decide called again when somebody else changed the log meanwhile; must not be asynchronous
 * @returns whether everything is in its place; if not, the log decides and the next change goes on
 * @throws ReleaseError
 */
export async function change(held: Held, decide: (state: HostState) => Change): Promise<{ settled: boolean }> {
  const { host, place, identity } = held
  for (let round = 1; ; round++) {
    const wanted = decide(held.state)
    const onlyLock = wanted.happenings.length === 0 && wanted.folder === undefined && wanted.hold === undefined
    const strange = held.state.history.strange[0]
    if (strange !== undefined && !onlyLock) {
      const what = `line ${strange} of log.jsonl says what this version does not understand, so nothing can be decided`
      throw new ReleaseError('refused', host.alias, `${what}. Use a newer version, or see what the line says`, 'log')
    }
    const fields = onlyLock ? ['any', ...lockSteps(wanted), 'end'] : stepsOf(held, wanted)
    const lines = await ask(host, {
      script: changeScript,
      env: { root: place.root, name: place.name, identity },
      fields,
      // Short, and worth more than a quick end: what was done is to be in the log.
      signal: new AbortController().signal,
    })
    held.state = { ...readState(host.alias, lines), key: held.state.key }
    if (!lines.includes('changed')) return { settled: lines.includes('done yes') }
    if (round === tries) throw new ReleaseError('failed', host.alias, 'the log changes all the time. Run it again')
  }
}

function stepsOf({ state, clock, by }: Held, wanted: Change): string[] {
  const at = clock.date().toISOString()
  const lines = wanted.happenings.map((happening) => writeEvent({ ...happening, at, by }))
  const after = continued(state.history, lines)
  const { folder, hold } = wanted
  return [
    String(state.logSize),
    ...(state.leftovers.length > 0 ? ['sweep'] : []),
    ...(folder === undefined ? [] : folderSteps(folder, after)),
    ...lines.flatMap((line) => ['log', line]),
    ...settleSteps(state, after, folder?.record.n),
    ...(hold === undefined ? [] : hold === 'lift' ? ['unhold'] : ['hold', canonicalJson({ ...hold })]),
    ...lockSteps(wanted),
    'end',
  ]
}

function lockSteps({ lock }: Change): string[] {
  return lock === undefined ? [] : lock === 'release' ? ['unlock'] : ['lease', lock.text]
}

function continued(history: History, lines: readonly string[]): History {
  const after = readLog(lines, history)
  const [line] = after.strange.slice(history.strange.length)
  if (line !== undefined) throw new Error(`an event that cannot happen was to be logged: ${quote(lines.join(' '))}`)
  return after
}

function folderSteps({ record, files, copyOf, added }: NewFolder, after: History): string[] {
  const n = String(record.n)
  const release = after.releases.get(record.n)
  const text = canonicalJson(release === undefined ? record : project(record, release))
  return [
    ...(copyOf === undefined ? [] : ['copy', n, String(copyOf)]),
    ...files.flatMap(({ name, mode, text: content }) => ['file', n, mode, name, content]),
    ...added.flatMap(({ name, text: content }) => ['add', n, name, content]),
    'file',
    n,
    '600',
    'release.json',
    `${text}\n`,
    'place',
    n,
  ]
}

/** What has to be done so that the folders, the records and `current` are as the log says. */
function settleSteps(state: HostState, after: History, placed: number | undefined): string[] {
  const steps: string[] = []
  for (const [n, record] of state.folders) {
    const release = after.releases.get(n)
    if (release?.removed === true) steps.push('remove', String(n))
    if (release === undefined || release.removed || typeof record === 'string') continue
    const now = canonicalJson(project(record, release))
    if (now !== canonicalJson(record)) steps.push('record', String(n), now)
  }
  const current = currentOf(after)?.n
  if (current === undefined || !(state.folders.has(current) || current === placed)) return steps
  if (state.current.kind === 'strange') return steps
  const isThere = state.current.kind === 'link' && state.current.to === `releases/${current}`
  return isThere ? steps : [...steps, 'current', String(current)]
}
