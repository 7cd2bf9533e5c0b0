import { mkdir } from 'node:fs/promises'
import type { Log } from '@shakedown/ports'
import { Transcript } from './transcript.ts'

/** What every host printed, one file each. */
export interface Transcripts {
  of(alias: string): Transcript
  end(): Promise<void>
}

/** The folder for what the hosts print, in the step's own folder; only its user can read it. */
export async function makeLogFolder(context: { temp(name: string): string }): Promise<string> {
  const folder = context.temp('logs')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
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
