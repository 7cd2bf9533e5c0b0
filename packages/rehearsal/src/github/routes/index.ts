import { actionsRoutes } from './actions.ts'
import { codeRoutes } from './code.ts'
import { deploymentRoutes } from './deployments.ts'
import { issueRoutes } from './issues.ts'
import { pullRoutes } from './pulls.ts'
import { statusRoutes } from './statuses.ts'

/** Every operation that is played, by method and path. */
export const routes = {
  ...pullRoutes,
  ...issueRoutes,
  ...codeRoutes,
  ...actionsRoutes,
  ...deploymentRoutes,
  ...statusRoutes,
}
