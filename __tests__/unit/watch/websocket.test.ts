import { afterEach, describe, expect, test } from '@jest/globals'
import { watch } from '@shakedown/watch'
import { options, quick, rpcPeer, wsPeer, type Peer } from './peers.ts'

const peers: Peer[] = []
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.stop()
})

async function keep<T extends Peer>(peer: Promise<T>): Promise<T> {
  const started = await peer
  peers.push(started)
  return started
}

const block = (height: number, digit = 'a') => ({
  hash: `0x${digit.repeat(64)}`,
  number: `0x${height.toString(16)}`,
})

/** Answers as a chain whose height is the time since it began, in tenths of a second. */
function chain() {
  const start = performance.now()
  const height = () => Math.floor((performance.now() - start) / 100)
  return (method: string): unknown => {
    if (method === 'eth_chainId') return '0x1'
    if (method === 'eth_getBlockByNumber') return block(0)
    if (method === 'eth_blockNumber') return `0x${height().toString(16)}`
    return '0xabc'
  }
}

describe('a node over WebSocket', () => {
  test('whose subscription is acknowledged and stays silent is read by polls and subscribed again', async () => {
    const answer = chain()
    const peer = await keep(rpcPeer(({ method }) => answer(method)))
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`, { target: 15n }), options())
    expect(result.verdict).toBe('passed')
    expect(result.nodes[0]?.resubscriptions).toBeGreaterThan(0)
    expect(peer.asked.filter((method) => method === 'eth_subscribe').length).toBeLessThanOrEqual(3)
    expect(result.events.map(({ text }) => text).join()).toContain('reading by polls alone')
  })

  test('that refuses subscriptions is read by polls, which is said', async () => {
    const answer = chain()
    const peer = await keep(
      rpcPeer(({ method, id }, socket) => {
        if (method !== 'eth_subscribe') return answer(method)
        socket.send(JSON.stringify({ error: { message: 'no such method', code: -32601 }, id }))
        return undefined
      }),
    )
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`), options())
    expect(result.verdict).toBe('passed')
    expect(result.events.map(({ text }) => text)).toContain(
      'no subscription, reading by polls alone (eth_subscribe: RPC error -32601: no such method)',
    )
  })

  test('that sends batches, ids as text, keys in another order, other subscriptions and garbage in between', async () => {
    const peer = await keep(
      wsPeer((socket) => {
        socket.on('message', (data: Buffer) => {
          const { id, method } = JSON.parse(data.toString('utf8')) as { id: number; method: string }
          const result = { eth_chainId: '0x1', eth_getBlockByNumber: block(0), eth_blockNumber: '0x0' }[method] ?? '0x5'
          socket.send(JSON.stringify([{ result, id: String(id) }]))
          if (method !== 'eth_subscribe') return
          const head = (subscription: string, height: number) =>
            JSON.stringify({ params: { result: block(height), subscription }, method: 'eth_subscription' })
          socket.send('{"broken')
          socket.send(head('0x4', 900))
          setTimeout(() => {
            for (const height of [1, 2, 3, 4, 4, 3, 5]) socket.send(head('0x5', height))
          }, 50)
        })
      }),
    )
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`, { pollIntervalMs: 700 }), options())
    expect(result.verdict).toBe('passed')
    expect(result.sessions).toBe(5n)
    expect(result.nodes[0]?.malformed).toBe(1)
  })

  test('that sends a frame larger than 4 MiB is a misconfiguration, not a loop', async () => {
    let connections = 0
    const peer = await keep(
      wsPeer((socket) => {
        connections++
        socket.on('error', () => undefined)
        socket.send('x'.repeat(5 * 1024 * 1024))
      }),
    )
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('messages larger than 4 MiB')
    expect(connections).toBe(1)
  })

  test('that never replies, though the socket lives, is silent', async () => {
    const peer = await keep(rpcPeer(() => undefined))
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`, { startTimeoutMs: 2500 }), options())
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toContain('node is silent: no reply to eth_chainId within 1 s')
  })

  test('that is no WebSocket server gives its HTTP status', async () => {
    const peer = await keep(wsPeer((socket) => socket.close()))
    const result = await watch(
      quick(`ws://127.0.0.1:${peer.port}`, { counter: { kind: 'number' }, startTimeoutMs: 700 }),
      options(),
    )
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toContain('node is out of reach: it closed the connection (1005)')
  })
})

describe('a stream of messages', () => {
  const counter = {
    kind: 'json' as const,
    path: ['data', 'height'],
    decode: 'number' as const,
    text: 'json:data.height',
  }

  test('is read where it has the value, and credentials are sent and never shown', async () => {
    let authorization: string | undefined
    let url: string | undefined
    const peer = await keep(
      wsPeer((socket, request) => {
        ;({ authorization } = request.headers)
        ;({ url } = request)
        let height = 9007199254740993n
        const timer = setInterval(() => {
          socket.send('{"data":{"other":1}}')
          socket.send(`{"data":{"height":${height++}}}`)
        }, 20)
        socket.on('close', () => clearInterval(timer))
      }),
    )
    const spec = `ws://us%40er:s3cr3t@127.0.0.1:${peer.port}/ws?token=t0ken`
    const given = options()
    const result = await watch(quick(spec, { counter }), given)
    expect(result.verdict).toBe('passed')
    expect(result.baseline).toBe(9007199254740993n)
    expect(authorization).toBe(`Basic ${Buffer.from('us@er:s3cr3t').toString('base64')}`)
    expect(url).toBe('/ws?token=t0ken')
    const shown = JSON.stringify([result, given.lines], (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(shown).not.toMatch(/s3cr3t|t0ken/)
  })

  test('that goes quiet while pongs come is a stall', async () => {
    const peer = await keep(wsPeer((socket) => socket.send('{"data":{"height":3}}')))
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`, { counter }), options())
    expect(result.verdict).toBe('stalled')
  })

  test('that never carries the value is no data', async () => {
    const peer = await keep(wsPeer((socket) => socket.send('{"hello":1}')))
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`, { counter, startTimeoutMs: 500 }), options())
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toContain('connected, no value yet')
  })

  test('leaves nothing open behind', async () => {
    const peer = await keep(wsPeer((socket) => socket.send('{"data":{"height":3}}')))
    const aborting = new AbortController()
    setTimeout(() => aborting.abort(new Error('SIGTERM')), 200)
    const result = await watch(quick(`ws://127.0.0.1:${peer.port}`, { counter }), options({ signal: aborting.signal }))
    expect([result.verdict, result.reason]).toEqual(['cancelled', 'Cancelled at 0 of 5 steps: SIGTERM'])
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
    expect(peer.open()).toBe(0)
  })
})
