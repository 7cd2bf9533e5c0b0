import { saveState } from '@actions/core'

export interface SavedState {
  save(name: string, value: string): void
  get(name: string): string
}

/** What main leaves for post: written to GITHUB_STATE, handed back by the runner as `STATE_<name>`. */
export function openState(env: NodeJS.ProcessEnv): SavedState {
  const saved = new Map<string, string>()
  return {
    save(name, value) {
      if ((env['GITHUB_STATE'] ?? '') === '') {
        throw new Error(
          'GITHUB_STATE is not set, so nothing can be kept for the post step. Run the action as a step of a workflow.',
        )
      }
      saved.set(name, value)
      saveState(name, value)
    },
    get: (name) => saved.get(name) ?? env[`STATE_${name}`] ?? '',
  }
}
