import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Session } from '@shakedown/ssh'
import { parseCounter, parseSources, watch, type WatchPlan } from '@shakedown/watch'
import type { RunOnHost } from '../../../packages/watch/src/sources/index.ts'
import { onBothKinds, onHost, type Ground } from '../ssh/harness.ts'
import { options, quick } from '../../unit/watch/peers.ts'
import { after } from './nodes.ts'

let ending = new AbortController()
beforeEach(() => {
  ending = new AbortController()
})
afterEach(() => ending.abort(new Error('the test is over')))

/** As an action does it: the connection is made anew when it broke. */
function on(ground: Ground): { run: RunOnHost } {
  let session: Session | undefined
  return {
    async run(_source, what) {
      const { signal } = ending
      if (session?.alive !== true) session = await ground.connect({ keepaliveMs: 200, connectTimeoutMs: 2000, signal })
      return session.run({ ...what, env: [], secrets: [] })
    },
  }
}

function plan(source: string, counter: string, changes: Partial<WatchPlan> = {}): WatchPlan {
  return quick('http://x', {
    sources: parseSources([source], ['box']),
    counter: parseCounter(counter),
    stallAfterMs: 3000,
    startTimeoutMs: 6000,
    ...changes,
  })
}

/** Something on the host that goes on. */
function every(ms: number, work: (round: number) => void): void {
  let round = 0
  const timer = setInterval(() => work(++round), ms)
  ending.signal.addEventListener('abort', () => clearInterval(timer))
}

const line = (n: number) => `2026-01-01 imported #${n}\n2026-01-01 idle (${n})\n`

onBothKinds((ground) => {
  const file = (name: string) => join(ground.host.home, name)

  test('a command prints the counter last', async () => {
    every(50, (round) => writeFileSync(file('height'), `${round}\n`))
    const given = { ...options(), ...on(ground) }
    const result = await watch(plan('command echo asked; cat height', 'number'), given)
    expect([result.verdict, result.nodes[0]?.name, result.nodes[0]?.url]).toEqual(['passed', 'box', 'command'])
  })

  test('a command prints metrics', async () => {
    every(50, (round) =>
      writeFileSync(file('metrics'), `# TYPE steps counter\nsteps{a="1"} ${round}\nsteps{a="2"} 0\n`),
    )
    const given = { ...options(), ...on(ground) }
    const result = await watch(plan('command cat metrics', 'metric:steps{a="1"}'), given)
    expect(result.verdict).toBe('passed')
  })

  test('a command that fails gives no value, and its last words', async () => {
    const result = await watch(plan('command echo no such node >&2; exit 3', 'number', { startTimeoutMs: 1500 }), {
      ...options(),
      ...on(ground),
    })
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('the command exited 3: no such node')
  })

  test('a log is counted by its lines, and what was there before does not count', async () => {
    writeFileSync(file('node.log'), line(1).repeat(20))
    every(40, (round) => appendFileSync(file('node.log'), line(100 + round)))
    const given = { ...options(), ...on(ground) }
    const result = await watch(plan('log tail -n 1000 -F node.log', 'lines:imported #\\d+', { target: 20n }), given)
    expect([result.verdict, result.baseline, result.unit]).toEqual(['passed', 0n, 'lines'])
    expect(result.sessions).toBeLessThan(30n)
  })

  test('a log that is rotated goes on', async () => {
    writeFileSync(file('turn.log'), '')
    every(40, (round) => {
      if (round % 20 === 0) renameSync(file('turn.log'), file('turn.log.1'))
      appendFileSync(file('turn.log'), line(round))
    })
    const given = { ...options(), ...on(ground) }
    const command = 'log tail -n 0 -F -s 0.1 turn.log 2>/dev/null'
    const result = await watch(plan(command, 'lines:imported', { target: 45n }), given)
    expect([result.verdict, result.nodes[0]?.reconnects]).toEqual(['passed', 0])
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  test('the link breaks and comes back: no line counts twice, none that is shown again is missed', async () => {
    const file = join(ground.host.home, 'drop.log')
    writeFileSync(file, '')
    let written = 0
    every(40, (round) => {
      if (round > 100) return
      written++
      appendFileSync(file, line(round))
    })
    const dropping = after(3000, () => ground.host.faults.drop())
    const result = await watch(plan('log tail -n 200 -F drop.log', 'lines:imported', { target: 1000n }), {
      ...options(),
      ...on(ground),
    })
    await dropping
    expect(result.verdict).toBe('stalled')
    expect(written).toBe(100)
    expect(result.nodes[0]?.reconnects).toBe(1)
    // What was written before the count began does not count; everything else does, once.
    const first = result.events.find(({ text }) => text.startsWith('first value'))
    expect(first).toBeDefined()
    const missing = 100 - Number(result.sessions)
    expect(missing).toBeGreaterThanOrEqual(0)
    expect(missing).toBeLessThan(((first?.seconds ?? 0) * 1000) / 40 + 3)
  })
})
