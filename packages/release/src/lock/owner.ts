import { createHash } from 'node:crypto'
import { isSha } from '@shakedown/ports'

/**
 * Who holds a lock. It is the target of the symbolic link `lock`, so that one system call takes it and names the owner:
 *
 *     run=<id>/<attempt>;job=…;repo=…;pull=<n|none>;head=<sha|none>;until=<unix>;pgid=<n>     a job
 *     soak=<commit>;until=<unix>                     a soak that goes on: only its next sample takes it over
 *     console=<user>/<pid>;until=<unix>;pgid=<n>     a person with rollback.sh
 *
 * What comes before `;until=` is the identity. `pgid` is the process group on the host that works for the owner, 0 while
 * none does. In texts all but letters, digits and `._/@:+-` is percent-encoded, so there is no blank and no second `;`.
 */
export type Owner =
  | ({ kind: 'run'; until: number; group: number } & Claim)
  | { kind: 'soak'; commit: string; until: number }
  | { kind: 'console'; who: string; until: number; group: number }

/** A job that wants the lock. */
export interface Claim {
  /** Of the workflow run, in decimal digits. */
  run: string
  attempt: number
  job: string
  /** owner/name */
  repository: string
  pull: number | undefined
  head: string | undefined
}

/** Far below the length of a path, which is what holds the text. */
const maxOwner = 1000
const maxJob = 80

/** @throws RangeError for a run or an attempt that is no number; nothing that a person wrote */
export function identityOf({ run, attempt, job, repository, pull, head }: Claim): string {
  if (!/^\d{1,20}$/.test(run) || !Number.isSafeInteger(attempt) || attempt < 1) {
    throw new RangeError(`run ${JSON.stringify(run)}, attempt ${attempt} cannot own a lock`)
  }
  const sha = head !== undefined && isSha(head) ? head : 'none'
  return `run=${run}/${attempt};job=${encode(short(job))};repo=${encode(repository)};pull=${pull ?? 'none'};head=${sha}`
}

export function soakIdentity(commit: string): string {
  if (!isSha(commit)) throw new RangeError(`${JSON.stringify(commit)} is no commit`)
  return `soak=${commit}`
}

/** The jobs of a matrix may differ in the end of their names only. */
function short(job: string): string {
  if (encode(job).length <= maxJob) return job
  return `${job.slice(0, 20).toWellFormed()}+${createHash('sha256').update(job).digest('hex').slice(0, 12)}`
}

/** The part of an owner's text that stays the same for as long as it holds the lock. */
export function identityIn(text: string): string {
  return text.split(';until=')[0] ?? ''
}

/** Undefined for what is not one of ours. */
export function readOwner(text: string): Owner | undefined {
  if (text.length > maxOwner) return undefined
  const match =
    /^([a-z]+)=([^;]+)(?:;(job=[^;]*;repo=[^;]+;pull=[^;]+;head=[^;]+))?;until=(\d{1,12})(?:;pgid=(\d{1,10}))?$/.exec(
      text,
    )
  if (match === null) return undefined
  const [, kind, name = '', more, untilText, groupText] = match
  const until = Number(untilText)
  const group = Number(groupText)
  if (kind === 'soak' && isSha(name) && more === undefined && groupText === undefined) {
    return { kind, commit: name, until }
  }
  if (groupText === undefined) return undefined
  const who = decode(name)
  if (kind === 'console' && more === undefined && who !== undefined) return { kind, who, until, group }
  const claim = kind === 'run' && more !== undefined ? readClaim(name, more) : undefined
  return claim === undefined ? undefined : { kind: 'run', ...claim, until, group }
}

function readClaim(name: string, more: string): Claim | undefined {
  const run = /^(\d{1,20})\/([1-9]\d{0,8})$/.exec(name)
  const rest = /^job=(.*);repo=(.+);pull=(none|[1-9]\d{0,11});head=(none|[0-9a-f]{40}|[0-9a-f]{64})$/.exec(more)
  const [job, repository] = [rest?.[1], rest?.[2]].map((text) => decode(text ?? '%'))
  if (run === null || rest === null || job === undefined || repository === undefined) return undefined
  return {
    run: run[1] ?? '',
    attempt: Number(run[2]),
    job,
    repository,
    pull: rest[3] === 'none' ? undefined : Number(rest[3]),
    head: rest[4] === 'none' ? undefined : rest[4],
  }
}

function encode(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^A-Za-z0-9._/@:+-]/gu, (character) =>
      Buffer.from(character).reduce((all, byte) => `${all}%${byte.toString(16).toUpperCase().padStart(2, '0')}`, ''),
    )
}

function decode(text: string): string | undefined {
  if (!/^(?:[A-Za-z0-9._/@:+-]|%[0-9A-F]{2})*$/.test(text)) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
