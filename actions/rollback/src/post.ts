import { connectHub, tellLate } from '@shakedown/fleet'
import { settleInputs } from '@shakedown/kit'
import { currentOf, letGo, takeLocks } from '@shakedown/release'
import type { ReleaseHost } from '@shakedown/release'
import { inputs as spec } from './inputs.ts'
import { OWED, UNTOLD } from './left-for-post.ts'
import type { Context } from './main.ts'
import { restore } from './restoring.ts'
import { lockPlanOf } from './locking.ts'
import { readSettings, type Settings } from './settings.ts'
import { openCrew, type Crew } from './tools.ts'

/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. A host on
 * which a start was cut short gets back what it had, and every lock is let go. Reads the inputs again, since secrets have
 * no place in the saved state.
 */
export async function finish(context: Context): Promise<void> {
  const owed = context.state.get(OWED)
  const untold = context.state.get(UNTOLD)
  const settings = readSettings(settleInputs(spec, context.given, new Map(), 'the inputs'), context)
  try {
    if (owed !== '') await putRight(JSON.parse(owed) as string[], settings, context)
  } finally {
    if (untold !== '') await tell(untold, settings, context)
  }
}

async function putRight(aliases: readonly string[], settings: Settings, context: Context): Promise<void> {
  context.log.info(`The step ended before its work was whole: ${aliases.join(', ')} are put right now.`)
  const crew = await openCrew(settings, context)
  try {
    const hosts = crew.hosts.filter(({ alias }) => aliases.includes(alias))
    const faults = (await Promise.all(hosts.map((host) => putRightOne(host, settings, crew, context)))).flat()
    if (faults.length > 0) throw new Error(`What runs there is uncertain: ${faults.join('; ')}`)
    context.state.save(OWED, '')
  } finally {
    await crew.close()
  }
}

async function putRightOne(host: ReleaseHost, settings: Settings, crew: Crew, context: Context): Promise<string[]> {
  const { clock, log, signal } = context
  // The lock is still ours, so nobody else is there; if it is not, somebody else takes care of that host.
  const locks = await takeLocks(
    [host],
    { ...lockPlanOf(settings, context), waitMs: 0, breakLock: '' },
    { clock, log, signal, ownerState: () => Promise.resolve('unknown') },
  )
  if (locks.kind !== 'taken')
    return locks.kind === 'busy' ? [] : [`${host.alias}: ${'why' in locks ? locks.why : locks.kind}`]
  try {
    const [held] = locks.held
    const present = held === undefined ? undefined : currentOf(held.state.history)
    if (held === undefined || present === undefined || held.state.history.attempt?.state === 'live') return []
    const { restored, what } = await restore(held, present.n, settings, context.event.runId, crew.tools)
    log.info(`${host.alias}${what}`)
    return restored ? [] : [`${host.alias}${what}`]
  } finally {
    await letGo(locks.held, log)
  }
}

async function tell(untold: string, { inputs }: Settings, context: Context): Promise<void> {
  const github = await connectHub(inputs.token, context)
  if (github !== undefined) await tellLate(github, untold, context.event)
}
