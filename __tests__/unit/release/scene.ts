// What most tests of releases begin with.
import { silentLog, systemClock } from '@shakedown/ports'
import { begin, goLive, takeLocks } from '@shakedown/release'
import type { Claim, Draft, Held, LockPlan, LockTools, Locks, ReleaseHost } from '@shakedown/release'

export const place = { root: '~/.shakedown', name: 'testnet' }
export const commitOf = (n: number): string => n.toString(16).padStart(40, '0')

export function claimOf(run: number, attempt = 1): Claim {
  return { run: String(run), attempt, job: 'deploy', repository: 'o/r', pull: 7, head: commitOf(run) }
}

export function draftOf(n: number, more: Partial<Draft> = {}): Draft {
  return {
    origin: null,
    version: `1.0.${n}`,
    commit: commitOf(n),
    target: 'testnet',
    environment: 'testnet',
    artifacts: [],
    script: '0'.repeat(64),
    env: {},
    asked: [],
    checks: [],
    who: 'ann',
    run: { id: String(n), attempt: 1, url: 'https://example.com' },
    floor: null,
    ...more,
  }
}

export const emptyFolder = () => ({ files: [], copyOf: undefined, added: [] })

export function lock(
  hosts: readonly ReleaseHost[],
  run: number,
  plan: Partial<LockPlan> = {},
  tools: Partial<LockTools> = {},
): Promise<Locks> {
  return takeLocks(
    hosts,
    {
      place,
      claim: claimOf(run),
      forMs: 60_000,
      waitMs: 0,
      breakLock: '',
      soakOf: undefined,
      respectHold: true,
      ...plan,
    },
    {
      clock: systemClock,
      log: silentLog,
      signal: new AbortController().signal,
      ownerState: () => Promise.resolve('running'),
      ...tools,
    },
  )
}

export async function lockOne(
  host: ReleaseHost,
  run: number,
  plan?: Partial<LockPlan>,
  tools?: Partial<LockTools>,
): Promise<Held> {
  const locks = await lock([host], run, plan, tools)
  if (locks.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(locks)}`)
  const [held] = locks.held
  if (held === undefined) throw new Error('one host gives one lock')
  return held
}

/** Begins a release and puts it live. */
export async function deploy(held: Held, version: number): Promise<number> {
  const n = await begin(held, draftOf(version), emptyFolder)
  await goLive(held, n, { health: 'passed', bound: 'asserted', running: '' })
  return n
}
