import { cut, inTurn, type Fleet, type Link } from '@shakedown/fleet'
import { runUrl } from '@shakedown/ports'
import { putLive, type Held, type NewRelease, type PutPlan, type PutResult, type StepFault } from '@shakedown/release'
import { ConnectError, type Session, type Uploaded } from '@shakedown/ssh'
import { listOfFiles, namedArtifacts } from './artifacts.ts'
import { isBad, tellResult } from './asking.ts'
import type { Context } from './main.ts'
import { place, type UploadWork } from './placing.ts'
import type { Prepared } from './prepare.ts'
import type { HostTools } from './running.ts'
import { seed } from './seeding.ts'
import type { Settings } from './settings.ts'
import { nothingDone, type HostResult } from './verdict.ts'

/** Connects to all hosts, so that one that is not there is known before anything is locked. */
export async function connectAll(fleet: Fleet, concurrency: number, tools: HostTools): Promise<HostResult[]> {
  const results = await inTurn(
    [...fleet.links.values()],
    { strategy: 'parallel', concurrency, onFailure: 'continue' },
    {
      work: async (link) => {
        const began = tools.clock.now()
        const ended = await link.session().then(
          () => undefined,
          (error: unknown) => error,
        )
        if (ended === undefined) return undefined
        if (!(ended instanceof ConnectError)) throw ended
        const seconds = Math.round((tools.clock.now() - began) / 100) / 10
        const outcome = ended.kind === 'cancelled' ? 'skipped' : 'failed'
        const result = notBegun(link, ended.message, { outcome, seconds })
        tellResult(result, tools)
        return result
      },
      skip: (link, why) => notBegun(link, why),
      isBad: () => false,
      signal: tools.signal,
    },
  )
  return results.flatMap((result) => result ?? [])
}

export function notBegun({ host }: Link, why: string, more: Partial<HostResult> = {}): HostResult {
  return { ...nothingDone, alias: host.alias, outcome: 'skipped', step: 'connect', why: cut(why), ...more }
}

/** Puts the new release live on every locked host, in the order that `strategy` says. */
export function deployToAll(
  fleet: Fleet,
  held: ReadonlyMap<string, Held>,
  prepared: Prepared,
  context: Context,
  tools: HostTools,
  onResult: (result: HostResult) => void,
): Promise<HostResult[]> {
  const { settings } = prepared
  return inTurn([...held.values()], settings.releases.turns, {
    work: async (one) => {
      const result = await deployTo(fleet.link(one.host.alias), one, prepared, context, tools)
      tellResult(result, tools)
      onResult(result)
      return result
    },
    skip: ({ host }, why) => notBegun(fleet.link(host.alias), why),
    isBad,
    signal: tools.signal,
  })
}

async function deployTo(
  link: Link,
  held: Held,
  prepared: Prepared,
  context: Context,
  tools: HostTools,
): Promise<HostResult> {
  const { settings, trees } = prepared
  let uploaded: readonly Uploaded[] = []
  const plan: PutPlan = {
    ...planOf(settings, context),
    ...(settings.releases.demandsProof && { unproven: notYet(settings) }),
    what: {
      kind: 'new',
      release: await newRelease(prepared, context),
      ...(trees.length > 0 && {
        upload: async (folder: string, previous: string) => {
          const work = { trees, root: folder, timeoutMs: settings.inputs['script-timeout'] }
          const done = await uploadTo(link, work, previous, tools)
          uploaded = done.uploaded
          return done.fault
        },
      }),
    },
  }
  tools.log.info(`${link.host.alias}: the deployment begins`)
  return resultOf(await putLive(held, plan, { ...tools, onLine: lineTo(tools) }), uploaded)
}

function notYet({ watch }: Settings): string {
  return watch === undefined ? 'it was deployed without the watch that its target demands' : 'its watch has not passed'
}

/** What putting a release live needs beside the release, for a new one and for one of before. */
export function planOf({ inputs, releases }: Settings, { event }: Pick<Context, 'event'>): Omit<PutPlan, 'what'> {
  return {
    secrets: inputs.secrets,
    expectations: releases.expectations,
    health: '',
    versionCommand: '',
    run: event.runId,
    scriptTimeoutMs: inputs['script-timeout'],
    healthTimeoutMs: inputs['health-timeout'],
    onCancel: inputs['on-cancel'] === 'leave' ? 'leave' : 'kill',
  }
}

export function lineTo(tools: HostTools) {
  return (alias: string, _stream: 'stdout' | 'stderr', line: string) => tools.transcript(alias).line(line)
}

async function newRelease(prepared: Prepared, { event }: Context): Promise<NewRelease> {
  const { law, settings, script = '' } = prepared
  const { inputs, environment } = settings
  return {
    draft: {
      version: inputs.version,
      commit: law.head,
      target: law.targetName,
      environment,
      artifacts: await namedArtifacts(prepared),
      who: event.actor,
      run: { id: event.runId, attempt: event.runAttempt, url: runUrl(event) },
      floor: settings.releases.floor ?? null,
    },
    env: inputs.env,
    secrets: inputs.secrets,
    freezeSecrets: inputs['freeze-secrets'],
    script,
    health: inputs.health,
    version: inputs['version-command'],
    files: await listOfFiles(prepared),
  }
}

async function uploadTo(
  link: Link,
  work: UploadWork,
  previous: string,
  tools: HostTools,
): Promise<{ fault: StepFault | undefined; uploaded: readonly Uploaded[] }> {
  let session: Session
  try {
    session = await link.session()
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error
    const kind = error.kind === 'cancelled' ? 'cancelled' : 'failed'
    return { fault: { kind, why: error.message, exit: undefined, signal: undefined }, uploaded: [] }
  }
  if (previous !== '') await seed(session, work, previous, tools)
  return await place(session, work, tools)
}

const outcomes = { live: 'ok', failed: 'failed', unknown: 'unknown', cancelled: 'skipped' } as const

function resultOf(put: PutResult, uploaded: readonly Uploaded[]): HostResult {
  const { alias, outcome, step, exit, signal, seconds, n, previous, running } = put
  const runs = running === '' ? '' : `, runs ${running}`
  return {
    alias,
    outcome: outcomes[outcome],
    step,
    why: cut(outcome === 'live' ? `deployed as release ${n}${runs}` : put.why),
    exit: outcome === 'live' ? 0 : exit,
    signal,
    seconds,
    version: running === '' ? undefined : running,
    uploaded,
    release: n,
    previous,
    back: undefined,
  }
}
