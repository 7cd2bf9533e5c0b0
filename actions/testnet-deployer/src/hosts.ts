import type { Held } from '@shakedown/release'
import { settle } from './after.ts'
import { askAll } from './asking.ts'
import { collectFiles } from './collecting.ts'
import { connectAll, deployToAll, notBegun } from './deploying.ts'
import { OWED, RETURN } from './left-for-post.ts'
import { lockForWatch, lockHosts, unlockHosts } from './locks.ts'
import type { Context } from './main.ts'
import type { Rollout } from './opening.ts'
import { markProvenReleases } from './proven-releases.ts'
import type { Walk } from './report.ts'
import { goBack } from './returning.ts'
import { tearDown } from './teardown.ts'
import { isPassing, type Conclusion, type HostResult } from './verdict.ts'

/** What a walk does on its hosts before the watch, and after it. */
export interface Hosts {
  /** What the hosts alone decide; `undefined` when nothing is in the way of the watch. */
  begin(): Promise<Conclusion | undefined>
  /** Collects, records, goes back, tears down, and lets go. @returns the conclusion with what else there is to say */
  end(conclusion: Conclusion): Promise<Conclusion>
}

/** Of a step that only watches: its hosts are asked when there is something to ask. */
export function watchedHosts(walk: Walk, rolled: Rollout, context: Context): Hosts {
  const { fleet, work, tools } = rolled
  const { log, signal } = context
  const { inputs, hosts } = walk.settings
  const asks = hosts.length > 0 && (work.health !== '' || work.versionCommand !== '')
  const names = hosts.map(({ alias }) => alias).join(', ')
  return {
    async begin() {
      if (!asks) return undefined
      walk.hosts = await log.group(`Ask for ${walk.law.head} on ${names}`, () =>
        askAll(fleet, work, inputs.concurrency, tools),
      )
      return undefined
    },
    async end(conclusion) {
      if (hosts.length > 0 && conclusion.verdict === 'passed' && !signal.aborted) {
        await log.group(`Record on ${names} what is proven`, () => markProvenReleases(walk, rolled, context))
      }
      return conclusion
    },
  }
}

/** Of a step that deploys: every one of them is locked from the first change to the last. */
export function lockedHosts(walk: Walk, rolled: Rollout, context: Context): Hosts {
  const { fleet, teardown, tools } = rolled
  const { settings, law } = walk
  const { inputs } = settings
  const { state, log, signal } = context
  let held: ReadonlyMap<string, Held> = new Map()
  // What a cancellation leaves running must not be torn down under its feet.
  const tearsDown = inputs['on-cancel'] !== 'leave' && teardown.script !== ''
  const owe = (to: readonly string[]) => state.save(OWED, to.length === 0 || !tearsDown ? '' : JSON.stringify(to))
  const touched = () => walk.hosts.filter(({ step }) => step !== 'connect' && step !== 'lock')

  return {
    begin() {
      const aliases = [...fleet.links.keys()]
      return log.group(`Deploy ${law.head} to ${aliases.join(', ')}`, begin)
    },

    async end(conclusion) {
      const aliases = touched().map(({ alias }) => alias)
      // A cancelled step has seconds: post, which has minutes, tears down or goes back instead.
      if (signal.aborted) {
        await letGo()
        return conclusion
      }
      owe(aliases)
      if (!isPassing(conclusion.verdict)) {
        const where = { folder: walk.logs, redact: rolled.redact }
        await collectFiles(fleet, aliases, inputs.collect, teardown, where, tools)
      }
      await settle({ held, hosts: walk.hosts, watched: walk.watched, conclusion }, settings, context)
      const { faults, owed } = await tearDown(fleet, aliases, teardown, tools)
      walk.leftOver = faults
      owe(owed)
      const final = await goBackFrom(conclusion)
      if (!signal.aborted) state.save(RETURN, '')
      await letGo()
      return final
    },
  }

  async function begin(): Promise<Conclusion | undefined> {
    const away = await connectAll(fleet, inputs.concurrency, tools)
    const there = [...fleet.links.values()].filter(({ host }) => away.every(({ alias }) => alias !== host.alias))
    const inOrder = (some: readonly HostResult[]) =>
      [...fleet.links.values()].flatMap(({ host }) => some.find(({ alias }) => alias === host.alias) ?? [])
    const goesOn = there.length > 0 && (away.length === 0 || inputs['on-host-failure'] === 'continue')
    if (!goesOn || signal.aborted) {
      walk.hosts = inOrder([...away, ...there.map((link) => notBegun(link, 'not begun: another host failed'))])
      const [first] = away
      if (first === undefined || there.length === 0) return undefined
      return { verdict: 'failed', reason: `No host was touched, for not all of them are there: ${first.why}` }
    }
    const respectHold = !inputs['past-hold']
    const locking = await lockHosts(there, law, settings, context, { respectHold })
    if (locking.kind === 'kept-out') {
      const { alias, outcome, conclusion } = locking
      walk.hosts = inOrder([
        ...away,
        ...there.map((link) =>
          link.host.alias === alias
            ? notBegun(link, conclusion.reason, { outcome, step: 'lock' })
            : notBegun(link, `not begun: ${alias} could not be locked`),
        ),
      ])
      return conclusion
    }
    held = locking.held
    const aliases = [...held.keys()]
    owe(aliases)
    if (inputs['on-cancel'] === 'rollback') state.save(RETURN, JSON.stringify(aliases))
    const results = await deployToAll(fleet, held, walk, context, tools, noteResult)
    walk.hosts = inOrder([...away, ...results])
    rolled.remember(walk.hosts)
    owe(touched().map(({ alias }) => alias))
    if (settings.watch !== undefined && walk.hosts.every(({ outcome }) => outcome === 'ok')) {
      await lockForWatch(held, settings, context)
    }
    return undefined
  }

  function noteResult({ alias, outcome }: HostResult): void {
    if (outcome === 'skipped') return
    walk.timeline.note(outcome === 'ok' ? 'deployed' : 'failing', alias)
  }

  async function goBackFrom(conclusion: Conclusion): Promise<Conclusion> {
    if (inputs['on-failure'] !== 'rollback' || isPassing(conclusion.verdict) || held.size === 0) return conclusion
    walk.timeline.note('decided')
    const ways = await goBack([...held.values()], `${conclusion.verdict}: ${conclusion.reason}`, settings, context, {
      ...tools,
      timeline: walk.timeline,
    })
    walk.hosts = walk.hosts.map((host) => ({ ...host, back: ways.get(host.alias) }))
    if (ways.size === 0) return conclusion
    const failed = [...ways].find(([, { ok }]) => !ok)
    const told =
      failed === undefined
        ? `rolled back on ${[...ways.keys()].join(', ')} (release ${releases(ways)})`
        : `the roll back failed on ${failed[0]}: ${failed[1].why}`
    return { ...conclusion, reason: `${conclusion.reason}; ${told}` }
  }

  async function letGo(): Promise<void> {
    // The script that was left still works under its lock; and post goes back under it.
    const leaves = inputs['on-cancel'] === 'leave'
    const returns = inputs['on-cancel'] === 'rollback' && signal.aborted
    const kept = walk.hosts.filter(({ outcome }) => returns || (leaves && outcome === 'unknown'))
    await unlockHosts(held, new Set(kept.map(({ alias }) => alias)), context)
  }
}

function releases(ways: ReadonlyMap<string, { to: number | undefined }>): string {
  return [...new Set([...ways.values()].map(({ to }) => String(to)))].join(', ')
}
