// What a workflow and its policy give the deployer, in the least that is right.
import { generateKeyPairSync } from 'node:crypto'
import { parsePolicy, type Target } from '@shakedown/policy'
import { ProblemError } from '@shakedown/ports'
import { readSettings, type Settings } from '../../../actions/testnet-deployer/src/settings.ts'

export const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
export const fingerprint = `SHA256:${'A'.repeat(43)}`

const deploy = {
  hosts: ['alice=deploy@testnet-1.example:22'],
  'host-fingerprint': [fingerprint],
  'script-file': 'ops/testnet.sh',
}
const watch = { sources: ['ws://127.0.0.1:8545'], counter: 'ethereum-blocks', sessions: 500, 'stall-after': '6m' }

export function target(change: { deploy?: object; watch?: object } = {}): Target {
  const targets = {
    'null-deployment': { environment: 'null-deployment' },
    testnet: { environment: 'testnet', deploy: { ...deploy, ...change.deploy }, watch: { ...watch, ...change.watch } },
  }
  const { policy } = parsePolicy(JSON.stringify({ version: 1, targets }), 'policy')
  const found = policy.targets.find(({ name }) => name === 'testnet')
  if (found === undefined) throw new Error('no testnet')
  return found
}

/** `null`: there is no policy. Inputs that are empty are not given. */
export function read(inputs: Record<string, string>, of: Target | null = target(), withoutSecrets?: string): Settings {
  const all = Object.entries({ target: 'testnet', 'private-key': key, ...inputs })
  return readSettings({
    given: new Map(all.filter(([, text]) => text !== '')),
    target: of ?? undefined,
    where: 'policy targets.testnet',
    withoutSecrets,
    withoutToken: false,
    agentSocket: undefined,
  })
}

export function problemsOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ProblemError)
      return error.problems.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`)
    throw error
  }
  return []
}

/** The same without a policy: everything is given by the workflow. */
export const own = {
  hosts: 'alice=deploy@testnet-1.example:22',
  'host-fingerprint': fingerprint,
  script: 'true',
  environment: 'testnet',
  sources: 'ws://127.0.0.1:8545',
  counter: 'ethereum-blocks',
}
