import type { RunOutcome, Session } from '@shakedown/ssh'
import type { HostTools } from './host.ts'
import { runOn, type ScriptWork } from './running.ts'

/** The script went on when the step was cancelled, and nobody waits for it any more. */
export interface Left {
  kind: 'left'
  /** Where its output goes on, on the host. */
  log: string
}

/** Shell text, for a name within the base folder. */
const logFile = '"$SHAKEDOWN_ROOT/left/$SHAKEDOWN_RUN-$SHAKEDOWN_HOST.log"'

/**
 * Goes before the script, on its first line. A script whose output nobody reads dies at its next word (SIGPIPE), so it
 * speaks to a relay that goes on with a file alone when the connection ends, and that no signal to the script's group
 * reaches. `wait` without a name would wait for that relay, were it the last child to be started.
 */
const relay =
  '(umask 077; mkdir -p "$SHAKEDOWN_ROOT/left"); ' +
  `exec </dev/null > >(trap "" PIPE; umask 077; exec setsid tee ${logFile} 2>/dev/null) 2>&1; : & wait "$!"; `

/**
 * Runs a script that a cancellation does not end, nor the loss of the connection: its stdin is one that stays open and
 * that it does not read, so no watchdog on the host waits for that stdin's end.
 */
export async function runOrLeave(
  session: Session,
  script: string,
  timeoutMs: number,
  work: ScriptWork & { root: string; run: string },
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
      return { kind: 'left', log: `${work.root}/left/${work.run}-${session.host.alias}.log` }
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
