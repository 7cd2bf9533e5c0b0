import type { CommitInfo, DiffFile, Signature, TreeEntry } from '../repository.ts'
import type { World } from '../world.ts'
import { nodeId, renderUser } from './people.ts'

/** Above this the contents API gives no content (docs, "Get repository content"). */
const largestContent = 2 ** 20

export function repositoryUrl(world: World): string {
  return `${world.apiUrl}/repos/${world.repository}`
}

export function repositoryPage(world: World): string {
  return `${world.serverUrl}/${world.repository}`
}

export function renderCommit(world: World, commit: CommitInfo): object {
  const api = repositoryUrl(world)
  const page = `${repositoryPage(world)}/commit`
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: { verified: false, reason: 'unsigned', payload: null, signature: null, verified_at: null },
    },
    author: accountOf(world, commit.author),
    committer: accountOf(world, commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/${sha}` })),
  }
}

export function renderTag(world: World, { name, commit }: { name: string; commit: string }): object {
  const api = repositoryUrl(world)
  const ref = `refs/tags/${encodePath(name)}`
  return {
    name,
    zipball_url: `${api}/zipball/${ref}`,
    tarball_url: `${api}/tarball/${ref}`,
    commit: { sha: commit, url: `${api}/commits/${commit}` },
    node_id: nodeId('Ref', ref),
  }
}

function accountOf(world: World, { email }: Signature): object | null {
  const login = world.accounts.get(email)
  return login === undefined ? null : renderUser(world, login)
}

export function renderFile(world: World, commit: string, file: DiffFile): object {
  const path = encodePath(file.path)
  return {
    sha: file.id,
    filename: file.path,
    ...(file.oldPath === undefined ? {} : { previous_filename: file.oldPath }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repositoryPage(world)}/blob/${commit}/${path}`,
    raw_url: `${repositoryPage(world)}/raw/${commit}/${path}`,
    contents_url: `${repositoryUrl(world)}/contents/${path}?ref=${commit}`,
  }
}

export async function renderContent(world: World, ref: string, entry: TreeEntry): Promise<object> {
  const common = renderEntry(world, ref, entry)
  if (entry.type === 'commit') return { ...common, type: 'submodule', submodule_git_url: null }
  if (entry.mode === '120000') {
    return { ...common, type: 'symlink', target: (await world.git.blob(entry.id)).toString('utf8') }
  }
  const large = entry.size > largestContent
  const content = large ? '' : lines((await world.git.blob(entry.id)).toString('base64'))
  return { ...common, encoding: large ? 'none' : 'base64', content }
}

export function renderEntry(world: World, ref: string, entry: TreeEntry): object {
  const path = encodePath(entry.path)
  const api = repositoryUrl(world)
  const url = `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`
  const git_url = `${api}/git/${entry.type}s/${entry.id}`
  const html_url = `${repositoryPage(world)}/blob/${encodeURIComponent(ref)}/${path}`
  const isFile = entry.type === 'blob'
  return {
    type: isFile ? (entry.mode === '120000' ? 'symlink' : 'file') : entry.type === 'tree' ? 'dir' : 'submodule',
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.id,
    size: entry.size,
    url,
    git_url,
    html_url,
    download_url: isFile ? `${repositoryPage(world)}/raw/${encodeURIComponent(ref)}/${path}` : null,
    _links: { self: url, git: git_url, html: html_url },
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** GitHub breaks base64 every 60 characters. */
function lines(base64: string): string {
  return base64.replace(/.{1,60}/g, '$&\n')
}
