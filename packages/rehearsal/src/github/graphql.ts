import type { Access, Doorkeeper } from './access.ts'
import { nodeId } from './render/people.ts'
import type { Reply } from './routes/route.ts'
import { Refusal, type World } from './world.ts'

/** Where GitHub Enterprise Server has it, beside `/api/v3`. */
export const graphqlPath = '/api/graphql'

/** GraphQL has no slice to be held against: the one query that the suite asks is played, and no other. */
const known = 'query edits($ids: [ID!]!) { nodes(ids: $ids) { id ... on Comment { lastEditedAt editor { login } } } }'

/** @param blame told of what the real one would not understand */
export function answerQuery(
  world: World,
  door: Doorkeeper,
  access: Access,
  body: unknown,
  blame: (what: string) => void,
): Reply {
  const { query, variables } = body as { query?: unknown; variables?: { ids?: unknown } }
  const text = typeof query === 'string' ? query.replace(/\s+/g, ' ').trim() : ''
  const ids: unknown = variables?.ids
  if (text !== known || !isTexts(ids) || ids.length > 100) {
    blame('is not the query that the double plays')
    return refused('UNKNOWN', 'Parse error')
  }
  try {
    door.admit(access, 'pull-requests: read')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused('FORBIDDEN', error.message)
  }
  const nodes = ids.map((id) => said(world, id))
  const lost = ids[nodes.indexOf(null)]
  if (lost !== undefined) return refused('NOT_FOUND', `Could not resolve to a node with the global id of '${lost}'`)
  return { status: 200, body: { data: { nodes } } }
}

function said(world: World, id: string): object | null {
  for (const { reviews, comments } of world.pulls.values()) {
    const records = [
      ...reviews.map((review) => ({ ...review, node: nodeId('PullRequestReview', review.id) })),
      ...comments.map((comment) => ({ ...comment, node: nodeId('IssueComment', comment.id) })),
    ]
    const found = records.find(({ node }) => node === id)
    if (found === undefined) continue
    const { edit } = found
    return { id, lastEditedAt: edit?.at ?? null, editor: edit === undefined ? null : { login: edit.by } }
  }
  return null
}

/** Refusals come with the status of success. */
function refused(type: string, message: string): Reply {
  return { status: 200, body: { data: null, errors: [{ type, message, path: ['nodes'] }] } }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
