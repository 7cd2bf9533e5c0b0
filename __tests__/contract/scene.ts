// A bare repository, GitHub over it, and the client that the actions use, all real but for GitHub itself.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectGitHub, type ConnectOptions, type GitHub } from '@shakedown/github'
import { silentLog, systemClock } from '@shakedown/ports'
import { startLocalGitHub } from '../../packages/rehearsal/src/github/index.ts'
import type { LocalGitHub, LocalGitHubOptions, Permissions } from '../../packages/rehearsal/src/github/index.ts'

/** `null` deletes. */
type Files = Record<string, string | null | { link: string }>

export interface Scene {
  github: LocalGitHub
  /** Commits on top of the branch (or of `from`), and gives the commit; `null` deletes a file. */
  commit(branch: string, files: Files, from?: string): string
  git(...args: string[]): string
  /** The real client. A second of GitHub's waiting takes a millisecond. */
  connect(permissions?: Permissions, options?: Partial<ConnectOptions>): Promise<GitHub>
  /** A bare request, for what the client would never send. */
  ask(
    method: string,
    path: string,
    body?: object,
    token?: string,
  ): Promise<{ status: number; body: unknown; headers: Headers }>
  end(): Promise<void>
}

export const all: Permissions = {
  actions: 'write',
  checks: 'read',
  contents: 'write',
  deployments: 'write',
  'pull-requests': 'write',
  statuses: 'write',
}

export async function openScene(options: Partial<LocalGitHubOptions> = {}): Promise<Scene> {
  const gitDir = mkdtempSync(join(tmpdir(), 'shakedown-github-'))
  const git = (...args: string[]) => runGit(gitDir, args)
  git('init', '--quiet', '--bare', '--initial-branch=main')
  const github = await startLocalGitHub({ repository: 'acme/node', gitDir, ...options })
  const scene: Scene = {
    github,
    git,
    commit(branch, files, from) {
      runGit(gitDir, ['fast-import', '--quiet', '--force'], importStream(gitDir, branch, files, from))
      return git('rev-parse', `refs/heads/${branch}`)
    },
    connect: (permissions = all, extra = {}) =>
      connectGitHub({
        token: github.token(permissions),
        apiUrl: github.apiUrl,
        repository: { owner: 'acme', name: 'node' },
        log: silentLog,
        clock: systemClock,
        signal: new AbortController().signal,
        pace: { secondMs: 1 },
        ...extra,
      }),
    async ask(method, path, body, token = github.token(all)) {
      const response = await fetch(`${github.apiUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json(), headers: response.headers }
    },
    async end() {
      await github.stop()
      rmSync(gitDir, { recursive: true, force: true })
    },
  }
  scene.commit('main', { 'README.md': 'hello\n' })
  return scene
}

function runGit(gitDir: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  const stdio: ('pipe' | 'ignore')[] = ['pipe', 'pipe', 'ignore']
  return execFileSync('git', [`--git-dir=${gitDir}`, ...args], { input, env, encoding: 'utf8', stdio }).trim()
}

let time = 1_790_000_000

function importStream(gitDir: string, branch: string, files: Files, from?: string): string {
  const start = from ?? (exists(gitDir, branch) ? `refs/heads/${branch}` : undefined)
  const changes = Object.entries(files).map(([path, entry]) => {
    if (entry === null) return `D ${path}\n`
    const [mode, content] = typeof entry === 'string' ? ['100644', entry] : ['120000', entry.link]
    return `M ${mode} inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`
  })
  return [
    `commit refs/heads/${branch}\n`,
    `committer Ann <ann@example.com> ${++time} +0000\n`,
    `data 6\nchange\n`,
    start === undefined ? '' : `from ${start}^0\n`,
    ...changes,
    '\n',
  ].join('')
}

function exists(gitDir: string, branch: string): boolean {
  try {
    runGit(gitDir, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
    return true
  } catch {
    return false
  }
}
