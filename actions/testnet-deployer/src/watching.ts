import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import type { Fleet } from '@shakedown/fleet'
import {
  hostOf,
  portOf,
  unitOf,
  watch,
  type Connect,
  type SampleRecord,
  type WatchPlan,
  type WatchResult,
} from '@shakedown/watch'
import type { Context } from './main.ts'

/** Watches through the connections of the fleet, or directly, and keeps every value in `samples.jsonl`. */
export async function watchTestnet(
  plan: WatchPlan,
  via: 'tunnel' | 'direct',
  fleet: Fleet,
  context: Context,
): Promise<WatchResult> {
  const { clock, log, signal } = context
  const samples = sampleFile(context)
  try {
    return await log.group(title(plan), () =>
      watch(plan, {
        connect: via === 'tunnel' ? throughTunnel(fleet) : () => undefined,
        clock,
        log,
        signal,
        onProgress: ({ line }) => log.foreign(line),
        onSample: (sample) => samples.add(sample),
      }),
    )
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

/** A node that pushes values without a pause must not fill the runner's disk. */
const BYTES_OF_SAMPLES = 64 * 1024 * 1024

function sampleFile({ temp, log }: Context): { add(sample: SampleRecord): void; end(): Promise<void> } {
  const file = createWriteStream(`${temp('logs')}/samples.jsonl`)
  file.on('error', (error) => log.warning(`samples.jsonl cannot be written: ${error.message}`))
  let bytes = 0
  return {
    add({ value, date, ...rest }) {
      if (bytes > BYTES_OF_SAMPLES) return
      const line = `${JSON.stringify({ date: date.toISOString(), value: value.toString(), ...rest })}\n`
      bytes += line.length
      file.write(line)
      if (bytes > BYTES_OF_SAMPLES) log.warning('samples.jsonl is full: later values are not in it.')
    },
    async end() {
      if (file.destroyed) return
      file.end()
      await once(file, 'close')
    },
  }
}
