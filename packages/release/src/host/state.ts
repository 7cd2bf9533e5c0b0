import { ReleaseError } from './ask.ts'
import { readHold } from '../hold.ts'
import type { Hold } from '../hold.ts'
import { readLog } from '../log/history.ts'
import type { History } from '../log/history.ts'
import { readRecord } from '../record/schema.ts'
import type { ReleaseRecord } from '../record/schema.ts'

/** What was found on a host, in one glance under its guard. */
export interface HostState {
  /** The absolute path of the deployment's folder; undefined when there is none. */
  place: string | undefined
  /** PATH of the scripts there; empty when there is no place yet. */
  path: string
  /** Seconds since 1970, by the host's clock. */
  hostTime: number
  history: History
  /** In bytes. */
  logSize: number
  /** The last line has no end: its writer was killed, and it never took effect. */
  tornEnd: boolean
  /** Where `current` leads to. `strange`: it is no link. */
  current: { kind: 'none' | 'strange' } | { kind: 'link'; to: string }
  lock: { kind: 'none' | 'strange' } | { kind: 'held'; text: string; groupLives: boolean }
  hold: Hold | 'unreadable' | undefined
  /** By number, the record in a release's folder, or what is wrong with it. */
  folders: ReadonlyMap<number, ReleaseRecord | string>
  /** What killed changes have left, below `releases`. */
  leftovers: readonly string[]
  /** Names in `releases` that are none of ours; `?` for one that cannot be printed. */
  strays: readonly string[]
  /** Hexadecimal; only when it was asked for. */
  key: string | undefined
}

/** @throws ReleaseError when the answer is not whole */
export function readState(alias: string, lines: readonly string[]): HostState {
  if (lines.at(-1) !== 'end') throw new ReleaseError('failed', alias, 'the answer was cut. Run it again')
  const logged: string[] = []
  const folders = new Map<number, ReleaseRecord | string>()
  const leftovers: string[] = []
  const strays: string[] = []
  const one = new Map<string, string>()
  for (const line of lines) {
    const [, word = '', rest = ''] = /^([a-z]+) ?(.*)$/s.exec(line) ?? []
    if (word === 'log') logged.push(rest)
    else if (word === 'left') leftovers.push(rest)
    else if (word === 'folder') sortFolder(rest, folders, leftovers, strays)
    else if (word === 'record') {
      const [, name = '', text = ''] = /^(\S+) (.*)$/s.exec(rest) ?? []
      if (folders.has(Number(name))) folders.set(Number(name), ownRecord(Number(name), text))
    } else one.set(word === 'strange' ? `strange ${rest}` : word, rest)
  }
  const [current, lock, hold, key] = ['current', 'lock', 'hold', 'key'].map((word) => one.get(word))
  const strange = (word: string) => ({ kind: one.has(`strange ${word}`) ? ('strange' as const) : ('none' as const) })
  return {
    place: one.get('place'),
    path: one.get('path') ?? '',
    hostTime: Number(one.get('time')),
    history: readLog(logged),
    logSize: Number(one.get('size') ?? 0),
    tornEnd: one.has('torn'),
    current: current === undefined ? strange('current') : { kind: 'link', to: current },
    lock: lock === undefined ? strange('lock') : { kind: 'held', text: lock, groupLives: one.has('lives') },
    hold: hold === undefined ? undefined : readHold(hold),
    folders,
    leftovers,
    strays,
    key: key !== undefined && /^[0-9a-f]{64}$/.test(key) ? key : undefined,
  }
}

function ownRecord(n: number, text: string): ReleaseRecord | string {
  const record = readRecord(text)
  return typeof record === 'string' || record.n === n ? record : `it is the record of release ${record.n}`
}

function sortFolder(
  rest: string,
  folders: Map<number, ReleaseRecord | string>,
  leftovers: string[],
  strays: string[],
): void {
  const [name = '', strange] = rest.split(' ')
  if (/^\.(?:new|gone)-\d{1,9}$/.test(name) && strange === undefined) leftovers.push(name)
  else if (/^[1-9]\d{0,8}$/.test(name) && strange === undefined) folders.set(Number(name), 'there is none')
  else strays.push(name)
}
