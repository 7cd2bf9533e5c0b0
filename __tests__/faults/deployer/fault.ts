// Faults through the whole action, as the runner starts it: the verdict that a workflow sees. The table form, and the
// looks from outside, are those of `../ssh/fault.ts`.
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { LocalHost, LocalHostOptions } from '../../../packages/rehearsal/src/hosts/index.ts'
import { serverProcesses } from '../../../packages/rehearsal/src/hosts/processes.ts'
import { onStage, stageTimeoutMs, type Stage, type StageOptions } from '../../e2e/deployer/stage.ts'
import { eventually } from '../../e2e/ssh/harness.ts'
import { removeFolders, type EndedStep, type RunningStep } from '../../e2e/step.ts'
import { placesOf, watchFor } from '../ssh/fault.ts'

/** Where a fault happens, and what can be done there. */
export interface Scene extends Stage {
  /** Beside the host's home. */
  dir: string
  /** In the script's environment as `TOKEN`. Must be seen nowhere. */
  secret: string
  /** The step, with the secret; `mode: deploy` unless said otherwise. */
  start(inputs?: Record<string, string>, workspace?: string): Promise<RunningStep>
  /** Of sshd: its processes that serve connections. */
  serving(): Promise<number[]>
}

export interface Fault {
  name: string
  server?: 'sshd' | 'embedded'
  host?: (dir: string) => Omit<LocalHostOptions, 'dir' | 'kind'>
  deploy: object | ((host: LocalHost) => object)
  watch?: object
  act?(scene: Scene): Promise<EndedStep>
  verdict: string
  /** In the output `reason`. */
  sentence: RegExp
  /** What else must be so. */
  check?(scene: Scene, ended: EndedStep): void | Promise<void>
}

afterAll(removeFolders)

/** Runs each fault on a host of its own and looks from outside: the verdict, what still runs, where the secret is. */
export function testFaults(faults: readonly Fault[]): void {
  const rows = faults.map((fault) => [`verdict: ${fault.name}`, fault.server ?? 'sshd', fault] as const)
  test.concurrent.each(rows)(
    '%s (%s)',
    (name, server, fault) => onScene(fault, server, (scene) => happen(name, server, fault, scene)),
    stageTimeoutMs,
  )
}

async function happen(name: string, server: string, fault: Fault, scene: Scene): Promise<void> {
  const { host, secret } = scene
  const eyes = watchFor(secret)
  try {
    const ended = await (fault.act ?? plainly)(scene)
    const { verdict = '', reason = '' } = ended.outputs
    report(name, server, verdict, reason)
    expect({ verdict, reason, log: verdict === fault.verdict ? '' : ended.log }).toEqual({
      verdict: fault.verdict,
      reason: expect.stringMatching(fault.sentence),
      log: '',
    })
    await fault.check?.(scene, ended)
    await eventually(async () => (await host.processes()).length === 0, 10_000)
    expectHidden(ended, scene)
    expect(placesOf(secret, dirname(host.home))).toEqual([])
  } finally {
    expect(eyes.stop()).toEqual([])
  }
}

const plainly = async (scene: Scene) => (await scene.start()).ended

function onScene<T>(fault: Fault, server: 'sshd' | 'embedded', work: (scene: Scene) => Promise<T>): Promise<T> {
  let dir = ''
  const options: StageOptions = {
    kind: server,
    host: (folder) => {
      dir = folder
      return fault.host?.(folder) ?? {}
    },
    deploy: fault.deploy,
    ...(fault.watch !== undefined && { watch: fault.watch }),
  }
  const secret = `hunter2-${randomBytes(8).toString('hex')}`
  return onStage(options, (stage) =>
    work({
      ...stage,
      dir,
      secret,
      start: (inputs = {}, workspace) =>
        stage.deploy({
          // Where a release keeps its secrets is the matter of releases/*.test.ts; here they must be nowhere.
          inputs: { mode: 'deploy', secrets: `TOKEN=${secret}`, 'freeze-secrets': 'false', ...inputs },
          ...(workspace !== undefined && { workspace }),
        }),
      async serving() {
        const root = Number(await readFile(join(dir, 'sshd.pid'), 'utf8'))
        return (await serverProcesses(root)).filter((pid) => pid !== root)
      },
    }),
  )
}

/** The runner masks its log by the add-mask commands; here it is still bare, so all the rest must be clean of it. */
function expectHidden({ log, summary, report: json, outputs, state }: EndedStep, { secret, host }: Scene): void {
  const logs = outputs['logs'] ?? 'none'
  const transcripts = logs === 'none' ? [] : readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8'))
  const printed = log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  const told = [printed, summary, JSON.stringify([json, outputs, state]), host.log(), ...transcripts].join('\n')
  expect(told).not.toContain(secret)
  expect(told).not.toContain(Buffer.from(secret).toString('base64').slice(0, 24))
  for (const line of host.privateKey.split('\n').filter((text) => text.length > 40)) expect(told).not.toContain(line)
}

/** `npm run faults` prints these. */
export function report(name: string, server: string, outcome: string, sentence: string): void {
  const file = process.env['SHAKEDOWN_FAULTS_TABLE'] ?? ''
  if (file !== '') appendFileSync(file, `${JSON.stringify({ name, server, outcome, sentence })}\n`)
}

/** What a script does that must, or must not, have run. */
export const touch = 'touch "$HOME/ran"'

export function nothingRan({ host }: Scene): void {
  expect(existsSync(join(host.home, 'ran'))).toBe(false)
}

export function ran({ host }: Scene): void {
  expect(existsSync(join(host.home, 'ran'))).toBe(true)
}
