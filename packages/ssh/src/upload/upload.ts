import { quote, systemClock } from '@shakedown/ports'
import type { Clock } from '@shakedown/ports'
import type { Session } from '../transport.ts'
import { placeFile } from './place-file.ts'
import { meter } from './progress.ts'
import type { UploadProgress } from './progress.ts'
import { receiveFolderScript, surveyScript } from './remote-script.ts'
import { archive, assertUnchanged } from './stream.ts'
import { questions, readSurvey, tooShort } from './survey.ts'
import type { Plan } from './survey.ts'
import { ask, unfinished } from './talk.ts'
import type { Answer, TalkOptions, Unfinished } from './talk.ts'
import type { LocalTree } from './tree.ts'

export interface UploadOptions {
  trees: readonly LocalTree[]
  /** The folder on the host that relative remote paths belong to: absolute, below `~/`, or relative to the home. */
  root: string
  /** For all of them together. */
  timeoutMs: number
  signal: AbortSignal
  /** At most once a second. */
  onProgress?(progress: UploadProgress): void
  clock?: Clock
}

export interface Uploaded {
  remote: string
  /** `unchanged`: an equal one was there, nothing was touched. */
  state: 'placed' | 'unchanged'
  files: number
  bytes: number
  /** How many of `bytes` had to be sent. */
  sentBytes: number
}

/** `uploaded` tells which ones are in place; each other one is as it was before, except after `lost`. */
export type UploadOutcome = { uploaded: readonly Uploaded[]; seconds: number } & (
  | { kind: 'done' }
  | { kind: 'failed'; what: string; mend: string }
  /** The link died: the one after `uploaded` is either in place whole or as it was. */
  | { kind: 'lost'; why: string }
  /** `ended` tells whether what ran on the host is known to be gone. */
  | { kind: 'timed-out' | 'cancelled'; ended: boolean }
)

/**
 * Puts files and folders into place on a host, one after another, each at once: nobody ever sees half of one. Needs
 * nothing but scripts, so it works where the SFTP subsystem is off. Equal files are not sent again. A folder replaces the
 * old one whole; between its two renames, microseconds apart, there is none.
 * @throws ProblemError when a local file is not what `readTree` saw; the host has cleaned up then
 */
export async function upload(session: Session, options: UploadOptions): Promise<UploadOutcome> {
  const { clock = systemClock, trees, signal } = options
  const { alias } = session.host
  const began = clock.now()
  const uploaded: Uploaded[] = []
  const common = () => ({ uploaded, seconds: Math.round((clock.now() - began) / 100) / 10 })
  const talk: TalkOptions = {
    root: options.root,
    signal,
    left: () => Math.max(1, options.timeoutMs - (clock.now() - began)),
  }
  if (trees.length === 0) return { kind: 'done', ...common() }

  const plans = await survey(session, talk, trees)
  if ('kind' in plans) return { ...plans, ...common() }
  for (const { tree, bytes, freeBytes } of plans) {
    const short = tooShort(tree, bytes, freeBytes, alias)
    if (short !== undefined) return { ...short, ...common() }
  }
  const total = plans.reduce((sum, { bytes }) => sum + bytes, 0)
  const progress = meter(total, clock, (state) => options.onProgress?.(state))
  for (const plan of plans) {
    const { tree, bytes } = plan
    const state = plan.same ? 'unchanged' : await put(session, talk, plan, (count) => progress.sent(tree.remote, count))
    if (typeof state !== 'string') return { ...state, ...common() }
    const files = tree.entries.filter(({ kind }) => kind === 'file').length
    const sentBytes = state === 'placed' ? bytes : 0
    uploaded.push({ remote: tree.remote, files, bytes: tree.bytes, state, sentBytes })
  }
  return { kind: 'done', ...common() }
}

/** A single file needs no round of its own: the script that receives it asks first. */
async function survey(
  session: Session,
  talk: TalkOptions,
  trees: readonly LocalTree[],
): Promise<readonly Plan[] | Unfinished> {
  const only = trees.length === 1 ? trees[0] : undefined
  if (only?.entries[0]?.kind === 'file') {
    return [{ tree: only, same: false, wanted: new Set([0]), bytes: only.bytes, freeBytes: undefined }]
  }
  const answer = await ask(session, talk, surveyScript, undefined, questions(trees, talk.signal))
  const { alias } = session.host
  const stopped = unfinished(answer, alias, only)
  if (stopped !== undefined) return stopped
  const what = `${alias} gave no complete answer to what is there already`
  return readSurvey(answer.stdout, trees) ?? { kind: 'failed', what, mend: 'Run it again' }
}

async function put(
  session: Session,
  talk: TalkOptions,
  { tree, wanted }: Plan,
  sent: (bytes: number) => void,
): Promise<'placed' | 'unchanged' | Unfinished> {
  const { alias } = session.host
  const [head] = tree.entries
  const { answer, needless } =
    head?.kind === 'file'
      ? await placeFile(session, talk, tree, head, sent)
      : { answer: await placeFolder(session, talk, tree, wanted, sent), needless: undefined }
  const differs = answer.stdout.map((line) => /^refused differs (\d+)$/.exec(line)?.[1]).find((at) => at !== undefined)
  if (differs !== undefined) await assertUnchanged(tree, Number(differs), talk.signal)
  const stopped = unfinished(answer, alias, tree)
  if (stopped !== undefined) return stopped
  if (needless !== undefined) return needless
  if (answer.stdout.includes('placed')) return 'placed'
  const what = `${alias} did not say that ${quote(tree.remote)} is in place`
  return { kind: 'failed', what, mend: 'Look at the host' }
}

async function placeFolder(
  session: Session,
  talk: TalkOptions,
  tree: LocalTree,
  wanted: ReadonlySet<number>,
  sent: (bytes: number) => void,
): Promise<Answer> {
  return ask(session, talk, receiveFolderScript, tree, archive(tree, await tree.digests, wanted, sent))
}
