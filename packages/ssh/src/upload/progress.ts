import type { Clock } from '@shakedown/ports'

export interface UploadProgress {
  /** The path on the host, as it was asked for. */
  remote: string
  /** Of all uploads together; what is already there does not count. */
  sentBytes: number
  totalBytes: number
  /** Over the last seconds; 0 while unknown. */
  bytesPerSecond: number
  /** `undefined` while the rate is unknown. */
  etaSeconds: number | undefined
}

const everyMs = 1000
const windowMs = 10_000

/** Tells how far it is, at most once a second; `sent` counts what the connection has taken. */
export function meter(
  totalBytes: number,
  clock: Clock,
  tell: (progress: UploadProgress) => void,
): { sent(remote: string, bytes: number): void; total(): number } {
  let sentBytes = 0
  let told = clock.now()
  let marks = [{ at: told, bytes: 0 }]
  return {
    total: () => sentBytes,
    sent(remote, bytes) {
      sentBytes += bytes
      const now = clock.now()
      if (now - told < everyMs) return
      told = now
      marks = [...marks.filter(({ at }) => now - at <= windowMs), { at: now, bytes: sentBytes }]
      const first = marks[0]
      const span = first === undefined ? 0 : now - first.at
      const bytesPerSecond = span === 0 ? 0 : Math.round(((sentBytes - (first?.bytes ?? 0)) * 1000) / span)
      const left = Math.max(0, totalBytes - sentBytes)
      const etaSeconds = bytesPerSecond === 0 ? undefined : Math.ceil(left / bytesPerSecond)
      tell({ remote, sentBytes, totalBytes, bytesPerSecond, etaSeconds })
    },
  }
}
