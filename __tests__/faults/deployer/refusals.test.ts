import { describe, expect, test } from '@jest/globals'
import { permissions, stages, type Stage } from '../../e2e/deployer/stage.ts'

const open = stages()

const touch = { script: 'echo touched > "$HOME/touched"' }
const deployOnly = { mode: 'deploy' }
const logins = (of: Stage) => of.host.log().match(/accepted|authenticated|session/gi) ?? []

describe('refused before any host is contacted', () => {
  test('a misspelt environment, which GitHub has just created without any protection', async () => {
    const of = await open({ deploy: touch, reviewers: [] })
    const { code, outputs } = await (await of.deploy({ inputs: deployOnly })).ended
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'refused' })
    expect(outputs['reason']).toMatch(/testnet has no required reviewers/)
    expect(logins(of)).toEqual([])
  })

  test('a head that moved after the approval', async () => {
    const of = await open({ deploy: touch })
    const step = of.deploy({ inputs: deployOnly, env: {} })
    of.scene.commit('change', { 'src/evil.rs': 'fn evil() {}\n' })
    const { code, outputs } = await (await step).ended
    // The run was started for the old head or, when the push came first, for the new one; never for one and not the other.
    if (outputs['verdict'] === 'refused') expect(outputs['reason']).toMatch(/moved on/)
    else expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 0, verdict: 'deployed' })
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['no key: the secret is missing', { 'private-key': '' }, /private-key.*the secret does not exist/],
    ['an input that contradicts the policy', { script: 'rm -rf /' }, /"script".*contradicts|script.*policy/i],
    ['a misspelt input', { 'private-kye': 'x' }, /private-kye.*did you mean.*private-key/i],
    ['a target that the policy does not know', { target: 'tesnet' }, /target.*tesnet.*not a target/],
  ])('%s', async (_what, inputs, message) => {
    const of = await open({ deploy: touch })
    const { code, outputs, log } = await (await of.deploy({ inputs: { ...deployOnly, ...inputs } })).ended
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'error' })
    expect(log).toMatch(message)
    expect(logins(of)).toEqual([])
  })

  test('a token that cannot record: the permission is named before anything is deployed', async () => {
    const of = await open({ deploy: touch })
    const token = of.scene.github.token({ ...permissions, deployments: 'read' })
    const { code, log } = await (await of.deploy({ inputs: deployOnly, token })).ended
    expect(code).toBe(1)
    expect(log).toMatch(/deployments: write/)
    expect(logins(of)).toEqual([])
  })
})

test('the deploy script comes from the trusted ref, whatever the pull request makes of it', async () => {
  const of = await open({ deploy: { 'script-file': 'ops/testnet.sh' }, files: { 'ops/testnet.sh': 'echo trusted' } })
  of.scene.commit('change', { 'ops/testnet.sh': 'echo evil' })
  const { outputs, log } = await (await of.deploy({ inputs: deployOnly })).ended
  expect(outputs['verdict']).toBe('deployed')
  expect(log).toContain('alice │ trusted')
  expect(log).not.toContain('evil')
})

test('another host key: CHANGED, and the key of the deployer is never offered', async () => {
  const of = await open({
    deploy: (host) => ({
      ...touch,
      'known-hosts': `[127.0.0.1]:${host.port} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE1CMNYB8zT7cVpVk8ZVq3m6EoAf0Yc4TbKZ6bFl7XcD`,
    }),
  })
  const { code, outputs } = await (await of.deploy({ inputs: deployOnly })).ended
  expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'failed' })
  expect(outputs['reason']).toMatch(/changed/i)
})
