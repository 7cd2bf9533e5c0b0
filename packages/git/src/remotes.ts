import { isSha, type Sha } from '@shakedown/ports'
import { lastLine, withoutCredentials, type GitProgram } from './program.ts'

export type Tip = { kind: 'found'; commit: Sha } | { kind: 'absent' } | { kind: 'failed'; why: string }

export interface Remotes {
  remotes(): Promise<string[]>
  /** Where the remote is fetched from, after `insteadOf`; without credentials. */
  remoteUrl(remote: string): Promise<string | undefined>
  /** The commit at which a full ref (`refs/heads/main`) stands on the remote right now. */
  tip(remote: string, ref: string): Promise<Tip>
  /** The remote's default branch, asked right now. */
  defaultBranch(remote: string): Promise<string | undefined>
}

const timeoutMs = 60_000

export function remotes(git: GitProgram): Remotes {
  const list = (flags: readonly string[], remote: string, ref: string) =>
    git.reach(['ls-remote', '--upload-pack=git-upload-pack', ...flags, '--end-of-options', remote, ref], timeoutMs)
  return {
    async remotes() {
      const out = await git.must(['remote'])
      return out
        .toString('utf8')
        .split('\n')
        .filter((name) => name !== '')
    },
    async remoteUrl(remote) {
      const { code, stdout } = await git.ask(['remote', 'get-url', '--', remote])
      return code === 0 ? withoutCredentials(stdout.toString('utf8').replace(/\n$/, '')) : undefined
    },
    async tip(remote, ref) {
      const { code, stdout, stderr } = await list([], remote, ref)
      if (code !== 0) return { kind: 'failed', why: lastLine(stderr) }
      // ls-remote matches by the end of the name: refs/heads/refs/heads/main would answer for refs/heads/main, too.
      const lines = stdout
        .toString('utf8')
        .split('\n')
        .map((text) => text.split('\t'))
      const commit = lines.find(([, name]) => name === ref)?.[0] ?? ''
      return isSha(commit) ? { kind: 'found', commit } : { kind: 'absent' }
    },
    async defaultBranch(remote) {
      const { code, stdout } = await list(['--symref'], remote, 'HEAD')
      const match = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(stdout.toString('utf8'))
      return code === 0 ? match?.[1] : undefined
    },
  }
}
