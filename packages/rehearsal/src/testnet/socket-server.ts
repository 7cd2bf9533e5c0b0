import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** The server's end of a WebSocket, as bare as RFC 6455 allows: a library would not misbehave on demand. */
export interface ServerSocket {
  send(text: string): void
  terminate(): void
  onText(listener: (text: string) => void): void
}

export interface SocketServer {
  /** Whether pings are answered. */
  answersPings: boolean
  sockets: ReadonlySet<ServerSocket>
}

/** Text frames of up to 64 KiB from clients, of any length to them; no fragments, no extensions. */
export function acceptSockets(
  http: Server,
  greet: (socket: ServerSocket, request: IncomingMessage) => void,
): SocketServer {
  const sockets = new Set<ServerSocket>()
  const server: SocketServer = { answersPings: true, sockets }
  http.on('upgrade', (request: IncomingMessage, stream: Duplex) => {
    const key = request.headers['sec-websocket-key'] ?? ''
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    let listener: (text: string) => void = () => undefined
    let rest: Buffer = Buffer.alloc(0)
    const socket: ServerSocket = {
      send: (text) => void stream.write(frame(opcodes.text, Buffer.from(text))),
      terminate: () => void stream.destroy(),
      onText: (next) => {
        listener = next
      },
    }
    sockets.add(socket)
    stream.on('error', () => undefined)
    stream.on('close', () => sockets.delete(socket))
    stream.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk])
      for (let read = readFrame(rest); read !== undefined; read = readFrame(rest)) {
        rest = rest.subarray(read.size)
        if (read.opcode === opcodes.text) listener(read.payload.toString('utf8'))
        else if (read.opcode === opcodes.close) stream.end(frame(opcodes.close, read.payload))
        else if (read.opcode === opcodes.ping && server.answersPings) stream.write(frame(opcodes.pong, read.payload))
      }
    })
    greet(socket, request)
  })
  return server
}

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const

function frame(opcode: number, payload: Buffer): Buffer {
  const first = 0x80 | opcode
  if (payload.length < 126) return Buffer.concat([Buffer.of(first, payload.length), payload])
  const head = Buffer.alloc(10)
  head.writeUInt8(first, 0)
  if (payload.length < 2 ** 16) {
    head.writeUInt8(126, 1)
    head.writeUInt16BE(payload.length, 2)
    return Buffer.concat([head.subarray(0, 4), payload])
  }
  head.writeUInt8(127, 1)
  head.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([head, payload])
}

/** A client's frames are masked. Undefined while the frame is not all there. */
function readFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | undefined {
  if (data.length < 2) return undefined
  const short = data.readUInt8(1) & 0x7f
  const maskAt = short === 126 ? 4 : 2
  if (data.length < maskAt + 4) return undefined
  const length = short === 126 ? data.readUInt16BE(2) : short
  const from = maskAt + 4
  if (data.length < from + length) return undefined
  const mask = data.subarray(maskAt, from)
  const payload = Buffer.from(data.subarray(from, from + length))
  for (const [index, byte] of payload.entries()) payload.writeUInt8(byte ^ (mask[index % 4] ?? 0), index)
  return { opcode: data.readUInt8(0) & 0xf, payload, size: from + length }
}
