import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeHostKeys, makeUserKey } from './keys.ts'
import { kill, killAll, serverProcesses, sessionProcesses } from './processes.ts'
import type { HostFaults, LocalHost, LocalHostOptions } from './types.ts'
import { freePort } from '../free-port.ts'

/** Absolute, because sshd starts itself anew for each connection. */
export function findSshd(): string | undefined {
  const folders = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/opt/homebrew/sbin']
  return folders
    .map((folder) => join(folder, 'sshd'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

export async function startSshd(program: string, options: LocalHostOptions): Promise<LocalHost> {
  await mkdir(join(options.dir, 'home'), { recursive: true })
  const dir = await realpath(options.dir)
  // Debian's sshd, started by root, wants the folder in which it locks up its unprivileged half.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOn(await freePort(), program, dir, options)
    } catch (error) {
      // Somebody else may have taken the port in between.
      if (attempt === 3) throw error
    }
  }
}

async function startOn(port: number, program: string, dir: string, options: LocalHostOptions): Promise<LocalHost> {
  const { username } = userInfo()
  const home = join(dir, 'home')
  const hostKeys = makeHostKeys(port)
  const userKey = options.userKey ?? makeUserKey()
  const logFile = join(dir, 'sshd.log')
  const secret = { mode: 0o600 }
  await Promise.all(hostKeys.map((key) => writeFile(join(dir, `host_${key.type}`), key.privateKey, secret)))
  await writeFile(join(dir, 'authorized_keys'), `${userKey.publicLine}\n`, secret)
  await writeFile(join(dir, 'sshd_config'), configuration(port, dir, home, hostKeys, options.sshdConfig ?? []))

  const server = spawn(program, ['-D', '-f', join(dir, 'sshd_config'), '-E', logFile], {
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: '/' },
    stdio: 'ignore',
    // Ctrl-C at a terminal reaches the whole process group; the server must outlive it, so that clean-up can connect.
    detached: true,
  })
  const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '')
  const over = new AbortController()
  server.on('exit', () => over.abort())
  server.on('error', () => over.abort())
  const root = server.pid
  while (!(await answers(port))) {
    if (over.signal.aborted || root === undefined) throw new Error(`sshd did not start: ${log()}`)
    await sleep(20)
  }
  return {
    kind: 'sshd',
    host: '127.0.0.1',
    port,
    user: username,
    address: `${username}@127.0.0.1:${port}`,
    knownHosts: hostKeys.map(({ knownHost }) => `${knownHost}\n`).join(''),
    fingerprint: hostKeys[0]?.fingerprint ?? '',
    hostKeys,
    privateKey: userKey.privateKey,
    home,
    faults: noFaults(),
    log,
    processes: () => sessionProcesses(home, root === undefined ? [] : [root]),
    async stop() {
      const servers = root === undefined ? [] : await serverProcesses(root)
      const before = await sessionProcesses(home, servers)
      for (const pid of [...servers, ...before]) kill(pid)
      await killAll(() => sessionProcesses(home, []))
      if (!over.signal.aborted) await once(over.signal, 'abort')
    },
  }
}

function configuration(
  port: number,
  dir: string,
  home: string,
  hostKeys: readonly { type: string }[],
  more: readonly string[],
): string {
  return [
    ...more,
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    ...hostKeys.map(({ type }) => `HostKey "${join(dir, `host_${type}`)}"`),
    `AuthorizedKeysFile "${join(dir, 'authorized_keys')}"`,
    `PidFile "${join(dir, 'sshd.pid')}"`,
    `SetEnv "HOME=${home}"`,
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    'AllowTcpForwarding yes',
    'UseDNS no',
    'PrintMotd no',
    'PrintLastLog no',
    'LogLevel VERBOSE',
    '',
  ].join('\n')
}

function cannotFail(): never {
  throw new Error('only the embedded host fails on purpose')
}

/** A real server has its own ways to fail: its configuration, and signals. */
function noFaults(): HostFaults {
  return {
    hangUps: 0,
    silent: false,
    mute: cannotFail,
    drop: cannotFail,
    dropBeforeExit: false,
    withholdExit: false,
    refuseSessions: false,
    refuseForwarding: false,
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', () => end(true))
    socket.once('error', () => end(false))
    socket.once('close', () => end(false))
  })
}
