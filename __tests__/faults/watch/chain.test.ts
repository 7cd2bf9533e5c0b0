// What a chain itself may say that is not true, not new or not its own, over real connections.
import { expect } from '@jest/globals'
import { parseCounter } from '@shakedown/watch'
import type { SubstrateNode } from '../../../packages/rehearsal/src/testnet/index.ts'
import { currentIndex } from '../../../packages/watch/src/chains/storage-item.ts'
import { quick } from '../../unit/watch/peers.ts'
import { numberPlan, substratePlan, testFaults } from './fault.ts'

const short = { startTimeoutMs: 2500 }
const sessions = (port: number, counter: string, decode: string, changes: object = {}) =>
  quick(`ws://127.0.0.1:${port}`, { counter: parseCounter(counter, decode), ...changes })

/** A session index that is final at once. */
function buildFinal(node: SubstrateNode, value: string): void {
  node.build({ [currentIndex.key]: value })
  for (let block = 0; block < 3; block++) node.build()
}

/** Frames of a stream, one every 20 ms, the last one again and again. */
const frames =
  (...texts: readonly string[]) =>
  (socket: { send(text: string): void; on(event: 'close', listener: () => void): unknown }) => {
    let at = 0
    const timer = setInterval(() => socket.send(texts[Math.min(at++, texts.length - 1)] ?? ''), 20)
    socket.on('close', () => clearInterval(timer))
  }

testFaults([
  {
    name: 'null storage: nothing under the key is no data, not 0',
    async act({ substrate }) {
      const { port } = await substrate()
      return { plan: sessions(port, 'substrate-storage:DKG.RefreshNonce', 'u32', short) }
    },
    verdict: 'failed',
    says: /DKG\.RefreshNonce is not set on this chain/,
  },
  {
    name: 'null storage where the runtime says that nothing is 0: a value that stands still, and a stall',
    async act({ substrate }) {
      const { port } = await substrate()
      return { plan: sessions(port, 'substrate-storage:DKG.RefreshNonce', 'u32 unset=0') }
    },
    verdict: 'stalled',
    says: /Stalled at 0 of 5 steps \(last value 0\)/,
  },
  {
    name: 'little-endian: 0xf4010000 is 500 as a u32',
    async act({ substrate, after }) {
      const node = await substrate()
      buildFinal(node, '0xf4010000')
      after(600, () => node.build({ [currentIndex.key]: '0xf9010000' }))
      return { plan: sessions(node.port, 'substrate-sessions', '') }
    },
    verdict: 'passed',
    says: /from 500 to 505/,
  },
  {
    name: 'little-endian read as another type: refused, never guessed',
    async act({ substrate }) {
      const node = await substrate()
      buildFinal(node, '0xf4010000')
      return { plan: sessions(node.port, 'substrate-storage:Session.CurrentIndex', 'u64', short) }
    },
    verdict: 'failed',
    says: /4 bytes are no u64/,
  },
  {
    name: 'a hex quantity read as a decimal number: no value',
    act: async ({ http }) => ({
      plan: numberPlan(`http://127.0.0.1:${(await http((_request, response) => response.end('0x1f4'))).port}`, short),
    }),
    verdict: 'failed',
    says: /"0x1f4" is not a whole decimal number/,
  },
  {
    name: '2^53 + 1 is one more than 2^53, over a socket',
    async act({ socket }) {
      const { port } = await socket(frames('9007199254740992', '9007199254740992', '9007199254740993'))
      return { plan: numberPlan(`ws://127.0.0.1:${port}`, { target: 1n }) }
    },
    verdict: 'passed',
    says: /from 9007199254740992 to 9007199254740993/,
  },
  {
    name: 'duplicate frames are life, and no progress',
    async act({ socket }) {
      const { port } = await socket(frames('7', '8', '8'))
      return { plan: numberPlan(`ws://127.0.0.1:${port}`) }
    },
    verdict: 'stalled',
    says: /Stalled at 1 of 5 steps \(last value 8\)/,
  },
  {
    name: 'a node at 9000 before the start has done nothing yet',
    async act({ socket }) {
      const { port } = await socket(frames('9000', '9004'))
      return { plan: numberPlan(`ws://127.0.0.1:${port}`) }
    },
    verdict: 'stalled',
    says: /Stalled at 4 of 5 steps \(last value 9004\)/,
  },
  {
    name: 'another genesis after a reconnect: another chain, however high it counts',
    async act({ substrate, after }) {
      const first = await substrate({ name: 'one' })
      const { port } = first
      const remake = async () => {
        await first.stop()
        const second = await substrate({ name: 'other', port })
        for (let block = 0; block < 500; block++) second.build()
      }
      after(700, () => {
        void remake()
      })
      return { plan: substratePlan(`ws://127.0.0.1:${port}`, { target: 1000n, stallAfterMs: 8000 }) }
    },
    verdict: 'reset',
    says: /it is another chain now: genesis 0x\w{8}… \(chain other\), before 0x\w{8}… \(chain one\)/,
  },
  {
    name: 'a fork: two nodes of one chain hold different blocks at one final height',
    async act({ substrate, after }) {
      const [one, two] = [await substrate(), await substrate()]
      // It takes nothing back, and goes on with blocks of its own.
      after(500, () => two.retract(0))
      const plan = substratePlan(`ws://127.0.0.1:${one.port}`, { target: 1000n, quorum: 2, stallAfterMs: 6000 })
      const sources = [...plan.sources, { name: 'other', url: `ws://127.0.0.1:${two.port}`, scheme: 'ws' as const }]
      return { plan: { ...plan, sources } }
    },
    verdict: 'diverged',
    says: /^fork at height \d+: node has 0x\w{8}…, other has 0x\w{8}…/,
    also: ({ nodes }) => expect(nodes[0]?.hash).not.toBe(nodes[1]?.hash),
  },
])
