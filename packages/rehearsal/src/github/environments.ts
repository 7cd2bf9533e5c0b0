import type { EnvironmentState, World } from './world.ts'
import type { EnvironmentSettings, LocalEnvironment, LocalRun } from './types.ts'

export function setEnvironment(world: World, name: string, settings: EnvironmentSettings): EnvironmentState {
  if ((settings.reviewers?.length ?? 0) > 6) throw new Error('an environment has 6 reviewers at most')
  const known = world.environments.get(name.toLowerCase())
  const environment: EnvironmentState = {
    id: known?.id ?? world.nextId(),
    name: known?.name ?? name,
    reviewers: settings.reviewers ?? [],
    preventSelfReview: settings.preventSelfReview ?? false,
    branches: settings.branches,
    secrets: settings.secrets ?? {},
    vars: settings.vars ?? {},
    conjured: false,
    createdAt: known?.createdAt ?? world.now(),
  }
  world.environments.set(name.toLowerCase(), environment)
  return environment
}

/** A name that nobody knows is made into an environment without any protection: a typo deploys unasked. */
export function findOrConjure(world: World, name: string): EnvironmentState {
  const known = world.environments.get(name.toLowerCase())
  if (known !== undefined) return known
  const conjured = { ...setEnvironment(world, name, {}), conjured: true }
  world.environments.set(name.toLowerCase(), conjured)
  return conjured
}

/** What a job sees of it; the run of a fork never sees a secret. */
export function environmentFor(environment: EnvironmentState, run?: LocalRun): LocalEnvironment {
  const { id, name, reviewers, preventSelfReview, branches, secrets, vars, conjured } = environment
  const seen = run?.fork === true ? {} : { ...secrets }
  return { id, name, reviewers, preventSelfReview, branches, secrets: seen, vars: { ...vars }, conjured }
}

/** Patterns are matched against the branch or tag, or against the whole ref; `*` stays within a folder. */
export function admitsRef({ branches }: EnvironmentState, ref: string): boolean {
  if (branches === undefined) return true
  const short = ref.replace(/^refs\/(?:heads|tags)\//, '')
  return branches.some((pattern) => {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')
    const expression = new RegExp(`^${source}$`)
    return expression.test(short) || expression.test(ref)
  })
}
