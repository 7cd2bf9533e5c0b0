import { afterEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { systemClock } from '@shakedown/ports'
import type { Clock } from '@shakedown/ports'
import { endOrphans, runStepProcess } from '../../../packages/rehearsal/src/workflow/process.ts'

/** Real time, twenty-five times as fast: 7.5 s become 0.3 s. */
const quick: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / 25, signal) }
const trackingId = `test_${randomUUID()}`

afterEach(async () => {
  await endOrphans(trackingId)
})

function start(script: string, { cancel = new AbortController(), kill = new AbortController(), timeoutMs = 0 } = {}) {
  const lines: string[] = []
  const waiting: { text: string; go: () => void }[] = []
  const ended = runStepProcess({
    program: 'bash',
    args: ['-c', script],
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', RUNNER_TRACKING_ID: trackingId },
    onLine: (line) => {
      lines.push(line)
      for (const { text, go } of waiting) if (line.includes(text)) go()
    },
    cancel: cancel.signal,
    kill: kill.signal,
    ...(timeoutMs > 0 && { timeoutMs }),
    clock: quick,
  })
  const says = (text: string) => new Promise<void>((go) => waiting.push({ text, go }))
  return { ended, lines, cancel, kill, says }
}

describe('how a step ends', () => {
  test('by itself, with its code; both streams are read, and a last line without an end', async () => {
    const { ended, lines } = start('echo out; echo err >&2; printf rest; exit 3')
    expect(await ended).toEqual({ how: 'exited', code: 3, signal: null })
    expect(lines.toSorted()).toEqual(['err', 'out', 'rest'])
  })

  test('cancelled: SIGINT comes first and alone', async () => {
    const { ended, lines, cancel, says } = start(
      `trap 'echo int; exit 7' INT; trap 'echo term' TERM; echo ready; while :; do read -t 0.05 <> <(:) || :; done`,
    )
    await says('ready')
    cancel.abort()
    expect(await ended).toEqual({ how: 'cancelled', code: 7, signal: null })
    expect(lines).toEqual(['ready', 'int'])
  })

  test('cancelled: SIGTERM follows, then the whole tree is killed', async () => {
    const { ended, lines, cancel, says } = start(
      `trap 'echo int' INT; trap 'echo term' TERM; (trap '' INT TERM; exec sleep 60) & echo ready; while :; do read -t 0.05 <> <(:) || :; done`,
    )
    await says('ready')
    cancel.abort()
    expect(await ended).toEqual({ how: 'cancelled', code: null, signal: 'SIGKILL' })
    expect(lines).toEqual(['ready', 'int', 'term'])
  })

  test('over its time: the same signals', async () => {
    const { ended } = start('exec sleep 60', { timeoutMs: 5_000 })
    expect(await ended).toMatchObject({ how: 'timed-out', signal: 'SIGINT' })
  })

  test('a child that keeps stdout open is waited for and then killed', async () => {
    const { ended } = start('sleep 60 & echo $!')
    expect(await ended).toMatchObject({ how: 'exited', code: 0 })
  })

  test('a program that does not exist is an error', async () => {
    const options = { cwd: '/', env: {}, onLine: () => undefined, clock: quick }
    const signals = { cancel: new AbortController().signal, kill: new AbortController().signal }
    await expect(runStepProcess({ program: '/no/such', args: [], ...options, ...signals })).rejects.toThrow('ENOENT')
  })
})

test('a detached daemon is found by the tracking id that it inherited', async () => {
  const { ended, lines } = start('setsid sleep 60 >/dev/null 2>&1 & sleep 0.1; echo $!')
  await ended
  const killed = await endOrphans(trackingId)
  expect(killed).toContain(Number(lines[0]))
})
