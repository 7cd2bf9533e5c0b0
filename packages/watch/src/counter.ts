import { didYouMean, ProblemError, quote, readChoice, ValueFault, type Problem } from '@shakedown/ports'
import { parseLogFilter, type LogFilter } from './chains/ethereum-logs.ts'
import { parsePath, type PathStep } from './chains/json-path.ts'
import { parseSelector, type MetricSelector } from './chains/metric.ts'
import { compilePattern } from './chains/pattern/index.ts'
import { scaleTypes, type ScaleType } from './chains/scale.ts'
import { parseStorageItem } from './chains/storage-item.ts'
import type { Head, StorageRead } from './chains/substrate.ts'

export type { Head, LogFilter, MetricSelector, PathStep, StorageRead }
export { parsePath }

/** How the value of a `json:` counter is written. `number`: a JSON integer or a decimal string; `hex`: a `0x…` quantity. */
export type Decode = 'number' | 'hex'

/** What is counted: a plain JSON value. */
export type Counter =
  | { kind: 'ethereum-blocks' }
  | { kind: 'ethereum-logs'; filter: LogFilter }
  | { kind: 'substrate-blocks'; head: Head }
  | { kind: 'substrate-sessions'; head: Head }
  | { kind: 'substrate-storage'; head: Head; read: StorageRead }
  | { kind: 'cometbft-blocks' }
  | { kind: 'json'; path: readonly PathStep[]; decode: Decode; text: string }
  | { kind: 'metric'; selector: MetricSelector }
  | { kind: 'number' }
  /** Lines that have the pattern in them. */
  | { kind: 'lines'; pattern: string }

const kinds = [
  'ethereum-blocks',
  'ethereum-logs',
  'substrate-blocks',
  'substrate-sessions',
  'substrate-storage:<Pallet.Item>',
  'cometbft-blocks',
  'json:<path>',
  'metric:<name{labels}>',
  'number',
  'lines:<pattern>',
]

/**
 * A counter as people write it. A Substrate counter looks at the finalized head; `@best` behind it makes it look at the
 * best one, for chains that finalize nothing.
 * @param decode `json:`: number or hex. `substrate-storage:`: a SCALE type, then `unset=0` when nothing stored means 0.
 *   `ethereum-logs`: `address=… topics=… confirmations=…`. Nothing for the others.
 * @throws ProblemError with the faults of both
 */
export function parseCounter(text: string, decode = ''): Counter {
  const problems: Problem[] = []
  const attempt = <T>(where: string, work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error
      problems.push({ where: `input "${where}"`, what: error.what, mend: error.mend })
      return undefined
    }
  }
  const read = attempt('counter', () => readCounter(text))
  // A decode that no counter has is told with whatever is wrong with the counter.
  const whole = attempt('decode', () => (read === undefined ? knownDecode(decode) : read(decode)))
  if (whole === undefined || problems.length > 0) throw new ProblemError(problems)
  return whole
}

type WithDecode = (decode: string) => Counter

function readCounter(text: string): WithDecode {
  const colon = text.indexOf(':')
  const rest = text.slice(colon + 1)
  switch (colon === -1 ? '' : text.slice(0, colon)) {
    case 'json': {
      const path = parsePath(rest)
      if (path !== undefined) return (decode) => ({ kind: 'json', path, decode: readDecode(decode), text })
      const mend = 'Write keys with dots and indexes in brackets, like json:result.nodes[0].height'
      throw new ValueFault(`${quote(text)} has no readable path`, mend)
    }
    case 'metric':
      return plain({ kind: 'metric', selector: parseSelector(rest) })
    case 'lines':
      compilePattern(rest)
      if (rest === '') throw new ValueFault('lines: has no pattern', 'Write like lines:imported #\\d+')
      return plain({ kind: 'lines', pattern: rest })
    case 'substrate-storage':
      return readStorage(rest)
  }
  const [name = '', head, ...more] = text.split('@')
  const at = head === undefined ? 'finalized' : head
  if (more.length === 0 && (at === 'best' || at === 'finalized')) {
    if (name === 'substrate-blocks' || name === 'substrate-sessions') return plain({ kind: name, head: at })
  }
  if (text === 'ethereum-logs') return (decode) => ({ kind: text, filter: parseLogFilter(decode) })
  if (text === 'ethereum-blocks' || text === 'cometbft-blocks' || text === 'number') return plain({ kind: text })
  if (text === '') throw new ValueFault('no counter is given', `Give one of ${kinds.join(', ')}`)
  throw new ValueFault(`${quote(text)} is not one of ${kinds.join(', ')}`, didYouMean(text, kinds))
}

