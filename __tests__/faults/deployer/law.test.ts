import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { makeUserKey, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { startChain, stopChain } from '../../e2e/deployer/chain.ts'
import { withHost } from '../../e2e/deployer/ground.ts'
import { endOf, stages } from '../../e2e/deployer/stage.ts'

const open = stages()
const touch = { script: 'touch "$HOME/touched"' }

describe('a pull request that edits its own workflow cannot choose its law', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['by policy-ref', { 'policy-ref': 'change' }, /"policy-ref".*change itself can edit it/],
    ['by a policy that does not exist', { policy: 'nowhere.yml' }, /"policy".*nowhere\.yml.*does not exist at main/],
    ['by a target in another spelling', { target: 'Testnet' }, /"target".*Testnet.*not a target/],
  ])('%s', async (_what, inputs, message) => {
    const { host, deploy } = await open({ deploy: touch })
    const ended = await (await deploy({ inputs: { mode: 'deploy', ...inputs } })).ended
    expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
    expect(ended.log).toMatch(message)
    expect(existsSync(join(host.home, 'touched'))).toBe(false)
  })

  test('the target branch itself may be named', async () => {
    const { deploy } = await open({ deploy: touch })
    const ended = await (await deploy({ inputs: { mode: 'deploy', 'policy-ref': 'main' } })).ended
    expect(endOf(ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
  })
})

test('before the policy is merged, the missing inputs come with the reason why they are missing', async () => {
  const { scene, deploy } = await open({ deploy: touch })
  scene.commit('main', { '.github/shakedown.yml': null })
  const ended = await (await deploy()).ended
  expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
  expect(ended.log).toMatch(/shakedown\.yml at main \([0-9a-f]{8}\).*there is no policy.*Merge the policy first/)
  expect(ended.log).toContain('"hosts"')
})

test.each(['Unknown', 'NONE', ' unknown '])('the target %j is refused in any spelling', async (target) => {
  const { deploy } = await open({ deploy: touch })
  const ended = await (await deploy({ inputs: { mode: 'deploy', target } })).ended
  expect(endOf(ended, 'refused')).toEqual({ code: 1, verdict: 'refused' })
})

test('mode watch asks what runs: an older build is not proven by a chain that happens to run', async () => {
  const { host, deploy } = await open({
    deploy: { ...touch, 'version-command': 'echo 0123456789' },
    watch: { sources: ['ws://127.0.0.1:1'], counter: 'ethereum-blocks' },
  })
  const ended = await (await deploy({ inputs: { mode: 'watch' } })).ended
  expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
  expect(ended.outputs['reason']).toMatch(/runs "0123456789", not commit/)
  expect(existsSync(join(host.home, 'touched'))).toBe(false)
})

test('an empty script-file deploys nothing, so it is an error', async () => {
  const { deploy } = await open({ deploy: { 'script-file': 'ops/testnet.sh' }, files: { 'ops/testnet.sh': '\n\n' } })
  const ended = await (await deploy({ inputs: { mode: 'deploy' } })).ended
  expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
  expect(ended.log).toContain('nothing would be deployed')
})

test('a deployment that takes all of the time-budget is timed out and torn down, and says what took the time', async () => {
  const port = await freePort()
  const { host, deploy } = await open({
    deploy: { script: `${startChain(port)}\nsleep 4`, teardown: stopChain },
    watch: { sources: [`ws://127.0.0.1:${port}`], counter: 'ethereum-blocks', sessions: 1, 'time-budget': '3s' },
  })
  const ended = await (await deploy()).ended
  expect(endOf(ended, 'timed-out')).toEqual({ code: 1, verdict: 'timed-out' })
  expect(ended.outputs['reason']).toMatch(/the deployment took .* of the 3s of time-budget/)
  expect(existsSync(join(host.home, 'teardown'))).toBe(true)
})

describe('eight hosts of which one is silent', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const userKey = makeUserKey()
  const withSeven = (seven: readonly LocalHost[], work: (all: readonly LocalHost[]) => Promise<void>): Promise<void> =>
    seven.length === names.length
      ? work(seven)
      : withHost({ kind: 'embedded', userKey }, (host) => withSeven([...seven, host], work))

  test.each(['continue', 'stop'])('on-host-failure: %s', (onFailure) =>
    withSeven([], async (seven) => {
      const port = await freePort()
      const { host, deploy } = await open({
        host: () => ({ userKey }),
        deploy: (silent) => ({
          hosts: [...seven.map((one, index) => `${names[index]}=${one.address}`), `silent=${silent.address}`],
          'known-hosts': [...seven, silent].map(({ knownHosts }) => knownHosts).join('\n'),
          script: 'echo "$SHAKEDOWN_HOST" >> "$HOME/begun"',
          teardown: 'echo "$SHAKEDOWN_HOST" >> "$HOME/torn"',
          'connect-timeout': '3s',
          'on-host-failure': onFailure,
        }),
        watch: { sources: [`ws://127.0.0.1:${port}`], counter: 'ethereum-blocks' },
      })
      host.faults.silent = true
      const ended = await (await deploy()).ended
      const told = JSON.parse(ended.outputs['hosts'] ?? '') as { alias: string; outcome: string }[]
      const read = (file: string) =>
        seven.flatMap(({ home }) =>
          existsSync(join(home, file)) ? [readFileSync(join(home, file), 'utf8').trim()] : [],
        )
      expect(told).toHaveLength(8)
      if (onFailure === 'continue') {
        expect(endOf(ended, 'partial')).toEqual({ code: 1, verdict: 'partial' })
        expect(ended.outputs['reason']).toContain('7 of 8 hosts only, not on silent')
        expect([read('begun'), read('torn')]).toEqual([names, names])
      } else {
        expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
        expect(ended.outputs['reason']).toMatch(/No host was touched, for not all of them are there: silent/)
        expect([read('begun'), read('torn')]).toEqual([[], []])
      }
    }),
  )
})
