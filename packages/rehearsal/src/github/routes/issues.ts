import { renderComment } from '../render/conversation.ts'
import { renderIssue, renderPullAsIssue } from '../render/issues.ts'
import { renderLabel } from '../render/pulls.ts'
import { currentPulls } from '../pulls.ts'
import { nextNumber, Refusal, type IssueState, type World } from '../world.ts'
import { number, ok, paged, repository, text, type Call, type Routes } from './route.ts'

const writing = 'issues: write'
const longestBody = 65_536
const longestTitle = 256

export const issueRoutes: Routes = {
  [`GET ${repository}/issues`]: {
    demand: 'issues: read',
    async answer(call) {
      const { world, query } = call
      const state = query.get('state') ?? 'open'
      const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '')
      const isAsked = (one: { state: string; labels: readonly string[] }) =>
        (state === 'all' || one.state === state) && labels.every((name) => hasLabel(one.labels, name))
      const pulls = (await currentPulls(world)).filter(isAsked)
      const issues = [...world.issues.values()].filter(isAsked)
      const all = [
        ...pulls.map((pull) => ({ of: pull.number, body: renderPullAsIssue(world, pull) })),
        ...issues.map((issue) => ({ of: issue.number, body: renderIssue(world, issue) })),
      ]
      return paged(
        call,
        all.toSorted((a, b) => b.of - a.of).map(({ body }) => body),
      )
    },
  },

  [`POST ${repository}/issues`]: {
    demand: writing,
    answer(call) {
      const { world, access } = call
      const wanted = call.body as { title: string; body?: string; labels?: readonly (string | { name?: string })[] }
      const names = (wanted.labels ?? []).map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
      const body = wanted.body ?? ''
      checkLength('title', wanted.title, longestTitle)
      checkLength('body', body, longestBody)
      const issue: IssueState = {
        id: world.nextId(),
        number: nextNumber(world),
        state: 'open',
        title: wanted.title,
        body,
        author: access.login,
        labels: names.map((name) => labelOf(world, name)),
        comments: [],
        createdAt: world.now(),
        updatedAt: world.now(),
        closedAt: undefined,
      }
      world.issues.set(issue.number, issue)
      return { status: 201, body: renderIssue(world, issue) }
    },
  },

  [`PATCH ${repository}/issues/{issue_number}`]: {
    demand: writing,
    answer(call) {
      const { world } = call
      const issue = issueOf(call)
      const { state, ...rest } = call.body as { state?: 'open' | 'closed'; state_reason?: string }
      const unplayed = Object.keys(rest).filter((key) => key !== 'state_reason')
      if (unplayed.length > 0) throw new Error(`the double does not change ${unplayed.join(', ')} of an issue`)
      if (state !== undefined) {
        issue.state = state
        issue.closedAt = state === 'closed' ? world.now() : undefined
        issue.updatedAt = world.now()
      }
      return ok(renderIssue(world, issue))
    },
  },

  [`POST ${repository}/issues/{issue_number}/comments`]: {
    demand: writing,
    answer(call) {
      const { world, access } = call
      const issue = issueOf(call)
      const { body } = call.body as { body: string }
      checkLength('body', body, longestBody)
      const comment = { id: world.nextId(), user: access.login, body, createdAt: world.now(), edit: undefined }
      issue.comments.push(comment)
      issue.updatedAt = comment.createdAt
      return { status: 201, body: renderComment(world, { kind: 'issues', number: issue.number }, comment) }
    },
  },

  [`POST ${repository}/labels`]: {
    demand: writing,
    answer(call) {
      const { world } = call
      const { name, color = 'ededed', description = '' } = call.body as Partial<Label> & { name: string }
      if (world.labels.has(name.toLowerCase())) {
        throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }])
      }
      world.labels.set(name.toLowerCase(), { name, color, description })
      return { status: 201, body: renderLabel(world, name) }
    },
  },

  [`PATCH ${repository}/labels/{name}`]: {
    demand: writing,
    answer(call) {
      const { world } = call
      const label = world.labels.get(text(call, 'name').toLowerCase())
      if (label === undefined) throw new Refusal(404, 'Not Found')
      const { new_name: renamed, color, description } = call.body as Partial<Label> & { new_name?: string }
      if (renamed !== undefined) throw new Error('the double renames no label')
      Object.assign(label, { ...(color !== undefined && { color }), ...(description !== undefined && { description }) })
      return ok(renderLabel(world, label.name))
    },
  },
}

interface Label {
  name: string
  color: string
  description: string
}

/** @throws Refusal 404 */
function issueOf(call: Call): IssueState {
  const found = call.world.issues.get(number(call, 'issue_number'))
  if (found === undefined) throw new Refusal(404, 'Not Found')
  return found
}

/** As it is called already: GitHub makes a label that is new, and looks at no case. */
function labelOf(world: World, name: string): string {
  const known = world.labels.get(name.toLowerCase())
  if (known === undefined) world.labels.set(name.toLowerCase(), { name, color: 'ededed', description: '' })
  return known?.name ?? name
}

function hasLabel(labels: readonly string[], name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name.toLowerCase())
}

function checkLength(field: string, value: string, longest: number): void {
  if (value.length <= longest) return
  const message = `${field} is too long (maximum is ${longest} characters)`
  throw new Refusal(422, 'Validation Failed', [{ resource: 'Issue', code: 'custom', field, message }])
}
