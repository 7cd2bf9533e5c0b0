import { connectHub, readOwed, tellLate, type OwedLocks } from '@shakedown/fleet'
import { currentOf, identityIn, identityOf, letGo, look, ReleaseError, takeLocks } from '@shakedown/release'
import type { Claim, ReleaseHost } from '@shakedown/release'
import { LAW, OWED, UNTOLD } from './left-for-post.ts'
import type { Context } from './main.ts'
import { restore } from './restoring.ts'
import { lockPlanOf } from './locking.ts'
import { noLaw, readSettings, type Law, type Settings } from './settings.ts'
import { openCrew, type Crew } from './tools.ts'

/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. A host on
 * which a start was cut short gets back what it had, and every lock is let go. Reads the inputs again, since secrets have
 * no place in the saved state.
 */
export async function finish(context: Context): Promise<void> {
  const owed = readOwed(context.state.get(OWED))
  const untold = context.state.get(UNTOLD)
  const law = context.state.get(LAW)
  const settings = readSettings(law === '' ? noLaw : (JSON.parse(law) as Law), context)
  try {
    if (owed !== undefined) await putRight(owed, settings, context)
  } finally {
    if (untold !== '') await tell(untold, settings, context)
  }
}

async function putRight({ claim, aliases }: OwedLocks, settings: Settings, context: Context): Promise<void> {
  context.log.info(`The step ended before its work was whole: ${aliases.join(', ')} are put right now.`)
  const crew = await openCrew(settings, context)
  try {
    const hosts = crew.hosts.filter(({ alias }) => aliases.includes(alias))
    const faults = (await Promise.all(hosts.map((host) => putRightOne(host, claim, settings, crew, context)))).flat()
    if (faults.length > 0) throw new Error(`What runs there is uncertain: ${faults.join('; ')}`)
    context.state.save(OWED, '')
  } finally {
    await crew.close()
  }
}

async function putRightOne(
  host: ReleaseHost,
  claim: Claim,
  settings: Settings,
  crew: Crew,
  context: Context,
): Promise<string[]> {
  const { clock, log, signal } = context
  // Where the lock is ours, nobody else is there; where it is not, nothing was begun, or somebody else takes care of it.
  const ours = await holds(host, claim, settings, signal)
  if (typeof ours === 'string') return [ours]
  if (!ours) return []
  const locks = await takeLocks(
    [host],
    { ...lockPlanOf(settings, claim), waitMs: 0, breakLock: '' },
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

async function holds(
  host: ReleaseHost,
  claim: Claim,
  { place }: Settings,
  signal: AbortSignal,
): Promise<boolean | string> {
  try {
    const { lock } = await look(host, place, { signal })
    return lock.kind === 'held' && identityIn(lock.text) === identityOf(claim)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return error.message
  }
}

async function tell(untold: string, { inputs }: Settings, context: Context): Promise<void> {
  const github = await connectHub(inputs.token, context)
  if (github !== undefined) await tellLate(github, untold, context.event)
}
