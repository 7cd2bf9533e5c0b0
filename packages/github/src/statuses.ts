import type { Api } from './api.ts'
import { cutDescription } from './text.ts'
import type { CommitStatus, StatusVerbs } from './types.ts'

export function statusVerbs(api: Api): StatusVerbs {
  const commitStatuses: StatusVerbs['commitStatuses'] = async (sha) => {
    const need = { operation: `list the statuses of commit ${sha}`, permission: 'statuses: read' }
    const found = await api.pages(
      need,
      (rest, common) => rest.repos.listCommitStatusesForRef({ ...common, ref: sha }),
      (data) => data.map(readStatus),
    )
    return found.toSorted((a, b) => b.id - a.id)
  }
  return {
    commitStatuses,

    async setCommitStatus(sha, wanted) {
      const need = { operation: `set a status of commit ${sha}`, permission: 'statuses: write' }
      const status = { ...wanted, description: cutDescription(wanted.description) }
      return api.write(
        need,
        async (rest, common) => {
          const answer = await rest.repos.createCommitStatus({
            ...common,
            sha,
            context: status.context,
            state: status.state,
            description: status.description,
            ...(status.targetUrl === undefined ? {} : { target_url: status.targetUrl }),
          })
          return { ...answer, data: readStatus(answer.data) }
        },
        async () => {
          const context = status.context.toLowerCase()
          const newest = (await commitStatuses(sha)).find((found) => found.context.toLowerCase() === context)
          const same =
            newest?.state === status.state &&
            newest.description === status.description &&
            newest.targetUrl === (status.targetUrl ?? '')
          return same ? newest : undefined
        },
      )
    },
  }
}

function readStatus(found: {
  id: number
  context: string
  state: string
  description: string | null
  target_url: string | null
  creator: { login: string } | null
  created_at: string
}): CommitStatus {
  return {
    id: found.id,
    context: found.context,
    state: found.state,
    description: found.description ?? '',
    targetUrl: found.target_url ?? '',
    creator: found.creator?.login ?? '',
    createdAt: found.created_at,
  }
}
