/**
 * Text from outside, made harmless for the runner's log. The runner scans every line of stdout and stderr: `::command::`
 * acts at the start of a line, the older `##[command]` anywhere in it, so a remote host could set this step's outputs or
 * mask the whole log. The two marks are broken up visibly.
 */

const LINE_LIMIT = 4096

/** One printable line, at most 4 KiB long. */
export function neutralLine(line: string): string {
  // A runaway line is cut before the expressions below walk over it, and once more after.
  const text = breakCommands(printable(line.slice(0, 4 * LINE_LIMIT)))
  const missing = line.length > 4 * LINE_LIMIT || text.length > LINE_LIMIT
  return missing ? `${wellFormed(text.slice(0, LINE_LIMIT))}… (line cut here)` : text
}

/** Our own messages hold names from outside, too; their line breaks stay. */
export function neutralText(text: string): string {
  return text
    .split('\n')
    .map((line) => breakCommands(printable(line)))
    .join('\n')
}

/** The runner trims Unicode blanks before it looks for `::`. */
function breakCommands(line: string): string {
  return line.replace(/^([\s\u180e\u200b-\u200f\u2060\ufeff]*)::/, '$1: :').replaceAll('##[', '## [')
}

/** Without escape sequences (colours, cursor moves, titles), control characters and characters that reverse the writing. */
function printable(line: string): string {
  return (
    wellFormed(line)
      .replace(/\r+$/, '')
      // eslint-disable-next-line no-control-regex
      .replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, '')
      // eslint-disable-next-line no-control-regex
      .replace(/\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g, '')
      // eslint-disable-next-line no-control-regex
      .replace(/\u001b[ -/]*[0-~]?/g, '')
      // eslint-disable-next-line no-control-regex
      .replace(/[\n\v\f\r\u0085\u2028\u2029]/g, ' ')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
  )
}

/** Cutting, and hosts, can leave half of a surrogate pair. */
function wellFormed(text: string): string {
  return text.toWellFormed()
}
