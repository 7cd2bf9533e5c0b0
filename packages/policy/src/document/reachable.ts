import { quote } from '@shakedown/ports'
import { isLiteral } from '../patterns/matcher.ts'
import type { Pattern } from '../patterns/pattern.ts'
import type { Findings } from './findings.ts'
import type { ReadRule } from './rules.ts'

/**
 * Warns of rules that never decide because earlier ones take every path first. It knows the plain cases only (the
 * same pattern, a folder around it, everything): a warning here is always right, silence proves nothing.
 */
export function warnOfUnreachable(rules: readonly ReadRule[], findings: Findings): void {
  for (const [index, rule] of rules.entries()) {
    const texts = rule.include.flatMap((pattern) => pattern.alternatives)
    if (texts.length === 0) continue
    if (texts.every((text) => rule.without.some((pattern) => covers(pattern, text)))) {
      findings.warning(rule.path, `the rule ${quote(rule.name)} excludes all of its own paths`, 'Correct or remove it')
      continue
    }
    const earlier = rules
      .slice(0, index)
      .filter((other) => other.without.length === 0 && [...rule.changes].every((kind) => other.changes.has(kind)))
    const takers = texts.map((text) => earlier.find((other) => other.include.some((pattern) => covers(pattern, text))))
    if (takers.some((taker) => taker === undefined)) continue
    const names = [...new Set(takers.map((taker) => quote(taker?.name ?? '')))]
    findings.warning(
      rule.path,
      `the rule ${quote(rule.name)} never decides: ${names.join(' and ')} ${names.length === 1 ? 'takes' : 'take'} its paths first`,
      'Move it up, or remove it',
    )
  }
}

/** Whether everything that the alternative `text` matches is certainly matched by `pattern`. */
function covers(pattern: Pattern, text: string): boolean {
  if (isLiteral(text)) return pattern.matches(text)
  return pattern.alternatives.some((own) => {
    if (own === text || own === '**' || own === '**/*') return true
    const folder = own.endsWith('/**') ? own.slice(0, -2) : undefined
    if (folder !== undefined && isLiteral(folder)) return text.startsWith(folder)
    const ending = own.startsWith('**/*') ? own.slice(4) : undefined
    return ending !== undefined && isLiteral(ending) && !ending.includes('/') && text.endsWith(ending)
  })
}
