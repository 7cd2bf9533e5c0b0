import { mkdir, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import type { AuthContext, Connection, ParsedKey } from 'ssh2'
import { makeHostKeys, makeUserKey } from './keys.ts'
import { killAll, sessionProcesses } from './processes.ts'
import { serveForwarding, serveSessions } from './serve.ts'
import type { HostFaults, LocalHost, LocalHostOptions } from './types.ts'

/**
 * An SSH server in this process. It needs nothing installed, starts at once, and fails on purpose in the ways that a
 * real server cannot be made to.
 */
export async function startEmbedded(options: LocalHostOptions): Promise<LocalHost> {
  await mkdir(join(options.dir, 'home'), { recursive: true })
  const home = join(await realpath(options.dir), 'home')
  const user = userInfo().username
  const userKey = options.userKey ?? makeUserKey()
  const allowed = parsed(userKey.publicLine)
  const lines: string[] = []
  const sockets = new Set<Socket>()
  const faults = makeFaults(sockets)

  const listener = createServer()
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject)
    listener.listen(0, '127.0.0.1', resolve)
  })
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('no port is free on 127.0.0.1')
  const { port } = address
  const hostKeys = makeHostKeys(port)

  const server = new ssh2.Server({ hostKeys: hostKeys.map(({ privateKey }) => privateKey) }, (connection) => {
    connection.on('error', (error) => lines.push(`connection: ${error.message}`))
    connection.on('authentication', (context) => authenticate(context, user, allowed, lines))
    connection.on('ready', () => admit(connection))
  })
  const admit = (connection: Connection) => {
    lines.push(`accepted ${user}`)
    serveSessions(connection, { home, user, shell: options.shell ?? 'bash', faults, lines })
    serveForwarding(connection, faults)
  }
  listener.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    if (faults.hangUps > 0) {
      faults.hangUps -= 1
      socket.destroy()
    } else if (!faults.silent) server.injectSocket(socket)
  })

  return {
    kind: 'embedded',
    host: '127.0.0.1',
    port,
    user,
    address: `${user}@127.0.0.1:${port}`,
    knownHosts: hostKeys.map(({ knownHost }) => `${knownHost}\n`).join(''),
    fingerprint: hostKeys[0]?.fingerprint ?? '',
    hostKeys,
    privateKey: userKey.privateKey,
    home,
    faults,
    log: () => lines.join('\n'),
    processes: () => sessionProcesses(home, []),
    async stop() {
      const closed = new Promise((resolve) => listener.close(resolve))
      for (const socket of sockets) socket.destroy()
      await killAll(() => sessionProcesses(home, []))
      await closed
    },
  }
}

function makeFaults(sockets: Set<Socket>): HostFaults {
  return {
    hangUps: 0,
    silent: false,
    dropBeforeExit: false,
    withholdExit: false,
    refuseSessions: false,
    refuseForwarding: false,
    mute() {
      for (const socket of sockets) {
        socket.pause()
        socket.write = () => true
      }
    },
    drop() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

function parsed(publicLine: string): ParsedKey {
  const key: ParsedKey | ParsedKey[] | Error = ssh2.utils.parseKey(publicLine)
  if (Array.isArray(key) || Error.isError(key)) throw new Error('a key that was just made cannot be read')
  return key
}

function authenticate(context: AuthContext, user: string, allowed: ParsedKey, lines: string[]): void {
  const { method, username } = context
  if (context.method !== 'publickey') return context.reject(['publickey'])
  const known = username === user && context.key.data.equals(allowed.getPublicSSH())
  const proven =
    context.signature === undefined ||
    context.blob === undefined ||
    allowed.verify(context.blob, context.signature, context.hashAlgo)
  if (known && proven) return context.accept()
  lines.push(`failed ${method} for ${username}`)
  context.reject(['publickey'])
}
