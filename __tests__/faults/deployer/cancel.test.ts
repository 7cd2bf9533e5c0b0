import { readFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { startChain, stopChain } from '../../e2e/deployer/chain.ts'
import {
  deploymentsOf,
  onStage,
  stageTimeoutMs,
  testOnStage,
  type Stage,
  type StageOptions,
} from '../../e2e/deployer/stage.ts'
import { removeFolders, type RunningStep } from '../../e2e/step.ts'

afterAll(removeFolders)

/** GitHub sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that. */
async function interrupt(step: RunningStep) {
  const from = performance.now()
  step.signal('SIGINT')
  const ended = await step.ended
  return { ...ended, seconds: (performance.now() - from) / 1000 }
}

const slow = 'echo "$$" > "$HOME/script.pid"; echo ready; sleep 300; echo never > "$HOME/finished"'
const gone = (pid: number) => !existsSync(`/proc/${pid}`)

async function interrupted(stage: Stage, chosen: StageOptions, until: string): Promise<void> {
  const { host, deploy } = stage
  const step = await deploy()
  await step.until(until)
  const ended = await interrupt(step)
  expect(ended.seconds).toBeLessThan(7.5)
  expect({ code: ended.code, verdict: ended.outputs['verdict'] }).toEqual({ code: 1, verdict: 'cancelled' })
  expect(existsSync(join(host.home, 'finished'))).toBe(false)

  const post = await (await deploy({ state: ended.state })).ended
  expect(post.code).toBe(0)
  const teardown = (chosen.deploy as { teardown?: string }).teardown
  expect(existsSync(join(host.home, 'teardown'))).toBe(teardown !== undefined)
  expect(await host.processes()).toEqual([])

  expect((await deploymentsOf(stage, 'shakedown:deploy'))[0]).toMatchObject({
    state: 'error',
    description: expect.stringContaining('cancelled'),
  })
  expect(await deploymentsOf(stage, 'shakedown:proof')).toEqual([])
}

describe('SIGINT', () => {
  const watching = async () => {
    const port = await freePort()
    return {
      deploy: { script: `${startChain(port)}\necho deployed`, teardown: stopChain },
      watch: {
        sources: [`ws://127.0.0.1:${port}`],
        counter: 'ethereum-blocks',
        sessions: 100_000,
        'stall-after': '1m',
      },
    }
  }

  const phases: [string, () => Promise<StageOptions>, string][] = [
    [
      'while the script runs',
      async () => ({ deploy: { script: slow }, watch: { sources: ['ws://127.0.0.1:1'], counter: 'number' } }),
      'alice │ ready',
    ],
    [
      'while health is asked',
      async () => ({
        deploy: {
          script: 'true',
          health: 'echo asked; sleep 20; exit 1',
          teardown: 'echo torn-down > "$HOME/teardown"',
        },
        watch: { sources: ['ws://127.0.0.1:1'], counter: 'number' },
      }),
      'alice │ asked',
    ],
    [
      'while the version is asked',
      async () => ({
        deploy: {
          script: 'true',
          'version-command': 'echo asked; sleep 60',
          teardown: 'echo torn-down > "$HOME/teardown"',
        },
        watch: { sources: ['ws://127.0.0.1:1'], counter: 'number' },
      }),
      'alice │ asked',
    ],
    ['while the chain is watched', watching, 'blocks'],
  ]
  test.concurrent.each(phases)(
    '%s: cancelled within the 7.5 s of the runner, told to GitHub, nothing left after post',
    async (_what, options, until) => {
      const chosen = await options()
      await onStage(chosen, (stage) => interrupted(stage, chosen, until))
    },
    stageTimeoutMs,
  )

  testOnStage(
    'while the host does not answer: cancelled at once',
    { deploy: { script: 'true' } },
    async ({ host, deploy }) => {
      host.faults.silent = true
      const step = await deploy({ inputs: { mode: 'deploy' } })
      await step.until('deploy')
      const ended = await interrupt(step)
      expect(ended.seconds).toBeLessThan(7.5)
      expect(ended.outputs['verdict']).toBe('cancelled')
    },
  )
})

const touching: StageOptions = { deploy: { script: 'touch "$HOME/touched"', teardown: 'touch "$HOME/teardown"' } }
testOnStage(
  'SIGINT while GitHub is slow: over in time, red, and no host is touched',
  touching,
  async ({ scene, host, deploy }) => {
    scene.github.fault({ kind: 'latency', ms: 30_000 }, { method: 'POST', path: /deployments$/ })
    const step = await deploy({ inputs: { mode: 'deploy' } })
    // Each POST comes after a look whether an earlier attempt has made the Deployment.
    const looked = () => scene.github.requests.some(({ path }) => /deployments(?:\?|$)/.test(path))
    while (!looked()) await new Promise((done) => setTimeout(done, 50))
    await new Promise((done) => setTimeout(done, 300))
    const ended = await interrupt(step)
    expect(ended.seconds).toBeLessThan(7.5)
    expect(ended.code).toBe(1)
    expect(ended.outputs['verdict']).toBe('cancelled')
    expect(existsSync(join(host.home, 'touched'))).toBe(false)
    const post = await (await deploy({ inputs: { mode: 'deploy' }, state: ended.state })).ended
    expect(post.code).toBe(0)
    expect(existsSync(join(host.home, 'teardown'))).toBe(false)
  },
)

const owing: StageOptions = { deploy: { script: slow, teardown: 'echo torn-down > "$HOME/teardown"' } }
testOnStage(
  'SIGKILL of the step: the watchdog on the host ends the script, post tears down',
  owing,
  async ({ host, deploy }) => {
    const step = await deploy({ inputs: { mode: 'deploy' } })
    await step.until('alice │ ready')
    const pid = Number(readFileSync(join(host.home, 'script.pid'), 'utf8'))
    step.signal('SIGKILL')
    const { state } = await step.ended
    for (let tries = 0; tries < 100 && !gone(pid); tries++) await new Promise((done) => setTimeout(done, 100))
    expect(gone(pid)).toBe(true)
    expect(existsSync(join(host.home, 'finished'))).toBe(false)
    const post = await (await deploy({ inputs: { mode: 'deploy' }, state: { ...state, isPost: 'true' } })).ended
    expect(post.code).toBe(0)
    expect(existsSync(join(host.home, 'teardown'))).toBe(true)
  },
)

testOnStage(
  'a connection that dies in the middle is lost, not failed: nobody knows what the script did',
  { deploy: { script: slow } },
  async ({ host, deploy }) => {
    const step = await deploy({ inputs: { mode: 'deploy' } })
    await step.until('alice │ ready')
    host.faults.drop()
    const { code, outputs } = await step.ended
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'lost' })
    expect(outputs['reason']).toMatch(/unknown/i)
  },
)
