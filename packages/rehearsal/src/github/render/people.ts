import { createHash } from 'node:crypto'
import { roleOf } from '../access.ts'
import { actionsBot, type World } from '../world.ts'

const actionsBotId = 41898282
const actionsAppId = 15368

export function renderUser(world: World, login: string): object {
  const api = `${world.apiUrl}/users/${encodeURIComponent(login)}`
  const bot = login.endsWith('[bot]')
  return {
    login,
    id: login === actionsBot ? actionsBotId : stableId(login),
    node_id: nodeId('User', login),
    avatar_url: `${world.serverUrl}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url: api,
    html_url: bot
      ? `${world.serverUrl}/apps/${login.replace('[bot]', '')}`
      : `${world.serverUrl}/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  }
}

/** The App behind GITHUB_TOKEN. */
export function renderActionsApp(world: World): object {
  return {
    id: actionsAppId,
    slug: 'github-actions',
    node_id: nodeId('App', 'github-actions'),
    owner: renderUser(world, 'github'),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: `${world.serverUrl}/features/actions`,
    html_url: `${world.serverUrl}/apps/github-actions`,
    created_at: world.createdAt,
    updated_at: world.createdAt,
    permissions: { contents: 'write', deployments: 'write', metadata: 'read' },
    events: [],
  }
}

/** In `permission` GitHub says write for maintain and read for triage. */
export function renderPermission(world: World, login: string): object {
  const role = roleOf(world, login)
  const coarse = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
  return { permission: coarse, role_name: role, user: { ...renderUser(world, login), role_name: role } }
}

export function association(world: World, login: string): string {
  if (login === world.owner) return 'OWNER'
  return world.roles.has(login) ? 'COLLABORATOR' : 'NONE'
}

export function nodeId(kind: string, id: string | number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}

export function stableId(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0)
}

const plainUrls = `
  contributors deployments downloads events forks hooks languages merges
  stargazers subscribers subscription tags teams`
  .trim()
  .split(/\s+/)

const templateUrls = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  statuses: '/statuses/{sha}',
  trees: '/git/trees{/sha}',
}

/** The repository itself, or a fork of it by its full name. */
export function renderRepository(world: World, fullName = world.repository): object {
  const [owner = '', name = ''] = fullName.split('/')
  const api = `${world.apiUrl}/repos/${fullName}`
  const html = `${world.serverUrl}/${fullName}`
  return {
    id: stableId(fullName),
    node_id: nodeId('Repository', fullName),
    name,
    full_name: fullName,
    owner: renderUser(world, owner),
    private: world.private,
    html_url: html,
    description: null,
    fork: fullName !== world.repository,
    url: api,
    ...Object.fromEntries(plainUrls.map((key) => [`${key}_url`, `${api}/${key}`])),
    ...Object.fromEntries(Object.entries(templateUrls).map(([key, tail]) => [`${key}_url`, `${api}${tail}`])),
    git_url: `git://${new URL(html).host}/${fullName}.git`,
    ssh_url: `git@${new URL(html).hostname}:${fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 0,
    default_branch: world.defaultBranch,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    visibility: world.private ? 'private' : 'public',
    pushed_at: world.createdAt,
    created_at: world.createdAt,
    updated_at: world.createdAt,
  }
}
