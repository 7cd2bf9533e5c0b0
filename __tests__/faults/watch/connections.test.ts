import { expect } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { numberPlan, substratePlan, testFaults, tunnelTo, type Fault } from './fault.ts'

const short = { startTimeoutMs: 2500 }

testFaults([
  {
    name: 'a path that accepts connections and swallows everything, WebSocket: silent, nothing is known',
    act: async ({ tcp }) => ({ plan: substratePlan(`ws://127.0.0.1:${(await tcp(() => undefined)).port}`, short) }),
    verdict: 'inconclusive',
    says: /is silent: the connection is accepted and nothing answers/,
  },
  {
    name: 'the same over HTTP',
    act: async ({ tcp }) => ({ plan: substratePlan(`http://127.0.0.1:${(await tcp(() => undefined)).port}`, short) }),
    verdict: 'inconclusive',
    says: /is silent: no answer within 1 s/,
  },
  {
    name: 'the same through a tunnel, whose host accepted the connection for the node: frozen, that is known',
    async act({ tcp }) {
      const { port } = await tcp(() => undefined)
      return { plan: substratePlan('ws://127.0.0.1:9944', short), options: { connect: tunnelTo(port) } }
    },
    verdict: 'failed',
    says: /is frozen: the connection is accepted and nothing answers/,
  },
  {
    name: 'a path that swallows everything from some moment on: silent',
    async act({ substrate, proxy, after }) {
      const between = await proxy((await substrate()).port)
      after(600, () => between.swallow())
      return { plan: substratePlan(`ws://127.0.0.1:${between.port}`, { target: 1000n }) }
    },
    verdict: 'inconclusive',
    says: /is silent: (?:no reply to \w+ within 1 s|the connection stands, but no frame came within 1 s of a ping)/,
  },
  {
    name: 'a frozen node: the connection stands, neither replies nor pongs come',
    async act({ substrate, after }) {
      const node = await substrate()
      after(600, () => {
        node.faults.silent = true
        node.answerPings(false)
      })
      return { plan: substratePlan(`ws://127.0.0.1:${node.port}`, { target: 1000n }) }
    },
    verdict: 'inconclusive',
    says: /is silent/,
  },
  {
    name: 'a node that answers pings and no question',
    async act({ substrate }) {
      const node = await substrate()
      node.faults.silent = true
      return { plan: substratePlan(`ws://127.0.0.1:${node.port}`, short) }
    },
    verdict: 'inconclusive',
    says: /is silent: no reply to chain_getBlockHash within 1 s/,
  },
  {
    name: 'half a connection: the node ends its side and keeps the other open',
    act: async ({ tcp }) => ({
      plan: substratePlan(`ws://127.0.0.1:${(await tcp((socket) => socket.end())).port}`, short),
    }),
    verdict: 'inconclusive',
    says: /is out of reach: (?:socket hang up|connection reset|the connection broke)/,
  },
  {
    name: 'connections that are dropped as soon as they stand are not hammered',
    async act({ socket, after }) {
      let connections = 0
      const { port } = await socket((opened) => {
        connections++
        opened.terminate()
      })
      // 0.45 s, 0.9 s and 1.8 s between the first four.
      after(3800, () => expect(connections).toBe(4))
      return {
        plan: substratePlan(`ws://127.0.0.1:${port}`, { startTimeoutMs: 4000, stallAfterMs: 20_000 }),
        options: { random: () => 0.9 },
      }
    },
    verdict: 'inconclusive',
    says: /is out of reach: the connection broke/,
  },
  {
    name: 'connections that break now and then: nothing is lost',
    async act({ substrate, after }) {
      const node = await substrate()
      for (const ms of [300, 700, 1100]) after(ms, () => node.drop())
      return { plan: substratePlan(`ws://127.0.0.1:${node.port}`, { target: 50n, stallAfterMs: 5000 }) }
    },
    verdict: 'passed',
    says: /connected again/,
    also: ({ nodes }) => expect(nodes[0]?.reconnects).toBeGreaterThan(0),
  },
  {
    name: 'a port on which nothing listens: down',
    act: async ({ nowhere }) => ({ plan: substratePlan(`ws://127.0.0.1:${await nowhere()}`, { startTimeoutMs: 500 }) }),
    verdict: 'failed',
    says: /is down: connection refused/,
  },
  ...(['ws', 'http'] as const).map((scheme): Fault => ({
    name: `a name that nobody knows: ${scheme}`,
    act: () => Promise.resolve({ plan: substratePlan(`${scheme}://node.invalid:9944`, { startTimeoutMs: 1500 }) }),
    verdict: 'inconclusive',
    says: /is out of reach: its name (?:is unknown|cannot be looked up)/,
  })),
  ...(['wss', 'https'] as const).map((scheme): Fault => ({
    name: `TLS with a node that speaks none: ${scheme}`,
    act: async ({ substrate }) => ({
      plan: substratePlan(`${scheme}://127.0.0.1:${(await substrate()).port}`, { startTimeoutMs: 1000 }),
    }),
    verdict: 'failed',
    says: /gives no value: TLS fails: .*does it speak TLS/,
  })),
  {
    name: 'a wall clock that is set back by a day and on by two',
    async act({ substrate }) {
      const node = await substrate()
      let asked = 0
      const date = () => new Date(Date.now() + (asked++ % 2 === 0 ? -1 : 2) * 86_400_000)
      return {
        plan: substratePlan(`ws://127.0.0.1:${node.port}`, { target: 20n }),
        options: { clock: { ...systemClock, date } },
      }
    },
    verdict: 'passed',
    says: /Passed|passed|reached|20/i,
  },
  {
    name: 'a machine that slept for an hour between two polls goes on, and no burst of polls makes up for it',
    async act({ http, after }) {
      let value = 0
      const { port } = await http((_request, response) => response.end(String(value++)))
      let slept = 0
      after(700, () => {
        slept = 3_600_000
      })
      return {
        plan: numberPlan(`http://127.0.0.1:${port}`, {
          target: 15n,
          timeBudgetMs: 2 * 3_600_000,
          stallAfterMs: 6000,
        }),
        options: { clock: { ...systemClock, now: () => systemClock.now() + slept } },
      }
    },
    verdict: 'passed',
    says: /./,
    also: ({ sessions }) => expect(sessions).toBeLessThan(20n),
  },
])
