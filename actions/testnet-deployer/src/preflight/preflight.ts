import { atOnce, ownerStates, type Admission } from '@shakedown/fleet'
import type { Context } from '../main.ts'
import type { Rollout } from '../opening.ts'
import type { Prepared } from '../prepare.ts'
import { nothingDone, type Conclusion, type HostResult } from '../verdict.ts'
import { describeCheck, isBad, marks, type Check, type Preflight } from './check.ts'
import { checkGitHub } from './github.ts'
import { checkHost, type PreflightWork } from './host.ts'

/** Asks GitHub, and every host unless nobody let this run at them. Deploys nothing. */
export async function askAll(
  prepared: Prepared,
  { fleet, work, teardown, tools }: Rollout,
  admission: Admission,
  { log }: Context,
): Promise<Preflight> {
  const { settings } = prepared
  const github = await checkGitHub(prepared, admission)
  for (const check of github) log.foreign(line('GitHub', check))
  if (!admission.admitted) return { github, hosts: [] }
  const { jump, watch, sources, inputs, releases } = settings
  const about: PreflightWork = {
    host: work,
    teardown: teardown.script,
    place: releases.place,
    locks: {
      waitMs: inputs['lock-wait'],
      breakLock: inputs['break-lock'],
      pastHold: inputs['past-hold'],
      ownerState: ownerStates(prepared.law.github),
    },
    sources,
    checks: (watch?.checks ?? []).filter(({ kind }) => kind === 'command'),
    via: jump === undefined ? '' : ` through ${jump.hops.map(({ alias }) => alias).join(', ')}`,
  }
  const links = [...fleet.links.values()]
  const hosts = await log.group(`Preflight of ${links.map(({ host }) => host.alias).join(', ')}`, () =>
    atOnce(links, inputs.concurrency, async (link) => {
      const checks = await checkHost(link, about, tools)
      for (const check of checks.checks) log.foreign(line(link.host.alias, check))
      return checks
    }),
  )
  return { github, hosts }
}

/** A preflight is `ready` when nothing at all is in the way. */
export function judge({ github, hosts }: Preflight): Conclusion {
  const entrance = github.find(isBad)
  if (entrance !== undefined) {
    return { verdict: 'refused', reason: entrance.mend === '' ? entrance.found : describeCheck(entrance) }
  }
  const all = hosts.flatMap(({ checks }) => checks)
  const faults = hosts.flatMap(({ alias, checks }) => checks.filter(isBad).map((check) => ({ alias, check })))
  const [first] = faults
  const places = `${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'}`
  if (first === undefined) {
    const reason = `Ready: ${github.length + all.length} checks passed on GitHub and ${places}; nothing was deployed, so nothing is proven`
    return { verdict: 'ready', reason }
  }
  const reason = `Not ready: ${faults.length} of ${all.length} checks failed on ${places}; the first on ${first.alias}, ${describeCheck(first.check)}`
  return { verdict: 'failed', reason }
}

/** As the output `hosts` tells them. */
export function resultsOf({ hosts }: Preflight): HostResult[] {
  return hosts.map(({ alias, seconds, checks }) => {
    const fault = checks.find(isBad)
    return {
      ...nothingDone,
      alias,
      outcome: fault === undefined ? 'ok' : 'failed',
      step: fault === undefined ? 'done' : fault.name === 'login' ? 'connect' : 'preflight',
      why: fault === undefined ? `${checks.length} checks passed` : describeCheck(fault),
      seconds,
    }
  })
}

function line(place: string, check: Check): string {
  return `${marks[check.state]} ${place}: ${describeCheck(check)}`
}
