import { quote, systemClock } from '@shakedown/ports'
import type { Clock } from '@shakedown/ports'
import type { RunOutcome, Session, Variable } from '../transport.ts'
import { explainRefusal, explainStderr } from './explain.ts'
import type { Fault } from './explain.ts'
import { meter } from './progress.ts'
import type { UploadProgress } from './progress.ts'
import { receiveFileScript, receiveFolderScript, surveyScript } from './remote-script.ts'
import { archive, assertUnchanged, manifest, plainFile } from './stream.ts'
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
  const { clock = systemClock, trees } = options
  const began = clock.now()
  const uploaded: Uploaded[] = []
  const common = () => ({ uploaded, seconds: Math.round((clock.now() - began) / 100) / 10 })
  const failed = ({ what, mend }: Fault): UploadOutcome => ({ kind: 'failed', what, mend, ...common() })
  const left = () => Math.max(1, options.timeoutMs - (clock.now() - began))
  const ask = async (script: string, tree: LocalTree | undefined, input: AsyncIterable<Uint8Array>) => {
    const lines: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
    const outcome = await session.run({
      script,
      env: [{ name: 'root', value: options.root }, ...about(tree)],
      secrets: [],
      input,
      timeoutMs: left(),
      signal: options.signal,
      onLine: (stream, line) => {
        if (stream === 'stdout' || lines.stderr.length < 20) lines[stream].push(line)
      },
    })
    return { outcome, ...lines }
  }
  const unfinished = (
    { outcome, stdout, stderr }: Awaited<ReturnType<typeof ask>>,
    tree: LocalTree | undefined,
  ): UploadOutcome | undefined => {
    if (outcome.kind === 'lost') return { kind: 'lost', why: outcome.why, ...common() }
    if (outcome.kind === 'cancelled' || outcome.kind === 'timed-out') {
      return { kind: outcome.kind, ended: outcome.ended, ...common() }
    }
    if (outcome.kind === 'exited' && outcome.code === 0) return undefined
    const refusal = stdout.find((line) => line.startsWith('refused '))?.slice('refused '.length)
    const name = session.host.alias
    return failed(
      (refusal === undefined ? undefined : explainRefusal(refusal, name, tree, stderr)) ??
        explainStderr(stderr, describe(outcome), name, tree),
    )
  }

  if (trees.length === 0) return { kind: 'done', ...common() }
  const survey = await ask(surveyScript, undefined, questions(trees))
  const nothing = unfinished(survey, trees.length === 1 ? trees[0] : undefined)
  if (nothing !== undefined) return nothing
  const plans = readSurvey(survey.stdout, trees)
  if (plans === undefined) {
    const what = `${session.host.alias} gave no complete answer to what is there already`
    return failed({ what, mend: 'Run it again' })
  }
  const total = plans.reduce((sum, { bytes }) => sum + bytes, 0)
  const short = plans.find(({ bytes, freeBytes }) => freeBytes !== undefined && freeBytes < bytes)
  if (short !== undefined) {
    const [needs, has] = [short.bytes, short.freeBytes ?? 0].map((bytes) => `${Math.ceil(bytes / 2 ** 20)} MiB`)
    const what = `${quote(short.tree.remote)} needs ${needs} on ${session.host.alias}, where ${has} are free`
    return failed({ what, mend: 'Make room on the host; nothing was sent' })
  }
  const progress = meter(total, clock, (state) => options.onProgress?.(state))
  for (const { tree, same, wanted, bytes } of plans) {
    const files = tree.entries.filter(({ kind }) => kind === 'file').length
    const result = { remote: tree.remote, files, bytes: tree.bytes }
    if (same) {
      uploaded.push({ ...result, state: 'unchanged', sentBytes: 0 })
      continue
    }
    const sent = (count: number) => progress.sent(tree.remote, count)
    const answer =
      tree.entries[0]?.kind === 'folder'
        ? await ask(receiveFolderScript, tree, archive(tree, wanted, sent))
        : await ask(receiveFileScript, tree, plainFile(tree, sent))
    const differs = answer.stdout
      .map((line) => /^refused differs (\d+)$/.exec(line)?.[1])
      .find((at) => at !== undefined)
    if (differs !== undefined) await assertUnchanged(tree, Number(differs), options.signal)
    const stopped = unfinished(answer, tree)
    if (stopped !== undefined) return stopped
    if (!answer.stdout.includes('placed')) {
      const what = `${session.host.alias} did not say that ${quote(tree.remote)} is in place`
      return failed({ what, mend: 'Look at the host' })
    }
    uploaded.push({ ...result, state: 'placed', sentBytes: bytes })
  }
  return { kind: 'done', ...common() }
}

function about(tree: LocalTree | undefined): Variable[] {
  if (tree === undefined) return []
  const [head] = tree.entries
  const target = { name: 'target', value: tree.remote }
  if (head?.kind !== 'file') return [target, { name: 'kind', value: 'd' }]
  return [
    target,
    { name: 'kind', value: 'f' },
    { name: 'digest', value: head.sha256 },
    { name: 'mode', value: head.mode.toString(8) },
  ]
}

function describe(outcome: RunOutcome): string {
  switch (outcome.kind) {
    case 'exited':
      return `exit status ${outcome.code}`
    case 'signalled':
      return `killed by ${outcome.signal}`
    case 'syntax-error':
      return `its bash refuses our script: ${outcome.message}`
    case 'not-started':
      return outcome.why
    case 'lost':
    case 'cancelled':
    case 'timed-out':
      return outcome.kind
  }
}

async function* questions(trees: readonly LocalTree[]): AsyncGenerator<Uint8Array> {
  for (const tree of trees) {
    yield Buffer.from(`${tree.remote}\0${tree.entries[0]?.kind === 'folder' ? 'd' : 'f'}\0`)
    yield manifest(tree.entries, () => false)
  }
}

interface Plan {
  tree: LocalTree
  same: boolean
  wanted: Set<number>
  bytes: number
  freeBytes: number | undefined
}

/** `undefined` when the answer is not whole: then nothing is known. */
function readSurvey(lines: readonly string[], trees: readonly LocalTree[]): Plan[] | undefined {
  const plans: Plan[] = []
  let wanted = new Set<number>()
  for (const line of lines) {
    const [word, value = ''] = line.split(' ')
    const tree = trees[plans.length]
    if (tree === undefined) return undefined
    if (word === 'want') {
      if (tree.entries[Number(value)]?.kind !== 'file') return undefined
      wanted.add(Number(value))
    } else if (word === 'same' || word === 'send') {
      const bytes = [...wanted].reduce((sum, index) => {
        const entry = tree.entries[index]
        return sum + (entry?.kind === 'file' ? entry.size : 0)
      }, 0)
      const freeBytes = /^\d+$/.test(value) ? Number(value) * 1024 : undefined
      plans.push({ tree, same: word === 'same', wanted, bytes, freeBytes })
      wanted = new Set()
    } else return undefined
  }
  return plans.length === trees.length ? plans : undefined
}
