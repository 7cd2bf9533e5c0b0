import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { ProcessError } from './error.ts'

/** Groups whose leader or members may still live. */
const living = new Set<number>()

// An explicit exit must not leave anything behind that this process started.
process.on('exit', () => {
  for (const pid of living) signalGroup(pid, 'SIGKILL')
})

/** Starts a program as the leader of a process group of its own, so that it can be ended with all its children. */
export function launch(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env: Record<string, string> },
): ChildProcessWithoutNullStreams {
  let child: ChildProcessWithoutNullStreams
  try {
    child = spawn(program, args, {
      ...options,
      stdio: 'pipe',
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
  } catch (error) {
    // A zero byte in an argument, for example: file names from outside can hold anything else, never that.
    throw new ProcessError('not-started', 'could not be started', { program, args, cause: error })
  }
  if (child.pid !== undefined) living.add(child.pid)
  return child
}

/** Why `spawn` reported an error. A missing folder is ENOENT, too, and would look like a missing program. */
export function startError(
  error: Error,
  program: string,
  args: readonly string[],
  cwd: string | undefined,
): ProcessError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message
  if (cwd !== undefined && statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return new ProcessError('not-found', `could not be started: there is no folder ${cwd}`, {
      program,
      args,
      cause: error,
    })
  }
  if (code === 'ENOENT') {
    return new ProcessError('not-found', 'could not be started: no such program on this machine', {
      program,
      args,
      cause: error,
    })
  }
  return new ProcessError('not-started', `could not be started (${code})`, {
    program,
    args,
    cause: error,
  })
}

/** Signals every process of the group. False: there is none left. */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    return false
  }
}

/** Ends what the group's leader has left behind. To be called once its exit is known. */
export function endGroup(pid: number): void {
  signalGroup(pid, 'SIGKILL')
  living.delete(pid)
}
