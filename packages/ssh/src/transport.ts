import type { Duplex } from 'node:stream'
import type { Clock, Log } from '@shakedown/ports'
import type { Host } from './host.ts'
import type { HostKeyPolicy } from './host-key-policy.ts'
import type { PrivateKey } from './private-key.ts'

/**
 * How hosts are reached: all that the rest knows of SSH, so that a transport over the system's `ssh` program can stand
 * beside the one over ssh2. Uploads need no more than `Session.run`.
 */
export interface Transport {
  /**
   * A verified and authenticated connection. Losses before authentication are retried within the connect timeout:
   * nothing has run yet.
   * @throws ConnectError
   */
  connect(host: Host, options: ConnectOptions): Promise<Session>
}

/** Holds connections of its own beside its sessions. */
export interface JumpTransport extends Transport {
  /** Ends the connections to the jump hosts, the innermost first, and with them whatever still uses them. */
  close(): Promise<void>
}

export interface ConnectOptions {
  key?: PrivateKey
  /** Path of an ssh-agent's socket. */
  agent?: string
  hostKeys: HostKeyPolicy
  /** From the first packet to a completed login, retries included. Milliseconds. */
  connectTimeoutMs: number
  /** Between two questions to a silent peer; after three without an answer the link counts as lost. Milliseconds. */
  keepaliveMs: number
  clock: Clock
  log: Log
  signal: AbortSignal
}

export interface Session {
  readonly host: Host
  readonly alive: boolean
  /** Resolves when the link ends without `close()` having been called; never rejects. */
  readonly lost: Promise<Error>
  /**
   * Runs a script in a bash without profile. Never retried, never rejects for what happens on the host: that is the
   * outcome. Waits when the host lets no more scripts run at once in one connection.
   * @throws ProblemError when the script or a variable cannot be sent as it is; nothing has run then
   * @throws what `onLine` or `input` throws, once the script has been ended
   */
  run(options: RunOptions): Promise<RunOutcome>
  /**
   * A stream to `targetHost:targetPort` as seen from the host.
   * @throws TunnelError
   */
  forward(targetHost: string, targetPort: number): Promise<Duplex>
  /** Ends the connection, and with it (by the watchdog on the host) every script that still runs in it. */
  close(): Promise<void>
}

export interface Variable {
  name: string
  value: string
}

export interface RunOptions {
  script: string
  env: readonly Variable[]
  /** Exported like `env`; kept apart so that no message ever names more than their names. */
  secrets: readonly Variable[]
  /**
   * The script's stdin, read no faster than the host takes it; without it stdin is empty. A chunk's buffer is free again
   * when the next chunk is asked for. Such a script ends by itself
   * when its input does, also when that is because the client was killed: it must check that it has got everything.
   */
  input?: AsyncIterable<Uint8Array>
  /** Waiting for a free channel included. */
  timeoutMs: number
  signal: AbortSignal
  /**
   * One line without its line break, at most 64 Ki characters (longer ones are cut and say so). While a returned
   * promise is pending, the stream rests and the script blocks on a full pipe.
   */
  onLine(stream: 'stdout' | 'stderr', line: string): void | Promise<void>
}

export type RunOutcome =
  /** The script itself ended; only `code` 0 is success. */
  | { kind: 'exited'; code: number; seconds: number }
  /** The script's bash was killed by somebody else, e.g. `SIGKILL`. */
  | { kind: 'signalled'; signal: string; seconds: number }
  /** The link died while the script ran: what it did is unknown. */
  | { kind: 'lost'; why: string; seconds: number }
  /** `ended` tells whether the script's process group is known to be gone from the host. */
  | { kind: 'timed-out'; ended: boolean; seconds: number }
  | { kind: 'cancelled'; ended: boolean; seconds: number }
  /** bash refuses the script; nothing of it has run. */
  | { kind: 'syntax-error'; message: string; seconds: number }
  /** No bash came up on the host (no channel, forced command, no shell); nothing of the script was sent. */
  | { kind: 'not-started'; why: string; seconds: number }
