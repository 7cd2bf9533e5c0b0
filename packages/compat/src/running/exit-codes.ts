import { quote, readInteger, ValueFault } from '@shakedown/ports'

export type Meaning = 'pass' | 'incompatible' | 'infra' | 'skip' | 'unknown'

export type ExitCodes = (code: number) => Meaning

const meanings = ['incompatible', 'infra', 'skip'] as const
const mend = 'Write lines like incompatible: 1, infra: 125,126,127,137 and skip: 77; a range is 1-124'

/**
 * What the exit codes of the old tests mean. 0 is a pass and cannot be anything else; a code that no line names is
 * `unknown`, which is never a pass. @throws ValueFault
 */
export function parseExitCodes(lines: readonly string[]): ExitCodes {
  const known = new Map<number, Meaning>([[0, 'pass']])
  for (const line of lines.flatMap((text) => text.split(';'))) {
    const [name = '', codes] = line.split(':').map((part) => part.trim())
    const meaning = meanings.find((one) => one === name)
    if (meaning === undefined || codes === undefined) throw new ValueFault(`${quote(line)} means nothing`, mend)
    for (const part of codes.split(',').map((code) => code.trim())) {
      const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? []
      if (from === '') throw new ValueFault(`${quote(part)} is no exit code`, mend)
      const [first, last] = [readInteger(from, { min: 1, max: 255 }), readInteger(to, { min: 1, max: 255 })]
      for (let code = first; code <= last; code++) {
        if (known.has(code)) throw new ValueFault(`the exit code ${code} is named twice`, mend)
        known.set(code, meaning)
      }
    }
  }
  return (code) => known.get(code) ?? 'unknown'
}

export interface Retries {
  readonly failures: number
  readonly infra: number
}

/** `failures: 0; infra: 1`. @throws ValueFault */
export function parseRetries(lines: readonly string[]): Retries {
  const retries = { failures: 0, infra: 0 }
  for (const line of lines.flatMap((text) => text.split(';'))) {
    const [name, count = ''] = line.split(':').map((part) => part.trim())
    if (name !== 'failures' && name !== 'infra') {
      throw new ValueFault(`${quote(line)} is no kind of retry`, 'Write lines like failures: 0 and infra: 1')
    }
    retries[name] = readInteger(count, { max: 10 })
  }
  return retries
}
