import type { Token } from './token.ts'

/** After these words `!` negates; no macro can have such a name. */
const beforeNegation = new Set(['if', 'while', 'match', 'return', 'in', 'break'])

/**
 * The tokens as comparable spellings. Two things that blanks decide are kept, because macros see them:
 * - Punctuation without a blank in between is one spelling: `> >` is not `>>`, and `=-` is not `= -`, which a procedural
 *   macro can tell apart (`Spacing::Joint`) even where the parser does not.
 * - Inside what is handed to a macro as tokens (`name!(…)`, `macro_rules! name {…}`, `#[…]`) every blank is a spelling of
 *   its own, as `stringify!` prints one there. How many blanks, or line breaks, nobody can tell.
 * @param keep which tokens to spell; where some between two are left out, these are not next to each other
 */
export function spell(tokens: readonly Token[], keep: (index: number) => boolean = () => true): string[] {
  const spellings: string[] = []
  let [depth, macro, run] = [0, Infinity, false]
  // Counted, not by entries(): a pair for each token costs as much as all the rest.
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const { kind, text, blank } = token
    const kept = keep(index)
    if (!kept) run = false
    if (kind === 'close') depth -= 1
    if (kept) {
      const next = run && kind === 'punctuation' && !blank
      if (blank && depth >= macro - (kind === 'close' ? 1 : 0)) spellings.push(' ')
      if (next) spellings[spellings.length - 1] += text
      else spellings.push(text)
      run = kind === 'punctuation'
    }
    if (kind === 'close' && depth < macro) macro = Infinity
    if (kind !== 'open') continue
    depth += 1
    if (macro === Infinity && opensMacro(tokens, index)) macro = depth
  }
  return spellings
}

function opensMacro(tokens: readonly Token[], index: number): boolean {
  const [third, second, first] = [tokens[index - 3], tokens[index - 2], tokens[index - 1]]
  if (first?.text === '#') return true
  if (first?.text === '!') {
    if (second?.text === '#') return true
    return second?.kind === 'word' && !beforeNegation.has(second.text)
  }
  return first?.kind === 'word' && second?.text === '!' && third?.text === 'macro_rules'
}
