import type { RunOutcome, Session, Variable } from '../transport.ts'
import { explainRefusal, explainStderr } from './explain.ts'
import type { Fault } from './explain.ts'
import type { LocalTree } from './tree.ts'

export interface Answer {
  outcome: RunOutcome
  stdout: readonly string[]
  stderr: readonly string[]
}

/** How a script of ours ended that did not do its work. */
export type Unfinished =
  ({ kind: 'failed' } & Fault) | { kind: 'lost'; why: string } | { kind: 'timed-out' | 'cancelled'; ended: boolean }

export interface TalkOptions {
  root: string
  signal: AbortSignal
  /** Milliseconds that are left. */
  left(): number
}

/** Runs one of the scripts of `remote-script.ts`, fed with `input`; `hear` gets each line of its answer as it comes. */
export async function ask(
  session: Session,
  { root, signal, left }: TalkOptions,
  script: string,
  tree: LocalTree | undefined,
  input: AsyncIterable<Uint8Array>,
  hear?: (line: string) => void,
): Promise<Answer> {
  const lines: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
  const outcome = await session.run({
    script,
    env: [{ name: 'root', value: root }, ...about(tree)],
    secrets: [],
    input,
    timeoutMs: left(),
    signal,
    onLine: (stream, line) => {
      if (stream === 'stdout') hear?.(line)
      if (stream === 'stdout' || lines.stderr.length < 20) lines[stream].push(line)
    },
  })
  return { outcome, ...lines }
}

/** `undefined` when the script came to its end. */
export function unfinished(
  { outcome, stdout, stderr }: Answer,
  host: string,
  tree: LocalTree | undefined,
): Unfinished | undefined {
  if (outcome.kind === 'lost') return { kind: 'lost', why: outcome.why }
  if (outcome.kind === 'cancelled' || outcome.kind === 'timed-out') {
    return { kind: outcome.kind, ended: outcome.ended }
  }
  if (outcome.kind === 'exited' && outcome.code === 0) return undefined
  const refusal = stdout.find((line) => line.startsWith('refused '))?.slice('refused '.length)
  const refused = refusal === undefined ? undefined : explainRefusal(refusal, host, tree, stderr)
  return { kind: 'failed', ...(refused ?? explainStderr(stderr, describe(outcome), host, tree)) }
}

function about(tree: LocalTree | undefined): Variable[] {
  if (tree === undefined) return []
  const [head] = tree.entries
  const target = { name: 'target', value: tree.remote }
  if (head?.kind !== 'file') return [target, { name: 'kind', value: 'd' }]
  return [
    target,
    { name: 'kind', value: 'f' },
    { name: 'size', value: String(head.size) },
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
