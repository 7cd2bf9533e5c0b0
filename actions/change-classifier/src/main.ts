import { openGit } from '@shakedown/git'
import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import {
  closing,
  findCheckout,
  logClassification,
  openOptions,
  planChange,
  setStrict,
  toldClassification,
} from '@shakedown/plan'
import type { inputs } from './inputs.ts'
import { checkLintInputs } from './lint-inputs.ts'
import type { outputs } from './outputs.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>

export async function main(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  if (given.mode === 'lint') {
    const { lint } = await import('./lint.ts')
    return await lint(given, context)
  }
  checkLintInputs(given, context.given)
  const { event, log, clock, signal } = context
  const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory'])
  const git = openGit(dir, { ceiling, log, clock, signal })
  const options = openOptions(given, context, git)
  const plan = await closing(
    git,
    planChange({ ...options, explain: given.explain, onPolicy: (trusted) => setStrict(context.set, trusted) }),
  )
  logClassification(plan, log)
  return { verdict: plan.classification.target, passed: true, ...toldClassification(plan, given.explain) }
}
