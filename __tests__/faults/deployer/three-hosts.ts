// One stage with three real sshd hosts for many faults: each has a deployment of its own name, and so folders of its own.
// What is on the hosts is read from outside, and held against what `mode: status` says.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeUserKey, startLocalHost, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { endOf, openStage, type Stage } from '../../e2e/deployer/stage.ts'
import { newFolder, removeFolders, type EndedStep, type RunningStep } from '../../e2e/step.ts'
import { report } from './fault.ts'

export const aliases = ['alice', 'bob', 'cleo'] as const
export type Alias = (typeof aliases)[number]

export interface LoggedEvent {
  event: string
  n?: number
  why?: string
  [key: string]: unknown
}

/** One deployment on the three hosts. */
export interface Ground {
  stage: Stage
  name: string
  hosts: Readonly<Record<Alias, LocalHost>>
  /** `mode: deploy` of this version, all hosts; the service is a file, and asked what it is. */
  start(
    version: string,
    inputs?: Record<string, string>,
    more?: { state?: Record<string, string>; workspace?: string },
  ): Promise<RunningStep>
  deploy(version: string, inputs?: Record<string, string>): Promise<EndedStep>
  /** What `mode: status` reports, by alias. */
  status(inputs?: Record<string, string>): Promise<Record<Alias, StatusOfHost>>
  /** A path in the folder of the deployment, as seen from outside. */
  path(alias: Alias, path: string): string
  read(alias: Alias, path: string): string
  /** What the service of the host is. */
  serves(alias: Alias): string
  events(alias: Alias): LoggedEvent[]
  /** Somebody else's lock. */
  lock(alias: Alias, owner: string): void
  isLocked(alias: Alias): boolean
}

export interface StatusOfHost {
  alias: string
  fault?: string
  recorded: { n: number; status: string; version: string } | null
  newest: { n: number; status: string } | null
  previousGood: { n: number } | null
  version: string | null
  healthy: boolean | null
  lock: string | null
  hold: string | null
  faults: { code: string; what: string; mends: boolean }[]
}

const startService = [
  'echo "starts $SHAKEDOWN_VERSION as ${SHAKEDOWN_RELEASE##*/} after ${SHAKEDOWN_PREVIOUS##*/}"',
  'printf "%s\\n" "$SHAKEDOWN_VERSION" >"$SHAKEDOWN_ROOT/service.new"; mv "$SHAKEDOWN_ROOT/service.new" "$SHAKEDOWN_ROOT/service"',
].join('\n')

export const service = {
  script: startService,
  health: 'test -s "$SHAKEDOWN_ROOT/service"',
  'version-command': 'cat "$SHAKEDOWN_ROOT/service"',
  // On a busy machine one answer takes seconds.
  'health-timeout': '20s',
}

/**
 * @param programs by name, bash scripts that go before the programs of each host
 * @returns a function that declares one named fault
 */
export function onThreeHosts(
  programs: Readonly<Record<string, string>> = {},
): (name: string, act: (ground: Ground) => Promise<void>) => void {
  let stage: Stage | undefined
  const more: LocalHost[] = []
  let count = 0
  beforeAll(async () => {
    const userKey = makeUserKey()
    const options = (dir: string) => ({ userKey, ...withPrograms(dir, programs) })
    for (let index = 0; index < 2; index++) {
      const dir = newFolder()
      more.push(await startLocalHost({ kind: 'sshd', dir, ...options(dir) }))
    }
    stage = await openStage({
      kind: 'sshd',
      host: options,
      deploy: (alice) => {
        const all = [alice, ...more]
        return {
          hosts: all.map(({ address }, index) => `${aliases[index]}=${address}`),
          'known-hosts': all.map(({ knownHosts }) => knownHosts).join(''),
        }
      },
    })
  }, 120_000)
  afterAll(async () => {
    const hosts = stage === undefined ? more : [stage.host, ...more]
    const left = (await Promise.all(hosts.map((host) => host.processes()))).flat()
    for (const host of more) await host.stop()
    await stage?.end()
    removeFolders()
    expect(left).toEqual([])
    expect(stage?.scene.github.violations).toEqual([])
  })
  return (name, act) => {
    const folder = `fault-${++count}`
    test.concurrent(
      `${name} (3 × sshd)`,
      async () => {
        if (stage === undefined) throw new Error('the stage is not set')
        const [bob, cleo] = more
        if (bob === undefined || cleo === undefined) throw new Error('there are three hosts')
        const ground = groundOf(stage, { alice: stage.host, bob, cleo }, folder, name)
        await act(ground)
      },
      180_000,
    )
  }
}

