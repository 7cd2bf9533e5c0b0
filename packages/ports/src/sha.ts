/** A full object name: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type Sha = string

export function isSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

/** `before` of a new ref and `after` of a deleted one. */
export function isZeroSha(text: string): boolean {
  return /^0{40}$|^0{64}$/.test(text)
}

export function shortSha(sha: Sha): string {
  return sha.slice(0, 8)
}
