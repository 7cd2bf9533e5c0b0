import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

interface Running {
  pid: number
  parent: number
  name: string
  ours: boolean
}

/**
 * Whom a session has started: everything with the host's own HOME in its environment or its working directory in
 * there, and what descends from those or from `roots`. A daemon leaves its parent and its process group, but not both
 * its environment and its folder.
 */
export async function sessionProcesses(home: string, roots: readonly number[]): Promise<number[]> {
  const all = await (process.platform === 'linux' ? fromProc(home) : fromPs(home))
  const found = new Set(all.filter(({ ours }) => ours).map(({ pid }) => pid))
  const family = new Set([...found, ...roots])
  for (let size = -1; size !== family.size;) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all
    .filter(
      ({ pid, name }) => family.has(pid) && !roots.includes(pid) && !name.startsWith('sshd') && pid !== process.pid,
    )
    .map(({ pid }) => pid)
}

/** The server's own processes, one for each connection. */
export async function serverProcesses(root: number): Promise<number[]> {
  const all = await (process.platform === 'linux' ? fromProc('') : fromPs(''))
  const family = new Set([root])
  for (let size = -1; size !== family.size;) {
    size = family.size
    for (const { pid, parent, name } of all) if (family.has(parent) && name.startsWith('sshd')) family.add(pid)
  }
  return [...family]
}

async function fromProc(home: string): Promise<Running[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const read = await Promise.all(
    pids.map(async (pid): Promise<Running | undefined> => {
      // A process may end, or belong to somebody else, between two of these questions.
      const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
      const match = /^\d+ \((.*)\) (\S) (\d+)/s.exec(stat)
      if (match === null || match[2] === 'Z' || match[2] === 'X') return undefined
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      const inHome = folder === home || folder.startsWith(`${home}/`)
      const ours = home !== '' && (environment.split('\0').includes(`HOME=${home}`) || inHome)
      return { pid, parent: Number(match[3]), name: match[1] ?? '', ours }
    }),
  )
  return read.filter((entry) => entry !== undefined)
}

async function fromPs(home: string): Promise<Running[]> {
  const { stdout } = await promisify(execFile)('ps', ['axeww', '-o', 'pid=,ppid=,stat=,command='], {
    maxBuffer: 64 * 2 ** 20,
  })
  return stdout.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\S+)(.*)$/.exec(line)
    if (match === null || match[3]?.startsWith('Z') === true) return []
    const name = (match[4] ?? '').replace(/^.*\//, '').replace(/:$/, '')
    const ours = home !== '' && ` ${match[5] ?? ''} `.includes(` HOME=${home} `)
    return [{ pid: Number(match[1]), parent: Number(match[2]), name, ours }]
  })
}

/** Until none is left: what is being killed may be starting the next one. */
export async function killAll(list: () => Promise<number[]>): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const pids = await list()
    if (pids.length === 0) return
    for (const pid of pids) kill(pid)
    await sleep(20)
  }
  throw new Error(`processes of a local host cannot be ended: ${(await list()).join(', ')}`)
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
