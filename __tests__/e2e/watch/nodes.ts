import { startAnvil, type Anvil, type AnvilOptions } from '../../../packages/rehearsal/src/testnet/index.ts'

const running: Anvil[] = []

export async function node(options: AnvilOptions = {}): Promise<Anvil> {
  const anvil = await startAnvil(options)
  running.push(anvil)
  return anvil
}

export async function stopNodes(): Promise<void> {
  for (const anvil of running.splice(0)) await anvil.stop()
}

export const ws = ({ port }: Anvil) => `ws://127.0.0.1:${port}`
export const http = ({ port }: Anvil) => `http://127.0.0.1:${port}`

export function after(ms: number, work: () => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      Promise.resolve(work()).then(() => resolve(), reject)
    }, ms)
  })
}

/**
 * As `after`, from the first value on that the watch sees: on a busy machine that may be late, and a fault before it would
 * be another one. `onSample` is for the watch's options.
 */
export function afterFirst(ms: number, work: () => unknown): Promise<void> & { onSample(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const done = promise.then(() => after(ms, work))
  return Object.assign(done, { onSample: () => resolve() })
}
