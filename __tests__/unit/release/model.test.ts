// Sequences of what can happen to a host, a thousand of them, against a model and against what must always hold.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hold, judgeStatus, liftHold, look, markBad, previousGood, prune, release } from '@shakedown/release'
import type { Held, PutResult } from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import * as model from './model.ts'
import type { Model } from './model.ts'
import { lock, place } from './scene.ts'
import { put, putBack, releaseOf, startService } from './stage.ts'
import { testSeed as seed } from '../../seed.ts'

type Failing = 'script' | 'health' | 'version'
type Op =
  | { op: 'deploy'; fails?: Failing }
  | { op: 'back'; fails?: Failing }
  /** The runner is killed while the script of the deployment runs, or the one that puts back. */
  | { op: 'killed'; back: boolean; late: boolean }
  | { op: 'cancel' }
  | { op: 'bad' }
  | { op: 'hold' }
  | { op: 'lift' }
  | { op: 'prune'; keep: number }
  | { op: 'status' }

const fails = fc.constantFrom<Failing>('script', 'health', 'version')
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Op>({ op: 'deploy' }) },
  { weight: 2, arbitrary: fails.map((step): Op => ({ op: 'deploy', fails: step })) },
  { weight: 4, arbitrary: fc.constant<Op>({ op: 'back' }) },
  { weight: 1, arbitrary: fails.map((step): Op => ({ op: 'back', fails: step })) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('killed' as const), back: fc.boolean(), late: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Op>({ op: 'cancel' }) },
  { weight: 1, arbitrary: fc.constant<Op>({ op: 'bad' }) },
  { weight: 1, arbitrary: fc.constant<Op>({ op: 'hold' }) },
  { weight: 1, arbitrary: fc.constant<Op>({ op: 'lift' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }).map((keep): Op => ({ op: 'prune', keep })) },
  { weight: 1, arbitrary: fc.constant<Op>({ op: 'status' }) },
)

/** Each takes a quarter of a second, with real bash: enough to notice. SHAKEDOWN_TEST_RUNS=1000 is the long run. */
const runs = Number(process.env['SHAKEDOWN_TEST_RUNS'] ?? 150)
/** So many at a time, each on a host of its own. */
const lanes = 4
const hosts: LocalFolder[] = []
beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane++) hosts.push(await localHost(`lane${lane}`))
})
afterAll(async () => {
  for (const host of hosts) await host.remove()
})

const noSignal = new AbortController().signal
/** `sick` decides at which step of a release things go wrong, also when it is put back. */
const script = `if [ -e "$HOME/script" ]; then rm "$HOME/script"; exit 1; fi
if [ -e "$HOME/slow" ]; then rm "$HOME/slow"; echo slow; sleep 20; fi
${startService}`
const health = 'if [ -e "$HOME/health" ]; then rm "$HOME/health"; exit 1; fi'
const version = 'if [ -e "$HOME/version" ]; then rm "$HOME/version"; echo other; else cat "$HOME/service"; fi'

interface World {
  host: LocalFolder
  model: Model
  run: number
}

async function locked(world: World, respectHold: boolean): Promise<Held | undefined> {
  world.run += 1
  // Runs of before are over; what they left behind is taken over.
  const locks = await lock([world.host], world.run, { respectHold }, { ownerState: () => Promise.resolve('completed') })
  expect(locks.kind).toBe(respectHold && world.model.held ? 'held-back' : 'taken')
  return locks.kind === 'taken' ? locks.held[0] : undefined
}

async function arm(world: World, name: string | undefined): Promise<void> {
  if (name !== undefined) await writeFile(join(world.host.home, name), '')
}

function newRelease(number: number) {
  return releaseOf(number, { script, health, version })
}

const quick = { healthTimeoutMs: 1 }

