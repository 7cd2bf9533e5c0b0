// Everything that the watch can read and demand, through the bundle: nodes behind SSH, and what GitHub is told of it.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { withProgram } from '../../tools.ts'
import { cometNet, every, metricsOf, muteNode, sessionNet, textOver } from './network.ts'
import { endOf, stages } from './stage.ts'

const open = stages()

/** Long enough for a machine that is busy; what is expected comes much earlier. */
const patient = { 'stall-after': '10s', 'start-timeout': '60s', 'poll-interval': '1s' }
const asked = { script: 'true', 'version-command': 'echo "$SHAKEDOWN_COMMIT"' }

interface CheckRow {
  name: string
  verdict: string
  value?: string
}

function checksOf(report: Record<string, unknown>): CheckRow[] {
  return (report['watch'] as { checks: CheckRow[] }).checks
}

withProgram('sshd', 'openssh-server', () => {
  test('five Substrate nodes, quorum 4: sessions, with metrics, a log and a command of the host beside them', async () => {
    const net = await sessionNet(5)
    const metrics = await metricsOf(() => '# TYPE peers gauge\npeers{chain="dkg"} 4\n')
    const { host, deploy, scene } = await open({
      kind: 'sshd',
      deploy: { ...asked, env: ['PEERS=4'], script: 'echo "a line of the past: panicked" > node.log' },
      watch: {
        ...patient,
        sources: [
          ...net.ports.map((port, index) => `n${index + 1}=ws://127.0.0.1:${port}`),
          `metrics=prometheus http://127.0.0.1:${metrics}/metrics`,
          'log tail -n 0 -F node.log',
        ],
        counter: 'substrate-sessions',
        sessions: 12,
        quorum: 4,
        'max-lag': 5,
        settle: '1s',
        'equal-progress': 'DKG.AuthoritySetId',
        checks: [
          'peers: metric peers >= 3',
          'panics: log panicked == 0',
          'same: command echo "$PEERS" == 4',
          'odd: command echo 1 == 0 dry-run',
        ],
      },
    })
    net.hold(4)
    every(
      50,
      (round) =>
        existsSync(join(host.home, 'node.log')) && appendFileSync(join(host.home, 'node.log'), `imported #${round}\n`),
    )
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    const { outputs, report, summary } = ended
    expect(outputs['reason']).toMatch(
      /^Passed: \d+ of 12 sessions .* 4 of 5 nodes had to get there; it held for \d+s more; 3 checks hold$/,
    )
    expect(Number(outputs['sessions'])).toBeGreaterThanOrEqual(12)
    expect(Number(outputs['baseline'])).toBeGreaterThanOrEqual(9000)
    expect(Number(outputs['rate'])).toBeGreaterThan(0)
    expect(checksOf(report).map(({ name, verdict, value }) => [name, verdict, value])).toEqual([
      ['peers', 'holds', '4'],
      ['panics', 'holds', '0'],
      ['same', 'holds', '4'],
      ['odd', 'fails', '1'],
    ])
    expect(summary).toContain('| Check | Where | What is read | Value | Must be | Verdict | Failures |')
    expect(summary).toContain('odd (dry run)')
    expect(summary).toMatch(/<summary>Events \(\d+\)<\/summary>/)
    const samples = readFileSync(join(outputs['logs'] ?? '', 'samples.jsonl'), 'utf8')
      .trim()
      .split('\n')
    expect(new Set(samples.map((line) => (JSON.parse(line) as { node: string }).node))).toContain('n1')
    expect(readFileSync(join(outputs['logs'] ?? '', 'progress.svg'), 'utf8')).toMatch(
      /^<svg [^]*passed: \d+ of 12 sessions/,
    )
    const proof = JSON.parse(outputs['proof'] ?? '') as { bound: string; seen: { quorum: number; rate: number } }
    expect([proof.bound, proof.seen.quorum]).toEqual(['asked', 4])
    expect(proof.seen.rate).toBeGreaterThan(0)
    expect(await (await scene.connect()).deployments({ task: 'shakedown:proof' })).toHaveLength(1)
  })

  test('a counter that a command prints, and the lines of a log, both on the host', async () => {
    const { host, deploy } = await open({
      kind: 'sshd',
      deploy: { ...asked, script: 'echo 5 > height; echo imported > node.log' },
      watch: {
        ...patient,
        sources: ['command cat height', 'log tail -n 100 -F node.log'],
        counter: 'lines:^imported',
        sessions: 5,
        // The command has no lines of that kind, and is no node that could get there.
        quorum: 1,
      },
    })
    every(
      100,
      (round) =>
        existsSync(join(host.home, 'node.log')) && appendFileSync(join(host.home, 'node.log'), `imported #${round}\n`),
    )
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    expect(ended.outputs['reason']).toMatch(/\d+ of 5 lines/)
    expect(ended.outputs['baseline']).toBe('0')
  })

  test('a command that counts', async () => {
    const { host, deploy } = await open({
      kind: 'sshd',
      deploy: { ...asked, script: 'echo 41 > height' },
      watch: { ...patient, sources: ['command echo "at:"; cat height'], counter: 'number', sessions: 5 },
    })
    every(
      100,
      (round) => existsSync(join(host.home, 'height')) && writeFileSync(join(host.home, 'height'), `${41 + round}\n`),
    )
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    expect(Number(ended.outputs['baseline'])).toBeGreaterThanOrEqual(41)
  })
})

