import { writeDuration } from '@shakedown/ports'
import { ConnectError } from './connect-error.ts'
import { knownHostsName } from './host.ts'
import type { Host } from './host.ts'
import type { PresentedKey } from './host-key-policy.ts'
import type { PrivateKey } from './private-key.ts'

const show = ({ type, fingerprint }: PresentedKey) => `${type} ${fingerprint}`
const place = ({ host, port }: Host) => `${host.includes(':') ? `[${host}]` : host}:${port}`
const onTheHost = 'Compare with what `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` prints on the host itself'

/** Only a change is a reason for alarm; the other texts tell what is missing. */
export function keyRefused(
  host: Host,
  key: PresentedKey,
  why: 'unknown' | 'changed' | 'revoked',
  cause: Error,
): ConnectError {
  const scan = `ssh-keyscan -p ${host.port} ${host.host}`
  if (why === 'revoked') {
    return new ConnectError(
      'revoked',
      `${host.alias} (${place(host)}) presents the key ${show(key)}, which known-hosts marks as @revoked`,
      'Give the host a new key, or find out who answers there',
      { cause },
    )
  }
  if (why === 'changed') {
    return new ConnectError(
      'changed-host-key',
      `THE HOST KEY OF ${host.alias} (${place(host)}) HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
        'Somebody may be posing as the host',
      `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one from \`${scan}\``,
      { cause },
    )
  }
  return new ConnectError(
    'unknown-host-key',
    `known-hosts has no key for ${knownHostsName(host)} (${host.alias}); the host presents ${show(key)}`,
    `${onTheHost}, then add the line that \`${scan}\` prints`,
    { cause },
  )
}

export function otherKeyTypes(
  host: Host,
  known: readonly string[],
  key: PresentedKey | undefined,
  cause: Error,
): ConnectError {
  const has = key === undefined ? '' : `; it has ${show(key)}`
  return new ConnectError(
    'other-key-types',
    `known-hosts has only ${known.join(', ')} for ${knownHostsName(host)} (${host.alias}), which the host does not have${has}`,
    `${onTheHost}, then add the line that \`ssh-keyscan -p ${host.port} ${host.host}\` prints`,
    { cause },
  )
}

export function fingerprintMismatch(host: Host, seen: readonly PresentedKey[], cause: Error): ConnectError {
  return new ConnectError(
    'fingerprint-mismatch',
    `no key of ${host.alias} (${place(host)}) has the given fingerprint; it presents ${seen.map(show).join(', ')}`,
    `Nothing was sent. ${onTheHost}`,
    { cause },
  )
}

export function loginRefused(
  host: Host,
  { key, agent }: { key?: PrivateKey; agent?: string },
  cause: Error,
): ConnectError {
  const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`
  const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``
  const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : ''
  return new ConnectError(
    'auth',
    `${host.alias} (${place(host)}) does not let ${host.user} in with ${offered}${also}`,
    `${line} must be in ~${host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`,
    { cause },
  )
}

export function noAgent(host: Host, cause: Error): ConnectError {
  return new ConnectError(
    'auth',
    `the ssh-agent cannot be asked for keys for ${host.alias}: ${cause.message}`,
    'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key',
    { cause },
  )
}

export function unreachable(host: Host, cause: Error): ConnectError {
  return new ConnectError(
    'unreachable',
    `${host.alias} (${place(host)}) cannot be reached: ${cause.message}`,
    'Check name and port, that sshd runs there, and that its firewall lets the runner in',
    { cause },
  )
}

export function timedOut(host: Host, ms: number, cause: Error): ConnectError {
  return new ConnectError(
    'timeout',
    `${host.alias} (${place(host)}) gave no login within ${writeDuration(ms)}`,
    'Check that sshd answers there; a firewall that drops packets looks like this',
    { cause },
  )
}

export function noHandshake(host: Host, cause: Error): ConnectError {
  const exchange = /key exchange/.test(cause.message)
  return new ConnectError(
    'handshake',
    `no common ground with ${host.alias} (${place(host)}): ${cause.message}`,
    exchange
      ? 'Let the server offer curve25519-sha256 beside post-quantum key exchanges (KexAlgorithms)'
      : 'Check that an SSH server of the last ten years answers there',
    { cause },
  )
}
