/** What a program needs to find other programs, certificates and the way out; nothing that could be a secret of ours. */
const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
] as const

/**
 * The environment of a local program, unless another is given: no inputs, no tokens, messages in English and UTF-8.
 * Extend it as `{ ...baseEnvironment(), NAME: value }`.
 */
export function baseEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const base: Record<string, string> = { LANG: 'C.UTF-8' }
  for (const name of passedOn) {
    const value = env[name]
    if (value !== undefined && value !== '') base[name] = value
  }
  return base
}
