import { writeFile } from 'node:fs/promises'
import { matrixOf, sarifOf, type PromiseFacts } from '@shakedown/compat'
import type { Annotation, Outcome } from '@shakedown/kit'
import { planCompat, type CompatPlan } from '@shakedown/plan'
import type { Context, Inputs } from './main.ts'
import type { outputs } from './outputs.ts'
import { planReport } from './plan-report.ts'
import { planSummary } from './plan-summary.ts'
import { readSettings } from './settings.ts'
import { open } from './sources.ts'
import { findingsJson, reasonOf } from './wording.ts'

/** Judges the promise of the head and names the versions to run. Nothing old is run here, so nothing is called compatible. */
export async function plan(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  const opened = await open(given, context)
  const { trusted } = opened
  const { settings, settled } = readSettings(context.given, trusted.policy.compat ?? new Map(), trusted.file)
  const plan = await planCompat(opened, settings, {
    date: context.clock.date(),
    published: (candidate) => isPublished(settled.published, candidate, context, opened.dir),
  })
  tell(plan, context)
  const sarif = context.temp('findings.sarif')
  const file = plan.findings.find(({ file }) => file !== undefined)?.file ?? given.policy
  await writeFile(sarif, `${JSON.stringify(sarifOf(plan.findings, file), undefined, 2)}\n`)
  const reason = reasonOf(plan)
  const isOwn = trusted.origin !== 'file' || trusted.policy.compat === undefined
  return {
    verdict: plan.verdict,
    passed: plan.passed,
    reason,
    outputs: {
      passed: String(plan.passed),
      candidate: plan.candidate?.text ?? 'none',
      floor: plan.floor,
      'effective-floor': plan.effective?.text ?? 'none',
      'previous-floor': plan.previous?.floor.text ?? 'none',
      'floor-change': plan.change,
      'required-bump': plan.bump,
      matrix: JSON.stringify(matrixOf(plan.selected)),
      count: String(plan.selected.length),
      'has-versions': String(plan.selected.length > 0),
      window: JSON.stringify(plan.window.length > 256 ? [] : plan.window.map(({ version }) => version.text)),
      vacuous: String(plan.vacuous),
      findings: JSON.stringify(findingsJson(plan.findings).slice(0, 50)),
      sarif,
    },
    report: planReport(plan),
    summary: planSummary(plan, reason),
    notices: isOwn
      ? ['The policy has no key compat: what is promised stands in the workflow file, which a change can edit.']
      : [],
    warnings: trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`),
    annotations: annotationsOf(plan),
  }
}

/** Errors first; the runner keeps 10 of a kind, the one of the verdict among them. */
function annotationsOf({ findings }: CompatPlan): Annotation[] {
  const of = (severity: Annotation['severity']) =>
    findings.filter((finding) => finding.severity === severity).slice(0, 8)
  return [...of('error'), ...of('warning'), ...of('notice')].map(({ code, severity, message, file, line }) => ({
    severity,
    message: `${code}: ${message}`,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  }))
}

function tell({ candidate, state, window, selected, releases, tagsVia }: CompatPlan, { log }: Context): void {
  log.info(
    `Candidate ${candidate?.text ?? 'unknown'} (${state}), ${releases?.all.length ?? 0} releases from ${tagsVia}`,
  )
  log.info(`Window of ${window.length}, to be run: ${selected.map(({ version }) => version.text).join(', ') || 'none'}`)
  for (const tag of releases?.unreadable.slice(0, 50) ?? []) log.debug(`no version: ${JSON.stringify(tag)}`)
}

async function isPublished(
  published: string,
  candidate: string,
  context: Context,
  dir: string,
): Promise<PromiseFacts['artifact']> {
  if (published === '') return 'not-asked'
  const { askPublished } = await import('./published.ts')
  return await askPublished(published, candidate, context, dir)
}
