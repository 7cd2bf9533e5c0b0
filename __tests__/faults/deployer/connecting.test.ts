import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeUserKey, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { makeKeyPair } from '../../../packages/rehearsal/src/hosts/keys.ts'
import { withProgram } from '../../tools.ts'
import { nothingRan, ran, testFaults, touch, type Fault } from './fault.ts'

const stranger = () => makeKeyPair('ed25519').public.split(' ').slice(0, 2).join(' ')
const at = (host: LocalHost, key: string) => `[127.0.0.1]:${host.port} ${key}`
const keyOf = (host: LocalHost, type: string) =>
  host.knownHosts.split('\n').find((line) => line.includes(` ${type} `)) ?? ''

const faults: Fault[] = [
  {
    name: 'changed host key',
    deploy: (host) => ({ script: touch, 'known-hosts': at(host, stranger()) }),
    verdict: 'failed',
    sentence: /failed on 1 of 1 host: alice: THE HOST KEY OF alice .* HAS CHANGED.*posing/,
    check: nothingRan,
  },
  {
    name: 'unknown host key',
    deploy: () => ({ script: touch, 'known-hosts': `elsewhere.example ${stranger()}` }),
    verdict: 'failed',
    sentence: /known-hosts has no key for \[127\.0\.0\.1\]:\d+ \(alice\); the host presents/,
    check: nothingRan,
  },
  {
    name: 'revoked host key',
    deploy: (host) => ({ script: touch, 'known-hosts': `${host.knownHosts}@revoked ${keyOf(host, 'ssh-ed25519')}` }),
    verdict: 'failed',
    sentence: /which known-hosts marks as @revoked/,
    check: nothingRan,
  },
  {
    name: 'host key of another type than the known one',
    host: () => ({ sshdConfig: ['HostKeyAlgorithms ssh-ed25519'] }),
    deploy: (host) => ({ script: touch, 'known-hosts': keyOf(host, 'ssh-rsa') }),
    verdict: 'failed',
    sentence: /known-hosts has only ssh-rsa for .* it has ssh-ed25519 SHA256/,
    check: nothingRan,
  },
  {
    name: 'fingerprint of another host',
    deploy: () => ({ script: touch, 'known-hosts': undefined, 'host-fingerprint': `SHA256:${'A'.repeat(43)}` }),
    verdict: 'failed',
    sentence: /no key of alice .* has the given fingerprint; it presents ssh-ed25519/,
    check: nothingRan,
  },
  {
    name: 'only a certificate authority is known',
    deploy: () => ({ script: touch, 'known-hosts': `@cert-authority * ${stranger()}` }),
    verdict: 'error',
    sentence: /@cert-authority/,
    check: nothingRan,
  },
  {
    name: 'key that the host does not know',
    deploy: { script: touch },
    act: async (scene) => (await scene.start({ 'private-key': makeUserKey().privateKey })).ended,
    verdict: 'failed',
    sentence: /alice .* does not let .* in with the key ssh-ed25519 SHA256/,
    check: nothingRan,
  },
  {
    name: 'host is down',
    deploy: (host) => ({ script: touch, hosts: [`alice=${host.user}@127.0.0.1:1`] }),
    verdict: 'failed',
    sentence: /alice \(127\.0\.0\.1:1\) cannot be reached: .*ECONNREFUSED.*Check name and port/,
    check: nothingRan,
  },
  {
    name: 'one host of two is down',
    deploy: (host) => ({ script: touch, hosts: [`alice=${host.address}`, `bob=${host.user}@127.0.0.1:1`] }),
    verdict: 'failed',
    sentence: /No host was touched, for not all of them are there: bob \(127\.0\.0\.1:1\) cannot be reached/,
    check: nothingRan,
  },
  {
    name: 'one host of two is down, and the other is to have it all the same',
    deploy: (host) => ({
      script: touch,
      hosts: [`alice=${host.address}`, `bob=${host.user}@127.0.0.1:1`],
      'on-host-failure': 'continue',
    }),
    verdict: 'partial',
    sentence: /Deployed on 1 of 2 hosts only, not on bob: bob: bob \(127\.0\.0\.1:1\) cannot be reached/,
    check: ran,
  },
  {
    name: 'one machine by two names',
    deploy: (host) => ({ script: touch, hosts: [`alice=${host.address}`, `bob=${host.address}`] }),
    verdict: 'refused',
    sentence: /alice and bob are one folder of one machine\. Name it once/,
    check: nothingRan,
  },
  {
    name: 'frozen server: accepts, and nobody logs in',
    deploy: { script: touch, 'connect-timeout': '2s' },
    async act(scene) {
      const root = Number(readFileSync(join(scene.dir, 'sshd.pid'), 'utf8'))
      process.kill(root, 'SIGSTOP')
      try {
        return await (
          await scene.start()
        ).ended
      } finally {
        process.kill(root, 'SIGCONT')
      }
    },
    verdict: 'failed',
    sentence: /alice .* gave no login within 2s/,
    check: nothingRan,
  },
]

withProgram('sshd', 'openssh-server', () => testFaults(faults))
