import type { Clock } from '@shakedown/ports'
import type { Variable } from '@shakedown/ssh'
import { whereabouts } from './put-live.ts'
import { askVersion } from './questions.ts'
import { faultOf, runIn } from './run.ts'
import type { RunTools, Whereabouts } from './run.ts'
import type { Place, ReleaseHost } from '../host/ask.ts'
import { look } from '../host/look.ts'
import type { HostState } from '../host/state.ts'
import { currentOf } from '../log/history.ts'
import { givenQuestionScript, questionScript } from '../scripts/start.ts'
import { judgeStatus } from '../status.ts'
import type { HostStatus } from '../status.ts'

export interface StatusPlan {
  place: Place
  /** Take the place of the present release's own questions; empty: its own. */
  health: string
  versionCommand: string
  /** Values of what the record says is not kept. */
  secrets: readonly Variable[]
  run: string
}

/**
 * What is recorded on a host, what really runs there, and what does not fit together. Takes no lock and changes nothing;
 * the service is asked once, in the environment of the release that is recorded as present.
 * @throws ReleaseError when the host cannot be looked at
 */
export async function reportStatus(
  host: ReleaseHost,
  plan: StatusPlan,
  tools: RunTools & { clock: Clock },
): Promise<HostStatus & { state: HostState }> {
  const state = await look(host, plan.place, { signal: tools.signal })
  const runnerTime = Math.floor(tools.clock.date().getTime() / 1000)
  const present = currentOf(state.history)
  const record = present === undefined ? undefined : state.folders.get(present.n)
  if (present === undefined || record === undefined || typeof record === 'string') {
    return { state, ...judgeStatus(state, { healthy: undefined, version: undefined }, runnerTime) }
  }
  const where = whereabouts({ host, state }, present.n, undefined, plan.run)
  const healthy =
    plan.health !== '' || record.checks.includes('health') ? await isHealthy(host, where, plan, tools) : undefined
  const asked =
    plan.versionCommand !== '' || record.checks.includes('version')
      ? await askVersion(host, where, { text: plan.versionCommand, secrets: plan.secrets }, tools)
      : undefined
  return {
    state,
    ...judgeStatus(state, { healthy, version: typeof asked === 'string' ? asked : undefined }, runnerTime),
  }
}

const onceMs = 30_000

async function isHealthy(
  host: ReleaseHost,
  where: Whereabouts,
  { health, secrets }: StatusPlan,
  tools: RunTools,
): Promise<boolean> {
  const script = health === '' ? questionScript('health.sh') : givenQuestionScript(health)
  return (
    faultOf(await runIn(host, where, { script, timeoutMs: onceMs, secrets }, tools), 'the health check') === undefined
  )
}
