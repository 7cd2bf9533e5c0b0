/** Code, bold, italics, links to web pages and to logs beside the page; an escaped character is itself, an entity stays one. */
export function renderInline(text: string): string {
  const parts: string[] = []
  let rest = text
  while (rest !== '') {
    const code = /^(`+)(.+?)\1(?!`)/.exec(rest)
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest)
    const link = /^\[((?:[^\]\\]|\\.)*)\]\((https?:\/\/[^\s)]*|[\w-]+\.log)\)/.exec(rest)
    const bold = /^\*\*(?=\S)(.+?)\*\*/.exec(rest)
    const italic = /^(?:\*(?=\S)([^*]+?)\*|_(?=\S)([^_]+?)_(?!\w))/.exec(rest)
    const lineBreak = /^<br\s*\/?>/.exec(rest)
    const taken = code ?? escaped ?? link ?? bold ?? italic ?? lineBreak
    if (code !== null) parts.push(`<code>${escapeHtml(code[2]?.trim() ?? '')}</code>`)
    else if (escaped !== null) parts.push(escapeHtml(escaped[1] ?? ''))
    else if (link !== null) parts.push(`<a href="${escapeHtml(link[2] ?? '')}">${renderInline(link[1] ?? '')}</a>`)
    else if (bold !== null) parts.push(`<strong>${renderInline(bold[1] ?? '')}</strong>`)
    else if (italic !== null) parts.push(`<em>${renderInline(italic[1] ?? italic[2] ?? '')}</em>`)
    else if (lineBreak !== null) parts.push('<br>')
    else {
      // A word in one piece, so that an underscore within it starts no italics.
      const plain = /^(?:[\p{L}\p{N}_]+|[^])/u.exec(rest)?.[0] ?? rest
      const entity = /^&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,31});/.exec(rest)?.[0]
      parts.push(entity ?? escapeHtml(plain))
      rest = rest.slice((entity ?? plain).length)
      continue
    }
    rest = rest.slice(taken?.[0].length ?? 1)
  }
  return parts.join('')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
