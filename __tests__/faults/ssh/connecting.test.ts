import { connect as connectSocket } from 'node:net'
import type { Socket } from 'node:net'
import { describe } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { parseFingerprint, parseHosts, parseKnownHosts, readPrivateKey, sshThrough } from '@shakedown/ssh'
import type { HostKeyPolicy } from '@shakedown/ssh'
import type { LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { makeKeyPair } from '../../../packages/rehearsal/src/hosts/keys.ts'
import { eventually, hostOf, withoutLogin } from '../../e2e/ssh/harness.ts'
import { withProgram } from '../../tools.ts'
import { ofRefusal, ofRun, testFaults } from './fault.ts'
import type { Fault, Stage } from './fault.ts'

const known = (text: string): HostKeyPolicy => ({ kind: 'known-hosts', known: parseKnownHosts(text) })
const lineOf = (host: LocalHost, type: string) => host.hostKeys.find((key) => key.type === type)?.knownHost ?? ''
const stranger = () => makeKeyPair('ed25519').public.split(' ').slice(0, 2).join(' ')

/** A connection that says nothing, so that sshd waits for its login. */
async function occupy({ host }: Stage): Promise<Socket> {
  for (;;) {
    const socket = connectSocket({ host: host.host, port: host.port }).on('error', () => {})
    const greeting = await new Promise((resolve) => socket.once('data', (data) => resolve(data.toString('latin1'))))
    if (String(greeting).startsWith('SSH-')) return socket
    // The place is still taken by the connection that looked whether the server is up.
    socket.destroy()
    await systemClock.sleep(20)
  }
}

/** The connection that looked whether the server is up has ended; from now on the processes are ours. */
const unused = (stage: Stage) => eventually(async () => (await stage.serving()).length === 0, 10_000)

/** What serves the jump host while the host behind it is the same sshd: the older half. One process each, or two. */
async function hopOf(stage: Stage): Promise<number[]> {
  const pids = await stage.serving()
  return pids.slice(0, pids.length / 2)
}

function throughItself(stage: Stage) {
  const jump = sshThrough(parseHosts([`gate=${stage.host.address}`]), {
    kind: 'known-hosts',
    known: parseKnownHosts(stage.host.knownHosts),
  })
  const key = readPrivateKey(stage.host.privateKey)
  return { jump, connect: () => jump.connect(hostOf(stage.host), { ...withoutLogin(stage.host), key }) }
}

const faults: Fault[] = [
  {
    name: 'nothing listens at the port',
    server: 'sshd',
    async act(stage) {
      process.kill(await stage.listening(), 'SIGKILL')
      return await ofRefusal(stage.connect())
    },
    outcome: 'unreachable',
    sentence: /^box \(127\.0\.0\.1:\d+\) cannot be reached: .*ECONNREFUSED.* firewall/,
  },
  {
    name: 'a name that does not resolve',
    server: 'sshd',
    async act(stage) {
      const transport = sshThrough(parseHosts(['gate=deploy@gate.invalid']), { kind: 'insecure' })
      const key = readPrivateKey(stage.host.privateKey)
      return await ofRefusal(transport.connect(hostOf(stage.host), { ...withoutLogin(stage.host), key }))
    },
    outcome: 'unreachable',
    sentence: /^jump host gate \(gate\.invalid:22\) cannot be reached: .*(ENOTFOUND|EAI_AGAIN)/,
  },
  {
    name: 'connection lost before the greeting',
    server: 'embedded',
    async act(stage) {
      stage.host.faults.hangUps = 1000
      return await ofRefusal(stage.connect())
    },
    outcome: 'unreachable',
    sentence: /cannot be reached: .*MaxStartups/,
  },
  {
    name: 'MaxStartups: the server turns everybody away',
    server: 'sshd',
    host: { sshdConfig: ['MaxStartups 1:100:1'] },
    async act(stage) {
      const socket = await occupy(stage)
      const verdict = await ofRefusal(stage.connect())
      socket.destroy()
      return verdict
    },
    outcome: 'unreachable',
    sentence: /cannot be reached: .*MaxStartups/,
  },
  {
    name: 'MaxStartups: room again at a later try',
    server: 'sshd',
    host: { sshdConfig: ['MaxStartups 1:100:1'] },
    async act(stage) {
      const socket = await occupy(stage)
      const session = stage.connect()
      await systemClock.sleep(100)
      socket.destroy()
      return ofRun(await stage.run(await session, 'true'))
    },
    outcome: 'exited 0',
    sentence: /exit status 0/,
  },
  {
    name: 'MaxStartups: fifty at once at the default 10:30:100',
    server: 'sshd',
    async act(stage) {
      const sessions = await Promise.all(Array.from({ length: 50 }, () => stage.connect({ connectTimeoutMs: 30_000 })))
      const alive = sessions.filter((session) => session.alive).length
      return { outcome: 'connected', sentence: `${alive} of 50 got in` }
    },
    outcome: 'connected',
    sentence: /^50 of 50/,
  },
  {
    name: 'mute server: accepts and says nothing',
    server: 'sshd',
    async act(stage) {
      const root = await stage.listening()
      process.kill(root, 'SIGSTOP')
      const verdict = await ofRefusal(stage.connect({ connectTimeoutMs: 700 }))
      process.kill(root, 'SIGCONT')
      return verdict
    },
    outcome: 'timeout',
    sentence: /gave no login within .*firewall that drops packets/,
  },
  {
    name: 'mute in the middle of the login',
    server: 'embedded',
    async act(stage) {
      stage.host.faults.silent = true
      return await ofRefusal(stage.connect({ connectTimeoutMs: 500 }))
    },
    outcome: 'timeout',
    sentence: /gave no login within/,
  },
  {
    name: 'cancelled while connecting',
    server: 'sshd',
    async act(stage) {
      const root = await stage.listening()
      process.kill(root, 'SIGSTOP')
      const abort = new AbortController()
      const attempt = ofRefusal(stage.connect({ signal: abort.signal }))
      await systemClock.sleep(100)
      abort.abort()
      const verdict = await attempt
      process.kill(root, 'SIGCONT')
      return verdict
    },
    outcome: 'cancelled',
    sentence: /connecting to box was cancelled/,
  },
  {
    name: 'changed host key',
    server: 'sshd',
    act: (stage) => ofRefusal(stage.connect({ hostKeys: known(`[127.0.0.1]:${stage.host.port} ${stranger()}`) })),
    outcome: 'changed-host-key',
    sentence: /THE HOST KEY OF box .* HAS CHANGED.*posing.*Nothing was sent/,
  },
  {
    name: 'unknown host key',
    server: 'sshd',
    act: (stage) => ofRefusal(stage.connect({ hostKeys: known(`elsewhere.example ${stranger()}`) })),
    outcome: 'unknown-host-key',
    sentence: /known-hosts has no key for .*presents ssh-ed25519 SHA256:.*ssh-keyscan -p/,
  },
  {
    name: 'revoked host key',
    server: 'sshd',
    act(stage) {
      const line = lineOf(stage.host, 'ssh-ed25519')
      return ofRefusal(stage.connect({ hostKeys: known(`${line}\n@revoked ${line}`) }))
    },
    outcome: 'revoked',
    sentence: /marks as @revoked/,
  },
  {
    name: 'host key of another type than the known one',
    server: 'sshd',
    host: { sshdConfig: ['HostKeyAlgorithms ssh-ed25519'] },
    act: (stage) => ofRefusal(stage.connect({ hostKeys: known(lineOf(stage.host, 'ssh-rsa')) })),
    outcome: 'other-key-types',
    sentence: /has only ssh-rsa .*it has ssh-ed25519 SHA256:/,
  },
  {
    name: 'a host certificate authority is all that is known',
    server: 'sshd',
    act: async (stage) =>
      await ofRefusal((async () => stage.connect({ hostKeys: known(`@cert-authority * ${stranger()}`) }))()),
    outcome: 'refused',
    sentence: /@cert-authority\) are not supported.*Pin the host's plain key/,
  },
  {
    name: 'fingerprint of another host',
    server: 'sshd',
    act(stage) {
      const fingerprints = [parseFingerprint('A'.repeat(43))]
      return ofRefusal(stage.connect({ hostKeys: { kind: 'fingerprint', fingerprints } }))
    },
    outcome: 'fingerprint-mismatch',
    sentence: /presents ssh-ed25519 SHA256:.*ecdsa-.*ssh-rsa/,
  },
  {
    name: 'key is not authorised',
    server: 'sshd',
    act: (stage) => ofRefusal(stage.connect({ key: readPrivateKey(makeKeyPair('ed25519').private) })),
    outcome: 'auth',
    sentence: /does not let .* in with the key ssh-ed25519 SHA256:.*authorized_keys/,
  },
  {
    name: 'user is not allowed',
    server: 'sshd',
    host: { sshdConfig: ['AllowUsers somebody-else'] },
    act: (stage) => ofRefusal(stage.connect()),
    outcome: 'auth',
    sentence: /does not let .* in with/,
  },
  {
    name: 'server without public key login',
    server: 'sshd',
    host: { sshdConfig: ['PubkeyAuthentication no', 'PasswordAuthentication yes'] },
    act: (stage) => ofRefusal(stage.connect()),
    outcome: 'auth',
    sentence: /the server must allow public keys/,
  },
  {
    name: 'no agent at the socket',
    server: 'sshd',
    act: (stage) => ofRefusal(stage.connect({ agent: `${stage.dir}/no-agent` })),
    outcome: 'auth',
    sentence: /ssh-agent cannot be asked/,
  },
  {
    name: 'no common key exchange',
    server: 'sshd',
    host: { sshdConfig: ['KexAlgorithms diffie-hellman-group14-sha1'] },
    act: (stage) => ofRefusal(stage.connect()),
    outcome: 'handshake',
    sentence: /no common ground with box .*KexAlgorithms/,
  },
  {
    name: 'jump host forbids tunnels',
    server: 'sshd',
    host: { sshdConfig: ['AllowTcpForwarding no'] },
    async act(stage) {
      const { jump, connect } = throughItself(stage)
      const verdict = await ofRefusal(connect())
      await jump.close()
      return verdict
    },
    outcome: 'unreachable',
    sentence: /box .*through jump host gate\) cannot be reached: .*AllowTcpForwarding/,
  },
  {
    name: 'jump host is lost while a script runs behind it',
    server: 'sshd',
    async act(stage) {
      await unused(stage)
      const { jump, connect } = throughItself(stage)
      const session = await connect()
      const hop = await hopOf(stage)
      const run = stage.run(session, 'echo $$ >script; sleep 730')
      await stage.pid('script')
      for (const pid of hop) process.kill(pid, 'SIGKILL')
      const verdict = ofRun(await run)
      await jump.close()
      return verdict
    },
    outcome: 'lost',
    sentence: /jump host gate is gone/,
  },
  {
    name: 'jump host falls silent while a script runs behind it',
    server: 'sshd',
    async act(stage) {
      await unused(stage)
      const jump = sshThrough(parseHosts([`gate=${stage.host.address}`]), { kind: 'insecure' })
      const key = readPrivateKey(stage.host.privateKey)
      const session = await jump.connect(hostOf(stage.host), { ...withoutLogin(stage.host), key, keepaliveMs: 200 })
      const hop = await hopOf(stage)
      const run = stage.run(session, 'echo $$ >script; sleep 731')
      await stage.pid('script')
      for (const pid of hop) process.kill(pid, 'SIGSTOP')
      const verdict = ofRun(await run)
      for (const pid of hop) process.kill(pid, 'SIGKILL')
      await jump.close()
      return verdict
    },
    outcome: 'lost',
    sentence: /no longer answers/,
  },
  {
    name: 'tunnel to a node that is not up',
    server: 'sshd',
    act: async (stage) => await ofRefusal((await stage.connect()).forward('127.0.0.1', 1)),
    outcome: 'refused',
    sentence: /nothing answers at 127\.0\.0\.1:1 as seen from the host/,
  },
  {
    name: 'tunnels are forbidden',
    server: 'sshd',
    host: { sshdConfig: ['AllowTcpForwarding no'] },
    act: async (stage) => await ofRefusal((await stage.connect()).forward('127.0.0.1', 1)),
    outcome: 'forbidden',
    sentence: /AllowTcpForwarding local/,
  },
]

withProgram('sshd', 'openssh-server', () => testFaults(faults.filter(({ server }) => server === 'sshd')))
describe('embedded', () => testFaults(faults.filter(({ server }) => server === 'embedded')))
