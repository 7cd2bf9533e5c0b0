import { makeLogFolder, openTimeline, releaseHost, tellLate, type OwedLocks } from '@shakedown/fleet'
import { settleInputs } from '@shakedown/kit'
import { release, takeLocks, type Held } from '@shakedown/release'
import { inputs as specs } from './inputs.ts'
import { readLaw } from './law.ts'
import { OWED, RETURN, UNTOLD } from './left-for-post.ts'
import { deployingMs, owedLocks, unlockLate } from './locks.ts'
import type { Context } from './main.ts'
import { openRollout, type Rollout } from './opening.ts'
import { readTerms, type Prepared } from './prepare.ts'
import { goBack } from './returning.ts'
import { tearDown } from './teardown.ts'

/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. Reads
 * policy and inputs again, since secrets have no place in the saved state.
 */
export async function finish(context: Context): Promise<void> {
  const owed = aliasesIn(context.state.get(OWED))
  const returning = aliasesIn(context.state.get(RETURN))
  const untold = context.state.get(UNTOLD)
  const locks = owedLocks(context.state)
  const law = await readLaw(settleInputs(specs, context.given, new Map(), 'the inputs'), context)
  const terms = { law, settings: readTerms(law, context), script: undefined, trees: [] }
  try {
    if (owed.length + returning.length > 0 || locks !== undefined) {
      await cleanUp({ owed, returning, locks }, terms, context)
    }
  } finally {
    if (untold !== '' && law.github !== undefined) await tellLate(law.github, untold, context.event)
  }
}

function aliasesIn(text: string): string[] {
  return text === '' ? [] : (JSON.parse(text) as string[])
}

interface LeftOver {
  owed: readonly string[]
  returning: readonly string[]
  locks: OwedLocks | undefined
}

/** Each part is tried, whatever becomes of the others; all that failed is told together. */
async function cleanUp({ owed, returning, locks }: LeftOver, prepared: Prepared, context: Context): Promise<void> {
  const all = [...new Set([...owed, ...returning, ...(locks?.aliases ?? [])])]
  context.log.info(`The step ended before its work on ${all.join(', ')} was done: it is finished now.`)
  await makeLogFolder(context)
  const rolled = openRollout(prepared, context)
  const faults: string[] = []
  try {
    if (owed.length > 0) {
      const torn = await tearDown(rolled.fleet, owed, rolled.teardown, rolled.tools)
      if (torn.faults.length > 0) faults.push(`Still running on the hosts, perhaps: ${torn.faults.join('; ')}`)
    }
    if (returning.length > 0 && locks !== undefined) {
      faults.push(...(await goBackLate(returning, locks, prepared, rolled, context)))
    }
    if (locks !== undefined) {
      const links = locks.aliases.map((alias) => rolled.fleet.link(alias))
      await unlockLate(links, locks, prepared.settings, context).catch((error: Error) => faults.push(error.message))
    }
  } finally {
    await rolled.close()
  }
  if (faults.length > 0) throw new Error(faults.join('. '))
}

/** Host by host, since one that is away must not keep the others from it. The locks are ours already. */
async function goBackLate(
  aliases: readonly string[],
  { claim }: OwedLocks,
  { settings }: Prepared,
  rolled: Rollout,
  context: Context,
): Promise<string[]> {
  const plan = {
    place: settings.releases.place,
    claim,
    forMs: deployingMs(settings),
    waitMs: 0,
    breakLock: '',
    soakOf: undefined,
    respectHold: false,
  }
  const tools = { ...rolled.tools, ownerState: () => Promise.resolve('unknown' as const) }
  const taken = await Promise.all(
    aliases.map(async (alias): Promise<Held | string> => {
      const locks = await takeLocks([releaseHost(rolled.fleet.link(alias))], plan, tools)
      const [held] = locks.kind === 'taken' ? locks.held : []
      return held ?? `${alias}: ${'why' in locks ? locks.why : 'cancelled'}`
    }),
  )
  const held = taken.filter((one) => typeof one !== 'string')
  const ways = await goBack(held, 'the step was cancelled', settings, context, {
    ...rolled.tools,
    timeline: openTimeline(context.clock),
  })
  for (const one of held) await release(one).catch(() => undefined)
  return [
    ...taken.filter((one) => typeof one === 'string'),
    ...[...ways].flatMap(([alias, { ok, why }]) => (ok ? [] : [`${alias}: ${why}`])),
  ].map((fault) => `Not rolled back: ${fault}`)
}