function plain(counter: Counter): WithDecode {
  return (decode) => {
    if (decode === '') return counter
    const mend = 'Leave decode out; it belongs to json:<path>, substrate-storage:<Pallet.Item> and ethereum-logs'
    throw new ValueFault(`the counter ${counter.kind} has its own form`, mend)
  }
}

function readDecode(text: string): Decode {
  return text === '' ? 'number' : readChoice(text, ['number', 'hex'])
}

function readStorage(text: string): WithDecode {
  const name = text.replace(/@(?:best|finalized)$/, '')
  const item = parseStorageItem(name)
  if (item === undefined) {
    throw new ValueFault(
      `${quote(name)} is no storage item`,
      'Write it as the runtime does: Pallet.Item, like Session.CurrentIndex',
    )
  }
  const head = text.endsWith('@best') ? 'best' : 'finalized'
  return (decode) => ({ kind: 'substrate-storage', head, read: { item, ...readScale(decode) } })
}

/** Never guessed: `0xf4010000` is 500 as a u32 and something else as anything else. */
function readScale(text: string): Omit<StorageRead, 'item'> {
  const [type = '', unset, ...more] = text.split(/[ \t]+/)
  if (type === '' || more.length > 0) {
    throw new ValueFault('substrate-storage: has a type', `Give decode: one of ${scaleTypes.join(', ')}`)
  }
  const scale: ScaleType = readChoice(type, scaleTypes)
  if (unset === undefined) return { type: scale }
  if (unset !== 'unset=0') throw new ValueFault(`${quote(unset)} is not unset=0`, 'Write like u32 unset=0')
  return { type: scale, unsetIsZero: true }
}

function knownDecode(text: string): undefined {
  if (text === '' || /[ \t=]/.test(text)) return undefined
  readChoice(text, ['number', 'hex', ...scaleTypes])
  return undefined
}

/**
 * The second counter of `equal-progress`, read at the same block as the first: `Pallet.Item`, or `Pallet.Item:u64` when
 * its value is not a plain unsigned integer.
 * @throws ProblemError
 */
export function parseCompanion(text: string, counter: Counter, where = 'input "equal-progress"'): StorageRead {
  const [name = '', type] = text.split(':')
  const item = parseStorageItem(name)
  const scale = scaleTypes.find((known) => known === type)
  if (counter.kind !== 'substrate-sessions' && counter.kind !== 'substrate-storage') {
    const what = `the counter ${counter.kind} has nothing that is read at the same block`
    throw new ProblemError([
      { where, what, mend: 'Leave it out; it belongs to substrate-sessions and substrate-storage' },
    ])
  }
  if (item === undefined || (type !== undefined && scale === undefined)) {
    const what = `${quote(text)} is no storage item`
    throw new ProblemError([{ where, what, mend: 'Write Pallet.Item or Pallet.Item:u64, like DKG.AuthoritySetId' }])
  }
  return { item, type: scale ?? 'by-length' }
}

/** What one step of the counter is called. */
export function unitOf(counter: Counter): string {
  switch (counter.kind) {
    case 'ethereum-blocks':
    case 'substrate-blocks':
    case 'cometbft-blocks':
      return 'blocks'
    case 'substrate-sessions':
      return 'sessions'
    case 'ethereum-logs':
      return 'logs'
    case 'lines':
      return 'lines'
    case 'substrate-storage':
    case 'json':
    case 'metric':
    case 'number':
      return 'steps'
  }
}

/** Whether the counter's value is the height of a block that may yet be replaced: only then may it go back a little. */
export function mayReorganise(counter: Counter): boolean {
  return counter.kind === 'ethereum-blocks' || (counter.kind === 'substrate-blocks' && counter.head === 'best')
}
