import type { Api } from './api.ts'
import type { ApiFile, FileStatus, Pull, PullVerbs, Role } from './types.ts'

const reading = 'pull-requests: read'
const roles: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

export function pullVerbs(api: Api): PullVerbs {
  const pull: PullVerbs['pull'] = async (number) => {
    const need = { operation: `read pull request #${number}`, permission: reading }
    return readPull(await api.read(need, (rest, common) => rest.pulls.get({ ...common, pull_number: number })))
  }
  return {
    pull,

    async pullFiles(number) {
      const need = { operation: `list the files of pull request #${number}`, permission: reading }
      const before = await pull(number)
      const files = await api.pages(
        need,
        (rest, common) => rest.pulls.listFiles({ ...common, pull_number: number }),
        (data) => data.map(readFile),
      )
      const after = await pull(number)
      // A push between two pages would mix two lists that together have the right length.
      const complete = before.head.sha === after.head.sha && files.length === after.changedFiles
      return { files, complete }
    },

    async pullsOfCommit(sha) {
      const need = { operation: `list the pull requests of commit ${sha}`, permission: reading }
      return api.pages(
        need,
        (rest, common) => rest.repos.listPullRequestsAssociatedWithCommit({ ...common, commit_sha: sha }),
        (data) => data.map(readPull),
      )
    },

    async permission(user) {
      const need = { operation: `read what ${user} may do here`, permission: 'metadata: read' }
      const found = await api.find(need, (rest, common) =>
        rest.repos.getCollaboratorPermissionLevel({ ...common, username: user }),
      )
      // `role_name` tells maintain from write, but may be a custom role's name; `permission` is that role's base.
      const named = [found?.role_name, found?.permission]
      return roles.findLast((role) => role === named[0]) ?? roles.findLast((role) => role === named[1]) ?? 'none'
    },
  }
}

interface ApiPull {
  number: number
  state: string
  draft?: boolean | undefined
  user: { login: string } | null
  head: { sha: string; ref: string; repo: { full_name: string } | null }
  base: { sha: string; ref: string; repo: { full_name: string } }
  labels: readonly { name: string }[]
  changed_files?: number
  merged_at: string | null
}

function readPull(pull: ApiPull): Pull {
  const repo = pull.head.repo?.full_name ?? null
  return {
    number: pull.number,
    state: pull.state === 'open' ? 'open' : 'closed',
    draft: pull.draft ?? false,
    author: pull.user?.login ?? '',
    // Not `repo.fork`: the base itself may be a fork of something else.
    head: { sha: pull.head.sha, ref: pull.head.ref, repo, fork: repo !== pull.base.repo.full_name },
    base: { ref: pull.base.ref, sha: pull.base.sha },
    labels: pull.labels.map((label) => label.name),
    changedFiles: pull.changed_files,
    merged: pull.merged_at !== null,
  }
}

/** Of a pull request and of a comparison alike. */
export function readFile(file: {
  filename: string
  previous_filename?: string | undefined
  status: FileStatus
  sha: string | null
}): ApiFile {
  const { filename: path, previous_filename: oldPath, status, sha } = file
  return { path, ...(oldPath === undefined ? {} : { oldPath }), status, sha }
}