describe('CometBFT', () => {
  test('blocks of two nodes, one over WebSocket and one over HTTP', async () => {
    const [one, two] = await cometNet(2)
    const { deploy } = await open({
      deploy: asked,
      watch: {
        ...patient,
        sources: [`one=ws://127.0.0.1:${one?.port}/websocket`, `two=http://127.0.0.1:${two?.port}`],
        counter: 'cometbft-blocks',
        sessions: 20,
      },
    })
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    expect(ended.outputs['reason']).toMatch(/\d+ of 20 blocks .* 2 of 2 nodes/)
  })

  test('by its metrics', async () => {
    let height = 100
    every(50, () => height++)
    const port = await metricsOf(
      () => `# TYPE cometbft_consensus_height gauge\ncometbft_consensus_height{chain_id="testnet-1"} ${height}\n`,
    )
    const { deploy } = await open({
      deploy: asked,
      watch: {
        ...patient,
        sources: [`prometheus http://127.0.0.1:${port}/metrics`],
        counter: 'metric:cometbft_consensus_height{chain_id="testnet-1"}',
        sessions: 20,
      },
    })
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
  })
})

describe('what ends it red, with nothing proven', () => {
  const sessions = async (watch: object) => {
    const net = await sessionNet(3)
    const stage = await open({
      deploy: asked,
      watch: {
        ...patient,
        sources: net.ports.map((port, index) => `n${index + 1}=ws://127.0.0.1:${port}`),
        counter: 'substrate-sessions',
        sessions: 5000,
        ...watch,
      },
    })
    return { net, ...stage }
  }

  test('a key generation that does not finish: blocks go on, sessions do not', async () => {
    const { net, deploy } = await sessions({ 'stall-after': '3s' })
    const step = await deploy()
    await step.until('of 5000 sessions')
    net.stick()
    const ended = await step.ended
    expect(endOf(ended, 'stalled')).toEqual({ code: 1, verdict: 'stalled' })
    expect(ended.outputs['reason']).toMatch(/^Stalled at \d+ of 5000 sessions \(last value 9\d\d\d\): no new one for/)
    expect(ended.outputs['proof']).toBe('{}')
  })

  test('a forced rotation', async () => {
    const { net, deploy } = await sessions({ 'equal-progress': 'DKG.AuthoritySetId' })
    const step = await deploy()
    await step.until('of 5000 sessions')
    net.force()
    const ended = await step.ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.outputs['reason']).toMatch(
      /^DKG\.AuthoritySetId moved by \d+ on n\d while the counter moved by \d+ sessions/,
    )
  })

  test('a quorum that falls behind the best node', async () => {
    const { net, deploy } = await sessions({ quorum: 2, 'max-lag': 3, 'stall-after': '3s' })
    const step = await deploy()
    await step.until('of 5000 sessions')
    net.hold(0, 1)
    const ended = await step.ended
    // Both are true in one moment when the others stand still; which is told first is a matter of the last answer.
    expect([ended.code, ended.outputs['verdict']]).toEqual([1, expect.stringMatching(/^(?:failed|stalled)$/)])
    expect(ended.outputs['reason']).toMatch(/sessions behind n3, max-lag 3|n3 alone is at/)
  })

  test('a check that fails, whose command knows a secret', async () => {
    const { deploy } = await sessions({
      checks: ['secret: command echo "$TOKEN" >&2; echo "$TOKEN"; echo 7 == 0'],
      'start-timeout': '5s',
    })
    const ended = await (await deploy({ inputs: { secrets: 'TOKEN=hunter2-hunter2' } })).ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.outputs['reason']).toMatch(/^Check secret failed: command .* is 7, must be == 0$/)
    expect(JSON.stringify([ended.report, ended.summary])).not.toContain('hunter2')
    expect(ended.log.replaceAll(/::add-mask::.*/g, '')).not.toContain('hunter2')
  })

  test('a check without data', async () => {
    const { deploy } = await sessions({
      checks: ['peers: command echo "no number $TOKEN" >= 1'],
      'start-timeout': '3s',
      'stall-after': '2s',
    })
    const ended = await (await deploy({ inputs: { secrets: 'TOKEN=hunter2-hunter2' } })).ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.outputs['reason']).toMatch(/^Check peers has no value within 3s: "no number \*\*\*" is not a number$/)
    expect(JSON.stringify([ended.report, ended.summary])).not.toContain('hunter2')
  })

  test('a counter that begins again, more often than it may', async () => {
    let value = 100
    every(50, (round) => {
      value = round % 40 === 0 ? 0 : value + 1
    })
    const port = await textOver(() => `${value}\n`)
    const { deploy } = await open({
      deploy: asked,
      watch: {
        ...patient,
        sources: [`http://127.0.0.1:${port}`],
        counter: 'number',
        sessions: 5000,
        'on-reset': 'rebaseline',
        'max-restarts': 1,
      },
    })
    const ended = await (await deploy()).ended
    expect(endOf(ended, 'reset')).toEqual({ code: 1, verdict: 'reset' })
    expect(ended.outputs['reason']).toMatch(/restart 2 of 1 allowed/)
  })
})

