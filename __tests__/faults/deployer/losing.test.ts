import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { startChain, stopChain } from '../../e2e/deployer/chain.ts'
import { largeFile } from '../../e2e/deployer/ground.ts'
import { withProgram } from '../../tools.ts'
import { nothingRan, ran, testFaults, touch, type Fault, type Scene } from './fault.ts'

/** Cuts, or freezes, every connection of the host. */
const hitServers = async (scene: Scene, signal: NodeJS.Signals) => {
  for (const pid of await scene.serving()) process.kill(pid, signal)
}

function hitIn(until: string, signal: NodeJS.Signals, inputs: Record<string, string> = {}, workspace?: () => string) {
  return async (scene: Scene) => {
    const step = await scene.start(inputs, workspace?.())
    await step.until(until)
    const pids = await scene.serving()
    await hitServers(scene, signal)
    const ended = await step.ended
    if (signal === 'SIGSTOP') for (const pid of pids) process.kill(pid, 'SIGCONT')
    return ended
  }
}

const deploying: Fault[] = [
  {
    name: 'connection lost during an upload',
    deploy: { upload: ['large => large'], script: touch },
    act: hitIn('uploading large', 'SIGKILL', {}, () => largeFile('large', 400)),
    verdict: 'lost',
    sentence: /Outcome unknown on 1 of 1 host: alice: the connection was lost during the upload/,
    check: nothingRan,
  },
  {
    name: 'connection lost while the script runs',
    deploy: { script: 'echo in-it; sleep 300' },
    act: hitIn('alice │ in-it', 'SIGKILL'),
    verdict: 'lost',
    sentence: /Outcome unknown .* alice: the connection was lost while the deploy script ran/,
  },
  {
    name: 'connection lost while health is asked',
    deploy: { script: touch, health: 'echo in-it; sleep 300' },
    act: hitIn('alice │ in-it', 'SIGKILL'),
    verdict: 'lost',
    sentence: /the connection was lost while the health check ran/,
    check: ran,
  },
  {
    name: 'connection lost while the version is asked',
    deploy: { script: touch, 'version-command': 'echo in-it; sleep 300' },
    act: hitIn('alice │ in-it', 'SIGKILL'),
    verdict: 'lost',
    sentence: /the connection was lost while the version command ran/,
  },
  {
    name: 'connection lost during the teardown: the verdict stands, and what is left is told',
    deploy: { script: touch, teardown: 'echo in-it; sleep 300' },
    act: hitIn('alice │ in-it', 'SIGKILL'),
    verdict: 'deployed',
    sentence: /^Deployed/,
    check: (_scene, { log, summary }) => {
      expect(log).toMatch(/::warning.*Not torn down, so it may still run: alice: the connection was lost/)
      expect(summary).toContain('Not torn down')
    },
  },
  {
    name: 'dead peer during the script',
    deploy: { script: 'echo in-it; sleep 300', keepalive: '1s' },
    act: hitIn('alice │ in-it', 'SIGSTOP'),
    verdict: 'lost',
    sentence: /the host no longer answers \(keepalive\)/,
  },
  {
    name: 'the listening sshd dies while the script runs',
    deploy: { script: `echo in-it; sleep 1; ${touch}` },
    async act(scene) {
      const step = await scene.start()
      await step.until('alice │ in-it')
      process.kill(Number(readFileSync(join(scene.dir, 'sshd.pid'), 'utf8')), 'SIGKILL')
      return await step.ended
    },
    verdict: 'deployed',
    sentence: /Deployed/,
    check: ran,
  },
]

const watchOf = (port: number, more: object = {}) => ({
  sources: [`ws://127.0.0.1:${port}`],
  counter: 'ethereum-blocks',
  sessions: 100_000,
  'start-timeout': '4s',
  ...more,
})

async function watching(): Promise<Fault[]> {
  const ports = [await freePort(), await freePort(), await freePort()] as const
  const watched = { mode: 'deploy+watch' }
  return [
    {
      name: 'tunnels are forbidden',
      host: () => ({ sshdConfig: ['AllowTcpForwarding no'] }),
      deploy: { script: startChain(ports[0]), teardown: stopChain },
      watch: watchOf(ports[0]),
      act: async (scene) => (await scene.start(watched)).ended,
      verdict: 'failed',
      sentence: /does not allow tunnels to 127\.0\.0\.1:\d+\. Set AllowTcpForwarding local/,
    },
    {
      name: 'connection lost in the watch: made again, and the watch goes on',
      deploy: { script: startChain(ports[1]), teardown: stopChain },
      watch: watchOf(ports[1], { sessions: 120, 'stall-after': '1m' }),
      act: hitIn('of 120 blocks', 'SIGKILL', watched),
      verdict: 'passed',
      sentence: /Passed: \d+ of 120 blocks/,
    },
    {
      name: 'the host goes away in the watch and stays away',
      deploy: { script: startChain(ports[2]), teardown: stopChain },
      watch: watchOf(ports[2], { 'stall-after': '6s' }),
      async act(scene) {
        const step = await scene.start(watched)
        await step.until('of 100000 blocks')
        // Asked for first: once the listener is dead, its children are nobody's.
        const serving = await scene.serving()
        process.kill(Number(readFileSync(join(scene.dir, 'sshd.pid'), 'utf8')), 'SIGKILL')
        for (const pid of serving) process.kill(pid, 'SIGKILL')
        const ended = await step.ended
        process.kill(Number(readFileSync(join(scene.host.home, 'chain.pid'), 'utf8')), 'SIGKILL')
        return ended
      },
      verdict: 'inconclusive',
      sentence: /alice is out of reach|0 of 1 nodes/,
      check: (_scene, { outputs, summary }) => {
        expect(outputs['proof']).toBe('{}')
        expect(summary).toMatch(/Not torn down/)
      },
    },
  ]
}

const inTheWatch = await watching()
withProgram('sshd', 'openssh-server', () => {
  testFaults(deploying)
  testFaults(inTheWatch)
})
