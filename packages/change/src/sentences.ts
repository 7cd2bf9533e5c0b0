import { NULL_DEPLOYMENT } from '@shakedown/policy'
import type { FileDecision, RuleCount } from './classification.ts'

/** GitHub cuts status descriptions, and people stop reading. */
export const sentenceLimit = 300

/** Cut to the limit, never inside a character. */
export function sentence(text: string): string {
  if (text.length <= sentenceLimit) return text
  return `${text.slice(0, sentenceLimit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * A path for a sentence. File names are hostile: control, format and direction characters become visible escapes, so
 * that they can neither begin a line nor turn one around; the middle of a long one is left out.
 */
export function shownPath(path: string): string {
  const visible = shownText(path)
  if (visible.length <= 80) return visible
  return `${visible.slice(0, 38).replace(/[\uD800-\uDBFF]$/, '')}…${visible.slice(-40).replace(/^[\uDC00-\uDFFF]/, '')}`
}

export function shownText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`)
}

/** "the testnet", "the null deployment". */
export function theTarget(name: string): string {
  return name === NULL_DEPLOYMENT ? 'the null deployment' : `the ${name}`
}

/** "1 file", "3 files". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** "a", "a and b", "a, b and 3 more": at most `most` of them by name. */
export function enumerate(items: readonly string[], most: number): string {
  const shown = items.slice(0, most)
  const rest = items.length - shown.length
  const all = rest > 0 ? [...shown, `${rest} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

/** "2 of 14 files need the testnet: pallets/dkg/src/lib.rs (rule runtime) and 1 more". */
export function reasonOfFiles(
  target: string,
  deciding: number,
  total: number,
  witness: FileDecision | undefined,
): string {
  const who =
    total === 1
      ? 'The only changed file needs'
      : deciding === total
        ? `All ${total} files need`
        : `${deciding} of ${total} files need${deciding === 1 ? 's' : ''}`
  const named = witness === undefined ? '' : `: ${shownPath(witness.path)} (${witness.why})`
  return sentence(`${who} ${theTarget(target)}${named}${deciding > 1 ? ` and ${deciding - 1} more` : ''}`)
}

/** "None of 14 files needs more than the null deployment: 10 by rule documentation and 4 by rule automation". */
export function reasonOfNothing(counts: readonly RuleCount[], total: number): string {
  const who =
    total === 1
      ? 'The only changed file needs no more than the null deployment'
      : `None of ${total} files needs more than the null deployment`
  const files = Map.groupBy(counts, byWhat)
  const by = [...files]
    .map(([what, some]) => ({ what, files: some.reduce((sum, count) => sum + count.files, 0) }))
    .toSorted((a, b) => b.files - a.files)
    .map(({ what, files }) => `${files} ${what}`)
  return sentence(`${who}: ${enumerate(by, 3)}`)
}

const proofTexts: Readonly<Record<Exclude<RuleCount['proof'], 'none'>, string>> = {
  'comments-only': 'to change comments only',
  'formatting-only': 'to change blanks only',
  manifest: 'to leave what the manifest builds',
  'lock-file': 'to leave what is locked for the build',
  'tests-only': 'to change tests only',
  'outside-closure': 'outside what is deployed',
}

function byWhat({ rule, proof }: RuleCount): string {
  if (proof !== 'none') return `proven ${proofTexts[proof]}`
  if (rule === 'default') return 'by default'
  return rule === 'gate' ? 'of the gate itself' : `by rule ${shownText(rule)}`
}
