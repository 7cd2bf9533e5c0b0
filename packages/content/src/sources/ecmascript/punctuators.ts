import { isDigit } from './characters.ts'

/** Longest first, by first character. */
const joined: readonly (readonly string[])[] = (() => {
  const table: string[][] = Array.from({ length: 0x80 }, () => [])
  const all = [
    '...',
    '=>',
    '===',
    '==',
    '!==',
    '!=',
    '>>>=',
    '>>>',
    '>>=',
    '>>',
    '>=',
    '<<=',
    '<<',
    '<=',
    '**=',
    '**',
    '*=',
  ]
    .concat(['+=', '++', '-=', '--', '/=', '%=', '&&=', '&&', '&=', '||=', '||', '|=', '^=', '??=', '??', '?.'])
    .concat('.=!><*+-/%&|^?~,;:@()[]{}'.split(''))
  for (const punctuator of all) table[punctuator.charCodeAt(0)]?.push(punctuator)
  return table
})()

/** The longest punctuator that begins at `at`; `undefined`: none does. `a?.5:b` has no `?.`. */
export function punctuatorAt(text: string, at: number): string | undefined {
  for (const punctuator of joined[text.charCodeAt(at)] ?? []) {
    if (!text.startsWith(punctuator, at)) continue
    if (punctuator === '?.' && isDigit(text.charCodeAt(at + 2))) continue
    return punctuator
  }
  return undefined
}
