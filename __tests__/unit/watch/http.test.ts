import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { parseCounter, watch } from '@shakedown/watch'
import { retryAfterMs } from '../../../packages/watch/src/sources/fetch-text.ts'
import { httpPeer, options, quick, rpcPeer, type Peer } from './peers.ts'

const peers: Peer[] = []
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.stop()
})

async function keep<T extends Peer>(peer: Promise<T>): Promise<T> {
  const started = await peer
  peers.push(started)
  return started
}

const counter = parseCounter('json:status.height')

describe('polling over HTTP', () => {
  test('reads one value after the other, never two requests at a time', async () => {
    let running = 0
    let most = 0
    let height = 0
    const peer = await keep(
      httpPeer((_request, response) => {
        running++
        most = Math.max(most, running)
        setTimeout(() => {
          running--
          height++
          response.end(`{"status":{"height":"${height}"}}`)
        }, 150)
      }),
    )
    const result = await watch(quick(`http://127.0.0.1:${peer.port}/status`, { counter }), options())
    expect(result.verdict).toBe('passed')
    expect(most).toBe(1)
  })

  test('waits as long as 429 asks, and goes on', async () => {
    const times: number[] = []
    let height = 0
    const peer = await keep(
      httpPeer((_request, response) => {
        times.push(performance.now())
        height++
        if (times.length === 2) response.writeHead(429, { 'retry-after': '1' }).end()
        else response.end(String(height))
      }),
    )
    const plan = quick(`http://127.0.0.1:${peer.port}`, { counter: { kind: 'number' }, stallAfterMs: 5000 })
    const result = await watch(plan, options())
    expect(result.verdict).toBe('passed')
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(990)
    expect(result.events.map(({ text }) => text)).toContain('asks to wait 1 s (HTTP 429)')
  })

  test.each([
    [404, 'node gives no value: it answers HTTP 404 (is the path right?)'],
    [401, 'it answers HTTP 401 (credentials are missing or wrong)'],
    [302, 'it answers HTTP 302 (redirects are not followed)'],
    [503, 'it answers HTTP 503'],
  ])('says what HTTP %i means', async (status, text) => {
    const peer = await keep(httpPeer((_request, response) => response.writeHead(status, { location: '/' }).end()))
    const result = await watch(quick(`http://127.0.0.1:${peer.port}`, { counter, startTimeoutMs: 300 }), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain(text)
  })

  test('says what is wrong with a value', async () => {
    const peer = await keep(httpPeer((_request, response) => response.end('{"status":{"height":null}}')))
    const result = await watch(quick(`http://127.0.0.1:${peer.port}`, { counter, startTimeoutMs: 1500 }), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('null is not a whole number')
    const other = await keep(httpPeer((_request, response) => response.end('{}')))
    const missing = await watch(quick(`http://127.0.0.1:${other.port}`, { counter, startTimeoutMs: 1500 }), options())
    expect(missing.reason).toContain('the answer has nothing at json:status.height')
  })

  test('refuses an answer larger than 4 MiB at once', async () => {
    const peer = await keep(httpPeer((_request, response) => response.end(' '.repeat(5 * 1024 * 1024))))
    const result = await watch(quick(`http://127.0.0.1:${peer.port}`, { counter }), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('its answer is larger than 4 MiB')
    expect(result.seconds).toBeLessThan(1)
  })

  test('gives up a request that is not answered', async () => {
    const peer = await keep(httpPeer(() => undefined))
    const result = await watch(quick(`http://127.0.0.1:${peer.port}`, { counter, startTimeoutMs: 1800 }), options())
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toContain('node is silent: no answer within 1 s')
  })
})

test('another chain that took the port between two polls is noticed', async () => {
  let asked = 0
  const peer = await keep(
    httpPeer((request, response) => {
      request.on('data', (body: Buffer) => {
        const { method, id } = JSON.parse(body.toString('utf8')) as { method: string; id: number }
        if (method === 'eth_blockNumber') asked++
        const digit = asked < 3 ? 'a' : 'b'
        const heights = ['0x5', '0x6', '0x4']
        const result =
          method === 'eth_getBlockByNumber'
            ? { hash: `0x${digit.repeat(64)}` }
            : method === 'eth_chainId'
              ? '0x1'
              : heights[Math.min(asked, heights.length) - 1]
        response.end(JSON.stringify({ jsonrpc: '2.0', id, result }))
      })
    }),
  )
  const result = await watch(quick(`http://127.0.0.1:${peer.port}`), options())
  expect(result.verdict).toBe('reset')
  expect(result.reason).toContain('another chain now')
})

describe('a tunnel', () => {
  test('gives one stream per connection, and every stream is closed', async () => {
    let height = 0
    const peer = await keep(httpPeer((_request, response) => response.end(String(height++))))
    const streams: Socket[] = []
    const through = async () => {
      const socket = connect(peer.port, '127.0.0.1')
      await new Promise<void>((resolve) => {
        socket.once('connect', resolve)
      })
      streams.push(socket)
      return socket
    }
    // A name that only the far side knows: nothing may be looked up here.
    const plan = quick('http://node.invalid:1/height', { counter: { kind: 'number' } })
    const result = await watch(plan, options({ connect: through }))
    expect(result.verdict).toBe('passed')
    expect(streams).toHaveLength(6)
    expect(streams.every(({ destroyed }) => destroyed)).toBe(true)
  })

  test('carries a WebSocket', async () => {
    let height = 0
    const peer = await keep(
      rpcPeer(({ method }) => {
        if (method === 'eth_getBlockByNumber') return { hash: `0x${'a'.repeat(64)}` }
        return method === 'eth_blockNumber' ? `0x${(height++).toString(16)}` : '0x1'
      }),
    )
    let streams = 0
    const through = () => {
      streams++
      return Promise.resolve(connect(peer.port, '127.0.0.1'))
    }
    const result = await watch(quick('ws://node.invalid:1'), options({ connect: through }))
    expect([result.verdict, streams]).toEqual(['passed', 1])
  })

  const refusal = (kind: string, message = 'refused') => Object.assign(new Error(message), { kind })

  test('tells a node that is down from a server that does not forward and from a link that is lost', async () => {
    const end = (reason: Error) =>
      watch(quick('ws://127.0.0.1:1', { startTimeoutMs: 400 }), options({ connect: () => Promise.reject(reason) }))
    const down = await end(refusal('refused'))
    expect([down.verdict, down.nodes[0]?.phase]).toEqual(['failed', 'down'])
    const forbidden = await end(refusal('forbidden', 'AllowTcpForwarding is no in sshd_config'))
    expect(forbidden.verdict).toBe('failed')
    expect(forbidden.reason).toContain('AllowTcpForwarding')
    expect(forbidden.seconds).toBeLessThan(0.3)
    const lost = await end(refusal('lost', 'the SSH connection broke'))
    expect(lost.verdict).toBe('inconclusive')
    expect(lost.reason).toContain('node is out of reach: the SSH connection broke')
  })

  test('that opens too late is closed', async () => {
    const peer = await keep(httpPeer((_request, response) => response.end('1')))
    let late: Socket | undefined
    const through = async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 900)
      })
      late = connect(peer.port, '127.0.0.1')
      return late
    }
    const plan = quick('http://127.0.0.1:1', { counter: { kind: 'number' }, startTimeoutMs: 300 })
    const result = await watch(plan, options({ connect: through }))
    expect(result.verdict).toBe('inconclusive')
    await new Promise((resolve) => {
      setTimeout(resolve, 800)
    })
    expect(late?.destroyed).toBe(true)
  })
})

test('Retry-After is seconds or a date, at most five minutes', () => {
  const now = new Date('2026-01-01T00:00:00Z')
  expect(retryAfterMs('7', now)).toBe(7000)
  expect(retryAfterMs('Thu, 01 Jan 2026 00:00:30 GMT', now)).toBe(30_000)
  expect(retryAfterMs('Thu, 01 Jan 2020 00:00:30 GMT', now)).toBe(0)
  expect([retryAfterMs(undefined, now), retryAfterMs('soon', now), retryAfterMs('999999999', now)]).toEqual([
    0, 0, 300_000,
  ])
})
