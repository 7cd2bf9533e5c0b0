import type { Api } from './api.ts'
import type { ConversationVerbs, PullCommit } from './conversation-types.ts'

const reading = 'pull-requests: read'
const idsPerQuery = 100

/** The REST API tells neither who edited a text nor that a review was edited at all. */
const editsQuery = `query edits($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Comment { lastEditedAt editor { login } } }
}`

interface Edits {
  nodes: readonly ({ id: string; lastEditedAt?: string | null; editor?: { login: string } | null } | null)[]
}

/** What people say in a pull request, and whose commits are in it. */
export function conversationVerbs(api: Api): ConversationVerbs {
  return {
    async reviews(number) {
      const need = { operation: `list the reviews of pull request #${number}`, permission: reading }
      return api.pages(
        need,
        (rest, common) => rest.pulls.listReviews({ ...common, pull_number: number }),
        (data) =>
          data.map((review) => ({
            id: review.id,
            node: review.node_id,
            user: review.user?.login ?? '',
            userType: review.user?.type ?? '',
            association: review.author_association,
            state: review.state,
            body: review.body,
            commit: review.commit_id,
            submittedAt: review.submitted_at,
          })),
      )
    },

    async comments(number) {
      const need = { operation: `list the comments of pull request #${number}`, permission: reading }
      return api.pages(
        need,
        (rest, common) => rest.issues.listComments({ ...common, issue_number: number }),
        (data) =>
          data.map((comment) => ({
            id: comment.id,
            node: comment.node_id,
            user: comment.user?.login ?? '',
            userType: comment.user?.type ?? '',
            association: comment.author_association,
            body: comment.body ?? '',
            createdAt: comment.created_at,
            updatedAt: comment.updated_at,
          })),
      )
    },

    async edits(nodes) {
      const need = { operation: 'read who edited what was said', permission: reading }
      const found = new Map<string, { by: string; at: string } | undefined>()
      for (let at = 0; at < nodes.length; at += idsPerQuery) {
        const ids = nodes.slice(at, at + idsPerQuery)
        const answer = await api.query<Edits>(need, editsQuery, { ids })
        for (const node of answer.nodes) {
          // A node without the field is no comment and no review: of it nothing is known.
          if (node === null || node.lastEditedAt === undefined) continue
          const edit = node.lastEditedAt === null ? undefined : { by: node.editor?.login ?? '', at: node.lastEditedAt }
          found.set(node.id, edit)
        }
      }
      return found
    },

    async pullCommits(number) {
      const need = { operation: `list the commits of pull request #${number}`, permission: reading }
      const read = async () =>
        await api.read(need, (rest, common) => rest.pulls.get({ ...common, pull_number: number }))
      const before = await read()
      const commits = await api.pages(
        need,
        (rest, common) => rest.pulls.listCommits({ ...common, pull_number: number }),
        (data) => data.map(readCommit),
      )
      const after = await read()
      // A push between two pages would mix two lists that together have the right length.
      const complete = before.head.sha === after.head.sha && commits.length === after.commits
      return { head: after.head.sha, author: after.user.login, commits, complete }
    },
  }
}

/** Where no account belongs to the address in a commit GitHub says null, or an object without anything in it. */
type Account = { login?: string } | null

function readCommit({ sha, author, committer }: { sha: string; author: Account; committer: Account }): PullCommit {
  return { sha, author: author?.login, committer: committer?.login }
}
