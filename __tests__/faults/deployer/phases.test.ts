// A step that ends too early, in each of its phases, by each of the runner's means, at a real sshd: what is left on the
// host is looked at from outside.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { makeUserKey, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { startChain, stopChain } from '../../e2e/deployer/chain.ts'
import { largeFile, withHost } from '../../e2e/deployer/ground.ts'
import { endOf, onStage, stageTimeoutMs, testOnStage, type Stage, type StageOptions } from '../../e2e/deployer/stage.ts'
import { newFolder, removeFolders } from '../../e2e/step.ts'
import { withProgram } from '../../tools.ts'
import { report } from './fault.ts'

afterAll(removeFolders)

interface Phase {
  name: string
  options(port: number): StageOptions
  inputs: Record<string, string>
  workspace(): string
  until: string
  /** Whether something has been deployed by then that teardown must end. */
  teardown: boolean
}

const teardown = 'echo torn-down > "$HOME/teardown"'
const large = () => largeFile('large', 400)
const deploy = { mode: 'deploy' }

const phases: Phase[] = [
  {
    name: 'upload',
    options: () => ({ deploy: { upload: ['large => large'], script: 'touch "$HOME/ran"', teardown } }),
    inputs: deploy,
    workspace: large,
    until: 'uploading large',
    teardown: true,
  },
  {
    name: 'script',
    options: () => ({ deploy: { script: 'trap "" INT; echo in-it; sleep 300; touch "$HOME/ran"', teardown } }),
    inputs: deploy,
    workspace: newFolder,
    until: 'alice │ in-it',
    teardown: true,
  },
  {
    name: 'health',
    options: () => ({ deploy: { script: 'true', health: 'echo in-it; sleep 300', teardown } }),
    inputs: deploy,
    workspace: newFolder,
    until: 'alice │ in-it',
    teardown: true,
  },
  {
    name: 'version',
    options: () => ({ deploy: { script: 'true', 'version-command': 'echo in-it; sleep 300', teardown } }),
    inputs: deploy,
    workspace: newFolder,
    until: 'alice │ in-it',
    teardown: true,
  },
  {
    name: 'watch',
    options: (port) => ({
      deploy: { script: startChain(port), teardown: `${stopChain}; ${teardown}` },
      watch: { sources: [`ws://127.0.0.1:${port}`], counter: 'ethereum-blocks', sessions: 100_000 },
    }),
    inputs: {},
    workspace: newFolder,
    until: 'of 100000 blocks',
    teardown: true,
  },
  {
    // What the watch itself runs on the host must not outlive it either.
    name: 'watch by a command, a log and a check',
    options: () => ({
      deploy: { script: 'echo 1 > height; echo imported > node.log', teardown },
      watch: {
        sources: ['command cat height; sleep 5', 'log tail -n 10 -F node.log'],
        counter: 'lines:imported',
        quorum: 1,
        sessions: 100_000,
        checks: ['slow: command sleep 300; echo 1 == 1 missing=wait'],
      },
    }),
    inputs: {},
    workspace: newFolder,
    until: 'of 100000 lines',
    teardown: true,
  },
  {
    name: 'preflight',
    options: () => ({ deploy: { health: 'echo in-it; sleep 300', teardown } }),
    inputs: { mode: 'preflight' },
    workspace: newFolder,
    until: 'alice │ in-it',
    teardown: false,
  },
]

const has = (host: LocalHost, file: string) => existsSync(join(host.home, file))

/** The host has nothing of the deployment left but its files; `spared` are daemons. */
async function nothingRuns(host: LocalHost, spared: readonly number[] = []): Promise<void> {
  const running = async () => (await host.processes()).filter((pid) => !spared.includes(pid))
  for (let tries = 0; tries < 100 && (await running()).length > 0; tries++) await systemClock.sleep(100)
  expect(await running()).toEqual([])
  const folder = join(host.home, '.shakedown')
  const halves = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.shakedown-upload-'))
    : []
  expect(halves).toEqual([])
}

async function pidIn(host: LocalHost, file: string): Promise<number> {
  const read = () => (has(host, file) ? readFileSync(join(host.home, file), 'utf8') : '')
  for (let tries = 0; tries < 200 && !read().endsWith('\n'); tries++) await systemClock.sleep(50)
  return Number(read())
}

