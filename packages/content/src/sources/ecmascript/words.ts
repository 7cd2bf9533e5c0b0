/**
 * What a `/`, `<`, `!` or `++` after a token is. `start`: an operand has to begin here. `end`: one has just ended.
 * `unknown`: only a parser could tell, as after `}`, after `>` and after words that are names in one place and operators in another.
 */
export type Place = 'start' | 'end' | 'unknown'

const places: ReadonlyMap<string, Place> = new Map([
  ...['return', 'throw', 'case', 'else', 'do', 'typeof', 'instanceof', 'in', 'new', 'delete', 'default', 'extends'].map(
    (word) => [word, 'start'] as const,
  ),
  ...['yield', 'await', 'of', 'void', 'break', 'continue', 'debugger', 'import', 'export', 'class', 'function', 'const']
    .concat(['var', 'let', 'switch', 'catch', 'finally', 'try', 'if', 'for', 'while', 'with', 'enum'])
    .map((word) => [word, 'unknown'] as const),
])

const headed: ReadonlySet<string> = new Set(['if', 'for', 'while', 'with'])

/** @param word not one that stands after a dot: there every word is a name */
export const placeAfter = (word: string): Place => places.get(word) ?? 'end'

/** Whether the parentheses after the word are the head of a statement, so that an operand may begin behind them. */
export const headsStatement = (word: string): boolean => headed.has(word)

export const isReserved = (word: string): boolean => places.has(word)
