import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import type { Connection, ServerChannel } from 'ssh2'
import type { HostFaults } from './types.ts'

interface Site {
  home: string
  user: string
  shell: string
  faults: HostFaults
  lines: string[]
}

/** As sshd does without a terminal: the login shell, in a session and process group of its own, on three pipes. */
export function serveSessions(connection: Connection, site: Site): void {
  // One for each channel.
  connection.setMaxListeners(0)
  connection.on('session', (accept, reject) => {
    if (site.faults.refuseSessions) {
      reject()
      return
    }
    const session = accept()
    session.on('exec', (acceptExec, _reject, { command }) => {
      const signal = execute(connection, acceptExec(), command, site)
      session.on('signal', (_accept, _reject, { name }) => signal(name))
    })
  })
}

function execute(connection: Connection, channel: ServerChannel, command: string, site: Site): (name: string) => void {
  const { home, user, shell, faults } = site
  site.lines.push(`exec ${command.length} characters`)
  const child = spawn(shell, ['-c', command], {
    cwd: home,
    detached: true,
    env: {
      HOME: home,
      USER: user,
      LOGNAME: user,
      SHELL: shell,
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      // By this, too, bash knows that it serves SSH, and then it reads ~/.bashrc.
      SSH_CLIENT: '127.0.0.1 1 1',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const letGo = () => {
    child.stdin.destroy()
    child.stdout.destroy()
    child.stderr.destroy()
  }
  for (const stream of [child.stdin, child.stdout, child.stderr, channel, channel.stderr]) stream.on('error', () => {})
  channel.pipe(child.stdin)
  child.stdout.pipe(channel, { end: false })
  child.stderr.pipe(channel.stderr, { end: false })
  child.on('error', () => {
    channel.exit(127)
    channel.close()
  })
  child.on('exit', (code, signal) => {
    child.stdin.destroy()
    if (faults.dropBeforeExit) faults.drop()
    else if (faults.withholdExit) channel.close()
    else if (code !== null) channel.exit(code)
    else if (signal !== null) channel.exit(signal, false, '')
  })
  child.on('close', () => {
    // Both streams have been written by now, and a channel keeps the order.
    channel.end()
  })
  channel.on('close', letGo)
  connection.on('close', letGo)
  return (name) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name.startsWith('SIG') ? name : `SIG${name}`)
    } catch {
      // It has ended.
    }
  }
}

/** `direct-tcpip`: the channel is confirmed when the target has answered, as sshd does. */
export function serveForwarding(connection: Connection, faults: HostFaults): void {
  // With no listener ssh2 answers "administratively prohibited"; `reject` could only say "connect failed".
  if (faults.refuseForwarding) return
  connection.on('tcpip', (accept, reject, { destIP, destPort }) => {
    const socket = connect({ host: destIP, port: destPort, noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      const channel = accept()
      const end = () => {
        socket.destroy()
        channel.close()
      }
      socket.on('error', end)
      channel.on('error', end)
      channel.on('close', () => socket.destroy())
      connection.on('close', () => socket.destroy())
      channel.pipe(socket)
      socket.pipe(channel)
    })
  })
}
