import type { PullState, ReviewRecord, World } from '../world.ts'
import { repositoryPage, repositoryUrl } from './code.ts'
import { association, nodeId, renderRepository, renderUser, stableId } from './people.ts'

/** As in lists and in `pull_request` payloads of other things. */
export function renderPull(world: World, pull: PullState): object {
  const api = repositoryUrl(world)
  const url = `${api}/pulls/${pull.number}`
  const html = `${repositoryPage(world)}/pull/${pull.number}`
  const issue = `${api}/issues/${pull.number}`
  const statuses = `${api}/statuses/${pull.head.sha}`
  return {
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: pull.state,
    locked: false,
    draft: pull.draft,
    title: pull.title,
    body: pull.body,
    user: renderUser(world, pull.author),
    labels: pull.labels.map((name) => renderLabel(world, name)),
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merged ? (pull.closedAt ?? null) : null,
    merge_commit_sha: pull.mergeCommit ?? pull.mergeSha ?? null,
    head: renderSide(world, pull.head.repo, pull.head),
    base: renderSide(world, world.repository, pull.base),
    author_association: association(world, pull.author),
    auto_merge: null,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
  }
}

/** As the pull request itself: with the numbers that lists leave out. */
export async function renderWholePull(world: World, pull: PullState): Promise<object> {
  const files = await pullDiff(world, pull)
  const commits = await world.git.between(pull.base.sha, pull.head.sha)
  return {
    ...renderPull(world, pull),
    merged: pull.merged,
    mergeable: pull.state === 'open' ? pull.mergeSha !== undefined : null,
    mergeable_state: pull.mergeSha === undefined ? 'dirty' : 'clean',
    rebaseable: null,
    merged_by: null,
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  }
}

/** Three dots: since the head left the base. */
export async function pullDiff(world: World, pull: PullState) {
  const base = await world.git.mergeBase(pull.base.sha, pull.head.sha)
  return world.git.diff(base ?? pull.base.sha, pull.head.sha)
}

export function renderReview(world: World, pull: PullState, review: ReviewRecord): object {
  const html = `${repositoryPage(world)}/pull/${pull.number}#pullrequestreview-${review.id}`
  const api = `${repositoryUrl(world)}/pulls/${pull.number}`
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: renderUser(world, review.user),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    submitted_at: review.submittedAt,
    author_association: association(world, review.user),
    html_url: html,
    pull_request_url: api,
    _links: { html: { href: html }, pull_request: { href: api } },
  }
}

/** What runs and checks say of their pull request. */
export function renderPullReference(world: World, pull: PullState): object {
  const side = (repository: string, { ref, sha }: { ref: string; sha: string }) => ({
    ref,
    sha,
    repo: {
      id: stableId(repository),
      url: `${world.apiUrl}/repos/${repository}`,
      name: repository.split('/')[1] ?? '',
    },
  })
  return {
    id: pull.id,
    number: pull.number,
    url: `${repositoryUrl(world)}/pulls/${pull.number}`,
    head: side(pull.head.repo, pull.head),
    base: side(world.repository, pull.base),
  }
}

function renderSide(world: World, repository: string, { ref, sha }: { ref: string; sha: string }): object {
  const [owner = ''] = repository.split('/')
  const repo = renderRepository(world, repository)
  return { label: `${owner}:${ref}`, ref, sha, user: renderUser(world, owner), repo }
}

/** The color of a label that came into being because somebody put it on something. */
const unsaid = 'ededed'

export function renderLabel(world: World, name: string): object {
  const { color = unsaid, description = '' } = world.labels.get(name.toLowerCase()) ?? {}
  return {
    id: stableId(name),
    node_id: nodeId('Label', name),
    url: `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`,
    name,
    description,
    color,
    default: false,
  }
}
