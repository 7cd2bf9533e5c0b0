import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { startChain, stopChain } from '../../e2e/deployer/chain.ts'
import { deploymentsOf, endOf, stages, type Stage } from '../../e2e/deployer/stage.ts'

const open = stages()

async function shortWatch(): Promise<Stage> {
  const port = await freePort()
  return open({
    deploy: { script: startChain(port), teardown: stopChain },
    watch: { sources: [`ws://127.0.0.1:${port}`], counter: 'ethereum-blocks', sessions: 10, 'start-timeout': '20s' },
  })
}

describe('GitHub fails after the watch', () => {
  test('a proof that cannot be recorded: not green, torn down, and everything that was seen is told', async () => {
    const of = await shortWatch()
    const step = await of.deploy()
    await step.until('deployment ')
    await step.until('of 10 blocks')
    of.scene.github.fault(
      { kind: 'status', status: 403, message: 'no more' },
      { method: 'POST', path: /\/deployments$/, times: 9 },
    )
    const ended = await step.ended
    expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
    const { outputs, report } = ended
    expect(outputs['reason']).toMatch(/Not proven: the proof could not be recorded at GitHub.*Passed: \d+ of 10/)
    expect(outputs).toMatchObject({ proof: '{}', 'proof-name': 'none', 'proof-file': 'none' })
    expect(BigInt(outputs['sessions'] ?? '0')).toBeGreaterThanOrEqual(10n)
    expect(report['watch']).toMatchObject({ verdict: 'passed' })
    expect(existsSync(join(of.host.home, 'teardown'))).toBe(true)
    expect(await deploymentsOf(of, 'shakedown:deploy')).toMatchObject([{ state: 'error' }])
    expect(await deploymentsOf(of, 'shakedown:proof')).toEqual([])
  })

  test('an end that cannot be told leaves the verdict as it is; post tells it', async () => {
    const of = await open({ deploy: { script: 'echo ready; sleep 2; exit 7' } })
    const step = await of.deploy({ inputs: { mode: 'deploy' } })
    await step.until('alice │ ready')
    of.scene.github.fault({ kind: 'status', status: 403, message: 'no more' }, { method: 'POST', times: 1 })
    const ended = await step.ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.log).toMatch(/::warning.*could not be told/)
    expect(await deploymentsOf(of, 'shakedown:deploy')).toMatchObject([{ state: 'in_progress' }])
    const post = await (await of.deploy({ inputs: { mode: 'deploy' }, state: ended.state })).ended
    expect(post.code).toBe(0)
    const [told] = await deploymentsOf(of, 'shakedown:deploy')
    expect(told).toMatchObject({ state: 'failure', description: expect.stringContaining('exit status 7') })
  })
})

test('a step that was killed: post tells GitHub, which would show it in progress for ever', async () => {
  const of = await open({ deploy: { script: 'echo ready; sleep 300' } })
  const step = await of.deploy({ inputs: { mode: 'deploy' } })
  await step.until('alice │ ready')
  step.signal('SIGKILL')
  const { state } = await step.ended
  const post = await (await of.deploy({ inputs: { mode: 'deploy' }, state })).ended
  expect(post.code).toBe(0)
  expect(await deploymentsOf(of, 'shakedown:deploy')).toMatchObject([{ state: 'error' }])
})

test('a cancellation during the teardown leaves the rest of it to post, which adds to the transcript', async () => {
  const teardown =
    'echo tearing-down; [ -e "$HOME/again" ] || { touch "$HOME/again"; sleep 60; }; echo done > "$HOME/teardown"'
  const of = await open({ deploy: { script: 'echo deployed-it', teardown } })
  const step = await of.deploy({ inputs: { mode: 'deploy' } })
  await step.until('alice │ tearing-down')
  step.signal('SIGINT')
  const { state, outputs } = await step.ended
  expect(existsSync(join(of.host.home, 'teardown'))).toBe(false)
  const post = await (await of.deploy({ inputs: { mode: 'deploy' }, state })).ended
  expect(post.code).toBe(0)
  expect(existsSync(join(of.host.home, 'teardown'))).toBe(true)
  const transcript = readFileSync(join(outputs['logs'] ?? '', 'alice.log'), 'utf8')
  expect(transcript).toMatch(/deployed-it\ntearing-down\n(?:.*\n)*tearing-down\n/)
})

test('a cancellation before any host was touched leaves post nothing to do there', async () => {
  const { host, deploy } = await open({ deploy: { script: 'true', teardown: 'touch "$HOME/teardown"' } })
  host.faults.silent = true
  const step = await deploy({ inputs: { mode: 'deploy' } })
  await step.until('Deploy ')
  step.signal('SIGINT')
  const { state } = await step.ended
  expect([state['teardown-owed'] ?? '', state['hosts-locked'] ?? '']).toEqual(['', ''])
})

test('a secret that a host gives as its version does not get into the public description', async () => {
  const secret = 'correct-horse-battery-staple'
  const of = await open({ deploy: { script: 'true', 'version-command': 'echo "$TOKEN"' } })
  const inputs = { mode: 'deploy', secrets: `TOKEN=${secret}` }
  const ended = await (await of.deploy({ inputs })).ended
  expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
  const [told] = await deploymentsOf(of, 'shakedown:deploy')
  expect(told).toMatchObject({ description: expect.stringContaining('runs "***"') })
  expect(JSON.stringify([ended.outputs, ended.report, ended.summary, ended.state])).not.toContain(secret)
})
