import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  judgeResults,
  writeJunit,
  type Finding,
  type QuarantineEntry,
  type ResultJudgement,
  type TestCase,
} from '@shakedown/compat'
import type { Outcome } from '@shakedown/kit'
import { filesOf, findingsJson } from '@shakedown/plan'
import { readGivenPlan, type GivenPlan } from './given-plan.ts'
import type { Context, Inputs } from './main.ts'
import type { outputs } from './outputs.ts'
import { reportSummary } from './report-summary.ts'
import { readResults } from './results.ts'
import { ownExcuses, quarantineOf } from './run-plan.ts'
import { readSettings } from './settings.ts'
import type { Opened } from './sources.ts'

/** Judges what all jobs left behind: the one check to require. */
export async function report(_: Inputs, context: Context, opened: Opened): Promise<Outcome<typeof outputs>> {
  const { settled, settings } = readSettings(context.given, opened)
  const plan = readGivenPlan(settled.plan, settings.scheme)
  if (plan.kind !== 'run') return planAlone(plan)
  const { results, faults } = await readResults(resolve(context.event.workspace, settled.results))
  const { head } = opened.compared
  const quarantine =
    settled.quarantine === '' || head === undefined
      ? []
      : await quarantineOf(await filesOf(opened, head), settled.quarantine, settings)
  const today = context.clock.date().toISOString().slice(0, 10)
  const judged = judgeResults({ ...plan, results, quarantine, flaky: settled.flaky, today })
  const added = await ownExcuses(opened, settled.quarantine, quarantine, settings)
  const found = { ...judged, findings: [...judged.findings, ...excusing(added, settled.quarantine, opened)] }
  const junit = context.temp('junit.xml')
  await writeFile(junit, junitOf(found))
  for (const { version, outcome, why } of found.rows) context.log.foreign(`${version.text}: ${outcome}. ${why}`)
  return {
    verdict: found.verdict,
    passed: found.passed,
    reason: found.reason,
    outputs: {
      passed: String(found.passed),
      candidate: plan.candidate.text,
      'effective-floor': plan.floor?.text ?? 'none',
      count: String(found.rows.length),
      'has-versions': 'true',
      vacuous: 'false',
      'lowest-floor': found.lowestFloor?.text ?? 'none',
      'first-bad': found.firstBad?.text ?? 'none',
      findings: JSON.stringify(findingsJson(found.findings)),
      junit,
    },
    report: {
      mode: 'report',
      candidate: plan.candidate.text,
      results: found.rows.map(({ version, outcome, why }) => ({ version: version.text, outcome, why })),
      lowestFloor: found.lowestFloor?.text ?? 'none',
      firstBad: found.firstBad?.text ?? 'none',
      findings: findingsJson(found.findings),
    },
    summary: reportSummary(found, plan.candidate.text),
    warnings: [...faults, ...found.findings.map(({ code, message }) => `${code}: ${message}`)].slice(0, 8),
  }
}

/** Whoever proposes the change excuses the failures that it makes: somebody else has to agree. */
function excusing(added: readonly QuarantineEntry[], file: string, { trusted }: Opened): Finding[] {
  if (added.length === 0) return []
  const named = added.slice(0, 3).map(({ versions, issue, owner }) => `${versions} (${issue}, ${owner})`)
  const more = added.length > 3 ? ` and ${added.length - 3} more` : ''
  const asks = `it needs the approval of somebody with the permission ${trusted.policy.approvePermission}`
  const message = `the change adds to the quarantine: ${named.join(', ')}${more}; ${asks}`
  return [{ code: 'gate-changed', severity: 'warning', message, file, line: 1 }]
}

/** The plan stands for itself: it did not pass, or rightly has nothing to run. */
function planAlone(plan: GivenPlan & { kind: 'alone' | 'unknown' }): Outcome<typeof outputs> {
  const { verdict, passed, reason } =
    plan.kind === 'alone' ? plan : { verdict: 'unknown', passed: false, reason: plan.why }
  return {
    verdict,
    passed,
    reason,
    outputs: { passed: String(passed) },
    report: { mode: 'report', results: [] },
    summary: `## ${passed ? '✅' : '❌'} Backward compatibility: ${verdict}\n\nNo old client was run.`,
  }
}

function junitOf({ rows }: ResultJudgement): string {
  const versions = rows.map(({ version, outcome, why }): TestCase => {
    const isFine = outcome === 'pass' || outcome === 'quarantined' || outcome === 'flaky'
    return {
      name: version.text,
      outcome: isFine ? 'pass' : outcome === 'skipped' ? 'skip' : 'fail',
      message: isFine ? '' : why,
    }
  })
  const own = rows.map(({ version, result }) => ({ name: version.text, cases: result?.attempts.at(-1)?.cases ?? [] }))
  return writeJunit([{ name: 'old versions', cases: versions }, ...own.filter(({ cases }) => cases.length > 0)])
}
