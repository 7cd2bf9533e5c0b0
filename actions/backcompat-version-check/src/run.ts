import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runVersion, writeJunit, type Result } from '@shakedown/compat'
import type { Outcome } from '@shakedown/kit'
import type { Context, Inputs } from './main.ts'
import type { outputs } from './outputs.ts'
import { readRunPlan } from './run-plan.ts'
import { resultJson, runSummary } from './run-summary.ts'
import { openStage } from './stage.ts'
import { readSettings, type Settled } from './settings.ts'
import type { Opened } from './sources.ts'

/** Runs the old tests of one version against the new build, and leaves the result for `mode: report`. */
export async function run(_: Inputs, context: Context, opened: Opened): Promise<Outcome<typeof outputs>> {
  const { settled, settings } = readSettings(context.given, opened)
  const plan = await readRunPlan(opened, settled, settings, context)
  const folder = resolve(context.event.workspace, settled.results)
  await mkdir(folder, { recursive: true })
  const stage = openStage(
    {
      folder,
      cwd: opened.dir,
      candidate: plan.candidate.text,
      version: plan.old.version.text,
      timeoutMs: settled.timeout,
    },
    context,
  )
  const result = await runVersion(plan, stage)
  await writeFile(join(folder, `${result.version}.json`), `${JSON.stringify(result, undefined, 2)}\n`)
  const junit = join(folder, `${result.version}.junit.xml`)
  await writeFile(junit, writeJunit([{ name: result.version, cases: result.attempts.at(-1)?.cases ?? [] }]))
  const { verdict, passed } = verdictOf(result, settled)
  return {
    verdict,
    passed,
    reason: `${result.version} against ${result.candidate}: ${result.why}`,
    outputs: {
      passed: String(passed),
      candidate: result.candidate,
      count: '1',
      'has-versions': 'true',
      vacuous: 'false',
      junit,
    },
    report: { mode: 'run', candidate: result.candidate, results: [resultJson(result)] },
    summary: runSummary(result, verdict, passed),
    warnings: result.notes,
  }
}

/** A quarantined failure is one here; whether it is put up with, the report says of all versions together. */
function verdictOf({ outcome }: Result, { flaky }: Settled): { verdict: string; passed: boolean } {
  switch (outcome) {
    case 'pass':
      return { verdict: 'compatible', passed: true }
    case 'fail':
    case 'quarantined':
      return { verdict: 'incompatible', passed: false }
    case 'flaky':
      return { verdict: 'flaky', passed: flaky === 'warn' }
    case 'infra':
      return { verdict: 'infra', passed: false }
    case 'skipped':
    case 'unknown':
      return { verdict: 'unknown', passed: false }
  }
}
