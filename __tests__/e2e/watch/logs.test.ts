import { afterEach, describe, expect, test } from '@jest/globals'
import { parseCounter, watch, type WatchPlan } from '@shakedown/watch'
import type { Anvil } from '../../../packages/rehearsal/src/testnet/index.ts'
import { options, proxyTo, quick } from '../../unit/watch/peers.ts'
import { after, afterFirst, http, node, stopNodes, ws } from './nodes.ts'

const running: NodeJS.Timeout[] = []
afterEach(async () => {
  for (const timer of running.splice(0)) clearInterval(timer)
  await stopNodes()
})

const contract = `0x${'c0'.repeat(20)}`
const topic = `0x${'00'.repeat(31)}2a`
/** PUSH1 42, PUSH1 0, PUSH1 0, LOG1: one empty log whose topic is 42. */
const code = '0x602a60006000a1'
const from = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'

async function logging(): Promise<Anvil> {
  const anvil = await node()
  await anvil.rpc('anvil_setCode', [contract, code])
  return anvil
}

const logOnce = (anvil: Anvil, to = contract) =>
  anvil.rpc('eth_sendTransaction', [{ from, to, gas: '0x30000' }]).then(() => anvil.rpc('evm_mine'))

function every(ms: number, work: () => Promise<unknown>): void {
  let busy = false
  running.push(
    setInterval(() => {
      if (busy) return
      busy = true
      void work().then(
        () => (busy = false),
        () => (busy = false),
      )
    }, ms),
  )
}

const plan = (url: string, decode: string, changes: Partial<WatchPlan> = {}) =>
  quick(url, { counter: parseCounter('ethereum-logs', decode), stallAfterMs: 3000, ...changes })

describe('logs of a real node', () => {
  test.each([
    ['ws', ws],
    ['http', http],
  ] as const)('are counted by address and topic: %s', async (_scheme, address) => {
    const anvil = await logging()
    const other = `0x${'c1'.repeat(20)}`
    await anvil.rpc('anvil_setCode', [other, code])
    await logOnce(anvil)
    let sent = 0
    every(60, async () => {
      await logOnce(anvil, other)
      await logOnce(anvil)
      sent++
    })
    const decode = `address=${contract} topics=${topic} confirmations=0`
    const result = await watch(plan(address(anvil), decode, { target: 10n }), options())
    expect([result.verdict, result.baseline, result.unit]).toEqual(['passed', 0n, 'logs'])
    expect(Number(result.sessions)).toBeLessThanOrEqual(sent + 1)
  })

  test('that others wrote do not count', async () => {
    const anvil = await logging()
    every(40, () => logOnce(anvil))
    const decode = `address=${contract} topics=0x${'11'.repeat(32)} confirmations=0`
    const result = await watch(plan(ws(anvil), decode), options())
    expect([result.verdict, result.sessions]).toEqual(['stalled', 0n])
  })

  test('count when they are settled, and those that a reorg takes back never do', async () => {
    const anvil = await logging()
    const mining = after(300, async () => {
      for (let i = 0; i < 3; i++) await logOnce(anvil)
      await anvil.rpc('anvil_reorg', [3, []])
      await anvil.rpc('anvil_mine', ['0x14'])
    })
    const result = await watch(plan(ws(anvil), `address=${contract} confirmations=5`), options())
    await mining
    expect([result.verdict, result.sessions]).toEqual(['stalled', 0n])
  })

  test('that came while the connection was broken are counted, each once', async () => {
    const anvil = await logging()
    const proxy = await proxyTo(anvil.port)
    let sent = 0
    every(50, async () => {
      if (sent >= 30) return
      await logOnce(anvil)
      sent++
    })
    const breaking = afterFirst(700, () => proxy.drop())
    const result = await watch(
      plan(`ws://127.0.0.1:${proxy.port}`, `address=${contract} confirmations=0`, { target: 1000n }),
      options({ onSample: breaking.onSample }),
    )
    await breaking
    await proxy.stop()
    expect(result.verdict).toBe('stalled')
    expect(result.nodes[0]?.reconnects).toBeGreaterThan(0)
    const baselineLogs = 30 - Number(result.sessions)
    // Only those of the first moment, before the count began.
    expect(baselineLogs).toBeGreaterThanOrEqual(0)
    expect(baselineLogs).toBeLessThanOrEqual(5)
  })
})
