import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { silentLog, systemClock } from '@shakedown/ports'
import { parseKnownHosts, readPrivateKey, sshTransport, type Session } from '@shakedown/ssh'
import { hostOf, parseCounter, portOf, watch, type Connect, type WatchPlan } from '@shakedown/watch'
import { startLocalHost, type LocalHost } from '@shakedown/rehearsal'
import { startSubstrate } from '../../packages/rehearsal/src/testnet/index.ts'

const burst = 500

/** From the block that a node announces to the verdict, directly and through the tunnel of an SSH server; in milliseconds. */
export async function benchLatency(folder: string, rounds: number): Promise<string> {
  const dir = join(folder, 'watched')
  mkdirSync(dir, { recursive: true })
  const host = await startLocalHost({ dir })
  const session = await login(host)
  try {
    const tunnel: Connect = ({ url }) => session.forward(hostOf(url), portOf(url))
    const rows = [
      await latencies('directly', () => undefined, rounds),
      await latencies(`through the tunnel (${host.kind})`, tunnel, rounds),
    ]
    const bursts = [
      await burstOf('directly', () => undefined),
      await burstOf(`through the tunnel (${host.kind})`, tunnel),
    ]
    return [
      '## Watch: from a block to the verdict',
      '',
      `| ${rounds} times | p50 | p95 | max |`,
      '| --- | ---: | ---: | ---: |',
      ...rows,
      '',
      ...bursts,
      '',
    ].join('\n')
  } finally {
    await session.close()
    await host.stop()
  }
}

function login(host: LocalHost): Promise<Session> {
  const [user = '', place = ''] = host.address.split('@')
  const [name = '', port = ''] = place.split(':')
  return sshTransport.connect(
    { alias: 'local', user, host: name, port: Number(port) },
    {
      key: readPrivateKey(host.privateKey, ''),
      hostKeys: { kind: 'known-hosts', known: parseKnownHosts(host.knownHosts) },
      connectTimeoutMs: 30_000,
      keepaliveMs: 10_000,
      clock: systemClock,
      log: silentLog,
      signal: new AbortController().signal,
    },
  )
}

function planOf(port: number, target: bigint): WatchPlan {
  return {
    sources: [{ name: 'node', url: `ws://127.0.0.1:${port}`, scheme: 'ws' }],
    counter: parseCounter('substrate-blocks@best'),
    target,
    from: 'baseline',
    quorum: 1,
    startTimeoutMs: 60_000,
    timeBudgetMs: 120_000,
  }
}

/** Calls `then` once the node's first value was asked for and answered: what comes after that are its events. */
function once(then: () => void): (sample: { via: string }) => void {
  let done = false
  return ({ via }) => {
    if (done || via !== 'poll') return
    done = true
    then()
  }
}

async function latencies(name: string, connect: Connect, rounds: number): Promise<string> {
  const node = await startSubstrate()
  const times: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      let told = 0
      const announce = once(() => {
        setTimeout(
          () => {
            told = performance.now()
            node.build()
          },
          5 + (round % 20),
        )
      })
      const { verdict, reason } = await watch(planOf(node.port, 1n), options(connect, announce))
      if (verdict !== 'passed') throw new Error(`${name}: ${reason}`)
      times.push(performance.now() - told)
    }
  } finally {
    await node.stop()
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1)
  return `| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`
}

/** @throws Error when a block of the burst did not come as an event, in its order */
async function burstOf(name: string, connect: Connect): Promise<string> {
  const node = await startSubstrate()
  try {
    let told = 0
    const seen: bigint[] = []
    const announce = once(() => {
      told = performance.now()
      for (let block = 0; block < burst; block++) node.build()
    })
    const given = options(connect, (sample) => {
      if (sample.via === 'event') seen.push(sample.value)
      announce(sample)
    })
    const { verdict, reason } = await watch(planOf(node.port, BigInt(burst)), given)
    const ms = performance.now() - told
    // A subscription begins with the block that is the best one then.
    const whole = seen.filter((value) => value > 0n).every((value, index) => value === BigInt(index + 1))
    if (verdict !== 'passed' || !whole || seen.at(-1) !== BigInt(burst))
      throw new Error(`${name}: ${seen.length} events, ${reason}`)
    return `A burst of ${burst} blocks ${name}: every one came as an event, in order; the verdict ${ms.toFixed(0)} ms after it began.`
  } finally {
    await node.stop()
  }
}

function options(connect: Connect, onSample: (sample: { via: string; value: bigint }) => void) {
  return { connect, clock: systemClock, log: silentLog, signal: new AbortController().signal, onSample }
}
