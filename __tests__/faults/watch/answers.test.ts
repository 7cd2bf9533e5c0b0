import { gzipSync } from 'node:zlib'
import { expect } from '@jest/globals'
import { parseCounter, parseSources } from '@shakedown/watch'
import { quick } from '../../unit/watch/peers.ts'
import { numberPlan, substratePlan, testFaults, type Fault } from './fault.ts'

const short = { startTimeoutMs: 2500 }
const metrics = (port: number, selector = 'height') =>
  quick('http://x', {
    sources: parseSources([`m=prometheus http://127.0.0.1:${port}/metrics`], []),
    counter: parseCounter(`metric:${selector}`),
    ...short,
  })

testFaults([
  {
    name: 'a subscription that is acknowledged and stays silent while the chain grows',
    async act({ substrate }) {
      const node = await substrate()
      node.faults.mute = true
      return { plan: substratePlan(`ws://127.0.0.1:${node.port}`, { target: 60n }) }
    },
    verdict: 'passed',
    says: /the subscription went quiet while the counter moved[^]*reading by polls alone/,
  },
  ...(['ws', 'http'] as const).map((scheme): Fault => ({
    name: `an answer larger than 4 MiB: misconfigured, no use in trying again: ${scheme}`,
    async act({ substrate }) {
      const node = await substrate()
      node.faults.padding = 5 * 1024 * 1024
      return { plan: substratePlan(`${scheme}://127.0.0.1:${node.port}`) }
    },
    verdict: 'failed',
    says: /larger than 4 MiB/,
    also: ({ seconds }) => expect(seconds).toBeLessThan(3),
  })),
  {
    name: 'malformed JSON between the answers is counted, and does no harm',
    async act({ substrate }) {
      const node = await substrate()
      node.faults.garbage = '{"jsonrpc":'
      return { plan: substratePlan(`ws://127.0.0.1:${node.port}`) }
    },
    verdict: 'passed',
    says: /unreadable: not JSON/,
    also: ({ nodes }) => expect(nodes[0]?.malformed).toBeGreaterThan(0),
  },
  {
    name: 'nothing but malformed JSON: no value',
    async act({ substrate }) {
      const node = await substrate()
      node.faults.garbage = '{"jsonrpc":'
      return { plan: substratePlan(`http://127.0.0.1:${node.port}`, short) }
    },
    verdict: 'failed',
    says: /not JSON/,
  },
  {
    name: 'replies with ids that nobody asked with, WebSocket',
    async act({ substrate }) {
      const node = await substrate()
      node.faults.wrongIds = true
      return { plan: substratePlan(`ws://127.0.0.1:${node.port}`, short) }
    },
    verdict: 'inconclusive',
    says: /a reply with the id 777, which nobody waits for/,
  },
  {
    name: 'replies with ids that nobody asked with, HTTP',
    async act({ substrate }) {
      const node = await substrate()
      node.faults.wrongIds = true
      return { plan: substratePlan(`http://127.0.0.1:${node.port}`, short) }
    },
    verdict: 'failed',
    says: /the answer is to another question \(id 777\)/,
  },
  ...(['ws', 'http'] as const).map((scheme): Fault => ({
    name: `replies in lists, with ids as texts, are legal: ${scheme}`,
    async act({ substrate }) {
      const node = await substrate()
      node.faults.batches = true
      return { plan: substratePlan(`${scheme}://127.0.0.1:${node.port}`) }
    },
    verdict: 'passed',
    says: /./,
    also: ({ nodes }) => expect(nodes[0]?.malformed).toBe(0),
  })),
  ...(['ws', 'http'] as const).flatMap((scheme): Fault[] => [
    {
      name: `slow replies that come in time: ${scheme}`,
      async act({ substrate }) {
        const node = await substrate()
        node.faults.delayMs = 150
        return { plan: substratePlan(`${scheme}://127.0.0.1:${node.port}`, { stallAfterMs: 5000 }) }
      },
      verdict: 'passed',
      says: /./,
    },
    {
      name: `replies that come too late: ${scheme}`,
      async act({ substrate }) {
        const node = await substrate()
        node.faults.delayMs = 1600
        return { plan: substratePlan(`${scheme}://127.0.0.1:${node.port}`, short) }
      },
      verdict: 'inconclusive',
      says: /is silent: no (?:reply to|answer)/,
    },
  ]),
  {
    name: '429 without a time, for ever: asked ever more rarely, and never a verdict on the chain',
    async act({ substrate, after }) {
      const node = await substrate()
      after(400, () => {
        node.faults.status = { code: 429, headers: {} }
      })
      after(3300, () => expect(node.asked.filter((method) => method === 'HTTP 429').length).toBeLessThan(8))
      return { plan: substratePlan(`http://127.0.0.1:${node.port}`, { target: 1000n }) }
    },
    verdict: 'inconclusive',
    says: /HTTP 429/,
  },
  {
    name: '429 with Retry-After is waited for',
    async act({ substrate, after }) {
      const node = await substrate()
      node.faults.status = { code: 429, headers: { 'retry-after': '1' } }
      after(500, () => {
        node.faults.status = undefined
      })
      return { plan: substratePlan(`http://127.0.0.1:${node.port}`) }
    },
    verdict: 'passed',
    says: /asks to wait 1 s \(HTTP 429\)/,
  },
  {
    name: 'a redirect is not followed: it may lead out of the tunnel',
    async act({ http }) {
      let visits = 0
      const target = await http((_request, response) => response.end(String(visits++)))
      const { port } = await http((_request, response) =>
        response.writeHead(307, { location: `http://127.0.0.1:${target.port}/` }).end(),
      )
      return { plan: numberPlan(`http://127.0.0.1:${port}`, { startTimeoutMs: 500 }) }
    },
    verdict: 'failed',
    says: /HTTP 307 \(redirects are not followed\)/,
  },
  {
    name: 'a small body that unpacks to gigabytes is not unpacked',
    async act({ http }) {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
      const { port } = await http((request, response) => {
        expect(request.headers['accept-encoding']).toBe('identity')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
      })
      return { plan: numberPlan(`http://127.0.0.1:${port}`, { startTimeoutMs: 500 }) }
    },
    verdict: 'failed',
    says: /content-encoding gzip, which was not asked for/,
  },
  {
    name: 'a body without an end',
    async act({ http }) {
      const { port } = await http((_request, response) => {
        const more = () => {
          while (!response.destroyed && response.write('1'.repeat(65_536)));
        }
        response.on('drain', more)
        more()
      })
      return { plan: numberPlan(`http://127.0.0.1:${port}`) }
    },
    verdict: 'failed',
    says: /larger than 4 MiB/,
  },
  {
    name: 'a body that drips',
    async act({ http }) {
      const { port } = await http((_request, response) => {
        const timer = setInterval(() => response.write('1'), 50)
        response.on('close', () => clearInterval(timer))
      })
      return { plan: numberPlan(`http://127.0.0.1:${port}`, short) }
    },
    verdict: 'inconclusive',
    says: /is silent: no answer within 1 s/,
  },
  {
    name: 'a body that is cut off is no number, however it begins',
    async act({ tcp }) {
      const { port } = await tcp((socket) => {
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n12'))
      })
      return { plan: numberPlan(`http://127.0.0.1:${port}`, { startTimeoutMs: 800 }) }
    },
    verdict: 'inconclusive',
    says: /is out of reach: .*(?:aborted|closed|reset)/,
  },
  {
    name: 'a server that speaks something else',
    async act({ tcp }) {
      const { port } = await tcp((socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n'))
      return { plan: numberPlan(`http://127.0.0.1:${port}`, { startTimeoutMs: 800 }) }
    },
    verdict: 'failed',
    says: /gives no value: .*Parse Error/,
  },
  {
    name: 'a scrape that was cut off: its last number may be short of digits',
    async act({ http }) {
      const { port } = await http((_request, response) => response.end('# TYPE height gauge\nheight 12'))
      return { plan: metrics(port) }
    },
    verdict: 'failed',
    says: /does not end with a line break: it was cut off/,
  },
  {
    name: 'a page of a proxy in place of a scrape',
    async act({ http }) {
      const { port } = await http((_request, response) => response.end('<html>Bad gateway</html>\n'))
      return { plan: metrics(port) }
    },
    verdict: 'failed',
    says: /line 1 of the scrape does not begin with a name/,
  },
  {
    name: 'a metric that becomes NaN: no value, and never a stall of what is not known',
    async act({ http }) {
      let scrapes = 0
      const { port } = await http((_request, response) => {
        scrapes++
        response.end(`height ${scrapes < 5 ? scrapes : 'NaN'}\n`)
      })
      return { plan: { ...metrics(port), target: 100n } }
    },
    verdict: 'failed',
    says: /height is NaN, which is no count/,
  },
  {
    name: 'a metric that two series have: which one is meant is not known',
    async act({ http }) {
      const { port } = await http((_request, response) => response.end('height{node="a"} 1\nheight{node="b"} 2\n'))
      return { plan: metrics(port) }
    },
    verdict: 'failed',
    says: /2 series match height; say which by node/,
  },
  {
    name: 'a counter that the source cannot give ends the watch at once',
    async act({ substrate }) {
      const node = await substrate()
      return { plan: quick(`http://127.0.0.1:${node.port}`, { counter: parseCounter('lines:x') }) }
    },
    verdict: 'failed',
    says: /lines cannot be read from a http source/,
    also: ({ seconds }) => expect(seconds).toBeLessThan(1),
  },
])
