import type { Duplex } from 'node:stream'
import ssh2 from 'ssh2'
import type { AnyAuthMethod, ConnectConfig } from 'ssh2'
import { ConnectError } from './connect-error.ts'
import { gatherWrites } from './gather.ts'
import type { Host } from './host.ts'
import { presentedKey, signatureAlgorithms } from './host-key-policy.ts'
import type { KeyVerdict, PresentedKey } from './host-key-policy.ts'
import { linkOf } from './link.ts'
import type { Link } from './link.ts'
import { secretPart } from './private-key.ts'
import type { PrivateKey } from './private-key.ts'
import { TunnelError } from './tunnel-error.ts'

export interface DialOptions {
  host: Host
  /** The stream to talk over; see `Route.open`. */
  open(): Promise<Duplex>
  keyTypes: readonly string[]
  judge(presented: PresentedKey): KeyVerdict
  key: PrivateKey | undefined
  agent: string | undefined
  keepaliveMs: number
  signal: AbortSignal
}

export type DialFailure =
  /** No login took place and nothing ran: trying again is safe, and `passing` tells whether it may help. */
  | { stage: 'network'; passing: boolean }
  | { stage: 'no-common-host-key' }
  | { stage: 'host-key'; presented: PresentedKey; why: 'unknown' | 'changed' | 'revoked' | 'mismatch' }
  | { stage: 'handshake' }
  | { stage: 'agent' }
  | { stage: 'auth' }
  | { stage: 'aborted' }

export class DialError extends Error {
  readonly failure: DialFailure

  constructor(failure: DialFailure, cause: Error) {
    super(cause.message, { cause })
    this.name = 'DialError'
    this.failure = failure
  }
}

/** SHA-1 and CBC are left out; ssh2 has no post-quantum exchange. */
const algorithms = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
    'diffie-hellman-group14-sha256',
  ],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
} satisfies ConnectConfig['algorithms']

/** One attempt: a stream, host key, login. @throws DialError, or the ConnectError of a jump host */
export function dial(options: DialOptions): Promise<Link> {
  const { host, signal } = options
  const { promise, resolve, reject } = Promise.withResolvers<Link>()
  const client = new ssh2.Client()
  let stream: Duplex | undefined
  let refusal: DialFailure | undefined
  let keyAccepted = false
  let settled = false

  const settle = (act: () => void) => {
    if (settled) return
    settled = true
    signal.removeEventListener('abort', abort)
    act()
  }
  const fail = (failure: DialFailure, cause: Error) =>
    settle(() => {
      stream?.destroy()
      reject(new DialError(failure, cause))
    })
  const abort = () => fail({ stage: 'aborted' }, new Error('gave up waiting'))

  if (signal.aborted) {
    abort()
    return promise
  }
  signal.addEventListener('abort', abort, { once: true })
  client.on('ready', () =>
    settle(() => {
      client.removeAllListeners('error')
      client.removeAllListeners('close')
      resolve(linkOf(client, () => stream?.destroy()))
    }),
  )
  // Stays attached: ssh2 can report further errors of a connection that has already failed.
  client.on('error', (error) => fail(refusal ?? failureOf(error, keyAccepted), error))
  client.on('close', () => {
    const error = new Error('the host closed the connection before the login was complete')
    fail(refusal ?? { stage: 'network', passing: true }, error)
  })
  const begin = (opened: Duplex) => {
    stream = opened
    client.connect({
      sock: gatherWrites(opened),
      username: host.user,
      readyTimeout: 0,
      keepaliveInterval: options.keepaliveMs,
      keepaliveCountMax: 3,
      algorithms: { ...algorithms, serverHostKey: signatureAlgorithms(options.keyTypes) as never },
      authHandler: loginMethods(options),
      ...(options.agent === undefined ? {} : { agent: options.agent }),
      hostVerifier: (blob: Buffer) => {
        const presented = presentedKey(blob)
        const verdict = options.judge(presented)
        if (!verdict.trusted) refusal = { stage: 'host-key', presented, why: verdict.why }
        keyAccepted = verdict.trusted
        return verdict.trusted
      },
    })
  }
  const reach = async () => {
    try {
      const opened = await options.open()
      if (settled) opened.destroy()
      else begin(opened)
    } catch (error) {
      if (error instanceof ConnectError) return settle(() => reject(error))
      const forbidden = error instanceof TunnelError && error.kind === 'forbidden'
      const failure: DialFailure =
        stream === undefined ? { stage: 'network', passing: !forbidden } : { stage: 'handshake' }
      fail(failure, error as Error)
    }
  }
  void reach()
  return promise
}

function loginMethods({ host, key, agent }: DialOptions): AnyAuthMethod[] {
  const methods: AnyAuthMethod[] = []
  // ssh2 takes a parsed key here although its types only name the texts that it parses.
  if (key !== undefined) methods.push({ type: 'publickey', username: host.user, key: secretPart(key) as never })
  if (agent !== undefined) methods.push({ type: 'agent', username: host.user, agent })
  return methods
}

function failureOf(error: Error & { level?: string; code?: unknown }, keyAccepted: boolean): DialFailure {
  if (/no matching host key format/.test(error.message)) return { stage: 'no-common-host-key' }
  switch (error.level ?? '') {
    case 'client-authentication':
      return { stage: 'auth' }
    case 'agent':
      return { stage: 'agent' }
    case 'client-socket':
      return { stage: 'network', passing: error.code !== 'ENOTFOUND' && error.code !== 'EINVAL' }
    case 'client-timeout':
      return { stage: 'network', passing: true }
    default:
      // A server over its MaxStartups hangs up in the middle of the handshake.
      if (/lost before handshake|ECONNRESET|EPIPE/.test(error.message)) return { stage: 'network', passing: true }
      return keyAccepted && /disconnect|too many/i.test(error.message) ? { stage: 'auth' } : { stage: 'handshake' }
  }
}
