import type { SampleRecord } from './result.ts'

/** Between two lines of one node that say nothing new, by how full the journal is: a half, three quarters, and so on. */
const sparseMs = [0, 1_000, 10_000, 60_000] as const

/**
 * Samples as JSON lines, at most `maxBytes` of them together: a node that pushes values without a pause must not fill the
 * disk. Until it is half full every sample is written. From then on it is thinned, which a line with `note` says: of each
 * node at most one sample in a second is written, from three quarters on one in 10 s, from seven eighths on one in a
 * minute. When it is full a last line says so. Counters are decimal strings.
 */
export function sampleJournal(maxBytes: number) {
  const written = new Map<string, number>()
  let bytes = 0
  let level = 0
  let left = 0
  let full = false

  const take = (line: string): string => {
    bytes += Buffer.byteLength(line)
    return line
  }
  const note = (text: string): string => take(`${JSON.stringify({ note: text })}\n`)

  return {
    /** What to append for this sample; empty when it is left out. */
    add({ value, date, ...rest }: SampleRecord): string {
      const last = written.get(rest.node)
      const pauseMs = sparseMs[level] ?? 0
      if (full || (last !== undefined && rest.seconds - last < pauseMs / 1000)) {
        left++
        return ''
      }
      const line = `${JSON.stringify({ date: date.toISOString(), value: value.toString(), ...rest })}\n`
      // The note at the end needs room, too.
      if (bytes + Buffer.byteLength(line) > maxBytes - 200) {
        full = true
        left++
        return note(`full: later values are not in here; ${left} were left out so far`)
      }
      written.set(rest.node, rest.seconds)
      const text = take(line)
      if (level === sparseMs.length - 1 || bytes <= maxBytes * (1 - 0.5 ** (level + 1))) return text
      level++
      return text + note(`thinned: of each node at most one value in ${(sparseMs[level] ?? 0) / 1000} s from here on`)
    },
    /** Samples that were left out. */
    get left(): number {
      return left
    },
  }
}
