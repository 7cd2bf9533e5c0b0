import { Duplex } from 'node:stream'
import type { ClientChannel } from 'ssh2'
import type { Link } from './link.ts'
import { TunnelError } from './tunnel-error.ts'

/** A stream over a `direct-tcpip` channel that ends like a socket does, which ssh2's own do not. */
class Tunnel extends Duplex {
  readonly #channel: ClientChannel
  #closed = false

  constructor(channel: ClientChannel, link: Link, through: string) {
    // As a socket's: the other side's end is ours, too. sshd would keep the channel half open for good.
    super({ allowHalfOpen: false })
    this.#channel = channel
    const forget = link.onEnd(() => {
      const error = new TunnelError('lost', `the link to the ${through} is gone: ${link.why}`)
      // Thrown at nobody it would end the process.
      this.destroy(this.listenerCount('error') > 0 ? error : undefined)
    })
    channel.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) channel.pause()
    })
    channel.on('end', () => this.push(null))
    channel.on('error', (error: Error) => this.destroy(error))
    channel.on('close', () => {
      this.#closed = true
      forget()
      // When the link is what ended, its own listener tells so.
      if (!link.alive || this.destroyed) return
      this.push(null)
    })
    this.once('close', forget)
  }

  /** As a socket's; an HTTP client calls it when it has its response. */
  destroySoon(): void {
    if (this.writable) this.end()
    if (this.writableFinished) this.destroy()
    else this.once('finish', () => this.destroy())
  }

  override _read(): void {
    this.#channel.resume()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    if (this.#closed) callback(new TunnelError('failed', 'the other side has closed the tunnel'))
    else this.#channel.write(chunk, callback)
  }

  override _final(callback: (error?: Error | null) => void): void {
    if (!this.#closed) this.#channel.end()
    callback()
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    if (!this.#closed) this.#channel.close()
    callback(error)
  }
}

/** Codes of RFC 4254 §5.1. */
const reasons = { prohibited: 1, connectFailed: 2 } as const

/** See `Session.forward`. @param through how messages name the host at its beginning @throws TunnelError */
export function openTunnel(link: Link, targetHost: string, targetPort: number, through = 'host'): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>()
  const lost = () => reject(new TunnelError('lost', `the link to the ${through} is gone: ${link.why}`))
  const forget = link.onEnd(lost)
  try {
    link.client.forwardOut('127.0.0.1', 0, targetHost, targetPort, (error, channel) => {
      if (error === undefined) return resolve(new Tunnel(channel, link, through))
      if (!link.alive) return lost()
      reject(explain(error, `${targetHost}:${targetPort}`, through))
    })
  } catch (error) {
    if (link.alive) reject(new TunnelError('failed', `no tunnel to ${targetHost}:${targetPort}`, { cause: error }))
    else lost()
  }
  return promise.finally(forget)
}

function explain(error: Error & { reason?: unknown }, target: string, through: string): TunnelError {
  const options = { cause: error }
  switch (error.reason) {
    case reasons.prohibited:
      return new TunnelError(
        'forbidden',
        `the SSH server of the ${through} does not allow tunnels to ${target}. Set AllowTcpForwarding local (and PermitOpen ${target}) in its sshd_config`,
        options,
      )
    case reasons.connectFailed:
      return new TunnelError(
        'refused',
        `nothing answers at ${target} as seen from the ${through}: ${error.message}`,
        options,
      )
    default:
      return new TunnelError('failed', `no tunnel to ${target}: ${error.message}`, options)
  }
}