async function put1(world: World, fails: Failing | undefined): Promise<void> {
  const held = await locked(world, true)
  if (held === undefined) return
  await arm(world, fails)
  const number = world.run
  const n = model.begin(world.model, number)
  judge(world, await put(held, newRelease(number), quick), n, fails, number)
  await release(held)
}

function judge(world: World, result: PutResult, n: number, fails: Failing | undefined, number: number): void {
  expect(result).toMatchObject({ n, outcome: fails === undefined ? 'live' : 'failed', step: fails ?? 'done' })
  if (fails === undefined) model.live(world.model, n)
  else model.failed(world.model, n, fails)
  if (fails !== 'script') world.model.service = number
}

async function back(world: World, fails: Failing | undefined): Promise<void> {
  const held = await locked(world, false)
  if (held === undefined) return
  const to = model.goBackTo(world.model)
  expect(previousGood(held.state.history)?.n).toBe(to?.n)
  if (to !== undefined) {
    await arm(world, fails)
    model.again(world.model, to.n)
    judge(world, await putBack(held, to.n, quick), to.n, fails, to.version)
  }
  await release(held)
}

/** The runner dies: nothing is said any more, neither a verdict nor a word about the lock. */
async function killed(world: World, isBack: boolean, isLate: boolean): Promise<void> {
  const held = await locked(world, !isBack)
  const to = isBack ? model.goBackTo(world.model) : undefined
  if (held === undefined || (isBack && to === undefined)) {
    if (held !== undefined) await release(held)
    return
  }
  const number = world.run
  let gone = false
  const { host } = held
  const { run } = host
  const dying: Held = {
    ...held,
    host: {
      ...host,
      run: async (options) => {
        if (gone) return { kind: 'lost', why: 'killed', seconds: 0 }
        const isStart = options.script.includes('deploy.sh')
        gone = isStart
        if (!isStart || isLate) return await run(options)
        // It dies with the script in the middle.
        const controller = new AbortController()
        const onLine = () => controller.abort()
        await run({ ...options, signal: controller.signal, onLine })
        return { kind: 'lost', why: 'killed', seconds: 0 }
      },
    },
  }
  if (!isLate) await arm(world, 'slow')
  if (to === undefined) model.begin(world.model, number)
  else model.again(world.model, to.n)
  const result = to === undefined ? await put(dying, newRelease(number), quick) : await putBack(dying, to.n, quick)
  expect(result.outcome).toBe('unknown')
  if (isLate) world.model.service = to?.version ?? number
  await rm(join(world.host.home, 'slow'), { force: true })
}

async function cancel(world: World): Promise<void> {
  const held = await locked(world, true)
  if (held === undefined) return
  await arm(world, 'slow')
  const controller = new AbortController()
  const tools = { signal: controller.signal, onLine: () => controller.abort() }
  const n = model.begin(world.model, world.run)
  expect(await put(held, newRelease(world.run), quick, tools)).toMatchObject({
    outcome: 'cancelled',
    step: 'script',
    n,
  })
  model.failed(world.model, n, 'script')
  await release(held)
}

async function act(world: World, doing: Op): Promise<void> {
  switch (doing.op) {
    case 'deploy':
      return await put1(world, doing.fails)
    case 'back':
      return await back(world, doing.fails)
    case 'killed':
      return await killed(world, doing.back, doing.late)
    case 'cancel':
      return await cancel(world)
    case 'status':
      return undefined
    case 'bad':
    case 'hold':
    case 'lift':
    case 'prune': {
      const held = await locked(world, false)
      if (held === undefined) return undefined
      await command(world, held, doing)
      return await release(held)
    }
  }
}

async function command(world: World, held: Held, doing: Op & { op: 'bad' | 'hold' | 'lift' | 'prune' }): Promise<void> {
  switch (doing.op) {
    case 'bad': {
      const present = model.current(world.model)
      if (present === undefined) return
      await markBad(held, present.n, 'slow')
      present.status = 'bad'
      return
    }
    case 'hold':
      await hold(held, { reason: 'fair', who: 'ann', until: 4_000_000_000 })
      world.model.held = true
      return
    case 'lift':
      await liftHold(held)
      world.model.held = false
      return
    case 'prune':
      // What the hold pins is for other tests.
      if (!world.model.held) {
        await prune(held, doing.keep)
        // A candidate without a verdict is nobody's while the lock is ours, but no deployment has said so yet.
        model.prune(world.model, doing.keep)
      }
  }
}

