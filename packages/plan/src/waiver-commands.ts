import { quote } from '@shakedown/ports'

/** What one line asks for: `/shakedown waive [<sha>] [to <target>]`. */
export type WaiveCommand =
  { kind: 'asks'; sha: string | undefined; target: string | undefined } | { kind: 'faulty'; why: string }

/** GitHub's own limit of a body, in UTF-16 units; whatever is longer is not of GitHub's making. */
const longestBody = 64 * 1024
/** Nobody means more; each costs a sentence. */
const mostCommands = 10

/**
 * The waive commands in a body, which anybody may have written. Only what readers see as a line of its own counts: a
 * command begins its line; those in fenced code and in quotes are somebody's example, and one in an HTML comment is seen
 * by nobody. Every line is looked at once, by patterns without repetition inside repetition.
 */
export function waiveCommands(body: string): readonly WaiveCommand[] {
  const found: WaiveCommand[] = []
  let fence: string | undefined
  let block: 'plain' | 'quote' | 'comment' = 'plain'
  for (const line of readableLines(body)) {
    if (fence !== undefined) {
      if (closes(line, fence)) fence = undefined
      continue
    }
    const command = readCommand(line)
    if (command !== undefined) found.push(block === 'plain' ? command : { kind: 'faulty', why: unseen[block] })
    if (found.length > mostCommands) return [...found.slice(0, mostCommands), tooMany]
    if (block === 'comment') {
      if (line.includes('-->')) block = 'plain'
    } else if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) {
      block = 'comment'
    } else {
      fence = opened(line)
      if (fence !== undefined || isBlank(line)) block = 'plain'
      else if (/^ {0,3}>/.test(line)) block = 'quote'
    }
  }
  if (body.includes(verb, longestBody)) found.push({ kind: 'faulty', why: 'it stands beyond the first 64 KiB' })
  return found
}

const verb = '/shakedown waive'
const tooMany: WaiveCommand = { kind: 'faulty', why: `more than ${mostCommands} commands stand in it` }

const unseen = {
  // CommonMark, "Laziness": a line right below a quoted one belongs to the quote.
  quote: 'it belongs to the quote above it; leave a blank line between them',
  comment: 'it stands in an HTML comment, which no reader sees',
}

/** The last line of what was cut off may be half of one. */
function readableLines(body: string): string[] {
  if (body.length <= longestBody) return body.split(/\r\n|\n|\r/)
  return body
    .slice(0, longestBody)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
}

/** CommonMark, "Fenced code blocks": three or more of one character, indented by at most three blanks. */
function opened(line: string): string | undefined {
  const match = /^ {0,3}(`{3,}|~{3,})/.exec(line)
  const marks = match?.[1]
  if (match === null || marks === undefined) return undefined
  return marks.startsWith('`') && line.includes('`', match[0].length) ? undefined : marks
}

function closes(line: string, fence: string): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})/.exec(line)
  const marks = match?.[1] ?? ''
  return marks.startsWith(fence) && isBlank(line.slice(match?.[0].length))
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function readCommand(line: string): WaiveCommand | undefined {
  if (!line.startsWith('/shakedown')) return undefined
  const words = line.split(/[ \t]/).filter((word) => word !== '')
  if (words[0] !== '/shakedown' || words[1] !== 'waive') return undefined
  const rest = words.slice(2)
  const sha = rest[0] === 'to' ? undefined : rest.shift()
  const [to, target, ...more] = rest
  if ((to !== undefined && (to !== 'to' || target === undefined)) || more.length > 0) {
    return { kind: 'faulty', why: `${plain(line)} is not "${verb} [<sha>] [to <target>]"` }
  }
  return { kind: 'asks', sha, target }
}

/** For a sentence: nothing in it can end a line, turn the reading direction or hide. Plain names go unquoted. */
export function plain(text: string): string {
  if (/^[\w.[\]/-]{1,100}$/.test(text)) return text
  return quote(text).replace(/[^\x20-\x7e]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`)
}
