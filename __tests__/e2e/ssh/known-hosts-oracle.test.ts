import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ConnectError, parseKnownHosts, readPrivateKey } from '@shakedown/ssh'
import fc from 'fast-check'
import type { LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { makeKeyPair } from '../../../packages/rehearsal/src/hosts/keys.ts'
import { connectTo, folder, onHost } from './harness.ts'
import { withProgram } from '../../tools.ts'

const publicPart = (pair: { public: string }) => pair.public.split(' ').slice(0, 2).join(' ')
const strangers = [makeKeyPair('ed25519'), makeKeyPair('ecdsa', 256), makeKeyPair('rsa', 2048)].map(publicPart)

/** Known_hosts files that speak of the host under every name it has or might have. */
function files({ port, hostKeys }: LocalHost, served: string): fc.Arbitrary<string> {
  const plain = [
    `[127.0.0.1]:${port}`,
    '127.0.0.1',
    '127.*',
    '*',
    `[127.0.0.?]:${port}`,
    '[127.0.0.1]:*',
    `[*]:${port}`,
    '*.0.0.1*',
    '[127.0.0.1]',
    '[127.0.0.1]:22',
    `127.0.0.1:${port}`,
    'elsewhere.example',
    '?',
    '127.0.0.1?',
    'LOCALHOST',
  ]
  const hashed = (name: string) =>
    fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => {
      const salt = Buffer.from(bytes)
      return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`
    })
  const pattern = fc.tuple(fc.constantFrom('', '', '', '!'), fc.constantFrom(...plain)).map((parts) => parts.join(''))
  const names = fc.oneof(
    { weight: 4, arbitrary: fc.array(pattern, { minLength: 1, maxLength: 4 }).map((list) => list.join(',')) },
    { weight: 2, arbitrary: fc.constantFrom(...plain) },
    ...[`[127.0.0.1]:${port}`, '127.0.0.1', 'elsewhere.example'].map((name) => ({
      weight: 1,
      arbitrary: hashed(name),
    })),
  )
  const keys = hostKeys.map(({ knownHost }) => knownHost.split(' ').slice(1).join(' '))
  const key = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...keys.filter((text) => text.startsWith(served))) },
    { weight: 1, arbitrary: fc.constantFrom(...keys, ...strangers) },
  )
  const tail = fc.constantFrom('', ' comment', ' # no comment', '\t')
  const line = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(names, fc.constantFrom(' ', '\t', '  '), key, tail).map((parts) => parts.join('')),
    },
    {
      weight: 1,
      // A revocation under the name without the port is obeyed by us alone; see the test of logins.
      arbitrary: fc
        .tuple(fc.constantFrom(`[127.0.0.1]:${port}`, '*', 'elsewhere.example', `*,!elsewhere`, '[*'), key)
        .map(([name, revoked]) => `@revoked ${name} ${revoked}`),
    },
    { weight: 1, arbitrary: fc.constantFrom('', '# a comment', '   ', '#127.0.0.1 ssh-ed25519 AAAA') },
  )
  const whole = fc.tuple(fc.array(line, { minLength: 0, maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  // A file without any line is refused by us before anybody is asked.
  return whole.map(([lines, end]) => [...lines, `elsewhere.example ${strangers[0]}`, ''].join(end))
}

async function openSsh(host: LocalHost, file: string): Promise<boolean> {
  const options = [
    `UserKnownHostsFile=${file}`,
    'GlobalKnownHostsFile=/dev/null',
    'StrictHostKeyChecking=yes',
    'BatchMode=yes',
    'IdentityFile=/dev/null',
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    `Port=${host.port}`,
    `User=${host.user}`,
  ].flatMap((option) => ['-o', option])
  return await new Promise((resolve, reject) => {
    execFile('ssh', ['-F', '/dev/null', ...options, host.host, 'true'], (_error, _stdout, stderr) => {
      // It got as far as the login, for which it has no key.
      if (/Permission denied/.test(stderr)) resolve(true)
      else if (/Host key verification failed/.test(stderr)) resolve(false)
      else reject(new Error(`ssh said something else: ${stderr}`))
    })
  })
}

const nobody = readPrivateKey(makeKeyPair('ed25519').private)

async function ours(host: LocalHost, text: string): Promise<boolean> {
  const hostKeys = { kind: 'known-hosts' as const, known: parseKnownHosts(text) }
  const error = await connectTo(host, { key: nobody, hostKeys }).catch((reason: unknown) => reason)
  if (!(error instanceof ConnectError)) throw new Error(`no verdict: ${String(error)}`)
  if (error.kind === 'auth') return true
  expect(['unknown-host-key', 'changed-host-key', 'other-key-types', 'revoked']).toContain(error.kind)
  return false
}

withProgram('ssh', 'openssh-client', () => {
  // One type each: with several, OpenSSH prefers the known ones only when they are known under the name with the port.
  for (const [type, algorithms, batches] of [
    ['ssh-ed25519', 'ssh-ed25519', 17],
    ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp256', 9],
    ['ssh-rsa', 'rsa-sha2-512,rsa-sha2-256', 9],
  ] as const) {
    onHost({ kind: 'sshd', sshdConfig: [`HostKeyAlgorithms ${algorithms}`, 'MaxStartups 500'] }, (ground) => {
      test(`property: with ${type}, any known_hosts gets the verdict of OpenSSH`, async () => {
        const place = await folder()
        const verdicts = { true: 0, false: 0 }
        let count = 0
        const batch = fc.array(files(ground.host, type), { minLength: 10, maxLength: 10 })
        await fc.assert(
          fc.asyncProperty(batch, async (texts) => {
            const results = await Promise.all(
              texts.map(async (text) => {
                const file = join(place.dir, `known_hosts_${(count += 1)}`)
                await writeFile(file, text)
                const [accepted, expected] = await Promise.all([ours(ground.host, text), openSsh(ground.host, file)])
                verdicts[`${expected}`] += 1
                return { text, accepted, expected }
              }),
            )
            for (const { text, accepted, expected } of results)
              expect({ text, accepted }).toEqual({ text, accepted: expected })
          }),
          { numRuns: batches, endOnFailure: true },
        )
        expect(count).toBeGreaterThanOrEqual(10 * batches)
        // Both answers must have come up often, or the files say nothing.
        expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(batches)
        await place.remove()
      }, 180_000)
    })
  }
})