function withPrograms(dir: string, programs: Readonly<Record<string, string>>) {
  if (Object.keys(programs).length === 0) return {}
  const bin = join(dir, 'bin')
  mkdirSync(bin)
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/bash\n${text}\n`, { mode: 0o755 })
  }
  return { sshdConfig: [`ForceCommand PATH="${bin}:$PATH"; export PATH; eval "$SSH_ORIGINAL_COMMAND"`] }
}

function groundOf(stage: Stage, hosts: Ground['hosts'], name: string, title: string): Ground {
  const path = (alias: Alias, inner: string) => join(hosts[alias].home, '.shakedown', name, inner)
  const read = (alias: Alias, inner: string) =>
    existsSync(path(alias, inner)) ? readFileSync(path(alias, inner), 'utf8') : ''
  const start: Ground['start'] = (version, inputs = {}, { state, workspace } = {}) =>
    stage.deploy({
      inputs: { mode: 'deploy', name, version, ...service, ...inputs },
      ...(state !== undefined && { state }),
      ...(workspace !== undefined && { workspace }),
    })
  return {
    stage,
    name,
    hosts,
    path,
    read,
    start,
    async deploy(version, inputs) {
      const ended = await (await start(version, inputs)).ended
      report(title, 'sshd', ended.outputs['verdict'] ?? '', ended.outputs['reason'] ?? '')
      return ended
    },
    async status(inputs = {}) {
      const ended = await (await stage.deploy({ inputs: { mode: 'status', name, ...inputs } })).ended
      const { status } = ended.report as { status: StatusOfHost[] }
      return Object.fromEntries(status.map((one) => [one.alias, one])) as Record<Alias, StatusOfHost>
    },
    serves: (alias) => read(alias, 'service').trim(),
    events: (alias) =>
      read(alias, 'log.jsonl')
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LoggedEvent])),
    lock(alias, owner) {
      mkdirSync(path(alias, 'releases'), { recursive: true })
      symlinkSync(owner, path(alias, 'lock'))
    },
    isLocked: (alias) => lstatSync(path(alias, 'lock'), { throwIfNoEntry: false }) !== undefined,
  }
}

/** Where `current` leads to; 0 when there is none. */
export function currentOn({ path }: Ground, alias: Alias): number {
  return existsSync(path(alias, 'current')) ? Number(readlinkSync(path(alias, 'current')).replace('releases/', '')) : 0
}

/**
 * From outside: no lock is left, `current` leads to the release that the log last called live, and records agree with the
 * log. Then `mode: status` says the same.
 */
export async function expectSound(
  ground: Ground,
  expected: Record<Alias, { live: number; status?: string; faults?: readonly string[] }>,
): Promise<Record<Alias, StatusOfHost>> {
  const status = await ground.status()
  for (const alias of aliases) {
    const { live, faults = [] } = expected[alias]
    const events = ground.events(alias)
    const last = events.findLast(({ event }) => event === 'live')?.n ?? 0
    const told = status[alias]
    expect({
      alias,
      locked: ground.isLocked(alias),
      current: currentOn(ground, alias),
      logged: last,
      reported: told.recorded?.n ?? 0,
      faults: told.faults.map(({ code }) => code).toSorted(),
    }).toEqual({ alias, locked: false, current: live, logged: live, reported: live, faults: faults.toSorted() })
    if (expected[alias].status !== undefined) expect(told.recorded?.status).toBe(expected[alias].status)
    if (live > 0) {
      const record = JSON.parse(ground.read(alias, `releases/${live}/release.json`)) as { status: string }
      expect(record.status).toBe(told.recorded?.status)
    }
    const folder = dirname(ground.path(alias, 'releases/x'))
    const hidden = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.startsWith('.')) : []
    expect(hidden).toEqual([])
  }
  return status
}

/** The same for all hosts. */
export function everywhere<T>(one: T): Record<Alias, T> {
  return { alice: one, bob: one, cleo: one }
}

export async function deployed(ground: Ground, version: string, inputs?: Record<string, string>) {
  const ended = await ground.deploy(version, inputs)
  expect(endOf(ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
  return ended
}

export async function ends(ground: Ground, verdict: string, version: string, inputs?: Record<string, string>) {
  const ended = await ground.deploy(version, inputs)
  expect(endOf(ended, verdict)).toEqual({ code: verdict === 'reported' ? 0 : 1, verdict })
  return ended
}

/** What runs on each. */
export const serves = (ground: Ground) => aliases.map((alias) => ground.serves(alias))
