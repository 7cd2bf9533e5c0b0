import { different, unproven, type Proof } from '../proof.ts'
import type { Scan, Scanner } from './scan.ts'

/** Whether two versions of a source differ in nothing but comments and blanks. */
export function compareSources(scan: Scanner, before: string, after: string): Proof {
  const [old, now] = [scan(before), scan(after)]
  if (old.kind === 'fault') return unproven(`the old version cannot be read: line ${old.line}, ${old.what}`)
  if (now.kind === 'fault') return unproven(`the new version cannot be read: line ${now.line}, ${now.what}`)
  const at = firstDifference(old.tokens, now.tokens)
  if (at !== -1) return different(`${tokenAt(old, at)} became ${tokenAt(now, at)}`)
  const lines = old.lines ?? now.lines
  if (lines !== undefined && firstDifference(old.lines ?? [], now.lines ?? []) !== -1) {
    return different('the text asks for its own line numbers, and lines moved')
  }
  const same = `${now.tokens.length} tokens are the same`
  return firstDifference(old.comments, now.comments) === -1
    ? { kind: 'same', proof: 'formatting-only', why: `only blanks differ: ${same}` }
    : { kind: 'same', proof: 'comments-only', why: `only comments and blanks differ: ${same}` }
}

function firstDifference<T>(old: readonly T[], now: readonly T[]): number {
  const length = Math.max(old.length, now.length)
  for (let at = 0; at < length; at++) if (old[at] !== now[at]) return at
  return -1
}

function tokenAt(scan: Scan & { kind: 'scanned' }, at: number): string {
  const token = scan.tokens[at]
  if (token === undefined) return 'the end'
  return JSON.stringify(token.length > 40 ? `${token.slice(0, 39)}…` : token)
}
