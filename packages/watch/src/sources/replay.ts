import { createHash } from 'node:crypto'

/**
 * Counts the lines of a log that is followed over connections that break. A command like `tail -F` shows the last lines
 * again when it is started anew: what continues the lines that are known is not counted twice. Where a repetition cannot
 * be told from something new, it is taken for a repetition: counting too little never passes anything.
 */
export interface LineCount {
  /** Takes one line; gives how many more count now: 0 while it may be a repetition, and then several at once. */
  take(line: string, matches: boolean): number
  /** The command begins again: its first lines may be known. */
  again(): void
  /** No more repetitions are to be expected. Gives whether the log was seen to go on where it had ended. */
  settle(): 'continued' | 'gap'
}

const keptLines = 1000

export function countLines(): LineCount {
  let known: string[] = []
  let joining: { digests: string[]; matching: boolean[]; ends: number[]; repeated: number } | undefined
  let continued = true

  const keep = (digests: readonly string[]) => {
    known.push(...digests)
    if (known.length > 2 * keptLines) known = known.slice(-keptLines)
  }
  const join = (): number => {
    if (joining === undefined) return 0
    const { digests, matching, repeated } = joining
    joining = undefined
    continued = repeated > 0 || known.length === 0
    keep(digests.slice(repeated))
    return matching.slice(repeated).filter(Boolean).length
  }
  return {
    take(line, matches) {
      const digest = createHash('sha256').update(line).digest('base64')
      if (joining === undefined) {
        keep([digest])
        return matches ? 1 : 0
      }
      const first = joining.digests.length === 0
      const nexts = first ? Array.from(known.keys()) : joining.ends
      joining.digests.push(digest)
      joining.matching.push(matches)
      // Every place at which the lines so far are what is known; past the end, all of them are repetitions.
      joining.ends = nexts.filter((at) => known[at] === digest).map((at) => at + 1)
      if (joining.ends.includes(known.length)) joining.repeated = joining.digests.length
      return joining.ends.some((at) => at < known.length) ? 0 : join()
    },
    again() {
      join()
      joining = { digests: [], matching: [], ends: [], repeated: 0 }
      continued = false
    },
    settle() {
      if (joining !== undefined) {
        const { digests } = joining
        joining.repeated = digests.length
        join()
        // Nothing came, so nothing is missing that the command could have shown.
        if (digests.length === 0) continued = true
      }
      return continued ? 'continued' : 'gap'
    },
  }
}
