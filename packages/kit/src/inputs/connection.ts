import { defineInputs } from './spec.ts'

/** For every action that works on hosts: how they are reached; `policy: 'deploy'` marks what the policy's target may set. */
export const connectionInputs = defineInputs({
  hosts: { kind: 'list', policy: 'deploy', describe: 'Hosts to deploy to, one per line: `[alias=]user@host[:port]`.' },
  'jump-hosts': {
    kind: 'list',
    policy: 'deploy',
    describe:
      'Hosts on the way to every host, in the order in which they are passed, one per line: `[alias=]user@host[:port]`. Same key; each is verified by its own line in `known-hosts`.',
  },
  'private-key': {
    kind: 'secret',
    describe: 'Private key in OpenSSH or PEM form, from a secret of the environment. Masked in every log.',
  },
  'use-agent': {
    kind: 'boolean',
    default: 'false',
    describe: 'Use the keys of the SSH agent at SSH_AUTH_SOCK instead of `private-key`.',
  },
  passphrase: { kind: 'secret', describe: 'Passphrase of an encrypted `private-key`.' },
  'known-hosts': {
    kind: 'script',
    policy: 'deploy',
    describe:
      'Lines of a known_hosts file (`ssh-keyscan -p PORT HOST`, compared with the host itself). This or `host-fingerprint` is required.',
  },
  'host-fingerprint': {
    kind: 'list',
    policy: 'deploy',
    describe:
      'SHA256 fingerprints of the host keys (`ssh-keygen -lf`), one per line; any one of them is accepted on every host. Not for `jump-hosts`.',
  },
  'insecure-ignore-host-key': {
    kind: 'boolean',
    default: 'false',
    describe:
      'Accept any host key. Whoever stands between runner and host can then read the secrets; every run says so.',
  },
  'connect-timeout': {
    kind: 'duration',
    policy: 'deploy',
    fallback: '30s',
    describe: 'How long connecting and logging in may take, per host.',
  },
  keepalive: {
    kind: 'duration',
    policy: 'deploy',
    fallback: '10s',
    describe: 'Interval of the keepalive; three unanswered ones end the connection.',
  },
})
