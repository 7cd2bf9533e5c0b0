import { settleInputs } from '@shakedown/kit'
import { inputs as specs } from './inputs.ts'
import type { Context } from './main.ts'
import { makeLogFolder, openRollout, prepare } from './prepare.ts'
import { tearDown } from './teardown.ts'

/** What main leaves for post in the runner's state: names only, no secret. */
export const OWED = 'teardown-owed'

/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. Reads
 * policy and inputs again, since secrets have no place in the saved state.
 */
export async function finish(context: Context): Promise<void> {
  const owed = context.state.get(OWED)
  if (owed === '') return
  const aliases = JSON.parse(owed) as string[]
  context.log.info(`The step ended before its teardown: ${aliases.join(', ')} are cleaned up now.`)
  const prepared = await prepare(settleInputs(specs, context.given, new Map(), 'the inputs'), context)
  await makeLogFolder(context)
  const rollout = openRollout(prepared, context)
  try {
    const faults = await tearDown(rollout.fleet, aliases, rollout.teardown, rollout.tools)
    if (faults.length > 0) throw new Error(`Still running on the hosts, perhaps: ${faults.join('; ')}`)
  } finally {
    await rollout.close()
  }
}
