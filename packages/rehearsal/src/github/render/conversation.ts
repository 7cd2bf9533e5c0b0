import type { CommentRecord, World } from '../world.ts'
import { repositoryPage, repositoryUrl } from './code.ts'
import { association, nodeId, renderUser } from './people.ts'

/**
 * A pull request is an issue, too: what is said below it are comments of that issue.
 * @param kind the word in the address of its page
 */
export function renderComment(
  world: World,
  { kind, number }: { kind: 'pull' | 'issues'; number: number },
  comment: CommentRecord,
): object {
  const { id, user, body, createdAt, edit } = comment
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url: `${repositoryUrl(world)}/issues/comments/${id}`,
    html_url: `${repositoryPage(world)}/${kind}/${number}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(world)}/issues/${number}`,
    user: renderUser(world, user),
    author_association: association(world, user),
    body,
    created_at: createdAt,
    updated_at: edit?.at ?? createdAt,
    performed_via_github_app: null,
  }
}
