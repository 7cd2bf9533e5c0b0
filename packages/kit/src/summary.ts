/**
 * Markdown for the job summary. What comes from outside (names of files, branches and hosts, remote output) must go
 * through `escapeMarkdown`, `escapeCell` or `code`, or it could draw links, pictures and tables of its own.
 */

export function heading(level: 1 | 2 | 3 | 4, text: string): string {
  return `${'#'.repeat(level)} ${oneLine(text)}`
}

/** The first line of every summary: a mark, the title, the verdict, the reason. */
export function verdictHeading(o: { title: string; verdict: string; passed: boolean; reason: string }): string {
  return `${heading(2, `${o.passed ? '✅' : '❌'} ${escapeMarkdown(o.title)}: ${escapeMarkdown(o.verdict)}`)}\n\n${escapeMarkdown(o.reason)}`
}

/** Cells are Markdown: escape what comes from outside. Line breaks and stray pipes in a cell cannot break the row. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${columns.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`
  return [line(columns), `|${columns.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n')
}

/** Inline code, whatever backticks the text has. */
export function code(text: string): string {
  const flat = oneLine(text)
  if (flat === '') return ''
  const fence = '`'.repeat(longestRun(flat) + 1)
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${flat}${pad}${fence}`
}

/** A block of text as it stands. */
export function block(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`
}

export function mermaid(source: string): string {
  return block(source, 'mermaid')
}

/** Folded; `title` is plain text, `body` is Markdown. */
export function details(title: string, body: string): string {
  return `<details><summary>${escapeHtml(oneLine(title))}</summary>\n\n${body}\n\n</details>`
}

/** A link to http or https; anything else is shown as text only. */
export function link(text: string, url: string): string {
  const label = escapeMarkdown(text)
  if (!URL.canParse(url)) return label
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return label
  return `[${label}](${href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`
}

/** Plain text as Markdown that shows exactly that text, on one line. */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]|~$#]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/@(?=\w)/g, '@&#8203;')
      // GitHub makes links of bare addresses.
      .replaceAll('://', '&#58;//')
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#46;`)
  )
}

/** The same for a cell of a table. */
export const escapeCell = escapeMarkdown

export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** What the runner accepts per step; it discards a longer summary whole. */
export const SUMMARY_LIMIT = 1024 * 1024

/** Cut to `limit` bytes of UTF-8 at the end of a line, saying so; an open code block or fold is closed. */
export function limitSummary(text: string, limit = SUMMARY_LIMIT): string {
  if (Buffer.byteLength(text) <= limit) return text
  const note = '\n\n_Cut here: the summary was longer than GitHub shows. The report has everything._\n'
  const room = limit - Buffer.byteLength(note) - 64
  const bytes = Buffer.from(text).subarray(0, Math.max(0, room))
  const end = bytes.lastIndexOf(0x0a)
  const kept = bytes.subarray(0, Math.max(0, end)).toString('utf8')
  return `${kept}${closings(kept)}${note}`
}

function closings(text: string): string {
  let fence = ''
  let folds = 0
  for (const line of text.split('\n')) {
    const run = /^`{3,}/.exec(line)?.[0]
    if (fence === '' && run !== undefined) fence = run
    else if (fence !== '' && line === fence) fence = ''
    else if (fence === '') folds += count(line, '<details>') - count(line, '</details>')
  }
  return `${fence === '' ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.min(4, Math.max(0, folds)))}`
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

function cell(markdown: string): string {
  return oneLine(markdown).replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|')
}

/** Line breaks and other control characters become blanks. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
