// rollback.sh as a person at the console runs it.
import { execFile, spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { appendFile, mkdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { systemClock } from '@shakedown/ports'
import { begin, currentOf, hold, judgeStatus, look, markBad, previousGood, release } from '@shakedown/release'
import type { HostState } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { draftOf, emptyFolder, lockOne, place } from './scene.ts'
import { put, putBack, releaseOf, startService } from './stage.ts'
import { putWith } from './uploading.ts'

let host: LocalFolder
beforeEach(async () => {
  host = await localHost()
})
afterEach(() => host.remove())

const file = (path: string) => join(host.home, '.shakedown/testnet', path)
const service = () => readFile(join(host.home, 'service'), 'utf8')
const now = (): Promise<HostState> => look(host, place, { signal: new AbortController().signal })
const faults = (state: HostState) =>
  judgeStatus(state, { healthy: undefined, version: undefined }, state.hostTime).faults

interface Said {
  code: number
  stdout: string
  stderr: string
}

/** With what a person's shell exports, none of which may reach the release. */
async function rollback(n: number, args: readonly string[] = [], env: Record<string, string> = {}): Promise<Said> {
  const options = {
    cwd: '/',
    env: {
      HOME: host.home,
      PATH: process.env['PATH'] ?? '',
      USER: 'ann',
      PORT: '1',
      STRAY: 'x',
      BASH_ENV: '/dev/null',
      ...env,
    },
  }
  return await promisify(execFile)(file(`releases/${n}/rollback.sh`), [...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Said,
  )
}

async function deployAll(versions: readonly number[], more = {}): Promise<void> {
  const held = await lockOne(host, 1)
  for (const version of versions) expect(await put(held, releaseOf(version, more))).toMatchObject({ outcome: 'live' })
  await release(held)
}

test('starts the release with its own environment, and lets current lead there', async () => {
  await deployAll([1, 2], { script: `env -0 >"$HOME/seen-$SHAKEDOWN_VERSION-$SHAKEDOWN_RUN"; ${startService}` })
  const said = await rollback(1)
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(said.stdout).toContain('release 1 is live')
  expect(said.stdout + said.stderr).not.toContain("it's a")
  expect(await service()).toBe('1.0.1\n')
  expect(await readlink(file('current'))).toBe('releases/1')
  const [by, byHand] = await Promise.all(
    ['1', 'console'].map(async (run) => {
      const seen = await readFile(join(host.home, `seen-1.0.1-${run}`), 'utf8')
      return seen
        .split('\0')
        .filter((entry) => !/^SHAKEDOWN_(?:RUN|PREVIOUS)=|^_=|^(?:USER|LOGNAME)=|^SHLVL=/.test(entry))
        .toSorted()
    }),
  )
  expect(byHand).toEqual(by)

  const state = await now()
  expect(faults(state)).toEqual([])
  expect(currentOf(state.history)).toMatchObject({
    n: 1,
    status: 'live',
    health: 'passed',
    bound: 'asked',
    running: '1.0.1',
  })
  expect(previousGood(state.history)).toBeUndefined()
  expect(JSON.parse(await readFile(file('releases/2/release.json'), 'utf8'))).toMatchObject({ status: 'superseded' })
  // And what deploys next understands what it wrote.
  const held = await lockOne(host, 2)
  expect(await put(held, releaseOf(3))).toMatchObject({ outcome: 'live', n: 3, previous: 1 })
  expect(await putBack(held, 1)).toMatchObject({ outcome: 'live' })
})

test.each([['--help'], ['-h'], ['--dry-run']])('%s takes no lock and does nothing, whoever has it', async (option) => {
  await deployAll([1, 2])
  const before = await readFile(file('log.jsonl'), 'utf8')
  await symlink('run=9/1;job=x;repo=o/r;pull=none;head=none;until=99999999999;pgid=0', file('lock'))
  const said = await rollback(1, [option])
  expect(said.code).toBe(0)
  expect(said.stdout).toContain(option === '--dry-run' ? 'dry run: nothing was done' : 'Usage: rollback.sh')
  if (option === '--dry-run') {
    expect(said.stdout).toContain('release 1 (superseded)')
    expect(said.stdout).toContain('present release: 2')
    expect(said.stdout).toContain('environment: PATH PORT SHAKEDOWN_COMMIT')
    expect(said.stdout).toContain('locked by: run=9/1')
  }
  expect(said.stdout + said.stderr).not.toContain("it's a")
  expect(await readFile(file('log.jsonl'), 'utf8')).toBe(before)
  expect(await readlink(file('lock'))).toContain('run=9/1')
  expect(await service()).toBe('1.0.2\n')
})

describe('refuses', () => {
  test('while somebody has the lock, and takes it over when named exactly', async () => {
    await deployAll([1, 2])
    const owner = 'run=9/1;job=x;repo=o/r;pull=none;head=none;until=99999999999;pgid=0'
    await symlink(owner, file('lock'))
    const said = await rollback(1)
    expect(said.code).toBe(1)
    expect(said.stderr).toContain(`--break-lock '${owner}'`)
    expect((await rollback(1, ['--break-lock', `${owner}0`])).code).toBe(1)
    expect(await service()).toBe('1.0.2\n')
    expect(await rollback(1, ['--break-lock', owner])).toMatchObject({ code: 0 })
    await expect(readlink(file('lock'))).rejects.toThrow('ENOENT')
  })

  test('a release that never was live or was called bad, unless forced', async () => {
    const held = await lockOne(host, 1)
    await put(held, releaseOf(1))
    await put(held, releaseOf(2))
    await put(held, releaseOf(3, { health: 'test -e "$HOME/well"' }))
    await markBad(held, 2, 'slow')
    await begin(held, draftOf(4), emptyFolder)
    await release(held)
    expect((await rollback(2)).stderr).toContain('release 2 is called bad')
    expect((await rollback(3)).stderr).toContain('release 3 never was live')
    await writeFile(join(host.home, 'well'), '')
    expect(await rollback(3, ['--force'])).toMatchObject({ code: 0 })
    expect(faults(await now()).map(({ code }) => code)).toEqual(['half-made'].slice(1))
  })

  test('a release whose uploaded files are not as they were, unless forced', async () => {
    const from = join(host.home, 'build')
    await mkdir(from)
    for (const name of ['a', 'b\nc', 'own']) await writeFile(join(from, name), name)
    const held = await lockOne(host, 1)
    const script = `date +%N >>"$SHAKEDOWN_RELEASE/app/own"; ${startService}`
    expect(
      await putWith(held, 1, { uploads: { app: from } }, { script, env: [{ name: 'files', value: 'x' }] }),
    ).toMatchObject({
      outcome: 'live',
    })
    await put(held, releaseOf(2))
    await release(held)
    expect((await rollback(1, ['--dry-run'])).stdout).toContain('uploaded files: 3 as they were uploaded\n')
    expect((await rollback(2, ['--dry-run'])).stdout).toContain('uploaded files: none\n')
    expect(await rollback(1)).toMatchObject({ code: 0 })
    expect(await rollback(2)).toMatchObject({ code: 0 })

    await writeFile(file('releases/1/app/b\nc'), 'other')
    await writeFile(file('releases/1/app/own'), 'other')
    expect((await rollback(1, ['--dry-run'])).stdout).toContain(
      'uploaded files: 1 not as they were uploaded\nchanged app/b\\nc\n',
    )
    const said = await rollback(1)
    expect(said.stderr).toContain('uploaded files of release 1 are not as they were uploaded')
    expect(await service()).toBe('1.0.2\n')
    expect(await rollback(1, ['--force'])).toMatchObject({ code: 0 })
    await appendFile(file('releases/1/files.sha256'), '# by hand\n')
    expect((await rollback(1)).stdout).toContain('uploaded files: not known\nfiles.sha256 changed\n')
  })

  test('what it does not know', async () => {
    await deployAll([1])
    expect((await rollback(1, ['--dryrun'])).stderr).toContain('unknown: --dryrun')
  })
})

test('says what a hold is for, and lets the person decide', async () => {
  await deployAll([1, 2])
  const held = await lockOne(host, 2)
  await hold(held, { reason: 'the fair', who: 'bob', until: 4_000_000_000 })
  await release(held)
  const said = await rollback(1)
  expect(said.code).toBe(0)
  expect(said.stdout).toContain('the fair')
})

test.each([
  ['script', 'false', 'true', 'deploy.sh ended with exit status 1'],
  ['health', 'true', 'test ! -e "$HOME/sick"', 'not healthy within 1 s'],
])('a failing %s is recorded, current stays, and no lock is left', async (step, script, health, why) => {
  const broken = `if [ -e "$HOME/sick" ]; then ${script}; fi; ${startService}`
  await deployAll([1, 2], { script: broken, health })
  await writeFile(join(host.home, 'sick'), '')
  const said = await rollback(1)
  expect(said.code).toBe(1)
  expect(said.stderr).toContain(why)
  expect(await readlink(file('current'))).toBe('releases/2')
  await expect(readlink(file('lock'))).rejects.toThrow('ENOENT')
  const state = await now()
  expect(state.history.attempt).toMatchObject({ n: 1, again: true, state: 'failed', step })
  expect(faults(state).map(({ code }) => code)).toEqual(['disturbed'])
})

describe('secrets that are not kept', () => {
  const more = { freezeSecrets: false, script: `printf %s "$TOKEN" >"$HOME/token"; ${startService}` }
  test('come from a file', async () => {
    await deployAll([1, 2], more)
    await writeFile(join(host.home, 'secret'), 'from\na file\n')
    expect(await rollback(1, ['--secret-file', `TOKEN=${join(host.home, 'secret')}`])).toMatchObject({ code: 0 })
    expect(await readFile(join(host.home, 'token'), 'utf8')).toBe('from\na file')
  })

  withProgram('script', 'bsdutils', () => {
    test('are asked for by name, and not shown', async () => {
      await deployAll([1, 2], more)
      const child = spawn('script', ['-qec', file('releases/1/rollback.sh'), '/dev/null'], {
        env: { HOME: host.home, PATH: process.env['PATH'] ?? '' },
      })
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        const asked = said.includes('TOKEN (not shown)')
        said += String(chunk)
        if (!asked && said.includes('TOKEN (not shown)')) child.stdin.write('typed $(id)\n')
      })
      const code = await new Promise((resolve) => child.on('close', resolve))
      expect([code, said]).toEqual([0, expect.stringContaining('release 1 is live')])
      expect(said).not.toContain('typed')
      expect(await readFile(join(host.home, 'token'), 'utf8')).toBe('typed $(id)')
    })
  })

  test('are not guessed without a terminal', async () => {
    await deployAll([1, 2], more)
    const child = spawn('setsid', ['-w', file('releases/1/rollback.sh')], {
      env: { HOME: host.home, PATH: process.env['PATH'] ?? '' },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1)
    expect(said).toContain('the secret TOKEN is not kept here')
    await expect(stat(file('lock'))).rejects.toThrow('ENOENT')
  })
})

test('a person who interrupts it leaves no lock, and status tells what was under way', async () => {
  await deployAll([1, 2], { script: `if [ -e "$HOME/slow" ]; then touch "$HOME/on"; sleep 30; fi; ${startService}` })
  await writeFile(join(host.home, 'slow'), '')
  const child = spawn(file('releases/1/rollback.sh'), [], {
    env: { HOME: host.home, PATH: process.env['PATH'] ?? '', USER: 'ann' },
    detached: true,
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  for (;;) {
    if (
      await stat(join(host.home, 'on')).then(
        () => true,
        () => false,
      )
    )
      break
    await systemClock.sleep(20)
  }
  const during = await now()
  const status = judgeStatus(during, { healthy: undefined, version: undefined }, during.hostTime)
  expect(status.underWay).toBe(1)
  expect(status.lock).toContain('at the console, with rollback.sh')
  process.kill(-(child.pid ?? 0), 'SIGINT')
  expect(await closed).not.toBe(0)
  await expect(readlink(file('lock'))).rejects.toThrow('ENOENT')
  expect(faults(await now()).map(({ code }) => code)).toEqual(['unfinished'])
})
