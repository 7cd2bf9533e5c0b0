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
