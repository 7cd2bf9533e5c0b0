import type { CommentRecord, PullState, World } from '../world.ts'
import { repositoryPage, repositoryUrl } from './code.ts'
import { association, nodeId, renderUser } from './people.ts'

/** A pull request is an issue, too: what is said below it are comments of that issue. */
export function renderComment(world: World, pull: PullState, comment: CommentRecord): object {
  const { id, user, body, createdAt, edit } = comment
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url: `${repositoryUrl(world)}/issues/comments/${id}`,
    html_url: `${repositoryPage(world)}/pull/${pull.number}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(world)}/issues/${pull.number}`,
    user: renderUser(world, user),
    author_association: association(world, user),
    body,
    created_at: createdAt,
    updated_at: edit?.at ?? createdAt,
    performed_via_github_app: null,
  }
}
