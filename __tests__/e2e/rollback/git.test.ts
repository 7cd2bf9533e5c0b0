// Method git on three real servers that nobody has deployed to before: checkouts with an origin, and a service in each.
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { currentOf } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { realHosts } from '../release/hosts.ts'
import { removeFolders } from '../step.ts'
import { healthScript, programText, restartCheckout, versionScript } from './service.ts'
import { endOf, hostsOf, openFleet, type Fleet } from './stage.ts'

const git = (cwd: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=ann', '-c', 'user.email=ann@example.com', ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

jest.setTimeout(240_000)

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['anna', 'bert', 'cleo'])
  let fleet: Fleet
  let dir = ''
  let origin = ''
  const checkout = (alias: string) => join(fleet.of(alias).local.home, 'app')
  const inputs = () => ({
    method: 'git',
    'app-directory': '~/app',
    restart: restartCheckout,
    health: healthScript,
    'version-command': versionScript,
    env: `NODE=${process.execPath}\nRPC_URL=https://production.example`,
    secrets: 'TOKEN=hunter2-of-today',
    'required-env': 'NODE\nRPC_URL\nTOKEN',
  })

  beforeAll(async () => {
    fleet = await openFleet(known)
    dir = await mkdtemp(join(tmpdir(), 'shakedown-origin-'))
    origin = join(dir, 'origin')
    git(dir, 'init', '--quiet', '--initial-branch', 'main', 'origin')
    for (const version of ['1.0.1', '1.0.2', '1.0.3']) {
      await writeFile(join(origin, 'VERSION'), `${version}\n`)
      await writeFile(join(origin, 'service.mjs'), programText)
      git(origin, 'add', '.')
      git(origin, 'commit', '--quiet', '-m', version)
      git(origin, 'tag', `v${version}`)
    }
    for (const { alias } of fleet.hosts) {
      git(fleet.of(alias).local.home, 'clone', '--quiet', origin, 'app')
    }
  })
  beforeEach(async () => {
    for (const host of fleet.hosts) {
      git(checkout(host.alias), 'checkout', '--quiet', '--detach', 'v1.0.3')
      const env = [['NODE', process.execPath]].map(([name = '', value = '']) => ({ name, value }))
      await host.run({
        script: `cd "$HOME/app"\n${restartCheckout}`,
        env,
        secrets: [],
        timeoutMs: 20_000,
        signal: new AbortController().signal,
        onLine: () => {},
      })
      await rm(join(host.local.home, '.shakedown'), { recursive: true, force: true })
    }
  })
  afterAll(async () => {
    await rm(dir, { recursive: true, force: true })
    removeFolders()
  })

  test('the first time it records what ran and what runs; then method release can do it', async () => {
    const ended = await fleet.roll({ ...inputs(), to: 'v1.0.2' })
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    const [first, second] = ['v1.0.3', 'v1.0.2'].map((tag) => git(origin, 'rev-parse', tag))
    for (const { alias } of fleet.hosts) {
      expect(git(checkout(alias), 'rev-parse', 'HEAD')).toBe(second)
      const { history } = await fleet.state(alias)
      expect(history.releases.get(1)).toMatchObject({ commit: first, status: 'bad', health: 'none', bound: 'asserted' })
      expect(currentOf(history)).toMatchObject({ n: 2, commit: second, version: '1.0.2', bound: 'asked' })
    }
    const further = await fleet.roll({ ...inputs(), to: 'v1.0.1', 'env-policy': 'current' })
    expect(endOf(further, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    const recorded = await fleet.roll({ to: '1.0.2', 'bad-release': 'keep' })
    expect(endOf(recorded, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    expect(git(checkout('anna'), 'rev-parse', 'HEAD')).toBe(second)
  })

  test('what somebody changed by hand is on the stash, and what git does not know stays', async () => {
    await appendFile(join(checkout('bert'), 'service.mjs'), '// a quick mend at 3 a.m.\n')
    await writeFile(join(checkout('bert'), '.env'), 'BY_HAND=1\n')
    const ended = await fleet.roll({ ...inputs(), to: 'v1.0.2' })
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(ended.log).toMatch(/bert: ~\/app: 1 changed file is put on git's stash/)
    expect(git(checkout('bert'), 'stash', 'show', '-p')).toContain('a quick mend at 3 a.m.')
    expect(await readFile(join(checkout('bert'), '.env'), 'utf8')).toBe('BY_HAND=1\n')
    expect(git(checkout('bert'), 'status', '--porcelain', '--untracked-files=no')).toBe('')
  })

  test('a tag that moved is noticed, and nothing is touched; the commit itself can be named', async () => {
    const [before, after] = ['v1.0.1', 'v1.0.3'].map((tag) => git(origin, 'rev-parse', tag))
    git(origin, 'tag', '--force', 'v1.0.1', 'v1.0.3')
    try {
      const ended = await fleet.roll({ ...inputs(), to: 'v1.0.1' })
      expect(endOf(ended, 'refused')).toEqual({ code: 1, verdict: 'refused' })
      expect(ended.outputs['reason']).toContain(
        `the tag v1.0.1 has moved: it is ${before?.slice(0, 8)} here and ${after?.slice(0, 8)} at`,
      )
      expect(await fleet.running()).toEqual(Array(3).fill('1.0.3'))
      const named = await fleet.roll({ ...inputs(), to: before ?? '', version: '1.0.1' })
      expect(endOf(named, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
      expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
    } finally {
      git(origin, 'tag', '--force', 'v1.0.1', before ?? '')
    }
  })

  test('the environment that CD gave is not known: what the service needs has to be named, and set', async () => {
    const unnamed = await fleet.roll({ ...inputs(), 'required-env': '', to: 'v1.0.2' })
    expect(endOf(unnamed, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(unnamed.outputs['reason']).toMatch(/Name what it needs in required-env/)
    const lacking = await fleet.roll({ ...inputs(), 'required-env': 'NODE\nDATABASE_URL', to: 'v1.0.2' })
    expect(lacking.outputs['reason']).toMatch(/DATABASE_URL is not set in the shell that would run the restart/)
    const staging = await fleet.roll({ ...inputs(), expect: 'RPC_URL=*staging*', to: 'v1.0.2' })
    expect(staging.outputs['reason']).toMatch(/RPC_URL is not as "RPC_URL=\*staging\*" expects/)
    expect(hostsOf(staging).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped'])
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.3'))
  })

  test('another attempt of the run stays with the commit, though the tag means another one by then', async () => {
    const [meant, other] = ['v1.0.2', 'v1.0.1'].map((tag) => git(origin, 'rev-parse', tag))
    const sick = join(fleet.of('cleo').local.home, 'sick')
    await writeFile(sick, '1.0.2\n')
    try {
      const ended = await fleet.roll({ ...inputs(), to: 'v1.0.2', 'health-timeout': '3s' }, { run: 901 })
      expect(endOf(ended, 'partial')).toEqual({ code: 1, verdict: 'partial' })
      await rm(sick)
      git(origin, 'tag', '--force', 'v1.0.2', 'v1.0.1')
      // Also on a host, where somebody has fetched it.
      git(checkout('cleo'), 'tag', '--force', 'v1.0.2', 'v1.0.1')
      const fresh = await fleet.roll({ ...inputs(), to: 'v1.0.2', 'dry-run': 'true', 'env-policy': 'current' })
      expect(endOf(fresh, 'refused')).toEqual({ code: 1, verdict: 'refused' })
      const again = await fleet.roll({ ...inputs(), to: 'v1.0.2', 'env-policy': 'current' }, { run: 901, attempt: 2 })
      expect(endOf(again, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
      expect(again.log).toContain(`Run 901 has decided on 1.0.2 (${meant?.slice(0, 8)}) before`)
      expect(hostsOf(again).map(({ outcome }) => outcome)).toEqual(['stays', 'stays', 'ok'])
      expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
      for (const { alias } of fleet.hosts) expect(git(checkout(alias), 'rev-parse', 'HEAD')).toBe(meant)
      expect(other).not.toBe(meant)
    } finally {
      await rm(sick, { force: true })
      git(origin, 'tag', '--force', 'v1.0.2', meant ?? '')
      git(checkout('cleo'), 'tag', '--force', 'v1.0.2', meant ?? '')
    }
  })

  test('what does not come up is taken back to what ran', async () => {
    await writeFile(join(fleet.of('cleo').local.home, 'sick'), '1.0.2\n')
    try {
      const ended = await fleet.roll({ ...inputs(), to: 'v1.0.2', 'health-timeout': '3s' })
      expect(endOf(ended, 'partial')).toEqual({ code: 1, verdict: 'partial' })
      expect(hostsOf(ended).find(({ alias }) => alias === 'cleo')).toMatchObject({
        outcome: 'failed',
        step: 'health',
        why: expect.stringContaining('release 1 was put back and runs again') as unknown,
      })
      expect(await fleet.running()).toEqual(['1.0.2', '1.0.2', '1.0.3'])
      expect((await fleet.state('cleo')).history.releases.get(1)?.status).toBe('bad')
    } finally {
      await rm(join(fleet.of('cleo').local.home, 'sick'))
    }
  })
})
