import type { Session } from '@shakedown/ssh'
import type { HostTools } from './host.ts'
import { describeFault, runOn, type Fault, type ScriptWork } from './running.ts'

/** Health checks and version commands are short; one that hangs must not eat the time of the next try. */
export const QUESTION_TIMEOUT_MS = 30_000
const HEALTH_INTERVAL_MS = 2_000

/** Tries until it exits with 0 or the time is over; `undefined` when the host is healthy. */
export async function waitForHealth(
  session: Session,
  work: ScriptWork & { health: string; healthTimeoutMs: number },
  tools: HostTools,
): Promise<Fault | undefined> {
  const deadline = tools.clock.now() + work.healthTimeoutMs
  for (let tries = 1; ; tries++) {
    const left = Math.max(1_000, deadline - tools.clock.now())
    const { outcome } = await runOn(session, work.health, Math.min(left, QUESTION_TIMEOUT_MS), work, tools)
    if (outcome.kind === 'exited' && outcome.code === 0) return undefined
    if (outcome.kind === 'lost' || outcome.kind === 'cancelled' || outcome.kind === 'syntax-error') {
      return describeFault(outcome, 'the health check', work.healthTimeoutMs)
    }
    if (tools.clock.now() + HEALTH_INTERVAL_MS > deadline) {
      const seconds = Math.round(work.healthTimeoutMs / 1000)
      const last = describeFault(outcome, 'the health check', work.healthTimeoutMs)
      const why = `not healthy after ${tries} tries in ${seconds} s; at last ${last?.why ?? 'it failed'}`
      return { outcome: 'failed', why }
    }
    await tools.clock.sleep(HEALTH_INTERVAL_MS, tools.signal).catch(() => undefined)
  }
}
