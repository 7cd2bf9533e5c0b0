import { currentPull, currentPulls } from '../pulls.ts'
import { renderCommit, renderFile } from '../render/code.ts'
import { renderComment } from '../render/conversation.ts'
import { renderPermission } from '../render/people.ts'
import { pullDiff, renderPull, renderReview, renderWholePull } from '../render/pulls.ts'
import { Refusal } from '../world.ts'
import { number, ok, paged, repository, text, type Routes } from './route.ts'

/** However many files a pull request changes, the list ends here. */
const mostFiles = 3000
/** And the list of its commits here. */
const mostCommits = 250
const demand = 'pull-requests: read'

export const pullRoutes: Routes = {
  [`GET ${repository}/pulls/{pull_number}`]: {
    demand,
    answer: async (call) =>
      ok(await renderWholePull(call.world, await currentPull(call.world, number(call, 'pull_number')))),
  },

  [`GET ${repository}/pulls/{pull_number}/files`]: {
    demand,
    async answer(call) {
      const pull = await currentPull(call.world, number(call, 'pull_number'))
      const files = (await pullDiff(call.world, pull)).slice(0, Math.min(mostFiles, call.truncate ?? mostFiles))
      return paged(call, files, (page) => page.map((file) => renderFile(call.world, pull.head.sha, file)))
    },
  },

  [`GET ${repository}/pulls/{pull_number}/reviews`]: {
    demand,
    async answer(call) {
      const pull = await currentPull(call.world, number(call, 'pull_number'))
      return paged(call, pull.reviews, (page) => page.map((review) => renderReview(call.world, pull, review)))
    },
  },

  [`GET ${repository}/pulls/{pull_number}/commits`]: {
    demand,
    async answer(call) {
      const { world } = call
      const pull = await currentPull(world, number(call, 'pull_number'))
      const all = await world.git.between(pull.base.sha, pull.head.sha)
      const reply = paged(call, all.slice(0, Math.min(mostCommits, call.truncate ?? mostCommits)))
      const commits = []
      for (const sha of reply.body as string[]) commits.push(renderCommit(world, await world.git.info(sha)))
      return { ...reply, body: commits }
    },
  },

  // Either permission opens it (docs, "List issue comments"); a pull request's is the one that the suite asks for.
  [`GET ${repository}/issues/{issue_number}/comments`]: {
    demand,
    async answer(call) {
      const pull = await currentPull(call.world, number(call, 'issue_number'))
      return paged(call, pull.comments, (page) =>
        page.map((comment) => renderComment(call.world, { kind: 'pull', number: pull.number }, comment)),
      )
    },
  },

  [`GET ${repository}/commits/{commit_sha}/pulls`]: {
    demand,
    async answer(call) {
      const sha = await call.world.git.commit(text(call, 'commit_sha'))
      if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${text(call, 'commit_sha')}`)
      const found = []
      for (const pull of await currentPulls(call.world)) {
        const commits = await call.world.git.between(pull.base.sha, pull.head.sha)
        if (pull.head.sha === sha || pull.mergeCommit === sha || commits.includes(sha)) found.push(pull)
      }
      return paged(call, found, (page) => page.map((pull) => renderPull(call.world, pull)))
    },
  },

  [`GET ${repository}/collaborators/{username}/permission`]: {
    demand: 'metadata: read',
    answer: (call) => ok(renderPermission(call.world, text(call, 'username'))),
  },
}
