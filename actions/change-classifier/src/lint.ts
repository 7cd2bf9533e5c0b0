import { openGit } from '@shakedown/git'
import type { Outcome } from '@shakedown/kit'
import { escapeCell, escapeMarkdown, heading, join, table, verdictHeading } from '@shakedown/kit'
import {
  closing,
  connector,
  findCheckout,
  lintLines,
  lintSummary,
  planLint,
  policyPlace,
  type LintPlan,
  type LintSummary,
} from '@shakedown/plan'
import type { Json } from '@shakedown/ports'
import { checkLintInputs } from './lint-inputs.ts'
import type { Context, Inputs } from './main.ts'
import type { outputs } from './outputs.ts'

/** Holds the policy against history: which commits would have needed which target, and by which rule. */
export async function lint(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  checkLintInputs(given, context.given)
  const { event, env, log, clock, signal } = context
  const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory'])
  const git = openGit(dir, { ceiling, log, clock, signal })
  const plan = await closing(
    git,
    planLint({
      event,
      checkout: git,
      api: connector(given.token, context),
      refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
      policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
      tip: given.head,
      count: given['lint-commits'],
      log,
      clock,
      signal,
    }),
  )
  for (const line of lintLines(plan.lint)) log.foreign(line)
  const found = lintSummary(plan.lint)
  return {
    verdict: 'linted',
    passed: true,
    reason: found.reason,
    outputs: { 'head-sha': plan.lint.tip, 'policy-sha': plan.trusted.blob },
    report: { lint: JSON.parse(JSON.stringify(plan.lint)) as Json },
    summary: summaryOf(plan, found),
    notices: found.notices,
    warnings: plan.trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`),
  }
}

function summaryOf({ trusted }: LintPlan, { reason, notices, tables }: LintSummary): string {
  return join(
    verdictHeading({ title: 'Change classifier', verdict: 'linted', passed: true, reason }),
    `Policy: ${escapeMarkdown(policyPlace(trusted))}`,
    notices.map((notice) => `- ℹ️ ${escapeMarkdown(notice)}`).join('\n'),
    ...tables.flatMap(({ title, note, columns, rows }) => [
      heading(3, title),
      escapeMarkdown(note),
      table(
        columns,
        rows.map((row) => row.map(escapeCell)),
      ),
    ]),
  )
}
