import { type Json, type Problem, ProblemError, describeProblem } from '@shakedown/ports'
import type { Annotation } from '../action.ts'
import { escapeCell, escapeMarkdown, join, table, verdictHeading } from '../summary.ts'
import { Interrupted } from './interruption.ts'

/** How the work ended: an action's outcome without its own types, ready to be written. */
export interface Ending {
  verdict: string
  passed: boolean
  reason: string
  outputs: Readonly<Record<string, string | undefined>>
  report: { readonly [key: string]: Json }
  summary: string
  notices: readonly string[]
  warnings: readonly string[]
  annotations?: readonly Annotation[]
  /** The text of the one error annotation, where the reason is too short for it. */
  annotation?: string
}

/**
 * The verdict `error`: the action could not come to a verdict. The outputs keep what they have, which is their nothing
 * or a strict answer set earlier.
 */
export function failureOf(error: Error, title: string): Ending {
  const problems = error instanceof ProblemError ? error.problems : []
  const reason = cutReason(problems.length > 0 ? countedReason(problems) : error.message)
  return {
    verdict: 'error',
    passed: false,
    reason,
    outputs: {},
    report:
      problems.length > 0
        ? { problems: problems.map(({ where, what, mend }) => ({ where, what, mend })) }
        : {
            causes: causesOf(error),
            stack: (error.stack ?? '')
              .split('\n')
              .slice(1, 12)
              .map((line) => line.trim()),
          },
    summary: join(
      verdictHeading({ title, verdict: 'error', passed: false, reason }),
      problems.length > 0
        ? problemTable(problems)
        : causesOf(error)
            .slice(1)
            .map((cause) => `- ${escapeMarkdown(cause)}`)
            .join('\n'),
    ),
    notices: [],
    warnings: [],
    annotation: problems.length > 0 ? problems.map(describeProblem).join('\n') : causesOf(error).join('\ncaused by: '),
  }
}

/** A cancellation that main did not tell itself: it threw on its way out, or took longer than the runner waits. */
export function cancellationOf(error: Error, title: string, verdict: string): Ending | undefined {
  if (!(error instanceof Interrupted || error.cause instanceof Interrupted)) return undefined
  const reason = cutReason(error.message)
  const summary = verdictHeading({ title, verdict, passed: false, reason })
  return { verdict, passed: false, reason, outputs: {}, report: {}, summary, notices: [], warnings: [] }
}

/** One line of at most `limit` characters, never half of one. */
export function cutReason(text: string, limit = 300): string {
  const line = text.replace(/\s+/g, ' ').trim().toWellFormed()
  if (line.length <= limit) return line
  // Half of a surrogate pair at the cut becomes U+FFFD; dropped, the text stays what somebody wrote.
  return `${line
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`
}

function countedReason(problems: readonly Problem[]): string {
  const [first] = problems
  const text = first === undefined ? '' : describeProblem(first)
  return problems.length === 1 ? text : `${problems.length} mistakes, the first: ${text}`
}

function problemTable(problems: readonly Problem[]): string {
  return table(
    ['Where', 'What is wrong', 'How to mend it'],
    problems.map(({ where, what, mend }) => [escapeCell(where), escapeCell(what), escapeCell(mend)]),
  )
}

/** The messages of an error and of what caused it, at most 8. */
function causesOf(error: Error): string[] {
  const messages: string[] = []
  for (
    let at: unknown = error;
    at !== undefined && messages.length < 8;
    at = Error.isError(at) ? at.cause : undefined
  ) {
    const message = Error.isError(at) ? at.message || at.name : JSON.stringify(at)
    if (!messages.includes(message)) messages.push(message)
  }
  return messages
}
