import { cut, inTurn, releaseHost, type Link } from '@shakedown/fleet'
import { ReleaseError, reportStatus, type HostStatus } from '@shakedown/release'
import { lineTo } from './deploying.ts'
import type { Context } from './main.ts'
import type { Rollout } from './opening.ts'
import type { Settings } from './settings.ts'
import type { Reported } from './status-report.ts'
import { nothingDone, type Conclusion, type HostResult } from './verdict.ts'

/** Asks every host what is recorded and what runs. Takes no lock and changes nothing. */
export async function reportAll(settings: Settings, { fleet, tools }: Rollout, context: Context): Promise<Reported[]> {
  const { inputs, releases } = settings
  const links = [...fleet.links.values()]
  return await context.log.group(`Status of ${links.map(({ host }) => host.alias).join(', ')}`, () =>
    inTurn(
      links,
      { strategy: 'parallel', concurrency: inputs.concurrency, onFailure: 'continue' },
      {
        work: async (link: Link): Promise<Reported> => {
          const { alias } = link.host
          const began = tools.clock.now()
          const seconds = () => Math.round((tools.clock.now() - began) / 100) / 10
          const plan = {
            place: releases.place,
            health: '',
            versionCommand: '',
            secrets: inputs.secrets,
            run: context.event.runId,
          }
          try {
            const status = await reportStatus(releaseHost(link), plan, { ...tools, onLine: lineTo(tools) })
            for (const line of describeStatus(status)) tools.log.foreign(`${alias}: ${line}`)
            return { alias, seconds: seconds(), status }
          } catch (error) {
            if (!(error instanceof ReleaseError)) throw error
            tools.log.foreign(error.message)
            return { alias, seconds: seconds(), fault: cut(error.message) }
          }
        },
        skip: ({ host }, why): Reported => ({ alias: host.alias, seconds: 0, fault: why }),
        isBad: () => false,
        signal: tools.signal,
      },
    ),
  )
}

/** `reported` says that every host could be asked, not that all is well there: that is in the report. */
export function judgeReports(reports: readonly Reported[]): Conclusion {
  const mute = reports.filter((one) => 'fault' in one)
  const places = `${reports.length} ${reports.length === 1 ? 'host' : 'hosts'}`
  const [first] = mute
  if (first !== undefined) {
    const verdict = mute.length === reports.length ? 'failed' : 'partial'
    return { verdict, reason: `${mute.length} of ${places} could not be asked: ${first.fault}` }
  }
  const all = reports.flatMap((one) => ('status' in one ? [{ alias: one.alias, status: one.status }] : []))
  const faults = all.flatMap(({ alias, status }) => status.faults.map(({ what }) => `${alias}: ${what}`))
  const present = all.map(({ alias, status }) => `${alias} ${status.recorded?.n ?? 'none'}`).join(', ')
  const [fault] = faults
  const noted = fault === undefined ? 'nothing is amiss' : `${faults.length} things do not fit, the first: ${fault}`
  return { verdict: 'reported', reason: `Reported ${places}, present release: ${present}; ${noted}` }
}

export function resultsOfReports(reports: readonly Reported[]): HostResult[] {
  return reports.map((one) => {
    const { alias, seconds } = one
    if ('fault' in one) return { ...nothingDone, alias, seconds, outcome: 'failed', step: 'connect', why: one.fault }
    const { recorded, previousGood, running } = one.status
    return {
      ...nothingDone,
      alias,
      seconds,
      outcome: 'ok',
      step: 'done',
      why: cut(describeStatus(one.status).join('; ')),
      version: running.version,
      release: recorded?.n,
      previous: previousGood?.n,
    }
  })
}

/** One sentence for each thing worth knowing. */
function describeStatus({ recorded, newest, lock, hold, underWay, faults, running }: HostStatus): string[] {
  const present =
    recorded === undefined
      ? 'no release was ever live'
      : `release ${recorded.n} (${recorded.status}) is recorded as present`
  return [
    present,
    ...(running.version === undefined ? [] : [`it runs ${running.version}`]),
    ...(newest !== undefined && newest.n !== recorded?.n ? [`the newest is ${newest.n} (${newest.status})`] : []),
    ...(underWay === undefined ? [] : [`release ${underWay} is being put live`]),
    ...(lock === undefined ? [] : [lock]),
    ...(hold === undefined ? [] : [hold]),
    ...faults.map(({ what, mends }) => (mends ? `${what} (the next deployment mends it)` : what)),
  ]
}
