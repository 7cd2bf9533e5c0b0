import type { RunnerEvent } from '@shakedown/ports'

/**
 * Why GitHub gives this run no secrets, as a sentence for who wonders; `undefined` where it does.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
export function whyWithoutSecrets({ name, actor, payload, repository }: RunnerEvent): string | undefined {
  if (name !== 'pull_request') return undefined
  const head = (payload as { pull_request?: { head?: { repo?: { full_name?: unknown } | null } } } | null)?.pull_request
    ?.head
  if (head?.repo?.full_name !== `${repository.owner}/${repository.name}`) {
    return 'it is empty, because GitHub gives no secrets to a pull request from a fork'
  }
  return actor === 'dependabot[bot]'
    ? 'it is empty, because GitHub gives no secrets to runs that Dependabot starts'
    : undefined
}
