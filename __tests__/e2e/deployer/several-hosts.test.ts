// examples/policies/several-hosts.yml as it stands, but for its addresses, on three real servers.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeUserKey, startLocalHost, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { withProgram } from '../../tools.ts'
import { newFolder } from '../step.ts'
import { endOf, stages } from './stage.ts'

const names = ['canary', 'bob', 'cleo'] as const
const example = new URL('../../../examples/policies/several-hosts.yml', import.meta.url)

withProgram('sshd', 'openssh-server', () => {
  const open = stages()
  const hosts: LocalHost[] = []
  const userKey = makeUserKey()
  beforeAll(async () => {
    for (const _ of names) hosts.push(await startLocalHost({ kind: 'sshd', userKey, dir: newFolder() }))
  }, 60_000)
  afterAll(async () => {
    for (const host of hosts) await host.stop()
  })

  test('a canary that fails is the only host that is touched, and its log comes home', async () => {
    const policy = hosts.reduce(
      (text, { address, knownHosts }, index) =>
        text
          .replace(`${names[index]}=deploy@testnet-${index + 1}.example.com`, `${names[index]}=${address}`)
          .replace(new RegExp(`^( *)testnet-${index + 1}\\.example\\.com ssh-.*$`, 'm'), (_, indent: string) =>
            knownHosts.trim().replaceAll(/^/gm, indent),
          ),
      readFileSync(example, 'utf8'),
    )
    const { deploy } = await open({ host: () => ({ userKey }), files: { '.github/shakedown.yml': policy } })
    const inputs = { mode: 'deploy' }
    const first = await (await deploy({ inputs })).ended
    expect(endOf(first, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
    expect(first.outputs['release']).toBe('1')
    expect(first.log.indexOf('canary: ok')).toBeLessThan(first.log.indexOf('bob: the deployment begins'))

    const place = (index: number, path: string) => join(hosts[index]?.home ?? '', '.shakedown/testnet', path)
    // The target demands a watch, and nothing was watched.
    expect(readFileSync(place(0, 'releases/1/release.json'), 'utf8')).toContain('"status":"unproven"')

    mkdirSync(place(0, 'service.new'))
    const second = await (await deploy({ inputs })).ended
    expect(endOf(second, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    const told = JSON.parse(second.outputs['hosts'] ?? '') as { outcome: string; why: string }[]
    expect(told.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped', 'skipped'])
    expect(told[1]?.why).toBe('not begun: the canary failed')
    expect([existsSync(place(0, 'releases/2')), existsSync(place(1, 'releases/2'))]).toEqual([true, false])
    // An unproven release is nothing to go back to.
    expect(second.outputs['rollback']).toBe('failed')
    const collected = join(second.outputs['logs'] ?? '', 'canary')
    const texts = readdirSync(collected).map((name) => readFileSync(join(collected, name), 'utf8'))
    expect(texts).toEqual(['release 1 is started\n'])
  })
})
