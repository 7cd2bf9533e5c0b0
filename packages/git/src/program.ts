import { dirname } from 'node:path'
import {
  baseEnvironment,
  ProcessError,
  type run as runProgram,
  type RunningProcess,
  type start as startProgram,
} from '@shakedown/process'

export type Run = typeof runProgram
export type Start = typeof startProgram

/** Git answered with an exit status that its caller had no use for. */
export class GitError extends Error {
  readonly args: readonly string[]
  readonly code: number
  readonly stderr: string

  constructor(args: readonly string[], code: number, stderr: string) {
    const said = lastLine(stderr)
    super(`git ${args[0] ?? ''} ended with ${code}${said === '' ? '' : `: ${said}`}`)
    this.name = 'GitError'
    this.args = args
    this.code = code
    this.stderr = stderr
  }
}

export interface CallOptions {
  input?: string
  timeoutMs?: number
}

export interface Answer {
  code: number
  stdout: Buffer
  /** Without credentials that a URL may carry. */
  stderr: string
}

/** The git program in one folder, deaf to whatever a repository's configuration wants it to start. */
export interface GitProgram {
  /** Any exit status is an answer. */
  ask(args: readonly string[], options?: CallOptions): Promise<Answer>
  /** The same for what talks to a remote: taking too long is an answer, too (124, as timeout(1) has it). */
  reach(args: readonly string[], timeoutMs: number): Promise<Answer>
  /** @throws GitError unless the exit status is 0 */
  must(args: readonly string[], options?: CallOptions): Promise<Buffer>
  /** Starts what is talked to. Missing where only whole runs are possible. */
  begin?(args: readonly string[]): Promise<RunningProcess>
}

/**
 * What may never run or decide here, since a checked-out pull request or an earlier step may have prepared it: hooks,
 * fsmonitor, pagers, credential helpers, replace refs, a bare repository hidden among the files. `core.sshCommand`
 * stays: actions/checkout puts its key there. `safe.directory` has to name every folder because GIT_CONFIG_GLOBAL, where
 * actions/checkout writes it for container jobs, is not read.
 */
const settings = [
  'safe.directory=*',
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.askPass=',
  'credential.helper=',
  'credential.interactive=never',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.version=2',
]

function environment(dir: string): Record<string, string> {
  const agent = process.env['SSH_AUTH_SOCK'] ?? ''
  return {
    ...baseEnvironment(),
    ...(agent === '' ? {} : { SSH_AUTH_SOCK: agent }),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'file:https:ssh',
    GIT_CEILING_DIRECTORIES: dirname(dir),
  }
}

/**
 * @param ceiling the outermost folder that may hold the repository: one that merely surrounds the workspace is not it
 */
export function gitProgram(
  dir: string,
  ceiling: string,
  { run, start }: { run: Run; start: Start | undefined },
  signal: AbortSignal,
): GitProgram {
  const base = ['--no-pager', ...settings.flatMap((setting) => ['-c', setting])]
  const env = environment(ceiling)
  const ask: GitProgram['ask'] = async (args, options = {}) => {
    try {
      const ran = await run('git', [...base, ...args], { cwd: dir, env, signal, timeoutMs: 60_000, ...options })
      return { ...ran, stderr: withoutCredentials(ran.stderr) }
    } catch (error) {
      throw named(error, args)
    }
  }
  return {
    ...(start !== undefined && {
      begin: (args) =>
        start('git', [...base, ...args], { cwd: dir, env, signal }).catch((error: unknown) => {
          throw named(error, args)
        }),
    }),
    ask,
    async reach(args, timeoutMs) {
      try {
        return await ask(args, { timeoutMs })
      } catch (error) {
        if (!(error instanceof ProcessError) || error.kind !== 'timeout') throw error
        return { code: 124, stdout: Buffer.alloc(0), stderr: `no answer within ${Math.round(timeoutMs / 1000)} s` }
      }
    },
    must: async (args, options) => {
      const { code, stdout, stderr } = await ask(args, options)
      if (code !== 0) throw new GitError(args, code, stderr)
      return stdout
    },
  }
}

/** The settings would fill the sentence before the command that somebody has to know is named. */
function named(error: unknown, args: readonly string[]): unknown {
  if (!(error instanceof ProcessError)) return error
  return new ProcessError(error.kind, error.what, { program: 'git', args, stderr: error.stderr, cause: error.cause })
}

export function withoutCredentials(text: string): string {
  return text.replace(/:\/\/[^/@\s'"]*@/g, '://***@')
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
}
