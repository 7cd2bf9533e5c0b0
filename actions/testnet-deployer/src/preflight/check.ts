/** One thing that a deployment needs, and whether it is there. */
export interface Check {
  name: string
  state: 'ok' | 'bad' | 'not-asked'
  /** What was found. */
  found: string
  /** What to do; empty unless it is bad. */
  mend: string
}

export interface HostChecks {
  alias: string
  seconds: number
  checks: readonly Check[]
}

/** What a preflight has looked at. */
export interface Preflight {
  github: readonly Check[]
  hosts: readonly HostChecks[]
}

export const ok = (name: string, found: string): Check => ({ name, state: 'ok', found, mend: '' })
export const bad = (name: string, found: string, mend: string): Check => ({ name, state: 'bad', found, mend })
export const notAsked = (name: string): Check => ({ name, state: 'not-asked', found: 'not asked', mend: '' })

export function isBad({ state }: Check): boolean {
  return state === 'bad'
}

/** A sentence for the verdict's reason. */
export function describeCheck({ name, found, mend }: Check): string {
  return `${name}: ${found}${mend === '' ? '' : `. ${mend}`}`
}

export const marks = { ok: '✓', bad: '✗', 'not-asked': '–' } as const
