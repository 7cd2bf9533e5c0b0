import { type Clock } from '@shakedown/ports'

/** A reader of our output that has stopped reading must not hold the job. */
const DRAIN_MS = 300

/**
 * Ends the process with everything printed. Explicitly, because a forgotten socket or timer would keep the step waiting
 * until the job's time-out.
 */
export async function leave(code: number, clock: Clock): Promise<never> {
  process.exitCode = code
  const drained = Promise.all([process.stdout, process.stderr].map(drain))
  await Promise.race([drained, clock.sleep(DRAIN_MS)])
  process.exit(code)
}

/** When the log's reader is gone, outputs and report still have to be written. */
export function surviveClosedLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve())
  })
}
