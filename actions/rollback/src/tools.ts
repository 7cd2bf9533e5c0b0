import { makeLogFolder, openFleet, openTranscripts, redactor, releaseHost } from '@shakedown/fleet'
import type { PutTools, ReleaseHost } from '@shakedown/release'
import type { Context } from './main.ts'
import type { Settings } from './settings.ts'

/** The hosts, and what works on them. Nothing is connected to before it is asked something. */
export interface Crew {
  hosts: readonly ReleaseHost[]
  tools: PutTools
  /** Folder with what every host printed. */
  logs: string
  redact(text: string): string
  close(): Promise<void>
}

export async function openCrew({ connection, inputs }: Settings, context: Context): Promise<Crew> {
  const { clock, log, signal } = context
  const logs = await makeLogFolder(context)
  const redact = redactor([
    ...[...inputs.secrets, ...inputs['env-override']].map(({ value }) => value),
    inputs['private-key'],
    inputs.passphrase,
    inputs.token,
  ])
  const { fleet, close } = openFleet(connection, inputs, { clock, log, signal })
  const transcripts = openTranscripts(logs, log, redact)
  return {
    hosts: [...fleet.links.values()].map(releaseHost),
    tools: { clock, log, signal, onLine: (alias, _stream, line) => transcripts.of(alias).line(line) },
    logs,
    redact,
    close: async () => {
      await close()
      await transcripts.end()
    },
  }
}
