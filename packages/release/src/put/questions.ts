import { quote, writeDuration } from '@shakedown/ports'
import type { Clock } from '@shakedown/ports'
import type { Variable } from '@shakedown/ssh'
import { faultOf, runIn } from './run.ts'
import type { Ran, RunTools, StepFault, Whereabouts } from './run.ts'
import { unmet } from '../environment/expect.ts'
import type { Expectation } from '../environment/expect.ts'
import type { ReleaseHost } from '../host/ask.ts'
import { expectScript, givenQuestionScript, questionScript } from '../scripts/start.ts'

/** One that hangs must not eat the time of the next try. */
const questionMs = 30_000
const healthEveryMs = 2000
/** Most services are up long before the first two seconds are over, and every second of a repair counts. */
const firstPauses = [250, 500, 1000]

export interface QuestionPlan {
  /** Takes the place of the release's own; empty: its own. */
  text: string
  secrets: readonly Variable[]
}

const failed = (why: string): StepFault => ({ kind: 'failed', why, exit: undefined, signal: undefined })

/** Undefined when everything is as expected. The values stay on the host, and are in no message. */
export async function checkExpectations(
  host: ReleaseHost,
  where: Whereabouts,
  expectations: readonly Expectation[],
  secrets: readonly Variable[],
  tools: RunTools,
): Promise<StepFault | undefined> {
  const input = expectations.flatMap(({ name, matches, pattern }) => [name, matches ? '=' : '!=', pattern])
  const work = { script: expectScript, timeoutMs: questionMs, secrets, input, quiet: true }
  const ran = await runIn(host, where, work, tools)
  const fault = faultOf(ran, 'the look at its environment')
  if (fault !== undefined) return fault
  const why = unmet(expectations, ran.lines)
  return why === undefined ? undefined : failed(`${why}, so nothing was started`)
}

/** Every 2 s, the first times sooner, until it passes or the time is over. Undefined when it passed. */
export async function waitForHealth(
  host: ReleaseHost,
  where: Whereabouts,
  { text, secrets, limitMs }: QuestionPlan & { limitMs: number },
  tools: RunTools & { clock: Clock },
): Promise<StepFault | undefined> {
  const script = text === '' ? questionScript('health.sh') : givenQuestionScript(text)
  return await untilHealthy((timeoutMs) => runIn(host, where, { script, timeoutMs, secrets }, tools), limitMs, tools)
}

/** Asks every 2 s until the answer is good or the time is over. Undefined when it was. @param limitMs milliseconds */
export async function untilHealthy(
  ask: (timeoutMs: number) => Promise<Ran>,
  limitMs: number,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<StepFault | undefined> {
  const deadline = clock.now() + limitMs
  for (let tries = 1; ; tries++) {
    const timeoutMs = Math.min(Math.max(1000, deadline - clock.now()), questionMs)
    const ran = await ask(timeoutMs)
    const fault = faultOf(ran, 'the health check')
    if (fault === undefined || fault.kind === 'cancelled' || ran.outcome.kind === 'lost') return fault
    if (ran.refused !== undefined || ran.outcome.kind === 'syntax-error') return fault
    const pauseMs = firstPauses[tries - 1] ?? healthEveryMs
    if (clock.now() + pauseMs > deadline) {
      const times = tries === 1 ? 'one try' : `${tries} tries`
      return { ...fault, why: `not healthy after ${times} in ${writeDuration(limitMs)}; at last ${fault.why}` }
    }
    await clock.sleep(pauseMs, signal).catch(() => undefined)
  }
}

/** What the service calls itself. */
export async function askVersion(
  host: ReleaseHost,
  where: Whereabouts,
  { text, secrets }: QuestionPlan,
  tools: RunTools,
): Promise<string | StepFault> {
  const script = text === '' ? questionScript('version.sh') : givenQuestionScript(text)
  const ran = await runIn(host, where, { script, timeoutMs: questionMs, secrets }, tools)
  const fault = faultOf(ran, 'the version command')
  if (fault !== undefined) return fault
  return ran.lastLine === ''
    ? failed('the version command printed nothing, so what runs is unknown')
    : ran.lastLine.slice(0, 500)
}

/** What is wrong with the answer; undefined when the service runs the release. */
export function compareVersion(
  answer: string,
  { version, commit }: { version: string; commit: string },
): string | undefined {
  if (version !== '') return answer === version ? undefined : `it runs ${quote(answer)}, not version ${quote(version)}`
  const isCommit = /^[0-9a-f]{7,64}$/.test(answer) && commit.startsWith(answer)
  return isCommit ? undefined : `it runs ${quote(answer)}, not commit ${commit}`
}