test('a node that accepts connections and says nothing, read directly: inconclusive, exit 1, no proof', async () => {
  const port = await muteNode()
  const { deploy, scene } = await open({
    deploy: asked,
    watch: {
      ...patient,
      'start-timeout': '3s',
      via: 'direct',
      sources: [`ws://127.0.0.1:${port}`],
      counter: 'substrate-blocks',
    },
  })
  const ended = await (await deploy()).ended
  expect(endOf(ended, 'inconclusive')).toEqual({ code: 1, verdict: 'inconclusive' })
  expect(ended.outputs['reason']).toMatch(
    /no node gave a value within 3s \(1 needed\); 127\.0\.0\.1:\d+ (?:is silent|has not answered)/,
  )
  expect([ended.outputs['sessions'], ended.outputs['baseline'], ended.outputs['proof']]).toEqual(['0', 'none', '{}'])
  expect(await (await scene.connect()).deployments({ task: 'shakedown:proof' })).toEqual([])
})

describe('the pace of the last proof', () => {
  test('none yet: told, not judged; then a build at half of it is too slow', async () => {
    let value = 0
    let step = 2
    every(50, () => {
      value += step
    })
    const port = await textOver(() => `${value}\n`)
    const { deploy, finishJob, upload } = await open({
      deploy: asked,
      watch: {
        ...patient,
        sources: [`http://127.0.0.1:${port}`],
        counter: 'number',
        sessions: 120,
        'min-rate-ratio': 0.8,
      },
      files: { '.github/workflows/gate.yml': 'on: pull_request\n' },
      proof: { workflows: ['.github/workflows/gate.yml'] },
    })
    const first = await (await deploy()).ended
    expect(endOf(first, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    expect(first.log).toMatch(/::warning.*min-rate-ratio: no earlier proof of testnet by number counts and has a pace/)
    expect(first.summary).toContain('It is told and not judged: no earlier proof')

    upload(first)
    finishJob()
    step = 1
    const second = await (await deploy()).ended
    expect(endOf(second, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(second.outputs['reason']).toMatch(
      /^Too slow: \d+ of 120 steps at .* of the last proof's .*, at least 0\.8 are needed$/,
    )
    expect(second.summary).toMatch(/the last proof \(`[0-9a-f]{7,8}`, run \d+\) had/)
  })
})

test('a preflight tries every tunnel and every command of the watch', async () => {
  const [one] = await cometNet(1)
  const { deploy } = await open({
    deploy: asked,
    watch: {
      ...patient,
      sources: [
        `ws://127.0.0.1:${one?.port}/websocket`,
        'height=command cat no-such-file',
        'log tail -n 0 -F node.log',
        `metrics=prometheus http://127.0.0.1:${one?.port}/metrics`,
      ],
      counter: 'number',
      quorum: 1,
      checks: ['panics: log panicked == 0', 'peers: metric peers >= 1', 'disk: command no-such-program-here < 95'],
    },
  })
  const ended = await (await deploy({ inputs: { mode: 'preflight' } })).ended
  expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
  expect(ended.outputs['reason']).toMatch(/^Not ready: 1 of \d+ checks failed on 1 host; .*check disk: .*127/)
  const { hosts } = ended.report['preflight'] as {
    hosts: { checks: { name: string; state: string; found: string }[] }[]
  }
  const found = new Map(hosts[0]?.checks.map(({ name, state, found: what }) => [name, `${state}: ${what}`]))
  expect(found.get(`tunnel to 127.0.0.1:${one?.port}`)).toBe('ok: allowed, and something answers')
  expect(found.get('command height')).toMatch(/^ok: it runs; .* exit status 1/)
  expect(found.get('log alice:log')).toBe('ok: bash accepts it')
  expect(found.get('check disk')).toMatch(/^bad: .*127/)
})
