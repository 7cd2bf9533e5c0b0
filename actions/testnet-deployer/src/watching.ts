import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fleet } from '@shakedown/fleet'
import {
  checkReader,
  hostOf,
  portOf,
  progressSvg,
  sampleJournal,
  unitOf,
  watch,
  type Connect,
  type RunOnHost,
  type SampleRecord,
  type SourceSpec,
  type WatchPlan,
  type WatchResult,
} from '@shakedown/watch'
import type { Context } from './main.ts'
import type { Rollout } from './opening.ts'

export interface WatchWork {
  plan: WatchPlan
  /** The nodes of the plan, and what only its checks read. */
  sources: readonly SourceSpec[]
  via: 'tunnel' | 'direct'
  /** The folder of `samples.jsonl` and `progress.svg`. */
  logs: string
}

/** Watches through the connections of the fleet, or directly; keeps every value, and a picture of them. */
export async function watchTestnet(
  { plan, sources, via, logs }: WatchWork,
  { fleet, work, redact }: Pick<Rollout, 'fleet' | 'work' | 'redact'>,
  { clock, log, signal }: Pick<Context, 'clock' | 'log' | 'signal'>,
): Promise<WatchResult> {
  const samples = sampleFile(logs, log)
  const connect: Connect = via === 'tunnel' ? throughTunnel(fleet) : () => undefined
  const run = overSession(fleet, work)
  try {
    const result = await log.group(title(plan), () =>
      watch(plan, {
        connect,
        run,
        readChecks: checkReader(plan, sources, { connect, run, clock }),
        clock,
        log,
        signal,
        onProgress: ({ line }) => log.foreign(line),
        onSample: (sample) => samples.add(sample),
      }),
    )
    await writeFile(join(logs, 'progress.svg'), redact(progressSvg(result))).catch((error: Error) =>
      log.warning(`progress.svg cannot be written: ${error.message}`),
    )
    return result
  } finally {
    await samples.end()
  }
}

function title({ sources, target, counter }: WatchPlan): string {
  return `Watch ${sources.map(({ name }) => name).join(', ')} until ${target} ${unitOf(counter)}`
}

/** Each attempt gets a channel of its own; the SSH connection below is made again when it broke. */
function throughTunnel(fleet: Fleet): Connect {
  return ({ alias, url }) => {
    if (alias === undefined) return undefined
    return fleet
      .link(alias)
      .session()
      .then((session) => session.forward(hostOf(url), portOf(url)))
  }
}

/** What a source or a check runs on its host has the environment of every other script there. */
function overSession(fleet: Fleet, { prologue, env, secrets }: Rollout['work']): RunOnHost {
  return async ({ alias }, { script, ...how }) => {
    if (alias === undefined) return { kind: 'not-started', why: 'it belongs to no host' }
    const session = await fleet.link(alias).session()
    return session.run({ ...how, script: `${prologue}${script}`, env: env(alias), secrets })
  }
}

/** A node that pushes values without a pause must not fill the runner's disk. */
const BYTES_OF_SAMPLES = 64 * 1024 * 1024

function sampleFile(logs: string, log: Context['log']): { add(sample: SampleRecord): void; end(): Promise<void> } {
  const journal = sampleJournal(BYTES_OF_SAMPLES)
  const file = createWriteStream(join(logs, 'samples.jsonl'))
  file.on('error', (error) => log.warning(`samples.jsonl cannot be written: ${error.message}`))
  return {
    add(sample) {
      const text = journal.add(sample)
      if (text !== '') file.write(text)
    },
    async end() {
      if (journal.left > 0) log.warning(`samples.jsonl was thinned: ${journal.left} values are not in it.`)
      if (file.destroyed) return
      file.end()
      await once(file, 'close')
    },
  }
}
