import type { Clock } from '@shakedown/ports'
import { after } from './after.ts'
import { ConnectError } from './connect-error.ts'
import { dial, DialError } from './dial.ts'
import type { DialOptions } from './dial.ts'
import {
  fingerprintMismatch,
  keyRefused,
  loginRefused,
  noAgent,
  noHandshake,
  otherKeyTypes,
  timedOut,
  unreachable,
} from './explain.ts'
import { allKeyTypes, judgeHostKey, wantedKeyTypes } from './host-key-policy.ts'
import type { PresentedKey } from './host-key-policy.ts'
import type { Link } from './link.ts'
import type { Reach, Route } from './route.ts'
import type { ConnectOptions } from './transport.ts'

const attempts = 4

/**
 * Dials until a login succeeds, the reason is one that another try cannot mend, or the time is over. The time begins
 * when the way to the host is there, so that a slow jump host is not taken for a slow host.
 * @throws ConnectError
 */
export async function establish(
  { host, role }: Pick<Reach, 'host' | 'role'>,
  options: ConnectOptions,
  route: Route,
): Promise<Link> {
  const { clock, signal, hostKeys, connectTimeoutMs } = options
  const reach: Reach = { host, role, via: route.via }
  if (options.key === undefined && options.agent === undefined) {
    throw new ConnectError('auth', `no key to log in to ${host.alias} with`, 'Give a private key or an agent')
  }
  if (!signal.aborted) await route.ready()
  const deadline = new AbortController()
  const timeOver = AbortSignal.any([signal, deadline.signal])
  const callOff = after(clock, connectTimeoutMs, () => deadline.abort())
  const base = {
    host,
    open: () => route.open(host),
    judge: (presented: PresentedKey) => judgeHostKey(hostKeys, host, presented),
    key: options.key,
    agent: options.agent,
    keepaliveMs: options.keepaliveMs,
    signal: timeOver,
  }
  const seen: PresentedKey[] = []
  let keyTypes = wantedKeyTypes(hostKeys, host)
  let last: Error | undefined
  try {
    for (let attempt = 1; ;) {
      try {
        return await dial({ ...base, keyTypes })
      } catch (error) {
        if (!(error instanceof DialError)) throw error
        const { failure } = error
        switch (failure.stage) {
          case 'network':
            last = error
            if (!failure.passing || attempt === attempts) throw unreachable(reach, error)
            options.log.debug(`${host.alias}: ${error.message}; trying again`)
            await pause(clock, attempt++, timeOver)
            continue
          case 'host-key':
            if (failure.why !== 'mismatch') throw keyRefused(reach, failure.presented, failure.why, error)
            // A bare fingerprint does not tell the type of its key, so every type that the host has is looked at.
            seen.push(failure.presented)
            keyTypes = keyTypes.filter((type) => type !== failure.presented.type)
            if (keyTypes.length === 0) throw fingerprintMismatch(reach, seen, error)
            continue
          case 'no-common-host-key':
            if (seen.length > 0) throw fingerprintMismatch(reach, seen, error)
            if (keyTypes.length === allKeyTypes.length) throw noHandshake(reach, error)
            throw otherKeyTypes(reach, keyTypes, await presentedBy(base), error)
          case 'auth':
            throw loginRefused(reach, options, error)
          case 'agent':
            throw noAgent(reach, error)
          case 'handshake':
            throw noHandshake(reach, error)
          case 'aborted':
            if (signal.aborted)
              throw new ConnectError('cancelled', `connecting to ${host.alias} was cancelled`, 'Run it again', {
                cause: error,
              })
            throw timedOut(reach, connectTimeoutMs, last ?? error)
        }
      }
    }
  } finally {
    callOff()
  }
}

/** With jitter, so that a fan-out that was turned away does not come back as one. */
async function pause(clock: Clock, attempt: number, signal: AbortSignal): Promise<void> {
  // The next attempt reports the abort.
  await clock.sleep(250 * 2 ** attempt * (0.5 + Math.random() / 2), signal).catch(() => {})
}

/** The key that the host shows when asked for any; for the message only. */
async function presentedBy(base: Omit<DialOptions, 'keyTypes'>): Promise<PresentedKey | undefined> {
  let presented: PresentedKey | undefined
  const judge = (key: PresentedKey) => {
    presented = key
    return { trusted: false, why: 'unknown' } as const
  }
  await dial({ ...base, keyTypes: allKeyTypes, judge }).catch(() => {})
  return presented
}
