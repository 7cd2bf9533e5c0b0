/** A token of Rust, as rustc's lexer cuts them before it glues punctuation: `>>=` are three. */
export interface Token {
  readonly kind: 'word' | 'lifetime' | 'literal' | 'doc' | 'punctuation' | 'open' | 'close'
  /** The exact spelling, line ends of `\r\n` as `\n`. */
  readonly text: string
  /** Where it starts, counted from 0 in the normalised text, and its line, counted from 1. */
  readonly start: number
  readonly line: number
  /** Whether a blank or a plain comment stands right before it. */
  readonly blank: boolean
}

export type Lexed =
  | {
      readonly kind: 'lexed'
      readonly text: string
      readonly tokens: readonly Token[]
      readonly comments: readonly string[]
    }
  | { readonly kind: 'fault'; readonly line: number; readonly what: string }
