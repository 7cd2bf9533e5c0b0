/**
 * A source text as its compiler sees it. Texts with equal `tokens` compile to the same, so everything that can matter is
 * a token of its own: a doc comment that becomes an attribute, a directive in a comment, a line break where the language
 * ends a statement at one, a change of indentation. The text of a token is its exact spelling.
 */
export type Scan =
  | {
      readonly kind: 'scanned'
      readonly tokens: readonly string[]
      /** What was left out, in order; only to tell a change of comments from one of blanks. */
      readonly comments: readonly string[]
      /** Set when the text asks for its own line numbers (`line!()`): then lines must not move either. */
      readonly lines?: readonly number[]
    }
  /** No such text can be compiled, or this reader is not certain of it. */
  | { readonly kind: 'fault'; readonly line: number; readonly what: string }

export type Scanner = (text: string) => Scan