const endIn = async (phase: Phase, signal: NodeJS.Signals): Promise<void> =>
  onStage({ ...phase.options(await freePort()), kind: 'sshd' }, (stage) => endOn(stage, phase, signal))

async function endOn(stage: Stage, phase: Phase, signal: NodeJS.Signals): Promise<void> {
  const { host } = stage
  const step = await stage.deploy({ inputs: phase.inputs, workspace: phase.workspace() })
  await step.until(phase.until)
  const chain = phase.name === 'watch' ? [await pidIn(host, 'chain.pid')] : []
  const began = performance.now()
  step.signal(signal)
  const ended = await step.ended
  if (signal !== 'SIGKILL') {
    expect((performance.now() - began) / 1000).toBeLessThan(7.5)
    expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
  }
  // The testnet's own daemon outlives everything but teardown.
  await nothingRuns(host, chain)
  for (const pid of chain) process.kill(pid, 0)
  expect([has(host, 'ran'), has(host, '.shakedown/testnet/releases/1/large'), has(host, 'teardown')]).toEqual([
    false,
    false,
    false,
  ])
  const post = await (await stage.deploy({ inputs: phase.inputs, state: { ...ended.state, isPost: 'true' } })).ended
  expect({ code: post.code, log: post.code === 0 ? '' : post.log }).toEqual({ code: 0, log: '' })
  expect(has(host, 'teardown')).toBe(phase.teardown)
  await nothingRuns(host)
  const killed = { verdict: 'killed', reason: 'the host has ended by itself what ran' }
  const told = signal === 'SIGKILL' ? killed : ended.outputs
  report(titleOf(phase, signal), 'sshd', told['verdict'] ?? '', `${told['reason'] ?? ''}; afterwards: nothing runs`)
}

const titleOf = ({ name }: Phase, signal: string) => `${signal} in ${name}: nothing runs on the host, post tears down`