/** From outside, and by what `status` says. */
async function check(world: World, after: Op): Promise<void> {
  const { host, model: is } = world
  const folder = join(host.home, '.shakedown/testnet')
  const state = await look(host, place, { signal: noSignal })
  if (state.place === undefined) return expect(is).toMatchObject({ releases: [], held: false })

  const releases = [...state.history.releases.values()]
  expect(releases.map(({ n, status, removed }) => ({ n, status, removed }))).toEqual(
    is.releases.map(({ n, status, removed }) => ({ n, status, removed })),
  )
  expect(releases.filter(({ status }) => status === 'live').length).toBeLessThanOrEqual(1)
  expect(previousGood(state.history)?.n).toBe(model.goBackTo(is)?.n)

  const present = model.current(is)
  const link = await readlink(join(folder, 'current')).catch(() => undefined)
  expect(link).toBe(present === undefined ? undefined : `releases/${present.n}`)
  const names = (await readdir(join(folder, 'releases'))).map(Number).toSorted((a, b) => a - b)
  expect(names).toEqual(is.releases.filter(({ removed }) => !removed).map(({ n }) => n))
  for (const n of names) {
    const record = JSON.parse(await readFile(join(folder, `releases/${n}/release.json`), 'utf8')) as { status: string }
    expect([n, record.status]).toEqual([n, model.find(is, n)?.status])
  }

  // A killed run is the only one that may leave its lock.
  const lockText = await readlink(join(folder, 'lock')).catch(() => undefined)
  if (after.op !== 'killed' && after.op !== 'status') expect(lockText).toBeUndefined()

  const service = await readFile(join(host.home, 'service'), 'utf8').catch(() => undefined)
  const said = judgeStatus(
    state,
    { healthy: true, version: service?.trim() },
    state.hostTime + (lockText === undefined ? 0 : 30),
  )
  expect(said.recorded?.n).toBe(present?.n)
  expect(said.newest?.n).toBe(is.releases.at(-1)?.n)
  expect(said.hold !== undefined).toBe(is.held)
  expect(service).toBe(is.service === undefined ? undefined : `1.0.${is.service}\n`)
  const codes = new Set(said.faults.map(({ code }) => code))
  const expected = new Set<string>()
  if (is.attempt?.state === 'failed') expected.add('disturbed')
  if (is.attempt?.state === 'open' && lockText === undefined) expected.add('unfinished')
  if (present !== undefined && is.service !== present.version) expected.add('other-runs')
  expect(codes).toEqual(expected)
}

describe('a host and its model agree', () => {
  test(`after each of ${runs} sequences, and at every step of them`, async () => {
    const sequences = fc.sample(fc.array(op, { minLength: 2, maxLength: 7 }), { numRuns: runs, seed })
    const queue = sequences.entries()
    await Promise.all(
      hosts.map(async (host) => {
        for (const [index, sequence] of queue) await walk(host, sequence, index)
      }),
    )
  }, 1_200_000)
})

async function walk(host: LocalFolder, sequence: readonly Op[], index: number): Promise<void> {
  for (const name of await readdir(host.home)) await rm(join(host.home, name), { recursive: true })
  const world: World = { host, model: model.emptyModel(), run: 0 }
  const done: Op[] = []
  try {
    for (const doing of sequence) {
      done.push(doing)
      await act(world, doing)
      await check(world, doing)
    }
  } catch (error) {
    throw new Error(`seed ${seed}, sequence ${index}: ${JSON.stringify(done)}`, { cause: error })
  }
}
