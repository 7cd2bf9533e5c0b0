import { createHmac, randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { parseKnownHosts } from '@shakedown/ssh'
import {
  judgeHostKey,
  presentedKey,
  signatureAlgorithms,
  wantedKeyTypes,
} from '../../../packages/ssh/src/host-key-policy.ts'
import { lookUp } from '../../../packages/ssh/src/known-hosts.ts'

function blobOf(type: string, content = randomBytes(32)): Buffer {
  const name = Buffer.alloc(4 + type.length)
  name.writeUInt32BE(type.length)
  name.write(type, 4)
  return Buffer.concat([name, Buffer.from([0, 0, 0, content.length]), content])
}

const ed = blobOf('ssh-ed25519')
const rsa = blobOf('ssh-rsa')
const key = (blob: Buffer) => `${presentedKey(blob).type} ${blob.toString('base64')}`

function found(names: string, host: string, port = 22): boolean {
  return lookUp(parseKnownHosts(`${names} ${key(ed)}`), { host, port }).keys.length > 0
}

test.each([
  ['example.org', 'example.org', 22, true],
  ['Example.ORG', 'example.org', 22, true],
  ['example.org', 'xexample.org', 22, false],
  ['example.org', 'exampleXorg', 22, false],
  ['a,example.org,b', 'example.org', 22, true],
  ['*.example.org', 'node.example.org', 22, true],
  ['*.example.org', 'example.org', 22, false],
  ['node?.example.org', 'node7.example.org', 22, true],
  ['node?.example.org', 'node77.example.org', 22, false],
  ['*.example.org,!bad.example.org', 'bad.example.org', 22, false],
  ['*.example.org,!bad.example.org', 'good.example.org', 22, true],
  ['!bad.example.org', 'good.example.org', 22, false],
  ['[example.org]:2222', 'example.org', 2222, true],
  ['[example.org]:2222', 'example.org', 22, false],
  ['[example.org]:2222', 'example.org', 2223, false],
  ['[*.example.org]:2222', 'a.example.org', 2222, true],
  ['example.org', 'example.org', 2222, true],
  ['[::1]:2222', '::1', 2222, true],
  ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', 22, false],
])('%s speaks of %s port %d: %s', (names, host, port, expected) => {
  expect(found(names, host, port)).toBe(expected)
})

test('hashed names', () => {
  const hashed = (name: string) => {
    const salt = randomBytes(20)
    return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`
  }
  expect(found(hashed('example.org'), 'example.org')).toBe(true)
  expect(found(hashed('[example.org]:2222'), 'example.org', 2222)).toBe(true)
  expect(found(hashed('[example.org]:2222'), 'example.org')).toBe(false)
})

test('a name with a port comes before one without', () => {
  const known = parseKnownHosts(`example.org ${key(rsa)}\n[example.org]:2222 ${key(ed)}`)
  expect(lookUp(known, { host: 'example.org', port: 2222 })).toMatchObject({
    portless: false,
    keys: [{ type: 'ssh-ed25519' }],
  })
  expect(lookUp(known, { host: 'example.org', port: 2223 })).toMatchObject({
    portless: true,
    keys: [{ type: 'ssh-rsa' }],
  })
})

test('the host is asked only for types that are known, without SHA-1', () => {
  const host = { alias: 'h', user: 'u', host: 'h', port: 22 }
  const policy = { kind: 'known-hosts', known: parseKnownHosts(`h ${key(rsa)}`) } as const
  expect(signatureAlgorithms(wantedKeyTypes(policy, host))).toEqual(['rsa-sha2-512', 'rsa-sha2-256'])
  expect(signatureAlgorithms(wantedKeyTypes({ kind: 'insecure' }, host))).not.toContain('ssh-rsa')
})

test('unknown, changed, revoked and trusted are four things', () => {
  const host = { alias: 'h', user: 'u', host: 'h', port: 2222 }
  const judge = (text: string) =>
    judgeHostKey({ kind: 'known-hosts', known: parseKnownHosts(text) }, host, presentedKey(ed))
  expect(judge(`[h]:2222 ${key(ed)}`)).toEqual({ trusted: true })
  expect(judge(`[h]:2222 ${key(blobOf('ssh-ed25519'))}\n[h]:2222 ${key(ed)}`)).toEqual({ trusted: true })
  expect(judge(`[h]:2222 ${key(blobOf('ssh-ed25519'))}`)).toEqual({ trusted: false, why: 'changed' })
  expect(judge(`h ${key(blobOf('ssh-ed25519'))}`)).toEqual({ trusted: false, why: 'unknown' })
  expect(judge(`[h]:2222 ${key(rsa)}`)).toEqual({ trusted: false, why: 'unknown' })
  expect(judge(`other ${key(ed)}`)).toEqual({ trusted: false, why: 'unknown' })
  expect(judge(`[h]:2222 ${key(ed)}\n@revoked * ${key(ed)}`)).toEqual({ trusted: false, why: 'revoked' })
})

test.each([
  ['', 'there is no host key'],
  ['# only a comment', 'there is no host key'],
  [`@cert-authority *.example.org ${key(ed)}`, 'certificates (@cert-authority) are not supported'],
  [`@other h ${key(ed)}`, 'the marker "@other" is unknown'],
  ['h', 'no public key in base64'],
  ['h ssh-ed25519', 'no public key in base64'],
  ['h ssh-ed25519 AAAA…', 'no public key in base64'],
  [`h ssh-rsa ${ed.toString('base64')}`, 'not of the type "ssh-rsa"'],
  [`h ssh-ed25519 ${ed.toString('base64').slice(2)}`, 'is no'],
  [`|1|x|y ${key(ed)}`, 'cannot be read'],
  ['h 1024 35 1234567', 'public key in base64'],
])('%j is refused', (text, what) => {
  expect(() => parseKnownHosts(text)).toThrow(ProblemError)
  if (what !== 'is no') expect(() => parseKnownHosts(text)).toThrow(what)
})

test('every bad line is told, the good ones are not', () => {
  try {
    parseKnownHosts(`h ${key(ed)}\nbad\n# note\n@cert-authority * ${key(ed)}`, 'known')
    expect(true).toBe(false)
  } catch (error) {
    expect((error as ProblemError).problems.map(({ where }) => where)).toEqual(['known line 2', 'known line 4'])
  }
})

test('comments after a key, tabs and blank lines are fine', () => {
  expect(parseKnownHosts(`\n# ssh-keyscan says\nh\t${key(ed)}   a comment\r\n\n`).entries).toHaveLength(1)
})