withProgram('sshd', 'openssh-server', () => {
  const cases = phases.flatMap((phase) =>
    (['SIGINT', 'SIGTERM', 'SIGKILL'] as const).map((signal) => [titleOf(phase, signal), signal, phase] as const),
  )
  test.concurrent.each(cases)('%s (sshd)', (_title, signal, phase) => endIn(phase, signal), stageTimeoutMs)

  const again = `[ -e "$HOME/again" ] || { touch "$HOME/again"; echo in-it; sleep 300; }; ${teardown}`
  testOnStage(
    'SIGINT in teardown: post does it again, to its end (sshd)',
    { kind: 'sshd', deploy: { script: 'true', teardown: again } },
    async (stage) => {
      const { host, deploy: start } = stage
      const step = await start({ inputs: deploy })
      await step.until('alice │ in-it')
      step.signal('SIGINT')
      const { state } = await step.ended
      await nothingRuns(host)
      expect(has(host, 'teardown')).toBe(false)
      const post = await (await start({ inputs: deploy, state })).ended
      expect({ code: post.code, log: post.code === 0 ? '' : post.log }).toEqual({ code: 0, log: '' })
      expect(has(host, 'teardown')).toBe(true)
    },
  )

  test.concurrent(
    'SIGINT behind a jump host: nothing runs, on neither host (sshd)',
    async () => {
      const userKey = makeUserKey()
      await withHost({ kind: 'sshd', userKey }, async (gate) => {
        const options: StageOptions = {
          kind: 'sshd',
          host: () => ({ userKey }),
          deploy: (host) => ({
            'jump-hosts': [`gate=${gate.address}`],
            'known-hosts': host.knownHosts + gate.knownHosts,
            script: 'echo in-it; sleep 300',
          }),
        }
        await onStage(options, async ({ host, deploy: start }) => {
          const step = await start({ inputs: deploy })
          await step.until('alice │ in-it')
          step.signal('SIGINT')
          expect(endOf(await step.ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
          await nothingRuns(host)
          await nothingRuns(gate)
        })
      })
    },
    stageTimeoutMs,
  )

  describe('on-cancel: leave', () => {
    const script = [
      'echo in-it',
      'for i in 1 2 3 4 5 6; do sleep 0.5; echo "still $i"; echo "err $i" >&2; done',
      'touch "$HOME/finished"',
    ].join('\n')
    const leaving = (more: object = {}): StageOptions => ({
      kind: 'sshd',
      deploy: { 'on-cancel': 'leave', script, teardown, ...more },
    })
    const finished = async ({ host }: Stage) => {
      for (let tries = 0; tries < 200 && !has(host, 'finished'); tries++) await systemClock.sleep(50)
      expect(has(host, 'finished')).toBe(true)
      await nothingRuns(host)
      const [log = ''] = readdirSync(join(host.home, '.shakedown/testnet/left'))
      const text = readFileSync(join(host.home, '.shakedown/testnet/left', log), 'utf8')
      expect(text).toMatch(/^in-it\nstill 1\nerr 1\n(.*\n)*still 6\nerr 6\n$/)
    }

    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const)
      testOnStage(`${signal}: the script goes on to its end (sshd)`, leaving(), async (stage) => {
        const step = await stage.deploy({ inputs: deploy })
        await step.until('alice │ in-it')
        step.signal(signal)
        const ended = await step.ended
        expect(has(stage.host, 'finished')).toBe(false)
        if (signal !== 'SIGKILL') {
          expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
          expect(ended.outputs['reason']).toMatch(/Left to finish on alice/)
          expect(JSON.parse(ended.outputs['hosts'] ?? '')).toMatchObject([
            {
              outcome: 'unknown',
              why: expect.stringMatching(/output goes on in \/.*\/\.shakedown\/testnet\/left\/\d+-alice\.log/),
            },
          ])
        }
        await finished(stage)
        const post = await (await stage.deploy({ inputs: deploy, state: { ...ended.state, isPost: 'true' } })).ended
        expect(post.code).toBe(0)
        expect(has(stage.host, 'teardown')).toBe(false)
      })

    testOnStage(
      'a script that is not disturbed ends as any other: live output, status, no log left (sshd)',
      leaving({ script: `${script}\nwait\nexit 7` }),
      async (stage) => {
        const ended = await (await stage.deploy({ inputs: deploy })).ended
        expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
        expect(ended.outputs['reason']).toContain('exit status 7')
        expect(ended.log).toContain('alice │ still 6')
        expect(has(stage.host, 'teardown')).toBe(true)
        expect(readdirSync(join(stage.host.home, '.shakedown/testnet/left'))).toEqual([])
      },
    )

    testOnStage(
      'a script that takes too long is ended, also there (sshd)',
      leaving({ script: 'echo in-it; sleep 300', 'script-timeout': '1s' }),
      async (stage) => {
        const ended = await (await stage.deploy({ inputs: deploy })).ended
        expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
        expect(ended.outputs['reason']).toMatch(/not done after 1 s and was ended/)
        await nothingRuns(stage.host)
      },
    )

    testOnStage(
      'a syntax error names the line as its author counts it (sshd)',
      leaving({ script: 'true\nfi' }),
      async (stage) => {
        const ended = await (await stage.deploy({ inputs: deploy })).ended
        expect(ended.outputs['reason']).toMatch(/bash does not accept the deploy script: .*line 2: syntax error/)
      },
    )
  })

  const parents = [
    'setsid sleep 301 </dev/null >/dev/null 2>&1 & echo $! > "$HOME/daemon"',
    'nohup sleep 302 </dev/null >/dev/null 2>&1 & echo $! > "$HOME/child"',
    'echo in-it; sleep 303',
  ].join('\n')
  testOnStage(
    'what a script starts with setsid outlives a cancellation; what it starts without does not (sshd)',
    { kind: 'sshd', deploy: { script: parents } },
    async ({ host, deploy: start }) => {
      const step = await start({ inputs: deploy })
      await step.until('alice │ in-it')
      const [daemon, child] = [await pidIn(host, 'daemon'), await pidIn(host, 'child')]
      step.signal('SIGINT')
      await step.ended
      await nothingRuns(host, [daemon])
      process.kill(daemon, 0)
      expect(() => process.kill(child, 0)).toThrow()
      process.kill(daemon)
      await nothingRuns(host)
    },
  )
})
