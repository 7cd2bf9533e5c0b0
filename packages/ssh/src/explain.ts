import { writeDuration } from '@shakedown/ports'
import { ConnectError } from './connect-error.ts'
import { knownHostsName } from './host.ts'
import type { Host } from './host.ts'
import type { PresentedKey } from './host-key-policy.ts'
import type { PrivateKey } from './private-key.ts'
import type { Reach } from './route.ts'

const show = ({ type, fingerprint }: PresentedKey) => `${type} ${fingerprint}`
const who = ({ host, role }: Reach) => (role === 'host' ? host.alias : `jump host ${host.alias}`)
const named = (reach: Reach) => {
  const { host, via } = reach
  const last = via.at(-1)
  return `${who(reach)} (${place(host)}${last === undefined ? '' : `, through jump host ${last.alias}`})`
}
/** Behind a jump host only that one can ask. */
const scanned = ({ host, via }: Reach) => {
  const last = via.at(-1)
  return `\`ssh-keyscan -p ${host.port} ${host.host}\` prints${last === undefined ? '' : ` on the jump host ${last.alias}`}`
}
const place = ({ host, port }: Host) => `${host.includes(':') ? `[${host}]` : host}:${port}`
const onTheHost = 'Compare with what `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` prints on the host itself'

/** Only a change is a reason for alarm; the other texts tell what is missing. */
export function keyRefused(
  reach: Reach,
  key: PresentedKey,
  why: 'unknown' | 'changed' | 'revoked',
  cause: Error,
): ConnectError {
  if (why === 'revoked') {
    return new ConnectError(
      'revoked',
      `${named(reach)} presents the key ${show(key)}, which known-hosts marks as @revoked`,
      'Give the host a new key, or find out who answers there',
      { cause },
    )
  }
  if (why === 'changed') {
    return new ConnectError(
      'changed-host-key',
      `THE HOST KEY OF ${named(reach)} HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
        'Somebody may be posing as the host',
      `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one that ${scanned(reach)}`,
      { cause },
    )
  }
  return new ConnectError(
    'unknown-host-key',
    `known-hosts has no key for ${knownHostsName(reach.host)} (${who(reach)}); the host presents ${show(key)}`,
    `${onTheHost}, then add the line that ${scanned(reach)}`,
    { cause },
  )
}

export function otherKeyTypes(
  reach: Reach,
  known: readonly string[],
  key: PresentedKey | undefined,
  cause: Error,
): ConnectError {
  const has = key === undefined ? '' : `; it has ${show(key)}`
  return new ConnectError(
    'other-key-types',
    `known-hosts has only ${known.join(', ')} for ${knownHostsName(reach.host)} (${who(reach)}), which the host does not have${has}`,
    `${onTheHost}, then add the line that ${scanned(reach)}`,
    { cause },
  )
}

export function fingerprintMismatch(reach: Reach, seen: readonly PresentedKey[], cause: Error): ConnectError {
  return new ConnectError(
    'fingerprint-mismatch',
    `no key of ${named(reach)} has the given fingerprint; it presents ${seen.map(show).join(', ')}`,
    `Nothing was sent. ${onTheHost}`,
    { cause },
  )
}

export function loginRefused(
  reach: Reach,
  { key, agent }: { key?: PrivateKey; agent?: string },
  cause: Error,
): ConnectError {
  const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`
  const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``
  const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : ''
  return new ConnectError(
    'auth',
    `${named(reach)} does not let ${reach.host.user} in with ${offered}${also}`,
    `${line} must be in ~${reach.host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`,
    { cause },
  )
}

export function noAgent(reach: Reach, cause: Error): ConnectError {
  return new ConnectError(
    'auth',
    `the ssh-agent cannot be asked for keys for ${who(reach)}: ${cause.message}`,
    'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key',
    { cause },
  )
}

export function unreachable(reach: Reach, cause: Error): ConnectError {
  const hangsUp = /ECONNRESET|EPIPE|lost before handshake|closed the connection/.test(cause.message)
  return new ConnectError(
    'unreachable',
    `${named(reach)} cannot be reached: ${cause.message}`,
    hangsUp
      ? 'Something there hangs up: more logins at once than its MaxStartups allows, a ban (fail2ban), or no SSH server'
      : 'Check name and port, that sshd runs there, and that its firewall lets the runner in',
    { cause },
  )
}

export function timedOut(reach: Reach, ms: number, cause: Error): ConnectError {
  return new ConnectError(
    'timeout',
    `${named(reach)} gave no login within ${writeDuration(ms)}`,
    'Check that sshd answers there; a firewall that drops packets looks like this',
    { cause },
  )
}

export function noHandshake(reach: Reach, cause: Error): ConnectError {
  const exchange = /key exchange/.test(cause.message)
  return new ConnectError(
    'handshake',
    `no common ground with ${named(reach)}: ${cause.message}`,
    exchange
      ? 'Let the server offer curve25519-sha256 beside post-quantum key exchanges (KexAlgorithms)'
      : 'Check that an SSH server of the last ten years answers there',
    { cause },
  )
}
