import { openGit } from '@shakedown/git'
import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import { planChange, type Plan, type TrustedPolicy } from '@shakedown/plan'
import { mostDemanding } from '@shakedown/policy'
import { shortSha } from '@shakedown/ports'
import type { inputs } from './inputs.ts'
import { checkLintInputs } from './lint-inputs.ts'
import type { outputs } from './outputs.ts'
import { reportOf } from './report.ts'
import { closing, connector, findCheckout } from './sources.ts'
import { summaryOf } from './summary.ts'
import { policyPlace, shownPath } from './wording.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>

export async function main(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  if (given.mode === 'lint') {
    const { lint } = await import('./lint.ts')
    return await lint(given, context)
  }
  checkLintInputs(given, context.given)
  const { event, env, log, clock, signal } = context
  const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory'])
  const git = openGit(dir, { ceiling, log, clock, signal })
  const plan = await closing(
    git,
    planChange({
      event,
      checkout: git,
      api: connector(given.token, context),
      refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
      triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? '',
      log,
      signal,
      asked: { base: given.base, head: given.head, pullRequest: given['pull-request'], headSha: given['head-sha'] },
      policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
      explain: given.explain,
      onPolicy: (trusted) => setStrict(context, trusted),
    }),
  )
  tell(plan, context)
  return outcomeOf(plan, given.explain)
}

function outcomeOf(plan: Plan, explain: 'brief' | 'full'): Outcome<typeof outputs> {
  const { classification, trusted, findings } = plan
  const { target, reason, required, environment, confidence, areas, deciding } = classification
  const severe = findings.filter(({ severity }) => severity !== 'notice').map(({ message }) => message)
  return {
    verdict: target,
    passed: true,
    reason,
    outputs: {
      target,
      required: String(required),
      environment,
      confidence,
      guarded: String(plan.guarded),
      areas: JSON.stringify(areas),
      'deciding-files': JSON.stringify(deciding),
      'changed-count': String(plan.changedCount),
      'base-sha': plan.base ?? 'none',
      'head-sha': plan.head ?? 'none',
      'policy-sha': trusted.blob,
      fingerprint: plan.fingerprint,
    },
    report: reportOf(plan, explain),
    summary: summaryOf(plan, explain),
    notices: plan.notices,
    warnings: together([...trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`), ...severe]),
  }
}

/** From here on an accident leaves the most demanding answer behind, by its name. */
function setStrict(context: Context, { policy }: TrustedPolicy): void {
  const strictest = mostDemanding(policy)
  context.set('target', strictest.name)
  context.set('environment', strictest.environment)
}

/** The runner keeps 10 annotations of a kind per step. */
function together(messages: readonly string[]): readonly string[] {
  if (messages.length <= 8) return messages
  return [...messages.slice(0, 7), `and ${messages.length - 7} more findings, in the summary`]
}

function tell({ classification, changeSet, ranges, trusted }: Plan, { log }: Context): void {
  for (const { base, head, why, source } of ranges) {
    log.info(`Compared ${shortSha(base)} (${why}) with ${shortSha(head)}, from ${source}`)
  }
  if (!changeSet.complete) log.info(`The difference is not known whole: ${changeSet.why}. ${changeSet.mend}.`)
  log.info(`Policy: ${policyPlace(trusted)}`)
  for (const { rule, proof, target, files } of classification.perRule.slice(0, 50))
    log.foreign(`${files} × ${rule}${proof === 'none' ? '' : `, ${proof}`} → ${target}`)
  for (const { path, kind, target, rule } of classification.deciding)
    log.foreign(`${kind} ${shownPath(path)} → ${target} (${rule})`)
}
