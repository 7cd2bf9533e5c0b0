import { releaseHost, type Link } from '@shakedown/fleet'
import {
  compareVersion,
  currentOf,
  look,
  markProven,
  recordWatch,
  ReleaseError,
  type History,
  type Release,
} from '@shakedown/release'
import { lockHosts, unlockHosts } from './locks.ts'
import type { Context } from './main.ts'
import type { Rollout } from './opening.ts'
import type { Walk } from './report.ts'

/**
 * A watch of its own that passed proves the release that an earlier step has left unproven: the present one of each host,
 * when it is of the watched commit and what answers for it does not call itself another. Without its lock nothing is
 * written, since somebody may be about to replace it. Never throws for what happens on a host: the proof stands at GitHub,
 * and what stays unproven is only never gone back to.
 */
export async function markProvenReleases(walk: Walk, { fleet }: Rollout, context: Context): Promise<void> {
  const { law, settings, hosts } = walk
  const { log, signal } = context
  const tell = (why: string) => log.warning(`What is recorded stays unproven. ${why}`)
  const versions = new Map(hosts.map(({ alias, version }) => [alias, version]))
  const isMeant = (alias: string, history: History) => unprovenOf(history, law.head, versions.get(alias))
  const found = await Promise.all(
    [...fleet.links.values()].map(async (link): Promise<Link[]> => {
      try {
        const { history } = await look(releaseHost(link), settings.releases.place, { signal })
        return isMeant(link.host.alias, history) === undefined ? [] : [link]
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error
        tell(error.message)
        return []
      }
    }),
  )
  const links = found.flat()
  if (links.length === 0) return
  // A hold keeps deployments out, and this is none.
  const locking = await lockHosts(links, law, settings, context, { respectHold: false })
  if (locking.kind === 'kept-out') return tell(`${locking.conclusion.reason}.`)
  await Promise.all(
    [...locking.held.values()].map(async (held) => {
      const { alias } = held.host
      const release = isMeant(alias, held.state.history)
      if (release === undefined) return
      try {
        await recordWatch(held, release.n, 'passed', true)
        await markProven(held, release.n)
        log.info(`${alias}: release ${release.n} is proven`)
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error
        tell(error.message)
      }
    }),
  )
  await unlockHosts(locking.held, new Set(), context)
}

/** The present release, when it is what was watched and nobody has proven it. */
function unprovenOf(history: History, commit: string, running: string | undefined): Release | undefined {
  const present = currentOf(history)
  if (present === undefined || present.status !== 'unproven' || present.commit !== commit) return undefined
  // Since a later one was started, what runs is uncertain.
  if (history.attempt?.n !== present.n || history.attempt.state !== 'live') return undefined
  return running === undefined || compareVersion(running, present) === undefined ? present : undefined
}
