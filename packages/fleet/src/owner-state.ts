import type { GitHub } from '@shakedown/github'
import type { LockTools } from '@shakedown/release'

/**
 * Asks GitHub whether the run that owns a lock goes on. A run of another repository, or one that cannot be read, is not
 * known to be over: then only the lock's own time ends it.
 */
export function ownerStates(github: GitHub | undefined): LockTools['ownerState'] {
  return async ({ run, attempt, repository }) => {
    if (github === undefined) return 'unknown'
    const { owner, name } = github.target
    if (repository.toLowerCase() !== `${owner}/${name}`.toLowerCase()) return 'unknown'
    const found = await github.run(Number(run)).catch(() => undefined)
    if (found === undefined) return 'unknown'
    // A later attempt begins when the one before is over.
    return found.attempt > attempt || found.status === 'completed' ? 'completed' : 'running'
  }
}
