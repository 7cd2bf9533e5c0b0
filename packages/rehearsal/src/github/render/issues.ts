import type { IssueState, PullState, World } from '../world.ts'
import { repositoryPage, repositoryUrl } from './code.ts'
import { association, nodeId, renderUser } from './people.ts'
import { renderLabel } from './pulls.ts'

export function renderIssue(world: World, issue: IssueState): object {
  return {
    ...render(world, issue, 'issues'),
    state_reason: issue.state === 'closed' ? 'completed' : null,
  }
}

/** As the list of issues shows it: everything is an issue there, and only one key tells. */
export function renderPullAsIssue(world: World, pull: PullState): object {
  const html = `${repositoryPage(world)}/pull/${pull.number}`
  return {
    ...render(world, pull, 'pull'),
    draft: pull.draft,
    pull_request: {
      url: `${repositoryUrl(world)}/pulls/${pull.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
    },
  }
}

function render(world: World, issue: IssueState | PullState, kind: 'pull' | 'issues') {
  const url = `${repositoryUrl(world)}/issues/${issue.number}`
  return {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    number: issue.number,
    state: issue.state,
    title: issue.title,
    body: issue.body,
    user: renderUser(world, issue.author),
    author_association: association(world, issue.author),
    labels: issue.labels.map((name) => renderLabel(world, name)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt ?? null,
    url,
    html_url: `${repositoryPage(world)}/${kind}/${issue.number}`,
    repository_url: repositoryUrl(world),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
  }
}
