import { plainText } from '../redact.ts'
import type { LossPhase } from '../reduce/index.ts'
import { Refused } from '../chains/rpc.ts'
import { ValueError } from '../chains/values.ts'

/** Why a connection ended or did not come about, and what that says of the node. */
export class SourceLost extends Error {
  readonly phase: LossPhase

  constructor(phase: LossPhase, message: string, options?: ErrorOptions) {
    super(plainText(message), options)
    this.name = 'SourceLost'
    this.phase = phase
  }
}

/**
 * Nothing answers on a connection that was just accepted. Through a tunnel that is knowledge: its host is up, since it
 * accepted the connection for the process, and the process stands still. Directly, whatever lies between may swallow
 * packets, and nothing is known.
 */
export function unanswered(tunnelled: boolean, message: string): SourceLost {
  return new SourceLost(tunnelled ? 'frozen' : 'silent', message)
}

const phaseOfCode: Readonly<Record<string, LossPhase>> = {
  ECONNREFUSED: 'down',
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'misconfigured',
}

const wordsOfCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection closed while writing',
  ETIMEDOUT: 'connecting timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name cannot be looked up',
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'it sends messages larger than 4 MiB',
}

/** Any error of a connection, told apart by what the node is to blame for. */
export function toLost(error: unknown): SourceLost {
  if (error instanceof SourceLost) return error
  if (error instanceof ValueError || error instanceof Refused) {
    return new SourceLost('rejecting', error.message, { cause: error })
  }
  const code = text(error, 'code')
  const message = text(error, 'message') || 'unknown error'
  const tunnel = ofTunnel(error, message)
  if (tunnel !== undefined) return tunnel
  const known = phaseOfCode[code]
  if (known !== undefined) return new SourceLost(known, wordsOfCode[code] ?? message, { cause: error })
  if (/^(?:WS_ERR|HPE_|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    return new SourceLost('rejecting', message, { cause: error })
  }
  if (code === 'EPROTO') {
    const reason = text(error, 'reason') || 'unknown reason'
    return new SourceLost('rejecting', `TLS fails: ${reason} (does it speak TLS on this port?)`, { cause: error })
  }
  const status = /^Unexpected server response: (\d+)$/.exec(message)
  if (status !== null) return new SourceLost('rejecting', statusText(Number(status[1])), { cause: error })
  if (/handshake has timed out/.test(message)) {
    return new SourceLost('silent', 'the connection is accepted and nothing answers', { cause: error })
  }
  return new SourceLost('lost', wordsOfCode[code] ?? message, { cause: error })
}

/**
 * The `connect` port says by `kind` whether the node or the tunnel is to blame; ssh2's own errors say it by the reason
 * code of RFC 4254 §5.1: 1 administratively prohibited, 2 connect failed.
 */
function ofTunnel(error: unknown, message: string): SourceLost | undefined {
  const kind = text(error, 'kind')
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : undefined
  if (kind === 'refused' || reason === 2) {
    return new SourceLost('down', 'connection refused (asked through the tunnel)', { cause: error })
  }
  if (kind === 'forbidden' || reason === 1) return new SourceLost('misconfigured', message, { cause: error })
  return kind === '' ? undefined : new SourceLost('lost', message, { cause: error })
}

export function statusText(status: number): string {
  const hint =
    status === 401 || status === 403
      ? ' (credentials are missing or wrong)'
      : status === 404 || status === 405
        ? ' (is the path right?)'
        : status >= 300 && status < 400
          ? ' (redirects are not followed)'
          : ''
  return `it answers HTTP ${status}${hint}`
}

function text(error: unknown, key: 'code' | 'kind' | 'message' | 'reason'): string {
  if (typeof error !== 'object' || error === null) return ''
  const value: unknown = (error as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : ''
}
