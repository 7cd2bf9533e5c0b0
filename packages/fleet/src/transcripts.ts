import type { Log } from '@shakedown/ports'
import { Transcript } from './transcript.ts'

/** What every host printed, one file each. */
export interface Transcripts {
  of(alias: string): Transcript
  end(): Promise<void>
}

/** @param folder of the files; it must be there when the first line comes */
export function openTranscripts(folder: string, log: Log, redact: (text: string) => string): Transcripts {
  const known = new Map<string, Transcript>()
  return {
    of(alias) {
      const one = known.get(alias) ?? new Transcript(folder, alias, log, redact)
      known.set(alias, one)
      return one
    },
    end: async () => void (await Promise.all([...known.values()].map((one) => one.end()))),
  }
}
