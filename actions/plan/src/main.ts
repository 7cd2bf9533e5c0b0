import { openGit } from '@shakedown/git'
import { join, type ActionContext, type InputValues, type Outcome } from '@shakedown/kit'
import {
  closing,
  findCheckout,
  logClassification,
  openOptions,
  openPlan,
  planOpened,
  setStrict,
  toldClassification,
} from '@shakedown/plan'
import { ProblemError } from '@shakedown/ports'
import type { inputs } from './inputs.ts'
import { prefixed, type outputs } from './outputs.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>

/** Classifies the change, and, where the policy promises old clients something, judges the promise by the same walk. */
export async function main(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  const { event, log, clock, signal } = context
  const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory'])
  const git = openGit(dir, { ceiling, log, clock, signal })
  const options = { ...openOptions(given, context, git), explain: given.explain }
  return await closing(git, walk())

  async function walk(): Promise<Outcome<typeof outputs>> {
    const opened = await openPlan({ ...options, onPolicy: (trusted) => setStrict(context.set, trusted) })
    const isPromised = opened.trusted.policy.compat !== undefined
    if (!isPromised) refuse(context.given)
    const change = await planOpened(options, opened)
    logClassification(change, log)
    const told = toldClassification(change, given.explain)
    const { target } = change.classification
    if (!isPromised) {
      const none = { 'compat-verdict': 'none', 'compat-passed': 'none', 'compat-vacuous': 'none' }
      const report = { classification: told.report, compat: null }
      return { ...told, verdict: target, passed: true, outputs: { ...told.outputs, ...none }, report }
    }
    // Loaded only where something is promised: a plan costs no more than the classification.
    const { promise } = await import('./promise.ts')
    const kept = await promise(given, context, { opened, options, dir, changeSet: change.changeSet })
    const { verdict, reason, passed } = kept
    return {
      verdict: passed ? target : verdict,
      passed,
      reason: passed ? `${told.reason}; old clients: ${reason}` : `${reason}; the change itself needs ${target}`,
      outputs: {
        ...told.outputs,
        ...prefixed({ verdict, reason, ...kept.outputs }),
      },
      report: { classification: told.report, compat: { verdict, reason, ...kept.report } },
      summary: join(told.summary, kept.summary),
      notices: [...told.notices, ...kept.notices],
      warnings: told.warnings,
      annotations: kept.annotations,
    }
  }
}

/** Nobody would read them. @throws ProblemError */
function refuse(given: ReadonlyMap<string, string>): void {
  const problems = [...given.keys()]
    .filter((name) => name.startsWith('compat-'))
    .map((name) => ({
      where: `input "${name}"`,
      what: 'the policy has no key compat, so nothing is promised to old clients',
      mend: 'Leave it out, or add compat to the policy on the target branch',
    }))
  if (problems.length > 0) throw new ProblemError(problems)
}
