import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { openGit } from '@shakedown/git'
import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import { planChange, type Api, type Plan, type TrustedPolicy } from '@shakedown/plan'
import { mostDemanding } from '@shakedown/policy'
import { ProblemError, quote, shortSha } from '@shakedown/ports'
import type { inputs } from './inputs.ts'
import type { outputs } from './outputs.ts'
import { reportOf } from './report.ts'
import { summaryOf } from './summary.ts'
import { policyPlace, shownPath } from './wording.ts'

type Inputs = InputValues<typeof inputs>
type Context = ActionContext<typeof outputs>

export async function main(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  const { event, env, log, clock, signal } = context
  const dir = await folder(event.workspace, given['working-directory'])
  const plan = await planChange({
    event,
    checkout: openGit(dir, { ceiling: outermost(event.workspace, dir), log, clock, signal }),
    api: connector(given.token, context),
    refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    log,
    signal,
    asked: { base: given.base, head: given.head, pullRequest: given['pull-request'], headSha: given['head-sha'] },
    policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
    explain: given.explain,
    onPolicy: (trusted) => setStrict(context, trusted),
  })
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

/** The API's client is loaded when it is asked for the first time: a run that git can answer never pays for it. */
function connector(token: string, { event, log, clock, signal }: Context): (() => Promise<Api>) | undefined {
  if (token === '') return undefined
  let connected: Promise<Api> | undefined
  const connect = async (): Promise<Api> => {
    const { connectGitHub } = await import('@shakedown/github')
    return await connectGitHub({ token, apiUrl: event.apiUrl, repository: event.repository, log, clock, signal })
  }
  return () => (connected ??= connect())
}

async function folder(workspace: string, given: string): Promise<string> {
  const dir = resolve(workspace, given)
  const found = await stat(dir).catch(() => undefined)
  if (found?.isDirectory() === true) return dir
  const what = `${quote(given)} is no folder in the workspace`
  throw new ProblemError([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }])
}

function outermost(workspace: string, dir: string): string {
  const inside = relative(workspace, dir)
  return inside.startsWith('..') || isAbsolute(inside) ? dir : workspace
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
