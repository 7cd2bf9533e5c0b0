// Three real SSH servers with a real service each, and the bundle of the action as the runner starts it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { silentLog } from '@shakedown/ports'
import { letGo, look } from '@shakedown/release'
import type { Held, HostState, NewRelease } from '@shakedown/release'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { lock, place } from '../../unit/release/scene.ts'
import { put } from '../../unit/release/stage.ts'
import type { RealHost } from '../release/hosts.ts'
import { startStep, type EndedStep, type RunningStep, type StepOptions } from '../step.ts'
import { askService, installService, serviceRelease } from './service.ts'

export interface Fleet {
  hosts: readonly RealHost[]
  ports: readonly number[]
  of(alias: string): RealHost
  /** As the deployer does it. */
  deploy(version: number, more?: Partial<NewRelease>, to?: readonly RealHost[]): Promise<void>
  /** The versions that answer, in the order of the hosts; undefined for a silent one. */
  running(): Promise<(string | undefined)[]>
  state(alias: string): Promise<HostState>
  file(alias: string, path: string): string
  start(inputs?: Readonly<Record<string, string>>, more?: RollbackStep): RunningStep
  roll(inputs?: Readonly<Record<string, string>>, more?: RollbackStep): Promise<EndedStep>
}

export interface RollbackStep {
  run?: number
  attempt?: number
  state?: Readonly<Record<string, string>>
  env?: Readonly<Record<string, string>>
  /** The checkout; an empty folder when left out. */
  workspace?: string
}

let runs = 1000

/** @param known what `realHosts` will have filled by the time of the first test */
export async function openFleet(known: ReadonlyMap<string, RealHost>, name = 'testnet'): Promise<Fleet> {
  const own = { ...place, name }
  const hosts = [...known.values()]
  const ports: number[] = []
  for (const { local } of hosts) {
    const port = await freePort()
    ports.push(port)
    await installService(local.home, port)
  }
  const of = (alias: string): RealHost => {
    const host = known.get(alias)
    if (host === undefined) throw new Error(`no host ${alias}`)
    return host
  }
  const start: Fleet['start'] = (inputs = {}, { run = ++runs, attempt = 1, ...more } = {}) =>
    startStep(stepOf(hosts, inputs, { run, attempt, ...more }))
  return {
    hosts,
    ports,
    of,
    async deploy(version, more = {}, to = hosts) {
      const locks = await lock(to, ++runs, { place: own })
      if (locks.kind !== 'taken') throw new Error(JSON.stringify(locks))
      const one = (held: Held) => put(held, serviceRelease(version, more), { healthTimeoutMs: 20_000 })
      const results = await Promise.all(locks.held.map(one))
      await letGo(locks.held, silentLog)
      const bad = results.find(({ outcome }) => outcome !== 'live')
      if (bad !== undefined) throw new Error(`${bad.alias}: ${bad.why}`)
    },
    running: () => Promise.all(ports.map(async (port) => (await askService(port))?.split(' ')[0])),
    state: (alias) => look(of(alias), own, { signal: new AbortController().signal }),
    file: (alias, path) => join(of(alias).local.home, '.shakedown', name, path),
    start,
    roll: (inputs, more) => start(inputs, more).ended,
  }
}

function stepOf(
  hosts: readonly RealHost[],
  inputs: Readonly<Record<string, string>>,
  { run, attempt, state, env = {}, workspace }: RollbackStep,
): StepOptions {
  const [first] = hosts
  return {
    action: 'rollback',
    payload: {},
    ...(state !== undefined && { state }),
    ...(workspace !== undefined && { workspace }),
    env: {
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REPOSITORY_OWNER: 'o',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_SERVER_URL: 'http://127.0.0.1:9',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'ann',
      GITHUB_RUN_ID: String(run),
      GITHUB_RUN_ATTEMPT: String(attempt),
      GITHUB_RUN_NUMBER: '1',
      GITHUB_JOB: 'rollback',
      GITHUB_WORKFLOW: 'rollback',
      GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/rollback.yml@refs/heads/main',
      ...env,
    },
    inputs: {
      name: 'testnet',
      record: 'false',
      token: '',
      hosts: hosts.map(({ alias, local }) => `${alias}=${local.address}`).join('\n'),
      'known-hosts': hosts.map(({ local }) => local.knownHosts).join(''),
      'private-key': first?.local.privateKey ?? '',
      'health-timeout': '20s',
      ...inputs,
    },
  }
}

export const textOf = (path: string): Promise<string> => readFile(path, 'utf8')

/** The end of a step for an assertion: with the whole log when it is not the expected one. */
export function endOf({ code, outputs, log }: EndedStep, verdict: string): object {
  return outputs['verdict'] === verdict
    ? { code, verdict }
    : { code, verdict: outputs['verdict'], log: log.replace(/^::add-mask::.*\n/gm, '') }
}

export function hostsOf({ outputs }: EndedStep): { alias: string; outcome: string; step: string; why: string }[] {
  return JSON.parse(outputs['hosts'] ?? '[]') as { alias: string; outcome: string; step: string; why: string }[]
}
