import { hold, markBad, markProven, prune, recordWatch, ReleaseError, type Held } from '@shakedown/release'
import type { WatchResult } from '@shakedown/watch'
import type { Context } from './main.ts'
import type { Settings } from './settings.ts'
import type { Conclusion, HostResult, Verdict } from './verdict.ts'

/** What the records are told once the verdict is there. */
export interface Aftermath {
  held: ReadonlyMap<string, Held>
  hosts: readonly HostResult[]
  watched: WatchResult | undefined
  conclusion: Conclusion
}

/**
 * Writes the verdict into the record of every host where the new release is live: the watch, and whether it is proven or
 * bad; without a word it stays unproven. After one that stands, older releases go, and a hold is set. Never throws for what happens on a host: the next
 * deployment, and `mode: status`, read what is there.
 */
export async function settle(
  { held, hosts, watched, conclusion }: Aftermath,
  settings: Settings,
  { event, clock, log }: Context,
): Promise<void> {
  const { inputs, releases } = settings
  const { verdict, reason } = conclusion
  const stands = verdict === 'passed' || verdict === 'deployed'
  const work = async ({ alias, outcome, release: n }: HostResult) => {
    const one = held.get(alias)
    if (one === undefined || n === undefined || outcome !== 'ok') return
    if (watched !== undefined) await recordWatch(one, n, verdict, verdict === 'passed')
    if (verdict === 'passed') await markProven(one, n)
    if (isBadBuild(verdict)) await markBad(one, n, `${verdict}: ${reason}`)
    if (!stands) return
    const gone = await prune(one, inputs['keep-releases'])
    if (gone.length > 0) log.info(`${alias}: releases ${gone.join(', ')} were removed (keep-releases)`)
    if (releases.hold === undefined) return
    const until = Math.floor((clock.date().getTime() + releases.hold.forMs) / 1000)
    await hold(one, { reason: releases.hold.reason, who: event.actor, until })
  }
  await Promise.all(
    hosts.map((host) =>
      work(host).catch((error: unknown) => {
        if (!(error instanceof ReleaseError)) throw error
        log.warning(`The verdict could not be recorded. ${error.message}`)
      }),
    ),
  )
}

/** What was seen to go wrong; what nobody could see, or had time for, is only unproven. */
function isBadBuild(verdict: Verdict): boolean {
  return verdict === 'failed' || verdict === 'stalled' || verdict === 'diverged' || verdict === 'reset'
}
