/**
 * An address without what may be secret: user, password, query, fragment, and path segments that look like keys
 * (providers put API keys there: `/v3/0123456789abcdef…`).
 */
export function redactUrl(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return '[address]'
  }
  // No address: a command on a host.
  if (url.host === '') return url.protocol.slice(0, -1)
  const path = url.pathname
    .split('/')
    .map((segment) => (looksLikeKey(segment) ? '***' : segment))
    .join('/')
  const user = url.username !== '' || url.password !== '' ? '***@' : ''
  return `${url.protocol}//${user}${url.host}${path === '/' ? '' : path}${url.search === '' ? '' : '?***'}`
}

function looksLikeKey(segment: string): boolean {
  return segment.length >= 16 && /^[A-Za-z0-9_%.~-]+$/.test(segment) && /\d/.test(segment)
}

/**
 * Text from outside, or an error of Node's, fit for one line of a log: addresses redacted, no control characters, short.
 */
export function plainText(text: string, max = 200): string {
  const safe = text
    .replace(/\b(?:wss?|https?):\/\/[^\s"'<>]+/gi, (url) => redactUrl(url))
    // Control, format (bidi, zero width) and separator characters could forge lines or hide text.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return safe.length > max ? `${safe.slice(0, max - 1)}…` : safe
}
