import type { Fleet } from '@shakedown/fleet'
import { describeFault, runOn, type HostTools, type ScriptWork } from './running.ts'

/** Long enough to stop a chain, short enough for the five minutes that `post` has for all of its work. */
const TEARDOWN_TIMEOUT_MS = 60_000

export interface TeardownWork extends ScriptWork {
  script: string
}

export interface TornDown {
  /** One sentence for each host where it failed. */
  faults: readonly string[]
  /** Hosts where the step's own end came in between, so that it has yet to be done. */
  owed: readonly string[]
}

/**
 * Runs the teardown on every host that was touched. Never throws: the verdict stands, and what could not be ended is
 * named in a warning.
 */
export async function tearDown(
  fleet: Fleet,
  aliases: readonly string[],
  work: TeardownWork,
  tools: HostTools,
): Promise<TornDown> {
  if (work.script === '' || aliases.length === 0) return { faults: [], owed: [] }
  const owed: string[] = []
  const faults = await tools.log.group('Teardown', () =>
    Promise.all(
      aliases.map(async (alias): Promise<string[]> => {
        try {
          const session = await fleet.link(alias).session()
          const { outcome } = await runOn(session, work.script, TEARDOWN_TIMEOUT_MS, work, tools)
          if (outcome.kind === 'cancelled') owed.push(alias)
          const fault = describeFault(outcome, 'the teardown')
          tools.log.info(`${alias}: ${fault === undefined ? 'torn down' : fault.why}`)
          return fault === undefined ? [] : [`${alias}: ${fault.why}`]
        } catch (error) {
          if (tools.signal.aborted) owed.push(alias)
          return [`${alias}: ${(error as Error).message}`]
        }
      }),
    ),
  )
  return { faults: faults.flat(), owed }
}
