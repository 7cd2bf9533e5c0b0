import { ProblemError, writeDuration, type Clock } from '@shakedown/ports'
import { faultOf, type StepFault } from '@shakedown/release'
import { upload, type LocalTree, type Session, type Uploaded, type UploadProgress } from '@shakedown/ssh'
import type { HostTools } from './running.ts'

export interface UploadWork {
  trees: readonly LocalTree[]
  /** The folder on the host that they go below. */
  root: string
  /** For all of them together. Milliseconds. */
  timeoutMs: number
}

/** Puts the uploads into place on one host; what is in place is told also when another one failed. */
export async function place(
  session: Session,
  work: UploadWork,
  { clock, log, signal }: HostTools,
): Promise<{ fault: StepFault | undefined; uploaded: readonly Uploaded[] }> {
  const { alias } = session.host
  const onProgress = progressVoice(clock, (line) => log.info(`${alias}: ${line}`))
  try {
    const outcome = await upload(session, { ...work, signal, clock, onProgress })
    const { uploaded, seconds } = outcome
    for (const one of uploaded) log.info(`${alias}: ${uploadLine(one)}`)
    switch (outcome.kind) {
      case 'done':
        return { fault: undefined, uploaded }
      case 'failed':
        return { fault: fault('failed', `${outcome.what}. ${outcome.mend}`), uploaded }
      case 'lost':
        return { fault: fault('unknown', `the connection was lost during the upload: ${outcome.why}`), uploaded }
      case 'timed-out':
      case 'cancelled':
        return {
          fault: faultOf(
            { outcome: { kind: outcome.kind, ended: outcome.ended, seconds }, timeoutMs: work.timeoutMs },
            'the upload',
          ),
          uploaded,
        }
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    // A file that changed under our hands; what it replaces is as it was.
    return { fault: fault('failed', error.message), uploaded: [] }
  }
}

function fault(kind: StepFault['kind'], why: string): StepFault {
  return { kind, why, exit: undefined, signal: undefined }
}

function uploadLine({ remote, state, files, bytes, sentBytes }: Uploaded): string {
  const size = `${files} ${files === 1 ? 'file' : 'files'}, ${mebibytes(bytes)} MiB`
  if (state === 'unchanged') return `${remote} is there already (${size})`
  const part = sentBytes === bytes ? '' : `, of which ${mebibytes(sentBytes)} MiB had to be sent`
  return `${remote} is in place (${size}${part})`
}

const everyMs = 5_000

/** The first word after a second, then one in five: eight hosts share a log. */
export function progressVoice(clock: Clock, say: (line: string) => void): (progress: UploadProgress) => void {
  let next = 0
  return ({ remote, sentBytes, totalBytes, bytesPerSecond, etaSeconds }) => {
    if (clock.now() < next) return
    next = clock.now() + everyMs
    const percent = totalBytes === 0 ? 100 : Math.floor((sentBytes / totalBytes) * 100)
    const left = etaSeconds === undefined ? '' : `, ${writeDuration(etaSeconds * 1000)} left`
    const pace = `${mebibytes(bytesPerSecond)} MiB/s${left}`
    say(`uploading ${remote}, ${mebibytes(sentBytes)} of ${mebibytes(totalBytes)} MiB (${percent} %), ${pace}`)
  }
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
