import { ReleaseError, type Held, type ReleaseHost, type What } from '@shakedown/release'
import type { Sha } from '@shakedown/ports'
import type { Variable } from '@shakedown/ssh'
import type { Surroundings } from './environment.ts'
import type { HostResult } from './verdict.ts'

/** What is to be done on one host, once every host has been looked at. */
export interface HostPlan {
  host: ReleaseHost
  /** Names for people: a version, a tag or a commit, with the number of the release where it has one. */
  from: string
  to: string
  /** The same without the number, for outputs. */
  fromVersion: string
  toVersion: string
  commit: Sha
  /** It runs the target already. */
  stays: boolean
  /** What happens, in order, for whoever reads the plan. */
  steps: readonly string[]
  /** Told at the end: nobody waits for it unless env-policy asks for it. */
  comparing: Promise<Surroundings>
  /** What is not known of it, and keeps nobody. */
  warnings: readonly string[]
  /** Since when the release that is left has failed, as the host's record says (RFC 3339). */
  failingSince: string | undefined
  /** Under the lock, before anything starts: whether the plan still fits, and what is written down. A sentence refuses. */
  prepare(held: Held): Promise<string | undefined>
  what(held: Held): What
  /** Values of what the host does not keep. */
  secrets: readonly Variable[]
  /** Called bad, or to be called so once something else runs; undefined keeps its name. */
  bad(held: Held): number | undefined
}

/** What was found before anything was touched. */
export interface Survey {
  plans: readonly HostPlan[]
  /** Hosts that cannot be rolled back now. */
  out: readonly HostResult[]
  /** What all hosts come to run, for people. */
  target: string
  /** Why nothing may be done at all. */
  refused: string | undefined
  /** Somebody's lock, when one was seen: what was found may be half of a deployment. */
  locked: string | undefined
  /** What people should know, although it keeps nobody. */
  warnings: readonly string[]
}

export function outOf(alias: string, step: string, why: string): HostResult {
  return { alias, outcome: 'skipped', step, why, from: 'none', to: 'none', running: '', seconds: 0 }
}

/** What `work` finds on a host; a host that does not answer is left out, with its reason. */
export async function orOut<T>(host: ReleaseHost, work: () => Promise<T>): Promise<T | HostResult> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return outOf(host.alias, error.code === 'connect' ? 'connect' : 'look', withoutAlias(error))
  }
}

export function withoutAlias({ alias, message }: ReleaseError): string {
  return message.startsWith(`${alias}: `) ? message.slice(alias.length + 2) : message
}
