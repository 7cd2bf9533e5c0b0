// Where a line break cannot matter. Everywhere else it is a token: a statement may end there (automatic semicolon
// insertion), or a rule of the grammar forbids it (`return`, `throw`, postfix `++` and `!`, `=>`, `as`, type arguments).

/**
 * Nothing can end with these. Left out on purpose: `?` and `!` can be the end of a member or an operand, `>` and
 * (with Flow) `*` of a type; after a dot, TypeScript guesses at a missing name when two words follow on the next line.
 */
const afterThese = new Set(
  ['', '(', '[', '{', ',', ';', ':', '...', '=>', '=', '<', '<=', '>=', '==', '===', '!=', '!==', '+', '-', '**']
    .concat(['/', '%', '&', '|', '^', '~', '&&', '||', '??', '<<', '+=', '-=', '*=', '**=', '/=', '%=', '&=', '|='])
    .concat(['^=', '<<=', '>>=', '>>>=', '&&=', '||=', '??=']),
)

/**
 * Nothing can begin with these, and no rule forbids a break before them. Left out on purpose: `*` begins a generator
 * method, `=>`, `!`, `++`, `--`, `(`, `[`, `<`, `{` and every word have rules; `/` may be a regular expression;
 * behind a lone `throw`, which is an error, TypeScript looks for a break even before `;`.
 */
const beforeThese = new Set(
  [')', ']', '}', ',', ':', '.', '?.', '?', '=', '==', '===', '!=', '!==', '<=', '>', '>=', '>>', '>>>', '**', '%']
    .concat(['&', '|', '^', '&&', '||', '??', '+=', '-=', '*=', '**=', '%=', '&=', '|=', '^=', '<<=', '>>=', '>>>='])
    .concat(['&&=', '||=', '??=']),
)

/** @param before the token before the break, `''` at the start of the text */
export function breakMatters(before: string, after: string): boolean {
  return !afterThese.has(before) && !beforeThese.has(after)
}
