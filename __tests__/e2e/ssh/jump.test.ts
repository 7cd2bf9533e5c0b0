import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ConnectError, parseFingerprint, parseHosts, parseKnownHosts, readPrivateKey, sshThrough } from '@shakedown/ssh'
import type { ConnectOptions, JumpHostKeys, JumpTransport } from '@shakedown/ssh'
import { makeUserKey, startLocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import type { LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { makeKeyPair } from '../../../packages/rehearsal/src/hosts/keys.ts'
import { serverProcesses } from '../../../packages/rehearsal/src/hosts/processes.ts'
import { eventually, folder, isAlive, runIn, withoutLogin } from './harness.ts'
import { withProgram } from '../../tools.ts'

type Name = 'gate' | 'bastion' | 'closed' | 'alice' | 'bob'

function grounds(kind: 'sshd' | 'embedded'): void {
  const hosts = new Map<Name, LocalHost>()
  const transports: JumpTransport[] = []
  let place: Awaited<ReturnType<typeof folder>> | undefined
  const local = (name: Name): LocalHost => {
    const host = hosts.get(name)
    if (host === undefined) throw new Error('the hosts are up only while tests run')
    return host
  }
  beforeAll(async () => {
    const userKey = makeUserKey()
    place = await folder()
    for (const name of ['gate', 'bastion', 'closed', 'alice', 'bob'] as const) {
      const sshdConfig = name === 'closed' ? ['AllowTcpForwarding no'] : []
      hosts.set(name, await startLocalHost({ kind, dir: join(place.dir, name), userKey, sshdConfig }))
    }
    local('closed').faults.refuseForwarding = true
  })
  afterAll(async () => {
    for (const transport of transports) await transport.close()
    for (const host of hosts.values()) {
      await host.stop()
      expect(await host.processes()).toEqual([])
    }
    await place?.remove()
  })

  const named = (...names: Name[]) => parseHosts(names.map((name) => `${name}=${local(name).address}`))
  const knownBut = (...left: Name[]): JumpHostKeys & { kind: 'known-hosts' } => {
    const names = [...hosts.keys()].filter((name) => !left.includes(name))
    return {
      kind: 'known-hosts',
      known: parseKnownHosts(names.map((name) => local(name).knownHosts).join('')),
    }
  }
  const through = (hops: Name[], hostKeys: JumpHostKeys = knownBut()) => {
    const transport = sshThrough(named(...hops), hostKeys)
    transports.push(transport)
    const to = (name: Name, more: Partial<ConnectOptions> = {}) => {
      const [host] = named(name)
      if (host === undefined) throw new Error('one name gives one host')
      const key = readPrivateKey(local(name).privateKey)
      return transport.connect(host, { ...withoutLogin(local(name)), key, hostKeys: knownBut(), ...more })
    }
    return { to, close: () => transport.close() }
  }
  const refused = async (attempt: Promise<unknown>): Promise<ConnectError> => {
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ConnectError)) throw new Error(`no ConnectError: ${String(error)}`)
    return error
  }
  const logins = (name: Name) =>
    local(name)
      .log()
      .match(/^accepted (?!key)/gim)?.length ?? 0

  test('two hops, and all hosts share one connection to each', async () => {
    const before = logins('gate') + logins('bastion')
    const chain = through(['gate', 'bastion'])
    const sessions = await Promise.all(['alice', 'bob', 'alice'].map((name) => chain.to(name as Name)))
    const results = await Promise.all(sessions.map((session) => runIn(session, 'echo "$HOME"; exit 3')))
    const homes = [local('alice').home, local('bob').home, local('alice').home]
    expect(results.map(({ stdout }) => stdout.join())).toEqual(homes)
    expect(results.every(({ outcome }) => outcome.kind === 'exited' && outcome.code === 3)).toBe(true)
    expect(logins('gate') + logins('bastion') - before).toBe(2)
    for (const session of sessions) await session.close()
    await chain.close()
    await expect(chain.to('alice')).rejects.toMatchObject({ kind: 'cancelled' })
  })

  test('much data passes the chain in both directions', async () => {
    const chain = through(['gate', 'bastion'])
    const session = await chain.to('alice')
    let bytes = 0
    async function* zeros() {
      for (let i = 0; i < 80; i++) yield Buffer.alloc(100_000)
    }
    const { stdout } = await runIn(session, 'wc -c; head -c 8000000 /dev/zero | tr "\\0" "\\n"', {
      input: zeros(),
      onLine: (_stream, line) => void (bytes += line.length + 1),
    })
    expect(stdout).toEqual([])
    expect(bytes).toBe(8_000_000 + '8000000\n'.length)
    await chain.close()
    expect(session.alive).toBe(false)
  })

  describe('each host proves itself under its own name', () => {
    test.each(['gate', 'bastion'] as const)('an unknown jump host: %s', async (name) => {
      const error = await refused(through(['gate', 'bastion'], knownBut(name)).to('alice'))
      expect(error).toMatchObject({ kind: 'unknown-host-key', jumpHost: name })
      expect(error.message).toContain(`jump host ${name}`)
      expect(error.message).toContain(local(name).fingerprint)
    })

    test('a jump host whose key has changed', async () => {
      const stranger = makeKeyPair('ed25519').public.split(' ').slice(0, 2).join(' ')
      const known = parseKnownHosts(`[127.0.0.1]:${local('gate').port} ${stranger}`)
      const error = await refused(through(['gate'], { kind: 'known-hosts', known }).to('alice'))
      expect(error).toMatchObject({ kind: 'changed-host-key', jumpHost: 'gate' })
      expect(error.message).toMatch(/THE HOST KEY OF jump host gate .* HAS CHANGED/)
    })

    test('an unknown host behind a known jump host', async () => {
      const error = await refused(through(['gate']).to('alice', { hostKeys: knownBut('alice') }))
      expect(error).toMatchObject({ kind: 'unknown-host-key', jumpHost: undefined })
      expect(error.mend).toMatch(/ssh-keyscan -p \d+ 127\.0\.0\.1` prints on the jump host gate/)
    })

    test('the key of a jump host does not open the host behind it', async () => {
      const [, key = ''] = /(ssh-ed25519 \S+)/.exec(local('gate').knownHosts) ?? []
      const known = parseKnownHosts(`[127.0.0.1]:${local('alice').port} ${key}`)
      const error = await refused(through(['gate']).to('alice', { hostKeys: { kind: 'known-hosts', known } }))
      expect(error).toMatchObject({ kind: 'changed-host-key', jumpHost: undefined })
    })

    test('a fingerprint binds the host at the end only', async () => {
      const fingerprints = [parseFingerprint(local('alice').fingerprint)]
      const chain = through(['gate'])
      const session = await chain.to('alice', { hostKeys: { kind: 'fingerprint', fingerprints } })
      expect(session.alive).toBe(true)
      await chain.close()
    })
  })

  describe('what fails has its own name', () => {
    test('a jump host that does not let us in', async () => {
      const key = readPrivateKey(makeKeyPair('ed25519').private)
      const error = await refused(through(['gate', 'bastion']).to('alice', { key }))
      expect(error).toMatchObject({ kind: 'auth', jumpHost: 'gate' })
    })

    test('a jump host that forbids tunnels', async () => {
      const error = await refused(through(['closed']).to('alice'))
      expect(error).toMatchObject({ kind: 'unreachable', jumpHost: undefined })
      expect(error.message).toMatch(/jump host closed does not allow tunnels .* AllowTcpForwarding/)
    })

    test('a host that does not answer behind the jump host', async () => {
      const transport = sshThrough(named('gate'), knownBut())
      transports.push(transport)
      const [host] = parseHosts(['nobody@127.0.0.1:1'])
      if (host === undefined) throw new Error('one line gives one host')
      const key = readPrivateKey(local('gate').privateKey)
      const error = await refused(
        transport.connect(host, { ...withoutLogin(local('gate')), key, hostKeys: { kind: 'insecure' } }),
      )
      expect(error.kind).toBe('unreachable')
      expect(error.message).toMatch(/through jump host gate\) cannot be reached: nothing answers at 127\.0\.0\.1:1/)
    })

    test('a cancel while the chain is made', async () => {
      const abort = new AbortController()
      const attempt = refused(through(['gate', 'bastion']).to('alice', { signal: abort.signal }))
      abort.abort()
      expect((await attempt).kind).toBe('cancelled')
    })
  })

  test('the loss of a jump host is the loss of all behind it, and the chain can be made again', async () => {
    const chain = through(['gate', 'bastion'])
    const sessions = await Promise.all([chain.to('alice'), chain.to('bob')])
    const runs = sessions.map((session) => runIn(session, 'echo $$ >lost; sleep 720'))
    const read = async (name: Name) => await readFile(join(local(name).home, 'lost'), 'utf8').catch(() => '')
    await eventually(async () => (await read('alice')).endsWith('\n') && (await read('bob')).endsWith('\n'))
    const scripts = await Promise.all((['alice', 'bob'] as const).map(async (name) => Number(await read(name))))
    if (kind === 'embedded') local('gate').faults.drop()
    else {
      const root = Number(await readFile(join(dirname(local('gate').home), 'sshd.pid'), 'utf8'))
      for (const pid of await serverProcesses(root)) if (pid !== root) process.kill(pid, 'SIGKILL')
    }
    for (const { outcome } of await Promise.all(runs)) expect(outcome).toMatchObject({ kind: 'lost' })
    for (const session of sessions)
      expect((await session.lost).message).toMatch(/^connection lost: .*jump host bastion/)
    for (const script of scripts) await eventually(() => !isAlive(script))
    const again = await chain.to('alice')
    expect((await runIn(again, 'echo back')).stdout).toEqual(['back'])
    await chain.close()
  })
}

withProgram('sshd', 'openssh-server', () => grounds('sshd'))
describe('embedded', () => grounds('embedded'))
