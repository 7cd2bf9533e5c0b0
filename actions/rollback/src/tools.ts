import { openFleet, redactor, releaseHost, Transcript } from '@shakedown/fleet'
import type { PutTools, ReleaseHost } from '@shakedown/release'
import { mkdir } from 'node:fs/promises'
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
  const logs = context.temp('logs')
  await mkdir(logs, { recursive: true, mode: 0o700 })
  const redact = redactor([
    ...[...inputs.secrets, ...inputs['env-override']].map(({ value }) => value),
    inputs['private-key'],
    inputs.passphrase,
    inputs.token,
  ])
  const { fleet, close } = openFleet(connection, inputs, { clock, log, signal })
  const transcripts = new Map<string, Transcript>()
  const transcript = (alias: string) => {
    const known = transcripts.get(alias) ?? new Transcript(logs, alias, log, redact)
    transcripts.set(alias, known)
    return known
  }
  return {
    hosts: [...fleet.links.values()].map(releaseHost),
    tools: { clock, log, signal, onLine: (alias, _stream, line) => transcript(alias).line(line) },
    logs,
    redact,
    close: async () => {
      await close()
      await Promise.all([...transcripts.values()].map((one) => one.end()))
    },
  }
}

/** Runs `work` for every item, at most `limit` at the same time; results in the order of the items. */
export async function each<T, R>(items: readonly T[], limit: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Map<number, R>()
  const next = items.entries()
  const worker = async () => {
    for (const [index, item] of next) results.set(index, await work(item))
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return items.flatMap((_, index) => {
    const result = results.get(index)
    return result === undefined ? [] : [result]
  })
}
