import { execFile } from 'node:child_process'
import { devNull } from 'node:os'

/** The bare repository behind the double, through the git program. */
export interface Repository {
  /** The commit of a branch, tag or object name. */
  commit(rev: string): Promise<string | undefined>
  info(sha: string): Promise<CommitInfo>
  mergeBase(a: string, b: string): Promise<string | undefined>
  /** From one tree to another, renames found. */
  diff(from: string, to: string): Promise<DiffFile[]>
  /** Commits of `to` that `from` has not, oldest first. */
  between(from: string, to: string): Promise<string[]>
  entry(rev: string, path: string): Promise<TreeEntry | undefined>
  folder(rev: string, path: string): Promise<TreeEntry[]>
  /** What is in a tree, on demand also below its folders. `undefined`: no such tree. */
  tree(rev: string, isRecursive: boolean): Promise<TreeEntry[] | undefined>
  blob(id: string): Promise<Buffer>
  /** Every tag of a commit, the last by name first; of annotated ones the commit behind them. */
  tags(): Promise<{ name: string; commit: string }[]>
  /** The merge of `head` into `base`; `undefined` when they conflict. The same two always give the same commit. */
  merge(base: string, head: string, message: string): Promise<string | undefined>
  setRef(ref: string, sha: string | undefined): Promise<void>
}

export interface CommitInfo {
  sha: string
  tree: string
  parents: string[]
  author: Signature
  committer: Signature
  message: string
}

export interface Signature {
  name: string
  email: string
  date: string
}

export interface DiffFile {
  path: string
  oldPath?: string
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed'
  id: string
  additions: number
  deletions: number
}

export interface TreeEntry {
  path: string
  mode: string
  type: 'blob' | 'tree' | 'commit'
  id: string
  size: number
}

