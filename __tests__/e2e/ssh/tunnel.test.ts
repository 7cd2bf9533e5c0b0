import { createServer as createHttpServer, get } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import type { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { WebSocket, WebSocketServer } from 'ws'
import { onBothKinds, onHost } from './harness.ts'

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const closed = (stream: Duplex) => new Promise<void>((resolve) => stream.once('close', resolve))

onBothKinds((ground) => {
  test('bytes go both ways, in bulk, and ends arrive', async () => {
    const server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket))
    const port = await listening(server)
    const session = await ground.connect()
    const stream = await session.forward('127.0.0.1', port)
    const sent = 'abcdefgh'.repeat(500_000)
    stream.end(sent)
    expect(await text(stream)).toBe(sent)
    server.close()
  })

  test('a WebSocket and HTTP work through it', async () => {
    const http = createHttpServer((_request, response) => response.end('polled'))
    const sockets = new WebSocketServer({ server: http })
    sockets.on('connection', (socket) => socket.on('message', (data) => socket.send(data, { binary: false })))
    const port = await listening(http)
    const session = await ground.connect()
    const stream = await session.forward('127.0.0.1', port)
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { createConnection: () => stream as never })
    const answer = await new Promise((resolve, reject) => {
      socket.on('open', () => socket.send('hello'))
      socket.on('message', (data) => resolve(Buffer.from(data as Buffer).toString()))
      socket.on('error', reject)
    })
    expect(answer).toBe('hello')
    const end = new Promise((resolve) => socket.once('close', resolve))
    socket.close()
    await end

    const second = await session.forward('127.0.0.1', port)
    const body = await new Promise<string>((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, agent: false, createConnection: () => second }, (response) => {
        text(response).then(resolve, reject)
      })
      request.on('error', reject)
    })
    expect(body).toBe('polled')
    sockets.close()
    http.close()
    http.closeAllConnections()
  })

  test('a node that is not up is refused, and the session goes on', async () => {
    const spare = createServer()
    const port = await listening(spare)
    await new Promise((resolve) => spare.close(resolve))
    const session = await ground.connect()
    await expect(session.forward('127.0.0.1', port)).rejects.toMatchObject({ name: 'TunnelError', kind: 'refused' })
    expect(session.alive).toBe(true)
  })

  test('a node that dies ends the stream, not the link', async () => {
    const server = createServer((socket) => setTimeout(() => socket.destroy(), 50))
    const session = await ground.connect()
    const stream = await session.forward('127.0.0.1', await listening(server))
    stream.resume()
    await closed(stream)
    expect(stream.errored).toBeNull()
    expect(session.alive).toBe(true)
    server.close()
  })

  test('a link that ends breaks the stream with that name', async () => {
    const server = createServer(() => {})
    const port = await listening(server)
    const session = await ground.connect()
    const stream = await session.forward('127.0.0.1', port)
    const broken = new Promise((resolve) => stream.once('error', resolve))
    await session.close()
    expect(await broken).toMatchObject({ name: 'TunnelError', kind: 'lost' })
    await expect(session.forward('127.0.0.1', port)).rejects.toMatchObject({ kind: 'lost' })
    server.close()
  })

  test('destroying the stream ends the connection behind it', async () => {
    let ended = () => {}
    const gone = new Promise<void>((resolve) => (ended = resolve))
    const server = createServer(
      (socket) =>
        void socket
          .on('close', ended)
          .on('error', () => {})
          .resume(),
    )
    const session = await ground.connect()
    const stream = await session.forward('127.0.0.1', await listening(server))
    stream.destroy()
    await gone
    server.close()
  })
})

onHost({ kind: 'sshd', sshdConfig: ['AllowTcpForwarding no'] }, (ground) => {
  test('forbidden by the server is told apart, with the option', async () => {
    const session = await ground.connect()
    await expect(session.forward('127.0.0.1', 1)).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('AllowTcpForwarding'),
    })
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  test('forbidden by the server is told apart, with the option', async () => {
    ground.host.faults.refuseForwarding = true
    const session = await ground.connect()
    await expect(session.forward('127.0.0.1', 1)).rejects.toMatchObject({ kind: 'forbidden' })
    ground.host.faults.refuseForwarding = false
  })
})

onHost({ kind: 'sshd' }, (ground) => {
  test('small packets are not held back for the acknowledgement of the ones before', async () => {
    // Two packets a moment apart: while sshd waits for acknowledgements, the second one of each pair takes 35 ms or so.
    const server = createServer({ noDelay: true }, (socket) => {
      socket.on('error', () => undefined)
      socket.on('data', () => {
        socket.write('first')
        setTimeout(() => socket.write('second'), 5)
      })
    }).unref()
    const port = await listening(server)
    const session = await ground.connect()
    const stream = await session.forward('127.0.0.1', port)
    const gaps: number[] = []
    for (let round = 0; round < 25; round++) {
      let first = 0
      await new Promise<void>((resolve) => {
        stream.on('data', (chunk: Buffer) => {
          first ||= performance.now()
          if (!chunk.toString().includes('second')) return
          stream.removeAllListeners('data')
          gaps.push(performance.now() - first)
          resolve()
        })
        stream.write('go')
      })
    }
    // A quarter of them: a busy machine delays others, and the first ones come before sshd has changed its mind.
    const quarter = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)]
    expect(quarter).toBeLessThan(30)
    stream.destroy()
    server.close()
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  test('a host that lets no command run still has tunnels', async () => {
    const server = createServer((socket) => socket.end('here')).unref()
    const port = await listening(server)
    ground.host.faults.refuseSessions = true
    const session = await ground.connect()
    expect(await text(await session.forward('127.0.0.1', port))).toBe('here')
    server.close()
  })
})
