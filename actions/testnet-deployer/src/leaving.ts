import type { RunOutcome, Session } from '@shakedown/ssh'
import type { HostTools } from './host.ts'
import { runOn, type ScriptWork } from './running.ts'

/** The script went on when the step was cancelled, and nobody waits for it any more. */
export interface Left {
  kind: 'left'
}

/** Where the output of a script goes on that nobody hears any more, on the host. */
export function leftLog({ root, run }: { root: string; run: string }, alias: string): string {
  return `${root}/left/${run}-${alias}.log`
}

/** Shell text, for a name within the base folder. */
const place = '"$SHAKEDOWN_ROOT/left/$SHAKEDOWN_RUN-$SHAKEDOWN_HOST'
const [logFile, pipe] = [`${place}.log"`, `${place}.pipe"`]

/**
 * Goes before the script, on its first line. A script whose output nobody reads dies at its next word (SIGPIPE), so it
 * speaks to a relay that goes on with a file alone when the connection ends. The relay is in a session of its own, where
 * no signal to the script's group reaches it, and no child of the script, whose `wait` would wait for it.
 */
const relay =
  `(umask 077; mkdir -p "$SHAKEDOWN_ROOT/left"; rm -f ${logFile} ${pipe}; mkfifo ${pipe}); ` +
  `( (trap "" PIPE; umask 077; exec setsid tee ${logFile} <${pipe} 2>/dev/null) & ); ` +
  `exec </dev/null >${pipe} 2>&1; rm -f ${pipe}; `

/**
 * Runs a script that a cancellation does not end, nor the loss of the connection: its stdin is one that stays open and
 * that it does not read, so no watchdog on the host waits for that stdin's end.
 */
export async function runOrLeave(
  session: Session,
  script: string,
  timeoutMs: number,
  work: ScriptWork,
  tools: HostTools,
): Promise<RunOutcome | Left> {
  const over = new AbortController()
  const kept = { ...work, prologue: `${work.prologue}${relay}` }
  const unending = new AbortController().signal
  const running = runOn(session, script, timeoutMs, kept, { ...tools, signal: unending }, silence(over.signal))
  const left = new AbortController()
  try {
    const first = await Promise.race([running, aborted(tools.signal, left.signal)])
    if (first === 'aborted') {
      running.catch(() => {})
      return { kind: 'left' }
    }
    const { outcome } = first
    // Here it has all been read.
    if (outcome.kind !== 'lost' && session.alive) await runOn(session, `rm -f ${logFile}`, 10_000, work, tools)
    return outcome
  } finally {
    over.abort()
    left.abort()
  }
}

/** Says nothing, and ends when the script has. */
function silence(over: AbortSignal): AsyncIterable<Uint8Array> {
  const end = async () => {
    await aborted(over)
    return { done: true as const, value: undefined }
  }
  return { [Symbol.asyncIterator]: () => ({ next: end }) }
}

function aborted(signal: AbortSignal, forget?: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('aborted')
    const options = { once: true, ...(forget !== undefined && { signal: forget }) }
    signal.addEventListener('abort', () => resolve('aborted'), options)
  })
}
