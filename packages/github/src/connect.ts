import { actionsVerbs } from './actions.ts'
import { openApi } from './api.ts'
import { codeVerbs } from './code.ts'
import { conversationVerbs } from './conversation.ts'
import { deploymentVerbs } from './deployments.ts'
import { openOctokit } from './octokit.ts'
import { pullVerbs } from './pulls.ts'
import { statusVerbs } from './statuses.ts'
import type { ConnectOptions, GitHub } from './types.ts'

/**
 * Makes ready to talk with GitHub about one repository; nothing is asked yet. Reads are repeated when GitHub fails, writes
 * only after a look at what the lost attempt left behind; both wait out GitHub's limits up to 15 minutes.
 * @throws ProblemError for an empty token
 */
export async function connectGitHub(options: ConnectOptions): Promise<GitHub> {
  const api = openApi(await openOctokit(options), options)
  return {
    target: options.repository,
    ...pullVerbs(api),
    ...conversationVerbs(api),
    ...codeVerbs(api),
    ...actionsVerbs(api),
    ...deploymentVerbs(api),
    ...statusVerbs(api),
  }
}
