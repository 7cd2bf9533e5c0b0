import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from '@jest/globals'
import { withProgram } from '../../tools.ts'
import { distCopy, startStep } from '../step.ts'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { makeUserKey } from '../../../packages/rehearsal/src/hosts/index.ts'
import { startChain, stopChain } from './chain.ts'
import { withHost } from './ground.ts'
import { endOf, stages } from './stage.ts'

const schema = join(import.meta.dirname, '../../../schema/testnet-deployer.report.schema.json')
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
const reportFaults = (report: object) => (validate(report) ? [] : validate.errors)

const open = stages()

const watchOf = (port: number, more: object = {}) => ({
  sources: [`ws://127.0.0.1:${port}`],
  counter: 'ethereum-blocks',
  sessions: 20,
  'stall-after': '3s',
  'start-timeout': '20s',
  'poll-interval': '1s',
  ...more,
})

test('the null deployment passes at once: no other file of the bundle is read, nothing is contacted', async () => {
  const { code, outputs } = await startStep({
    action: 'testnet-deployer',
    withoutChunks: true,
    payload: {},
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'acme/node',
      GITHUB_API_URL: 'http://127.0.0.1:9',
    },
    inputs: { target: 'null-deployment', 'private-key': '', token: 'anything' },
  }).ended
  const { verdict, reason } = outputs
  expect({ code, verdict, reason }).toEqual({ code: 0, verdict: 'passed', reason: 'null deployment' })
  expect(outputs['proof-name']).toBe('none')
  const chunks = readdirSync(join(distCopy(), 'testnet-deployer')).filter((file) => /^\d+\./.test(file))
  expect(chunks).not.toEqual([])
})

test.each(['unknown', ''])('the target %j is refused or an error, never green', async (target) => {
  const step = startStep({
    action: 'testnet-deployer',
    payload: {},
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/node' },
    inputs: { target, token: '' },
  })
  const { code, outputs } = await step.ended
  expect(code).toBe(1)
  expect(['refused', 'error']).toContain(outputs['verdict'])
})

describe('through the embedded SSH server', () => coreChange('embedded'))
withProgram('sshd', 'openssh-server', () => coreChange('sshd'))

function coreChange(kind: 'sshd' | 'embedded'): void {
  test('a core change is deployed, watched through the tunnel, proven and torn down', async () => {
    const port = await freePort()
    const { scene, host, pull, deploy, finishJob } = await open({
      kind,
      deploy: { 'script-file': 'ops/testnet.sh', teardown: stopChain, 'version-command': 'echo "$SHAKEDOWN_COMMIT"' },
      watch: watchOf(port),
      files: { 'ops/testnet.sh': startChain(port) },
    })
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    const { outputs, log, summary, report } = ended
    expect(BigInt(outputs['sessions'] ?? '0')).toBeGreaterThanOrEqual(20n)
    expect(Number(outputs['rate'])).toBeGreaterThan(0)
    expect(log).toContain(`chain of ${pull.head.sha} started on alice`)
    expect(summary).toMatch(/✅.*passed/)
    expect(summary).toContain('xychart-beta')
    expect(report['verdict']).toBe('passed')
    expect(reportFaults(report)).toEqual([])
    expect(existsSync(join(host.home, 'teardown'))).toBe(true)
    const recorded = readFileSync(join(host.home, '.shakedown/testnet/current/release.json'), 'utf8')
    expect(JSON.parse(recorded)).toMatchObject({ n: 1, status: 'live', watch: 'passed', bound: 'asked' })
    expect(existsSync(join(host.home, '.shakedown/testnet/lock'))).toBe(false)

    const text = readFileSync(outputs['proof-file'] ?? '', 'utf8')
    expect(outputs['proof-name']).toBe(`shakedown-proof-${createHash('sha256').update(text).digest('hex')}`)
    expect(JSON.parse(text)).toMatchObject({
      commit: pull.head.sha,
      tree: scene.git('rev-parse', `${pull.head.sha}^{tree}`),
      policy: scene.git('rev-parse', 'main:.github/shakedown.yml'),
      bound: 'asked',
      approvals: [{ user: 'ann' }],
      demanded: { sessions: '20', counter: 'ethereum-blocks', quorum: 1 },
    })

    const github = await scene.connect()
    const [proof] = await github.deployments({ task: 'shakedown:proof' })
    expect(proof).toMatchObject({ sha: pull.head.sha, environment: 'testnet', transient: true })
    expect(proof?.payload).toMatchObject(JSON.parse(text) as object)
    const [deployment] = await github.deployments({ task: 'shakedown:deploy' })
    const states = (await github.deploymentStatuses(deployment?.id ?? 0)).map(({ state }) => state)
    expect(states).toEqual(['success', 'in_progress'])

    // The job's own Deployment turns earlier ones of the environment inactive when it succeeds; a proof must outlive that.
    finishJob()
    const latest = async (id = 0) => (await github.deploymentStatuses(id))[0]?.state
    expect([await latest(proof?.id), await latest(deployment?.id)]).toEqual(['success', 'success'])
  })
}

