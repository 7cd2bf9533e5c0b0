import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { readSettings } from '../../../actions/testnet-deployer/src/settings.ts'

const windows = (text: string) => text.replaceAll('\n', '\r\n')
const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

function read(inputs: Record<string, string>) {
  return readSettings({
    given: new Map(Object.entries(inputs).map(([name, text]) => [name, windows(text)])),
    target: undefined,
    where: '',
    withoutSecrets: undefined,
    withoutToken: false,
    agentSocket: undefined,
  })
}

const inputs = {
  target: 'testnet\n',
  mode: 'deploy+watch\n',
  environment: 'testnet\n',
  hosts: 'alice=deploy@one.example\n# a comment\n\nbob=deploy@two.example:2201\n',
  'private-key': pem,
  'host-fingerprint': `SHA256:${'A'.repeat(43)}\n`,
  script: 'echo one\necho two\n',
  env: 'ONE=1\nTWO=2\n',
  sources: 'ws://127.0.0.1:8545\n',
  counter: 'json:a.b\n',
  decode: 'hex\n',
  quorum: 'all\n',
  sessions: '5\n',
  'stall-after': '3m\n',
}

test('inputs written on Windows mean the same', () => {
  const settings = read(inputs)
  expect(settings.hosts).toMatchObject([
    { alias: 'alice', host: 'one.example', port: 22 },
    { alias: 'bob', host: 'two.example', port: 2201 },
  ])
  expect(settings.inputs.env).toMatchObject([
    { name: 'ONE', value: '1' },
    { name: 'TWO', value: '2' },
  ])
  expect(settings.watch).toMatchObject({ quorum: 2, target: 5n, stallAfterMs: 180_000, counter: { path: ['a', 'b'] } })
  expect(settings.environment).toBe('testnet')
})

test('a passphrase that was pasted with its line end opens the key', () => {
  const passphrase = 'open sesame'
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }) as string
  expect(read({ ...inputs, 'private-key': key, passphrase: `${passphrase}\n` }).key?.type).toBe('ssh-ed25519')
})
