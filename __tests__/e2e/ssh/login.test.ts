import { execFile, spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { connect as connectSocket } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { parseFingerprint, parseKnownHosts, readPrivateKey, sshTransport } from '@shakedown/ssh'
import type { HostKeyPolicy } from '@shakedown/ssh'
import { connectTo, folder, hostOf, onBothKinds, onHost, runIn, withoutLogin } from './harness.ts'
import { withProgram } from '../../tools.ts'
import { makeKeyPair } from '../../../packages/rehearsal/src/hosts/keys.ts'
import type { LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'

const known = (text: string): HostKeyPolicy => ({ kind: 'known-hosts', known: parseKnownHosts(text) })
const line = (host: LocalHost, type: string) => host.hostKeys.find((key) => key.type === type)?.knownHost ?? ''
const strangerKey = (type: 'ed25519' | 'rsa') => makeKeyPair(type, 2048).public.split(' ').slice(0, 2).join(' ')
const name = (host: LocalHost) => `[127.0.0.1]:${host.port}`

onBothKinds((ground) => {
  describe('host keys', () => {
    test('each single known type is asked for, though the server has three', async () => {
      for (const { type } of ground.host.hostKeys) {
        const session = await ground.connect({ hostKeys: known(line(ground.host, type)) })
        expect((await runIn(session, 'echo in')).stdout).toEqual(['in'])
      }
    })

    test('hashed, globbed, listed and portless entries are found', async () => {
      const key = line(ground.host, 'ssh-ed25519').split(' ').slice(1).join(' ')
      const salt = randomBytes(20)
      const hash = createHmac('sha1', salt).update(name(ground.host)).digest('base64')
      for (const names of [
        `|1|${salt.toString('base64')}|${hash}`,
        `[127.0.0.*]:${ground.host.port}`,
        `example.org,${name(ground.host)}`,
        '127.0.0.1',
      ]) {
        expect((await ground.connect({ hostKeys: known(`${names} ${key}`) })).alive).toBe(true)
      }
    })

    test('an unknown host is refused with the key that it shows', async () => {
      const text = `elsewhere.example ${strangerKey('ed25519')}`
      await expect(connectTo(ground.host, { hostKeys: known(text) })).rejects.toMatchObject({
        kind: 'unknown-host-key',
        message: expect.stringContaining(ground.host.fingerprint),
        mend: expect.stringContaining(`ssh-keyscan -p ${ground.host.port} 127.0.0.1`),
      })
      const negated = `[127.0.0.*]:*,!${line(ground.host, 'ssh-ed25519')}`
      await expect(connectTo(ground.host, { hostKeys: known(negated) })).rejects.toMatchObject({
        kind: 'unknown-host-key',
      })
    })

    test('a changed key is the only reason for alarm', async () => {
      const text = `${name(ground.host)} ${strangerKey('ed25519')}`
      await expect(connectTo(ground.host, { hostKeys: known(text) })).rejects.toMatchObject({
        kind: 'changed-host-key',
        message: expect.stringContaining('HAS CHANGED'),
      })
    })

    test('a revoked key is refused even when another line has it', async () => {
      const good = line(ground.host, 'ssh-ed25519')
      await expect(connectTo(ground.host, { hostKeys: known(`${good}\n@revoked ${good}`) })).rejects.toMatchObject({
        kind: 'revoked',
      })
    })

    test('a fingerprint of any of its keys is enough, in any spelling', async () => {
      for (const { fingerprint } of ground.host.hostKeys) {
        for (const text of [fingerprint, `${fingerprint.slice(7)}=`]) {
          const hostKeys: HostKeyPolicy = { kind: 'fingerprint', fingerprints: [parseFingerprint(text)] }
          expect((await ground.connect({ hostKeys })).alive).toBe(true)
        }
      }
    })

    test('a wrong fingerprint lists all that the host has', async () => {
      const fingerprints = [parseFingerprint(randomBytes(32).toString('base64'))]
      const attempt = connectTo(ground.host, { hostKeys: { kind: 'fingerprint', fingerprints } })
      await expect(attempt).rejects.toMatchObject({ kind: 'fingerprint-mismatch' })
      const error = await attempt.catch((reason: unknown) => String(reason))
      for (const { fingerprint } of ground.host.hostKeys) expect(error).toContain(fingerprint)
    })

    test('insecure takes anything', async () => {
      expect((await ground.connect({ hostKeys: { kind: 'insecure' } })).alive).toBe(true)
    })
  })

  describe('login', () => {
    test('a key that is not authorised is named with its line', async () => {
      const stranger = readPrivateKey(makeKeyPair('ed25519').private)
      await expect(connectTo(ground.host, { key: stranger })).rejects.toMatchObject({
        kind: 'auth',
        message: expect.stringContaining(stranger.fingerprint),
        mend: expect.stringContaining(stranger.publicLine),
      })
    })

    withProgram('ssh-agent', 'openssh-client', () => {
      test('an agent serves, and a missing one is named', async () => {
        const place = await folder()
        const [keyFile, socket] = [join(place.dir, 'key'), join(place.dir, 'agent')]
        await writeFile(keyFile, ground.host.privateKey, { mode: 0o600 })
        const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' })
        try {
          for (let up = false; !up; await systemClock.sleep(20)) {
            up = await new Promise((resolve) => {
              const probe = connectSocket(socket, () => resolve(true)).on('error', () => resolve(false))
              probe.once('connect', () => probe.end())
            })
          }
          await promisify(execFile)('ssh-add', [keyFile], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
          const session = await connectTo(ground.host, { agent: socket })
          expect((await runIn(session, 'echo by agent')).stdout).toEqual(['by agent'])
          await session.close()
        } finally {
          agent.kill()
          await place.remove()
        }
        await expect(connectTo(ground.host, { agent: socket })).rejects.toMatchObject({ kind: 'auth' })
      })
    })

    test('nothing to log in with is told before anything is contacted', async () => {
      await expect(sshTransport.connect(hostOf(ground.host), withoutLogin(ground.host))).rejects.toMatchObject({
        kind: 'auth',
        message: expect.stringContaining('no key to log in'),
      })
    })
  })
})

onHost({ kind: 'sshd', sshdConfig: ['HostKeyAlgorithms ssh-ed25519'] }, (ground) => {
  test('only another key type known: neither unknown nor changed', async () => {
    const hostKeys = known(line(ground.host, 'ssh-rsa'))
    await expect(connectTo(ground.host, { hostKeys })).rejects.toMatchObject({
      kind: 'other-key-types',
      message: expect.stringContaining(ground.host.fingerprint),
    })
  })

  withProgram('ssh', 'openssh-client', () => {
    test('our verdict on known_hosts is that of OpenSSH', async () => {
      const { host } = ground
      const place = await folder()
      const [keyFile, file] = [join(place.dir, 'key'), join(place.dir, 'known_hosts')]
      await writeFile(keyFile, host.privateKey, { mode: 0o600 })
      const good = line(host, 'ssh-ed25519')
      const key = good.split(' ').slice(1).join(' ')
      const cases = [
        good,
        `127.0.0.1 ${key}`,
        `[127.0.0.?]:${host.port} ${key}`,
        `[127.*]:*,!${name(host)} ${key}`,
        `*,!127.0.0.1 ${key}`,
        `[127.0.0.1]:1 ${key}`,
        `@revoked ${good}\n${good}`,
        `@revoked ${good}`,
        `${name(host)} ${strangerKey('ed25519')}`,
        `${name(host)} ${strangerKey('ed25519')}\n${good}`,
        `${name(host)} ${strangerKey('rsa')}\n127.0.0.1 ${key}`,
      ]
      for (const text of cases) {
        await writeFile(file, `${text}\n`)
        const options = [
          `UserKnownHostsFile=${file}`,
          'GlobalKnownHostsFile=/dev/null',
          'StrictHostKeyChecking=yes',
          'BatchMode=yes',
          `IdentityFile=${keyFile}`,
          `Port=${host.port}`,
          `User=${host.user}`,
        ].flatMap((option) => ['-o', option])
        const openSsh = await promisify(execFile)('ssh', ['-F', '/dev/null', ...options, '127.0.0.1', 'true']).then(
          () => true,
          () => false,
        )
        const ours = await connectTo(host, { hostKeys: known(text) }).then(
          async (session) => {
            await session.close()
            return true
          },
          () => false,
        )
        expect({ text, accepted: ours }).toEqual({ text, accepted: openSsh })
      }
      await place.remove()
    })
  })

  test('one case is judged harder: a key revoked under the name alone is revoked on every port', async () => {
    const good = line(ground.host, 'ssh-ed25519')
    const text = `${good}\n@revoked 127.0.0.1 ${good.split(' ').slice(1).join(' ')}`
    await expect(connectTo(ground.host, { hostKeys: known(text) })).rejects.toMatchObject({ kind: 'revoked' })
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  test('hang-ups before the login are tried again, and silence ends in time', async () => {
    ground.host.faults.hangUps = 2
    expect((await ground.connect()).alive).toBe(true)
    ground.host.faults.hangUps = 100
    await expect(connectTo(ground.host)).rejects.toMatchObject({ kind: 'unreachable' })
    expect(ground.host.faults.hangUps).toBe(96)
    ground.host.faults.hangUps = 0
    ground.host.faults.silent = true
    const began = performance.now()
    await expect(connectTo(ground.host, { connectTimeoutMs: 700 })).rejects.toMatchObject({ kind: 'timeout' })
    // Without an end of its own it would be half a minute.
    expect(performance.now() - began).toBeLessThan(10_000)
    const abort = new AbortController()
    const attempt = connectTo(ground.host, { signal: abort.signal })
    abort.abort()
    await expect(attempt).rejects.toMatchObject({ kind: 'cancelled' })
    ground.host.faults.silent = false
  })

  test('a closed port and an unknown name are told apart from refusals', async () => {
    const closed = { ...ground.host, address: `me@127.0.0.1:1` }
    await expect(connectTo(closed)).rejects.toMatchObject({ kind: 'unreachable' })
    const nowhere = { ...ground.host, address: `me@nowhere.invalid:22` }
    await expect(connectTo(nowhere)).rejects.toMatchObject({ kind: 'unreachable' })
  })
})
