import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { makeUserKey } from '../../../packages/rehearsal/src/hosts/index.ts'
import { withProgram } from '../../tools.ts'
import { startChain, stopChain } from './chain.ts'
import { withHost } from './ground.ts'
import { endOf, stages } from './stage.ts'

const open = stages()

describe('through the embedded SSH server', () => behindJumpHosts('embedded'))
withProgram('sshd', 'openssh-server', () => behindJumpHosts('sshd'))

function behindJumpHosts(kind: 'sshd' | 'embedded'): void {
  test('deployed and watched behind two jump hosts, each verified by its own line', async () => {
    const port = await freePort()
    const userKey = makeUserKey()
    await withHost({ kind, userKey }, (gate) =>
      withHost({ kind, userKey }, async (bastion) => {
        const { host, deploy } = await open({
          kind,
          host: () => ({ userKey }),
          deploy: (host) => ({
            'jump-hosts': [`gate=${gate.address}`, `bastion=${bastion.address}`],
            'known-hosts': [host, gate, bastion].map(({ knownHosts }) => knownHosts).join(''),
            script: startChain(port),
            teardown: stopChain,
          }),
          watch: {
            sources: [`ws://127.0.0.1:${port}`],
            counter: 'ethereum-blocks',
            sessions: 5,
            'start-timeout': '20s',
          },
        })
        const ended = await (await deploy()).ended
        expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
        expect(existsSync(join(host.home, 'teardown'))).toBe(true)
        for (const one of [gate, bastion]) {
          expect(one.log()).toMatch(/accepted|authenticated/i)
          expect(await one.processes()).toEqual([])
        }
      }),
    )
  })
}

describe('a jump host that is not what it should be', () => {
  const userKey = makeUserKey()
  const behind = async (line: (knownHosts: string) => string) =>
    withHost({ kind: 'embedded', userKey }, async (gate) => {
      const { host, deploy } = await open({
        host: () => ({ userKey }),
        deploy: (host) => ({
          'jump-hosts': [`gate=${gate.address}`],
          'known-hosts': `${host.knownHosts}${line(gate.knownHosts)}`,
          script: 'touch "$HOME/ran"',
        }),
      })
      const ended = await (await deploy({ inputs: { mode: 'deploy' } })).ended
      expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
      expect(existsSync(join(host.home, 'ran'))).toBe(false)
      expect(host.log()).not.toMatch(/accepted|authenticated/i)
      return ended.outputs['reason']
    })

  test('is unknown: named as the jump host, and nothing is offered to it', async () => {
    expect(await behind(() => '')).toMatch(/alice: known-hosts has no key for \[127\.0\.0\.1\]:\d+ \(jump host gate\)/)
  })

  test('has another key: changed, and it is said to be the jump host', async () => {
    const other = 'AAAAC3NzaC1lZDI1NTE5AAAAIE1CMNYB8zT7cVpVk8ZVq3m6EoAf0Yc4TbKZ6bFl7XcD'
    const line = (known: string) => `${known.split(' ')[0]} ssh-ed25519 ${other}\n`
    expect(await behind(line)).toMatch(/THE HOST KEY OF jump host gate .* HAS CHANGED/)
  })
})
