import { tellLate } from '@shakedown/fleet'
import { settleInputs } from '@shakedown/kit'
import { inputs as specs } from './inputs.ts'
import { readLaw } from './law.ts'
import { OWED, UNTOLD } from './left-for-post.ts'
import type { Context } from './main.ts'
import { makeLogFolder, openRollout, readTerms, type Prepared } from './prepare.ts'
import { tearDown } from './teardown.ts'

/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. Reads
 * policy and inputs again, since secrets have no place in the saved state.
 */
export async function finish(context: Context): Promise<void> {
  const owed = context.state.get(OWED)
  const untold = context.state.get(UNTOLD)
  if (owed === '' && untold === '') return
  const law = await readLaw(settleInputs(specs, context.given, new Map(), 'the inputs'), context)
  const terms = { law, settings: readTerms(law, context) }
  try {
    if (owed !== '') await cleanUp(JSON.parse(owed) as string[], { ...terms, script: undefined, trees: [] }, context)
  } finally {
    if (untold !== '' && terms.law.github !== undefined) await tellLate(terms.law.github, untold, context.event)
  }
}

async function cleanUp(aliases: readonly string[], prepared: Prepared, context: Context): Promise<void> {
  context.log.info(`The step ended before its teardown: ${aliases.join(', ')} are cleaned up now.`)
  await makeLogFolder(context)
  const rollout = openRollout(prepared, context)
  try {
    const { faults } = await tearDown(rollout.fleet, aliases, rollout.teardown, rollout.tools)
    if (faults.length > 0) throw new Error(`Still running on the hosts, perhaps: ${faults.join('; ')}`)
  } finally {
    await rollout.close()
  }
}
