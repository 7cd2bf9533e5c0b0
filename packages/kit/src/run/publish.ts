import type { RunnerLog } from '../log.ts'
import type { Masks } from '../masks.ts'
import { writeReport } from '../report.ts'
import { type Outputs, writeSummary } from '../sink.ts'
import { type Ending, cutReason, failureOf } from './failure.ts'
import { asError } from './interruption.ts'

interface Place {
  action: { name: string; title: string }
  outputs: Outputs
  log: RunnerLog
  masks: Masks
  env: NodeJS.ProcessEnv
  /** Missing when RUNNER_TEMP is. */
  folder?: string
}

/**
 * Tells how the work ended: report, outputs, summary, annotation. Returns whether the step passes.
 * What cannot be told is not passed: a fault in here turns a good ending into `error`.
 */
export function publish(ending: Ending, place: Place): boolean {
  const takeBack = place.outputs.mark()
  try {
    return tell(ending, place)
  } catch (error) {
    const failure = failureOf(asError(error), place.action.title)
    try {
      // A job that runs `if: always()` reads outputs of a failed step, too: only the strict ones may stay.
      takeBack()
      return tell(failure, place)
    } catch {
      place.log.error(failure.annotation ?? failure.reason)
      return false
    }
  }
}

function tell(ending: Ending, { action, outputs, log, masks, env, folder }: Place): boolean {
  const { verdict, notices, warnings } = ending
  const passed = ending.passed && verdict !== 'error' && verdict !== ''
  const reason = cutReason(masks.redact(ending.reason)) || 'none'
  const report =
    folder === undefined
      ? 'none'
      : writeReport(folder, { action: action.name, verdict, passed, reason }, masks.redactJson(ending.report))

  // Whatever can fail comes before the answer.
  writeSummary(masks.redact(ending.summary), env)
  for (const [name, value] of Object.entries(ending.outputs)) if (value !== undefined) outputs.set(name, value)
  outputs.set('report', report)
  outputs.set('reason', reason)
  // The verdict comes last: until everything else is told, it stays `error`.
  outputs.set('verdict', verdict)

  for (const notice of notices) log.notice(notice)
  for (const warning of warnings) log.warning(warning)
  for (const annotation of ending.annotations ?? []) log.annotate(annotation)
  if (passed) log.info(`${action.title}: ${verdict}. ${reason}`)
  else log.error(ending.annotation ?? `${verdict}: ${reason}`)
  return passed
}
