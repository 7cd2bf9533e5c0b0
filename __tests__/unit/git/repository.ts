import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file of a commit: text, or what git calls it. `null` deletes. */
export type Entry = string | Uint8Array | null | { mode: string; text: string } | { submodule: string }

/** A real repository in a temporary folder. Commits are made from trees, so that any name and mode is possible. */
export interface Repository {
  dir: string
  git: (...args: readonly string[]) => string
  /** Commits `changes` on top of `branch` (made when missing) and returns the new commit. The work tree stays as it is. */
  commit: (
    branch: string,
    changes: Readonly<Record<string, Entry>> | ReadonlyMap<Buffer, Entry>,
    options?: CommitOptions,
  ) => string
  remove: () => void
}

export interface CommitOptions {
  /** Start from here instead of the branch's tip. */
  onto?: string
  /** Further parents. */
  merge?: readonly string[]
  message?: string
}

const environment = {
  PATH: process.env['PATH'],
  LC_ALL: 'C.UTF-8',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.test',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.test',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
}

export function temporaryFolder(prefix = 'shakedown-'): string {
  return realpathSync(mkdtempSync(join(tmpdir(), prefix)))
}

export function gitIn(
  dir: string,
  args: readonly string[],
  input?: string | Uint8Array,
  env: NodeJS.ProcessEnv = {},
): string {
  const all = ['-c', 'protocol.file.allow=always', ...args]
  const ran = spawnSync('git', all, { cwd: dir, input, env: { ...environment, ...env }, maxBuffer: 2 ** 28 })
  if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr.toString()}`)
  return ran.stdout.toString('utf8').trim()
}

/** @param dir where the repository is made; a new temporary folder by default */
export function newRepository(dir = temporaryFolder()): Repository {
  mkdirSync(dir, { recursive: true })
  gitIn(dir, ['init', '--quiet', '--initial-branch=main'])
  let count = 0
  return {
    dir,
    git: (...args) => gitIn(dir, args),
    commit(branch, changes, { onto, merge = [], message = `Change ${++count}` } = {}) {
      const tip = onto ?? tipOf(dir, branch)
      const index = { GIT_INDEX_FILE: join(dir, '.git', 'test-index') }
      gitIn(dir, tip === undefined ? ['read-tree', '--empty'] : ['read-tree', tip], undefined, index)
      gitIn(dir, ['update-index', '-z', '--index-info'], indexInfo(dir, changes), index)
      const tree = gitIn(dir, ['write-tree'], undefined, index)
      const parents = [...(tip === undefined ? [] : [tip]), ...merge].flatMap((parent) => ['-p', parent])
      const commit = gitIn(dir, ['commit-tree', tree, ...parents, '-m', message])
      gitIn(dir, ['update-ref', `refs/heads/${branch}`, commit])
      return commit
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** A clone as actions/checkout leaves one: `origin` set, `commit` checked out, to `depth` commits (0: all). */
export function cloneOf(origin: Repository, commit: string, depth: number, dir = temporaryFolder()): Repository {
  const clone = newRepository(dir)
  clone.git('remote', 'add', 'origin', `file://${origin.dir}`)
  const deep = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`]
  clone.git('fetch', '--quiet', '--no-tags', ...(depth === 0 ? ['origin', ...deep] : [...deep, 'origin', commit]))
  clone.git('checkout', '--quiet', '--detach', commit)
  return clone
}

function tipOf(dir: string, branch: string): string | undefined {
  const refs = gitIn(dir, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`])
  return refs === '' ? undefined : refs
}

const gone = '0'.repeat(40)

function indexInfo(dir: string, changes: Readonly<Record<string, Entry>> | ReadonlyMap<Buffer, Entry>): Buffer {
  const entries: [Buffer, Entry][] =
    changes instanceof Map
      ? [...changes.entries()]
      : Object.entries(changes).map(([path, entry]): [Buffer, Entry] => [Buffer.from(path), entry])
  const blobs = blobIds(
    dir,
    entries.map(([, entry]) => bytesOf(entry)),
  )
  const lines = entries.map(([path, entry], index) => {
    const [mode, id] =
      entry === null ? ['0', gone] : isSubmodule(entry) ? ['160000', entry.submodule] : [modeOf(entry), blobs[index]]
    return Buffer.concat([Buffer.from(`${mode} ${id}\t`), path, Buffer.from('\0')])
  })
  return Buffer.concat(lines)
}

/** All blobs in one process, each content once, whatever their number. */
function blobIds(dir: string, contents: readonly (Uint8Array | undefined)[]): (string | undefined)[] {
  const folder = temporaryFolder()
  try {
    const unique = new Map<string, Uint8Array>()
    for (const bytes of contents) if (bytes !== undefined) unique.set(keyOf(bytes), bytes)
    const files = [...unique.values()].map((bytes, index) => {
      writeFileSync(join(folder, String(index)), bytes)
      return join(folder, String(index))
    })
    const ids =
      files.length === 0 ? [] : gitIn(dir, ['hash-object', '-w', '--stdin-paths'], `${files.join('\n')}\n`).split('\n')
    const known = new Map([...unique.keys()].map((content, index) => [content, ids[index]]))
    return contents.map((bytes) => (bytes === undefined ? undefined : known.get(keyOf(bytes))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function isSubmodule(entry: Entry): entry is { submodule: string } {
  return typeof entry === 'object' && entry !== null && 'submodule' in entry
}

function bytesOf(entry: Entry): Uint8Array | undefined {
  if (entry === null || isSubmodule(entry)) return undefined
  if (entry instanceof Uint8Array) return entry
  return Buffer.from(typeof entry === 'string' ? entry : entry.text)
}

function modeOf(entry: Entry): string {
  return typeof entry === 'object' && entry !== null && 'mode' in entry ? entry.mode : '100644'
}
