import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  currentOf,
  diffEnvironments,
  judgeStatus,
  lastGood,
  look,
  parseExpectations,
  previousGood,
  putLive,
  release,
} from '@shakedown/release'
import type { Held, HostState } from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { lockOne, place } from './scene.ts'
import { planOf, put, putBack, putTools, releaseOf, startService } from './stage.ts'

let host: LocalFolder
let held: Held
beforeEach(async () => {
  host = await localHost()
  held = await lockOne(host, 1)
})
afterEach(() => host.remove())

const file = (path: string) => join(host.home, '.shakedown/testnet', path)
const service = () => readFile(join(host.home, 'service'), 'utf8')
const statuses = ({ history }: HostState) => [...history.releases.values()].map(({ n, status }) => `${n} ${status}`)
const faults = (state: HostState) =>
  judgeStatus(state, { healthy: undefined, version: undefined }, state.hostTime).faults.map(({ code }) => code)

test('a release goes live, and its record says what was done', async () => {
  expect(await put(held, releaseOf(1))).toMatchObject({
    outcome: 'live',
    step: 'done',
    n: 1,
    previous: undefined,
    running: '1.0.1',
    bound: 'asked',
  })
  expect(await service()).toBe('1.0.1\n')
  expect(JSON.parse(await readFile(file('current/release.json'), 'utf8'))).toMatchObject({
    schema: 1,
    n: 1,
    status: 'live',
    health: 'passed',
    bound: 'asked',
    running: '1.0.1',
    version: '1.0.1',
    asked: [],
    env: { PORT: expect.stringMatching(/^[0-9a-f]{64}$/), TOKEN: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  for (const [name, mode] of [
    ['', 0o700],
    ['key', 0o600],
    ['log.jsonl', 0o600],
    ['releases/1', 0o700],
    ['releases/1/env', 0o600],
    ['releases/1/deploy.sh', 0o700],
    ['releases/1/rollback.sh', 0o700],
  ] as const) {
    expect([name, (await stat(file(name))).mode & 0o777]).toEqual([name, mode])
  }
  await release(held)
  expect(faults(await look(host, place, { signal: new AbortController().signal }))).toEqual([])
})

test('scripts get exactly the environment that was given, and of ours what the contract says', async () => {
  const nasty = ["'", '"', '$(touch x)', '`id`', 'a\nb\n', '\\', ' ', '', '*', '!', 'é', '\r\n', '-n', '\u0007', '~']
  const env = nasty.map((value, index) => ({ name: `V${index}`, value }))
  const secrets = [
    { name: 'name', value: 'clash' },
    { name: 'items', value: '1' },
  ]
  const show = 'env -0 >"$HOME/seen"; umask >"$HOME/mask"'
  expect(await put(held, releaseOf(1, { env, secrets, script: show, health: '', version: '' }))).toMatchObject({
    outcome: 'live',
  })
  const seen = new Map(
    (await readFile(join(host.home, 'seen'), 'utf8'))
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => [entry.split('=')[0] ?? '', entry.slice(entry.indexOf('=') + 1)] as const),
  )
  for (const { name, value } of [...env, ...secrets]) expect([name, seen.get(name)]).toEqual([name, value])
  const rest = [...seen.keys()].filter((name) => ![...env, ...secrets].some((other) => other.name === name))
  expect(rest.toSorted()).toEqual(
    [
      'HOME',
      'LANG',
      'PATH',
      'PWD',
      'SHLVL',
      '_',
      ...['COMMIT', 'ENVIRONMENT', 'HOST', 'PREVIOUS', 'RELEASE', 'ROOT', 'RUN', 'TARGET', 'VERSION'].map(
        (name) => `SHAKEDOWN_${name}`,
      ),
    ].toSorted(),
  )
  expect(seen.get('SHAKEDOWN_RELEASE')).toBe(file('releases/1'))
  expect(seen.get('SHAKEDOWN_ROOT')).toBe(file('').replace(/\/$/, ''))
  expect(seen.get('SHAKEDOWN_PREVIOUS')).toBe('')
  const mask = process.umask().toString(8).padStart(4, '0')
  expect(await readFile(join(host.home, 'mask'), 'utf8')).toBe(`${mask}\n`)
})

describe('what fails leaves current where it was, is recorded, and is put right by the same path', () => {
  test.each([
    ['script', { script: 'false | true' }, 'the deploy script ended with exit status 1'],
    ['script', { script: 'echo hi\nif' }, 'bash does not accept the deploy script: '],
    ['script', { script: 'kill -KILL $$' }, 'was killed by SIGKILL'],
    ['health', { health: 'exit 4' }, 'in 1s; at last the health check ended with exit status 4'],
    ['version', { version: 'echo 9.9.9' }, 'it runs "9.9.9", not version "1.0.2"'],
    ['version', { version: 'true' }, 'printed nothing'],
  ] as const)('%s: %j', async (step, more, why) => {
    await put(held, releaseOf(1))
    const result = await put(held, releaseOf(2, more))
    expect(result).toMatchObject({ outcome: 'failed', step, n: 2, previous: 1 })
    expect(result.why).toContain(why)
    expect(statuses(held.state)).toEqual(['1 live', '2 bad'])
    expect(faults(held.state)).toEqual(['disturbed'])
    expect(held.state.current).toEqual({ kind: 'link', to: 'releases/1' })

    const good = lastGood(held.state.history)
    expect(good?.n).toBe(1)
    expect(await putBack(held, 1)).toMatchObject({ outcome: 'live', n: 1 })
    expect(await service()).toBe('1.0.1\n')
    expect(faults(held.state)).toEqual([])
    expect(statuses(held.state)).toEqual(['1 live', '2 bad'])
  })

  test('a syntax error runs nothing, not even what comes before it', async () => {
    await put(held, releaseOf(1, { script: 'touch "$HOME/ran"\nif' }))
    await expect(stat(join(host.home, 'ran'))).rejects.toThrow('ENOENT')
    expect(currentOf(held.state.history)).toBeUndefined()
  })

  test('cancelled while the script runs', async () => {
    const controller = new AbortController()
    const onLine = () => controller.abort()
    const result = await put(
      held,
      releaseOf(1, { script: 'echo on; sleep 60' }),
      {},
      { signal: controller.signal, onLine },
    )
    expect(result).toMatchObject({ outcome: 'cancelled', step: 'script', n: 1 })
    expect(statuses(held.state)).toEqual(['1 bad'])
  })

  test('a lock that somebody else has by now', async () => {
    await put(held, releaseOf(1))
    const { lock } = held.state
    const text = lock.kind === 'held' ? lock.text : ''
    const other = await lockOne(host, 2, { breakLock: text })
    expect(await put(held, releaseOf(2))).toMatchObject({ outcome: 'failed', step: 'record', n: undefined })
    expect(await service()).toBe('1.0.1\n')
    expect(statuses(other.state)).toEqual(['1 live'])
  })
})

test('while a script runs, the lock names its process group', async () => {
  const script = 'readlink "$SHAKEDOWN_ROOT/lock" >"$HOME/lock"; echo $$ >>"$HOME/lock"'
  await put(held, releaseOf(1, { script, health: '', version: '' }))
  const [text = '', pid] = (await readFile(join(host.home, 'lock'), 'utf8')).split('\n')
  expect(text).toMatch(new RegExp(`^run=1/1;job=deploy;repo=o/r;pull=7;head=0{39}1;until=\\d+;pgid=${pid}$`))
})

test('a daemon inherits neither lock nor guard', async () => {
  const script = '(setsid sleep 30 >/dev/null 2>&1 </dev/null & echo $! >"$HOME/daemon")'
  await put(held, releaseOf(1, { script, health: '', version: '' }))
  await release(held)
  const next = await lockOne(host, 2)
  expect(next.state.lock.kind).toBe('held')
  process.kill(Number(await readFile(join(host.home, 'daemon'), 'utf8')), 'SIGKILL')
})

test.each([
  ['a version of a whole page', { draft: { ...releaseOf(1).draft, version: 'x'.repeat(201) } }],
  [
    'more names than a record can hold',
    { env: Array.from({ length: 900 }, (_, index) => ({ name: `V${index}`, value: '' })) },
  ],
])('what could not be read back is not recorded: %s', async (_, more) => {
  expect(await put(held, releaseOf(1, more))).toMatchObject({ outcome: 'failed', step: 'record', n: undefined })
  expect(held.state.history.releases.size).toBe(0)
  await expect(service()).rejects.toThrow('ENOENT')
})

describe('going back', () => {
  test('twice goes further back, and a third time there is nothing', async () => {
    for (const version of [1, 2, 3]) await put(held, releaseOf(version))
    for (const n of [2, 1]) {
      expect(previousGood(held.state.history)?.n).toBe(n)
      expect(await putBack(held, n)).toMatchObject({ outcome: 'live', n })
      expect(await service()).toBe(`1.0.${n}\n`)
    }
    expect(previousGood(held.state.history)).toBeUndefined()
    expect(statuses(held.state)).toEqual(['1 live', '2 superseded', '3 superseded'])
    await put(held, releaseOf(4))
    expect(previousGood(held.state.history)?.n).toBe(1)
  })

  test('with other values is a new release in the place of the old one', async () => {
    const script = `printf '%s %s' "$PORT" "$TOKEN" >"$HOME/env"; ${startService}`
    for (const version of [1, 2, 3]) await put(held, releaseOf(version, { script }))
    const overrides = [{ name: 'TOKEN', value: "rot'ated" }]
    const result = await putLive(held, planOf({ kind: 'recorded', n: 2, overrides }), putTools())
    expect(result).toMatchObject({ outcome: 'live', n: 4, running: '1.0.2' })
    expect(await readFile(join(host.home, 'env'), 'utf8')).toBe("80 rot'ated")
    expect(previousGood(held.state.history)?.n).toBe(1)
    const [old, now] = [2, 4].map((n) => {
      const record = held.state.folders.get(n)
      if (typeof record !== 'object') throw new Error('no record')
      return record
    })
    expect(now?.origin).toBe(2)
    expect(diffEnvironments(old?.env ?? {}, now?.env ?? {})).toEqual({ missing: [], added: [], changed: ['TOKEN'] })
  })

  test('secrets that are not kept are asked for by name', async () => {
    await put(
      held,
      releaseOf(1, { freezeSecrets: false, script: `printf %s "$TOKEN" >"$HOME/token"; ${startService}` }),
    )
    expect(await readFile(join(host.home, 'token'), 'utf8')).toBe("it's a secret\n$(id)")
    expect(await readFile(file('releases/1/env'), 'utf8')).not.toContain('secret')
    const refused = await putBack(held, 1)
    expect(refused).toMatchObject({ outcome: 'failed', step: 'record' })
    expect(refused.why).toContain('give values for TOKEN')
    expect(await putBack(held, 1, { secrets: [{ name: 'TOKEN', value: 'new' }] })).toMatchObject({ outcome: 'live' })
    expect(await readFile(join(host.home, 'token'), 'utf8')).toBe('new')
  })

  test('one whose record is gone is not started', async () => {
    await put(held, releaseOf(1))
    await put(held, releaseOf(2))
    await rm(file('releases/1/release.json'))
    await release(held)
    held = await lockOne(host, 2)
    expect(faults(held.state)).toEqual(['record-unusable'])
    expect(await putBack(held, 1)).toMatchObject({ outcome: 'failed', step: 'record' })
    expect(await service()).toBe('1.0.2\n')
  })
})

describe('expectations', () => {
  const env = [
    { name: 'RPC', value: 'wss://production.example' },
    { name: 'EMPTY', value: '' },
    { name: 'STARS', value: 'a*b' },
  ]
  test.each([
    ['RPC=wss://production.*', undefined],
    ['RPC!=*staging*', undefined],
    ['RPC=*staging*', 'the value of RPC is not as "RPC=*staging*" expects'],
    ['RPC!=wss://*', 'the value of RPC is not as "RPC!=wss://*" expects'],
    ['RPC=wss', 'the value of RPC is not as "RPC=wss" expects'],
    ['EMPTY=', undefined],
    ['EMPTY!=', 'the value of EMPTY is not as "EMPTY!=" expects'],
    ['STARS=a[*]b', undefined],
    ['STARS=$(touch x)', 'the value of STARS is not as "STARS=$(touch x)" expects'],
    ['NONE!=*staging*', 'NONE is not set, and "NONE!=*staging*" is expected of it'],
    ['TOKEN=it*', undefined],
    ['TOKEN!=it*', 'the value of TOKEN is not as "TOKEN!=it*" expects'],
  ])('%s', async (line, why) => {
    const result = await put(held, releaseOf(1, { env }), { expectations: parseExpectations([line]) })
    if (why === undefined) expect(result).toMatchObject({ outcome: 'live' })
    else {
      expect(result).toMatchObject({ outcome: 'failed', step: 'expect', why: `${why}, so nothing was started` })
      await expect(service()).rejects.toThrow('ENOENT')
    }
    expect(JSON.stringify(result)).not.toContain('production.example')
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  test('lines that expect nothing are told, all at once', () => {
    expect(() => parseExpectations(['A', '=x', '1=2', 'B=c'])).toThrow(/entry 1.*\n.*entry 2.*\n.*entry 3/)
  })
})

test('a host without flock is told so', async () => {
  const { path } = host
  await writeFile(join(host.home, 'nothing'), '')
  const bare = await localHost('bare')
  bare.path = `${bare.home}/bin`
  const { mkdir, symlink } = await import('node:fs/promises')
  await mkdir(bare.path)
  for (const tool of ['bash', 'mkdir', 'ln', 'mv', 'rm', 'readlink', 'od', 'tr', 'wc', 'cat']) {
    const found = path.split(':').map((folder) => join(folder, tool))
    for (const candidate of found) {
      if (
        await stat(candidate).then(
          () => true,
          () => false,
        )
      ) {
        await symlink(candidate, join(bare.path, tool)).catch(() => undefined)
      }
    }
  }
  await expect(lockOne(bare, 1)).rejects.toThrow('there is no program \\"flock\\"')
  await bare.remove()
})
