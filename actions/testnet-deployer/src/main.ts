import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import type { inputs } from './inputs.ts'
import { LOCKED, OWED, RETURN, UNTOLD } from './left-for-post.ts'
import type { outputs } from './outputs.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>
export type Result = Outcome<typeof outputs>

/** The null deployment loads and contacts nothing; everything else is the walk of `rollout.ts`. */
export async function main(given: Inputs, context: Context): Promise<Result> {
  // A target's name is as its policy writes it; what means "no target" is told in any spelling.
  switch (given.target.toLowerCase()) {
    case 'null-deployment':
    case 'null':
      return nullDeployment()
    case 'unknown':
    case 'none':
    case 'error':
      return refusedUnread('The target is unknown: the classifier could not tell what the change needs')
    default: {
      const { readLaw } = await import('./law.ts')
      const law = readLaw(given, context)
      // Whoever awaits it is told.
      law.catch(() => {})
      // What deploys is loaded while git reads the law.
      const { rollout } = await import('./rollout.ts')
      return rollout(law, context)
    }
  }
}

export async function post(context: Context): Promise<void> {
  // Nothing was touched, or main itself cleaned up.
  if ([OWED, UNTOLD, LOCKED, RETURN].every((name) => context.state.get(name) === '')) return
  const { finish } = await import('./post.ts')
  await finish(context)
}

function nullDeployment(): Result {
  return {
    verdict: 'passed',
    passed: true,
    reason: 'null deployment',
    outputs: {},
    report: { target: 'null-deployment', hosts: [] },
    summary:
      '## ✅ Null deployment\n\nThe change touches nothing that the testnet would run: nothing was deployed, nothing contacted.\n',
  }
}

function refusedUnread(reason: string): Result {
  return {
    verdict: 'refused',
    passed: false,
    reason,
    outputs: {},
    report: {},
    summary: `## ⛔ Refused\n\n${reason}.\n`,
  }
}
