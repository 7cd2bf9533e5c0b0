/** Where a comment stands on its line: at its very start, after blanks only, or after something else. */
export type Place = 'start' | 'indented' | 'trailing'

/**
 * Line comments that a tool obeys: directives (`//go:embed`, `//line`, `//export`, `//extern`, `//easyjson:json`), markers
 * (`// +build`, `// +kubebuilder:…`), and the line that marks a generated file.
 */
const obeyed = /^\/\/(?:go:|line |export |extern |[a-z\d]+:[a-z\d]|[ \t]*\+[a-z]|[ \t]*Code generated )/

/** Linters read these and nothing that is built does. */
const forLinters = /^\/\/(?:nolint|lint):/

/** `go generate` reads lines, so it obeys this one inside a block comment too. */
const directiveInside = /\n\/\/(?:go:|export |line )/

/**
 * The token that stands for a comment, `undefined` if the comment has no meaning. Compilers obey some directives only at
 * the start of a line (`//line`), others only on a line of their own (`//go:embed`), so the place is part of the token.
 */
export function tokenOf(comment: string, place: Place): string | undefined {
  const block = comment.startsWith('/*')
  // The scanner takes carriage returns out of a comment, so some tools look for a directive without them; others read lines.
  const readings = [comment, comment.replaceAll('\r', '')]
  const kept = block
    ? readings.some((text) => text.startsWith('/*line ')) || directiveInside.test(comment)
    : readings.some((text) => obeyed.test(text) && !forLinters.test(text))
  if (!kept) return undefined
  const spelled = block ? comment : comment.replace(/\r$/, '')
  switch (place) {
    case 'start':
      return spelled
    case 'indented':
      return ` ${spelled}`
    case 'trailing':
      return `… ${spelled}`
  }
}

export function placeOf(text: string, at: number): Place {
  const line = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  if (line === at) return 'start'
  return /^\uFEFF?[ \t\r]*$/.test(text.slice(line, at)) ? 'indented' : 'trailing'
}
