import { didYouMean, ProblemError, quote, type Problem } from '@shakedown/ports'
import type { Counter, Decode, PathStep } from './plan.ts'

const kinds = ['ethereum-blocks', 'json:<path>', 'number']
const decodes: readonly Decode[] = ['number', 'hex']

/**
 * `ethereum-blocks`, `json:<path>` (dotted, with `[n]`: `result.nodes[0].height`) or `number` (the whole body).
 * @param decode how the value of `json:` is written, `number` when empty or absent
 * @throws ProblemError
 */
export function parseCounter(text: string, decode = ''): Counter {
  const problems: Problem[] = []
  const how = readDecode(decode, problems)
  const counter = readCounter(text, how, problems)
  if (counter !== undefined && counter.kind !== 'json' && decode !== '') {
    problems.push({
      where: 'input "decode"',
      what: `the counter ${counter.kind} has its own form`,
      mend: 'Leave decode out; it belongs to json:<path>',
    })
  }
  if (counter === undefined || problems.length > 0) throw new ProblemError(problems)
  return counter
}

function readDecode(text: string, problems: Problem[]): Decode {
  const found = decodes.find((name) => name === text)
  if (found !== undefined) return found
  if (text !== '') {
    problems.push({
      where: 'input "decode"',
      what: `${quote(text)} is not one of ${decodes.join(', ')}`,
      mend: didYouMean(text, decodes),
    })
  }
  return 'number'
}

function readCounter(text: string, decode: Decode, problems: Problem[]): Counter | undefined {
  if (text === 'ethereum-blocks' || text === 'number') return { kind: text }
  if (!text.startsWith('json:')) {
    problems.push({
      where: 'input "counter"',
      what: text === '' ? 'no counter is given' : `${quote(text)} is not one of ${kinds.join(', ')}`,
      mend: text === '' ? `Give one of ${kinds.join(', ')}` : didYouMean(text, kinds),
    })
    return undefined
  }
  const path = parsePath(text.slice('json:'.length))
  if (path === undefined) {
    problems.push({
      where: 'input "counter"',
      what: `${quote(text)} has no readable path`,
      mend: 'Write keys with dots and indexes in brackets, like json:result.nodes[0].height',
    })
    return undefined
  }
  return { kind: 'json', path, decode, text }
}

/** `a.b[0].c`; a key is anything but dots, brackets and control characters. Undefined when it is not that. */
export function parsePath(text: string): PathStep[] | undefined {
  if (text.length > 256) return undefined
  const steps: PathStep[] = []
  // Sticky, so that each match begins where the last one ended.
  const step = /(?:(\.?)([^.[\]\p{Cc}]+)|\[(0|[1-9]\d{0,8})\])/uy
  while (step.lastIndex < text.length) {
    const first = step.lastIndex === 0
    const match = step.exec(text)
    if (match === null) return undefined
    const [, dot, key, index] = match
    if (index !== undefined) steps.push(Number(index))
    else if (key === undefined || first === (dot === '.')) return undefined
    else steps.push(key)
  }
  return steps.length === 0 ? undefined : steps
}

/** What one step of the counter is called. */
export function unitOf(counter: Counter): string {
  return counter.kind === 'ethereum-blocks' ? 'blocks' : 'steps'
}