test('a chain that freezes is stalled: red, says where, and is torn down', async () => {
  const port = await freePort()
  const { scene, host, deploy } = await open({
    deploy: {
      script: `${startChain(port)}\n(sleep 3; kill -STOP "$(cat "$HOME/chain.pid")") </dev/null >/dev/null 2>&1 &`,
      teardown: stopChain,
    },
    watch: watchOf(port, { sessions: 5_000 }),
  })
  const ended = await (await deploy()).ended
  expect(endOf(ended, 'stalled')).toEqual({ code: 1, verdict: 'stalled' })
  const { outputs } = ended
  expect(outputs['reason']).toMatch(/\d+ of 5000/)
  expect(outputs['proof']).toBe('{}')
  expect(existsSync(join(host.home, 'teardown'))).toBe(true)
  const github = await scene.connect()
  expect(await github.deployments({ task: 'shakedown:proof' })).toEqual([])
})

describe('verdicts', () => {
  test('a failing script: failed, with the exit status, and nothing is watched', async () => {
    const { scene, deploy } = await open({ deploy: { script: 'echo begin; exit 7' }, watch: watchOf(1) })
    const { code, outputs } = await (await deploy()).ended
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'failed' })
    expect(outputs['reason']).toContain('exit status 7')
    expect(JSON.parse(outputs['hosts'] ?? '')).toMatchObject([{ alias: 'alice', outcome: 'failed', exit: 7 }])
    const github = await scene.connect()
    const [deployment] = await github.deployments({ task: 'shakedown:deploy' })
    expect((await github.deploymentStatuses(deployment?.id ?? 0))[0]?.state).toBe('failure')
  })

  test('one host of two: partial, and both are named', async () => {
    const userKey = makeUserKey()
    await withHost({ kind: 'embedded', userKey }, async (bob) => {
      const { deploy } = await open({
        host: () => ({ userKey }),
        deploy: (host) => ({
          hosts: [`alice=${host.address}`, `bob=${bob.address}`],
          'known-hosts': host.knownHosts + bob.knownHosts,
          script: '[ "$SHAKEDOWN_HOST" = alice ]',
        }),
        watch: watchOf(1),
      })
      const ended = await (await deploy()).ended
      expect(endOf(ended, 'partial')).toEqual({ code: 1, verdict: 'partial' })
      expect(ended.outputs['reason']).toMatch(/not on bob/)
      expect([ended.outputs['release'], ended.outputs['rollback']]).toEqual(['1', 'none'])
    })
  })

  test('nothing listens: no data is never a pass', async () => {
    const port = await freePort()
    const { deploy } = await open({ deploy: { script: 'true' }, watch: watchOf(port, { 'start-timeout': '2s' }) })
    const { code, outputs } = await (await deploy()).ended
    expect(code).toBe(1)
    expect(['inconclusive', 'failed']).toContain(outputs['verdict'])
    expect(outputs['sessions']).toBe('0')
  })

  test('mode deploy: deployed, and no proof', async () => {
    const { deploy } = await open({ deploy: { script: 'true' } })
    const { code, outputs } = await (await deploy({ inputs: { mode: 'deploy' } })).ended
    expect({ code, verdict: outputs['verdict'], proof: outputs['proof-name'] }).toEqual({
      code: 0,
      verdict: 'deployed',
      proof: 'none',
    })
  })
})
