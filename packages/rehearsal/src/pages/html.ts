import { drawChart } from './chart.ts'
import { renderInline, escapeHtml } from './inline.ts'
import { style } from './style.ts'

/**
 * The part of GitHub's Markdown that job summaries use, as one page without scripts or anything to fetch.
 * Only `<details>` and `<summary>` pass as tags; every other `<` is text, since summaries quote names from outside.
 */
export function renderHtml(title: string, markdown: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${renderBlocks(markdown.split(/\r?\n/)).join('\n')}
</main>
</body>
</html>
`
}

function renderBlocks(lines: readonly string[]): string[] {
  const blocks: string[] = []
  let at = 0
  const take = (accepts: (line: string) => boolean): string[] => {
    const from = at
    while (at < lines.length && accepts(lines[at] ?? '')) at++
    return lines.slice(from, at)
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const fence = /^(`{3,}|~{3,})\s*([\w-]*)[^`]*$/.exec(line)
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    if (line.trim() === '') at++
    else if (fence !== null) {
      at++
      const [, mark = '```', language = ''] = fence
      const code = take((other) => !other.startsWith(mark))
      at++
      blocks.push(renderCode(code.join('\n'), language))
    } else if (heading !== null) {
      at++
      const level = heading[1]?.length ?? 1
      blocks.push(`<h${level}>${renderInline(heading[2] ?? '')}</h${level}>`)
    } else if (/^(-{3,}|\*{3,})$/.test(line.trim())) {
      at++
      blocks.push('<hr>')
    } else if (isTableRow(line) && isTableRule(lines[at + 1] ?? '')) {
      blocks.push(renderTable(take(isTableRow)))
    } else if (isTag(line)) {
      at++
      blocks.push(renderTagLine(line))
    } else if (/^\s*(?:[-*]|\d+\.)\s+/.test(line)) {
      blocks.push(renderList(take((other) => /^\s*(?:[-*]|\d+\.)\s+/.test(other) || /^\s{2,}\S/.test(other))))
    } else if (line.startsWith('>')) {
      const quoted = take((other) => other.startsWith('>')).map((other) => other.replace(/^>\s?/, ''))
      blocks.push(`<blockquote>${renderBlocks(quoted).join('\n')}</blockquote>`)
    } else {
      at++
      blocks.push(`<p>${[line, ...take(isParagraph)].map(renderInline).join('<br>\n')}</p>`)
    }
  }
  return blocks
}

function isParagraph(line: string): boolean {
  return line.trim() !== '' && !/^(#{1,6}\s|`{3}|~{3}|>)/.test(line) && !isTag(line)
}

function isTag(line: string): boolean {
  return /^\s*<\/?(?:details|summary)\b/.test(line)
}

function renderTagLine(line: string): string {
  const open = /^\s*(<details(?: open)?>)?\s*<summary>(.*)<\/summary>\s*(<\/details>)?\s*$/.exec(line)
  if (open !== null) {
    const [, details = '', title = '', end = ''] = open
    return `${details}<summary>${renderInline(title)}</summary>${end}`
  }
  const tag = /^\s*(<\/?details(?: open)?>)\s*$/.exec(line)?.[1]
  return tag ?? `<p>${renderInline(line)}</p>`
}

/** Charts are drawn; flowcharts stay text, folded away, since only GitHub draws them. */
function renderCode(code: string, language: string): string {
  const text = `<pre><code>${escapeHtml(code)}</code></pre>`
  if (language !== 'mermaid') return `<figure>${text}</figure>`
  const chart = drawChart(code)
  if (chart === undefined) return `<details><summary>A Mermaid diagram: GitHub draws it</summary>${text}</details>`
  const legend = '<figcaption>Solid: the first line. Dashed: the second.</figcaption>'
  return `<figure class="chart">${chart}${legend}</figure>`
}

function isTableRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line)
}

function isTableRule(line: string): boolean {
  return isTableRow(line) && cells(line).every((cell) => /^:?-+:?$/.test(cell))
}

function renderTable(rows: readonly string[]): string {
  const [head = '', rule = '', ...body] = rows
  const aligns = cells(rule).map((cell) => (cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left'))
  const row = (line: string, tag: 'th' | 'td'): string => {
    const columns = cells(line).map(
      (cell, index) => `<${tag} class="${aligns[index] ?? 'left'}">${renderInline(cell)}</${tag}>`,
    )
    return `<tr>${columns.join('')}</tr>`
  }
  const lines = body.map((line) => row(line, 'td')).join('\n')
  return `<div class="wide"><table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${lines}\n</tbody>\n</table></div>`
}

/** A `\|` belongs to the cell. */
function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

function renderList(lines: readonly string[]): string {
  const tag = /^\s*\d/.test(lines[0] ?? '') ? 'ol' : 'ul'
  const items: string[] = []
  for (const line of lines) {
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined) items.push(renderInline(item))
    else items.push(`${items.pop() ?? ''}<br>${renderInline(line.trim())}`)
  }
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag}>`
}
