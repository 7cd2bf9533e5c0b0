import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import {
  hostOf,
  portOf,
  watch,
  type Connect,
  type SampleRecord,
  type WatchPlan,
  type WatchResult,
} from '@shakedown/watch'
import type { Fleet } from './fleet.ts'
import type { Context } from './main.ts'

export interface Watched {
  result: WatchResult
  /** Longest time between two values of any node, in seconds: how long nobody could have seen a fault. */
  blindSeconds: number
}

/** Watches through the connections of the fleet, or directly, and keeps every value in `samples.jsonl`. */
export async function watchTestnet(
  plan: WatchPlan,
  via: 'tunnel' | 'direct',
  fleet: Fleet,
  context: Context,
): Promise<Watched> {
  const { clock, log, signal } = context
  const samples = sampleFile(context)
  let blindSeconds = 0
  let last: number | undefined
  try {
    const result = await log.group(
      `Watch ${plan.sources.length} ${plan.sources.length === 1 ? 'source' : 'sources'} until ${plan.target}`,
      () =>
        watch(plan, {
          connect: via === 'tunnel' ? throughTunnel(fleet) : () => undefined,
          clock,
          log,
          signal,
          onProgress: ({ line }) => log.foreign(line),
          onSample: (sample) => {
            if (last !== undefined) blindSeconds = Math.max(blindSeconds, sample.seconds - last)
            last = sample.seconds
            samples.add(sample)
          },
        }),
    )
    if (last !== undefined) blindSeconds = Math.max(blindSeconds, result.seconds - last)
    return { result, blindSeconds }
  } finally {
    await samples.end()
  }
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

function sampleFile({ temp, log }: Context): { add(sample: SampleRecord): void; end(): Promise<void> } {
  const file = createWriteStream(`${temp('logs')}/samples.jsonl`)
  file.on('error', (error) => log.warning(`samples.jsonl cannot be written: ${error.message}`))
  return {
    add({ value, date, ...rest }) {
      file.write(`${JSON.stringify({ date: date.toISOString(), value: value.toString(), ...rest })}\n`)
    },
    async end() {
      if (file.destroyed) return
      file.end()
      await once(file, 'close')
    },
  }
}