export function openRepository(gitDir: string): Repository {
  const git = (args: readonly string[], extra: Record<string, string> = {}) => runGit(gitDir, args, extra)
  const text = async (args: readonly string[]) => (await git(args)).stdout.toString('utf8').trim()

  const repository: Repository = {
    async commit(rev) {
      const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`])
      return code === 0 ? stdout.toString('utf8').trim() : undefined
    },

    async info(sha) {
      const fields = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B'
      const [id = '', tree = '', parents = '', ...rest] = (
        await text(['show', '--no-patch', `--format=${fields}`, '--end-of-options', sha])
      ).split('\0')
      const [name = '', email = '', date = '', byName = '', byEmail = '', byDate = '', message = ''] = rest
      return {
        sha: id,
        tree,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name, email, date: utc(date) },
        committer: { name: byName, email: byEmail, date: utc(byDate) },
        message: message.trim(),
      }
    },

    async mergeBase(a, b) {
      const { code, stdout } = await git(['merge-base', a, b])
      return code === 0 ? stdout.toString('utf8').trim() : undefined
    },

    async diff(from, to) {
      const args = ['diff', '--raw', '--numstat', '--abbrev=64', '--find-renames', '-z', '--end-of-options', from, to]
      return parseDiff((await git(args)).stdout.toString('utf8'))
    },

    async between(from, to) {
      const listed = await text(['rev-list', '--reverse', '--end-of-options', `${from}..${to}`])
      return listed === '' ? [] : listed.split('\n')
    },

    async entry(rev, path) {
      const [found] = parseTree((await git(['ls-tree', '-z', '--long', rev, '--', path])).stdout.toString('utf8'))
      return found
    },

    async folder(rev, path) {
      const prefix = path === '' ? [] : ['--', `${path}/`]
      return parseTree((await git(['ls-tree', '-z', '--long', rev, ...prefix])).stdout.toString('utf8'))
    },

    async tree(rev, isRecursive) {
      const flags = isRecursive ? ['-r', '-t'] : []
      const { code, stdout } = await git(['ls-tree', '-z', '--long', ...flags, '--end-of-options', `${rev}^{tree}`])
      return code === 0 ? parseTree(stdout.toString('utf8')) : undefined
    },

    blob: async (id) => (await git(['cat-file', 'blob', id])).stdout,

    async tags() {
      const fields = ['refname:strip=2', 'objecttype', 'objectname', '*objecttype', '*objectname']
      const format = fields.map((field) => `%(${field})`).join(' ')
      const listed = await text(['for-each-ref', `--format=${format}`, '--sort=-refname', 'refs/tags/'])
      return listed.split('\n').flatMap((line) => {
        const [name = '', type, id = '', innerType, innerId = ''] = line.split(' ')
        const commit = type === 'commit' ? id : innerType === 'commit' ? innerId : ''
        return commit === '' ? [] : [{ name, commit }]
      })
    },

    async merge(base, head, message) {
      const merged = await git(['merge-tree', '--write-tree', '--no-messages', base, head])
      if (merged.code !== 0) return undefined
      const tree = merged.stdout.toString('utf8').trim()
      const { date } = (await repository.info(head)).committer
      const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
      const made = await git(['commit-tree', tree, '-p', base, '-p', head, '-m', message], dates)
      return made.stdout.toString('utf8').trim()
    },

    async setRef(ref, sha) {
      const { code, stderr } = await git(sha === undefined ? ['update-ref', '-d', ref] : ['update-ref', ref, sha])
      if (code !== 0) throw new Error(`git could not set ${ref}: ${stderr}`)
    },
  }
  return repository
}

interface Ran {
  code: number
  stdout: Buffer
  stderr: string
}

const identity = {
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
}

function runGit(gitDir: string, args: readonly string[], extra: Record<string, string>): Promise<Ran> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    ...identity,
    ...extra,
  }
  const settings = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '-c', 'diff.renameLimit=4000']
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      [...settings, `--git-dir=${gitDir}`, ...args],
      { env, encoding: 'buffer', maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code
        if (typeof code === 'number') resolve({ code, stdout, stderr: stderr.toString('utf8') })
        else reject(new Error('git could not be started', { cause: error }))
      },
    )
  })
}

function utc(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** `--raw -z` gives `:mode mode id id status NUL path [NUL path]`, then `--numstat -z` `added TAB deleted TAB path`. */
function parseDiff(text: string): DiffFile[] {
  const parts = text.split('\0')
  const files = new Map<string, DiffFile>()
  let at = 0
  for (; parts[at]?.startsWith(':') === true; at += 2) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = (parts[at] ?? '').slice(1).split(' ')
    const renamed = letter.startsWith('R')
    const path = parts[at + (renamed ? 2 : 1)] ?? ''
    const oldPath = renamed ? { oldPath: parts[at + 1] ?? '' } : {}
    const status = readStatus(letter, oldMode === newMode || oldId !== newId)
    files.set(path, { path, ...oldPath, status, id: status === 'removed' ? oldId : newId, additions: 0, deletions: 0 })
    if (renamed) at++
  }
  for (; at < parts.length; at++) {
    const [added = '', deleted = '', name = ''] = (parts[at] ?? '').split('\t')
    const path = name === '' ? parts[at + 2] : name
    if (name === '') at += 2
    const file = files.get(path ?? '')
    if (file === undefined) continue
    // Binary files have "-".
    file.additions = Number(added) || 0
    file.deletions = Number(deleted) || 0
  }
  return [...files.values()]
}

/** GitHub calls a file `changed` when its mode or its type is other and its content is not what matters. */
function readStatus(letter: string, contentChanged: boolean): DiffFile['status'] {
  switch (letter.charAt(0)) {
    case 'A':
      return 'added'
    case 'D':
      return 'removed'
    case 'R':
      return 'renamed'
    case 'M':
      return contentChanged ? 'modified' : 'changed'
    default:
      return 'changed'
  }
}

function parseTree(text: string): TreeEntry[] {
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', path = ''] = line.split('\t')
      const [mode = '', type = '', id = '', size = ''] = head.split(/ +/)
      return { path, mode, type: type as TreeEntry['type'], id, size: Number(size) || 0 }
    })
}
