import type { Token } from './token.ts'

/**
 * Where each token stands, if the text asks for it: by lines for `line!`, by lines and columns for `column!` and for
 * `Location::caller`. A macro of another file that asks for the place of its call is not seen: it lands in messages.
 */
export function positionsOf(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  keep: (index: number) => boolean = () => true,
): readonly number[] | undefined {
  if (!/line|column|caller/.test(text)) return undefined
  let asks: 'nothing' | 'lines' | 'columns' = 'nothing'
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || !keep(index) || token.kind !== 'word') continue
    const next = tokens[index + 1]?.text
    if (token.text === 'caller' && tokens[index - 3]?.text === 'Location') asks = 'columns'
    else if (token.text === 'column' && next === '!') asks = 'columns'
    else if (token.text === 'line' && next === '!' && asks === 'nothing') asks = 'lines'
  }
  if (asks === 'nothing') return undefined
  const kept = tokens.filter((_, index) => keep(index))
  if (asks === 'lines') return kept.map(({ line }) => line)
  return kept.flatMap(({ line, start }) => [line, start - text.lastIndexOf('\n', start - 1) - 1])
}
