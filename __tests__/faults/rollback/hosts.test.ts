// What can go wrong on the way back, on three real servers with a real service each: the verdict, and what every host
// is left with.
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { currentOf } from '@shakedown/release'
import type { NewRelease } from '@shakedown/release'
import { serverProcesses } from '../../../packages/rehearsal/src/hosts/processes.ts'
import { askService } from '../../e2e/rollback/service.ts'
import { hostsOf, openFleet, type Fleet } from '../../e2e/rollback/stage.ts'
import { realHosts } from '../../e2e/release/hosts.ts'
import { removeFolders } from '../../e2e/step.ts'
import { withProgram } from '../../tools.ts'
import { draftOf } from '../../unit/release/scene.ts'
import { mayMount } from '../mounting.ts'
import { endOf, tell } from './telling.ts'

jest.setTimeout(240_000)

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['anna', 'bert', 'cleo'])
  let fleet: Fleet
  const home = (alias: string, path: string) => join(fleet.of(alias).local.home, path)
  const draft = (version: number, more: object) => ({ ...draftOf(version), ...more }) as NewRelease['draft']

  beforeAll(async () => {
    fleet = await openFleet(known)
  })
  beforeEach(async () => {
    for (const { alias } of fleet.hosts) {
      for (const name of ['.shakedown', 'sick', 'slow']) await rm(home(alias, name), { recursive: true, force: true })
    }
  })
  afterAll(removeFolders)

  test('one is down before: none is touched; with on-host-failure: continue the others go back', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const hosts = fleet.hosts
      .map(({ alias, local }) => `${alias}=${local.address}`)
      .join('\n')
      .replace(/:\d+$/, ':9')
    const inputs = { hosts, 'insecure-ignore-host-key': 'true', 'known-hosts': '', 'connect-timeout': '2s' }
    const stopped = await fleet.roll(inputs)
    expect(endOf(stopped, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(stopped.outputs['reason']).toMatch(/^1 of 3 hosts cannot be looked at, so none was touched\. cleo: /)
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    const partial = await fleet.roll({ ...inputs, 'on-host-failure': 'continue' })
    expect(endOf(partial, 'partial')).toEqual({ code: 1, verdict: 'partial' })
    expect(await fleet.running()).toEqual(['1.0.1', '1.0.1', '1.0.2'])

    // It is back: the others have gone, so they do not agree, and they are aligned when somebody says so.
    const differ = await fleet.roll()
    expect(differ.outputs['reason']).toMatch(
      /do not agree: anna has 1\.0\.1 \(release 1\), .* cleo has 1\.0\.2 \(release 2\)/,
    )
    const aligned = await fleet.roll({ 'on-disagreement': 'align' })
    expect(endOf(aligned, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(hostsOf(aligned).map(({ outcome }) => outcome)).toEqual(['stays', 'stays', 'ok'])
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
  })

  test('the target does not come up on one: what ran there runs again, and the next one goes further back', async () => {
    for (const version of [1, 2, 3]) await fleet.deploy(version)
    await writeFile(home('bert', 'sick'), '1.0.2\n')
    const ended = await fleet.roll({ 'health-timeout': '4s', strategy: 'serial' }, { run: 501 })
    expect(endOf(ended, 'partial')).toEqual({ code: 1, verdict: 'partial' })
    expect(hostsOf(ended).map(({ outcome }) => outcome)).toEqual(['ok', 'failed', 'skipped'])
    expect(hostsOf(ended)[1]?.why).toMatch(/^not healthy after .* release 3 was put back and runs again$/)
    expect(await fleet.running()).toEqual(['1.0.2', '1.0.3', '1.0.3'])
    for (const alias of ['anna', 'bert', 'cleo']) {
      expect((await fleet.state(alias)).history.releases.get(3)?.status).toBe('bad')
    }
    // An attempt of the same run stays with its target.
    await rm(home('bert', 'sick'))
    const again = await fleet.roll({}, { run: 501, attempt: 2 })
    expect(endOf(again, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
  })

  test('the link to one dies while it starts: what became of it is read there, and it is tried once more', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const connections = await connectionsOf('cleo')
    await writeFile(home('cleo', 'slow'), '')
    const step = fleet.start()
    await step.until('cleo │ slow start')
    await rm(home('cleo', 'slow'))
    for (const pid of await connections()) process.kill(pid, 'SIGKILL')
    const ended = await step.ended
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(ended.log).toContain('It is tried once more')
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
  })

  /** The server's processes that serve connections of after this call. */
  async function connectionsOf(alias: string): Promise<() => Promise<number[]>> {
    const root = Number(await readFile(join(fleet.of(alias).local.home, '../sshd.pid'), 'utf8'))
    const before = await serverProcesses(root)
    return async () => (await serverProcesses(root)).filter((pid) => !before.includes(pid))
  }

  test('a missing artifact and a changed deploy.sh are seen before anything is touched', async () => {
    const digest = 'a'.repeat(64)
    await fleet.deploy(1, { draft: draft(1, { artifacts: [`upload:bin/app@sha256:${digest}`] }) })
    await fleet.deploy(2)
    const gone = await fleet.roll()
    tell(gone)
    expect(gone.outputs['reason']).toMatch(
      /Not ready on 3 of 3 hosts, so none was touched\. .*the upload "bin\/app" of release 1 is gone/,
    )
    await rm(home('anna', '.shakedown'), { recursive: true })
    for (const alias of ['bert', 'cleo']) await rm(home(alias, '.shakedown'), { recursive: true })
    await fleet.deploy(1, { draft: draft(1, { artifacts: [`registry.example/app@sha256:${digest}`] }) })
    await fleet.deploy(2)
    const unasked = await fleet.roll({ 'dry-run': 'true' })
    expect(endOf(unasked, 'planned')).toEqual({ code: 0, verdict: 'planned' })
    expect(unasked.log).toContain('can still be had was not asked')
    const not = await fleet.roll({ preflight: 'echo no such image; exit 3' })
    expect(not.outputs['reason']).toMatch(/the preflight ended with exit status 3/)
    await appendFile(fleet.file('bert', 'releases/1/deploy.sh'), 'echo by hand\n')
    const changed = await fleet.roll({ preflight: 'true' })
    expect(changed.outputs['reason']).toMatch(
      /1 of 3 hosts.*bert: deploy\.sh of release 1 was changed after it was recorded/,
    )
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
  })

  test('a rotated secret: told by name, refused where that was asked for, given by env-override', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const today = {
      env: `NODE=${process.execPath}\nRPC_URL=https://production.example`,
      secrets: 'TOKEN=rotated-today',
    }
    const refused = await fleet.roll({ ...today, 'env-policy': 'fail-on-diff' })
    tell(refused)
    expect(refused.outputs['reason']).toMatch(/today's environment is not the one that the release had: TOKEN changed/)
    const missing = await fleet.roll({ 'required-env': 'TOKEN\nDATABASE_URL' })
    expect(missing.outputs['reason']).toMatch(/DATABASE_URL is not set in the environment that release 1 would get/)
    const staging = await fleet.roll({ expect: 'RPC_URL!=*production*' })
    expect(staging.outputs['reason']).toMatch(/RPC_URL is not as "RPC_URL!=\*production\*" expects/)
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))

    const ended = await fleet.roll(
      { ...today, 'env-override': 'TOKEN=rotated-today', 'required-env': 'TOKEN' },
      { run: 601 },
    )
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    for (const port of fleet.ports) expect(await askService(port)).toBe('1.0.1 rotated-today')
    expect(JSON.stringify(ended)).not.toMatch(/token-of-|(?<!add-mask::|TOKEN=)rotated-today(?!")/)
    // Its frozen environment stays what it was: the copy is a release of its own.
    expect(await readFile(fleet.file('anna', 'releases/1/env'), 'utf8')).toContain("TOKEN='token-of-1'")
    expect(currentOf((await fleet.state('anna')).history)).toMatchObject({ n: 3, origin: 1 })
    const again = await fleet.roll({ 'env-override': 'TOKEN=rotated-today' }, { run: 601, attempt: 2 })
    expect(endOf(again, 'already-there')).toEqual({ code: 0, verdict: 'already-there' })
  })

  test('data that was written since: a target below the floor is refused, by the records and by the input', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2, { draft: draft(2, { floor: '1.0.2' }) })
    const recorded = await fleet.roll()
    expect(endOf(recorded, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(recorded.outputs['reason']).toMatch(/1\.0\.1 is below the floor 1\.0\.2/)
    const given = await fleet.roll({ floor: '2.0.0' })
    expect(given.outputs['reason']).toMatch(/below the floor 2\.0\.0/)
    expect(endOf(await fleet.roll({ floor: '1.0.0', 'dry-run': 'true' }), 'planned')).toMatchObject({ code: 0 })
  })

  test('two at once: one goes back, the other one is told by whom it is kept out', async () => {
    for (const version of [1, 2, 3]) await fleet.deploy(version)
    // The first one waits for the health of cleo until the second one is through.
    await writeFile(home('cleo', 'sick'), '1.0.2\n')
    const first = fleet.start({ 'health-timeout': '10m' }, { run: 701 })
    await first.until('cleo │ asked')
    const second = await fleet.roll({}, { run: 702 })
    expect(endOf(second, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(second.outputs['reason']).toMatch(/\w+ is locked by run 701 of "o\/r"/)
    // Legs of one matrix have the same run and the same job, and are two all the same.
    const leg = await fleet.roll({}, { run: 701 })
    expect(endOf(leg, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(leg.outputs['reason']).toMatch(/\w+ is locked by run 701 of "o\/r" \(job "rollback\.[0-9a-f]{8}"\)/)
    const third = fleet.start({ 'lock-wait': '10m' }, { run: 703 })
    await third.until('waiting for up to')
    await rm(home('cleo', 'sick'))
    expect(endOf(await first.ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    // The one that waited decides on what it finds then.
    expect(endOf(await third.ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
  })

  test('one machine by two names is refused before anything is touched, also in a dry run', async () => {
    const anna = fleet.hosts.slice(0, 1)
    await fleet.deploy(1, {}, anna)
    await fleet.deploy(2, {}, anna)
    const { address } = fleet.of('anna').local
    const before = await readFile(fleet.file('anna', 'log.jsonl'), 'utf8')
    const hosts = `anna=${address}\nanne=${address.replace('127.0.0.1', 'localhost')}`
    for (const dry of ['true', 'false']) {
      const keys = { 'insecure-ignore-host-key': 'true', 'known-hosts': '' }
      const ended = await fleet.roll({ hosts, ...keys, 'dry-run': dry })
      expect(endOf(ended, 'refused')).toEqual({ code: 1, verdict: 'refused' })
      expect(ended.outputs['reason']).toMatch(/anna and anne are one folder of one machine\. Name it once/)
    }
    expect(await readFile(fleet.file('anna', 'log.jsonl'), 'utf8')).toBe(before)
    expect((await fleet.state('anna')).lock.kind).toBe('none')
  })

  test('afterwards nothing is deployed for as long as it was said', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const ended = await fleet.roll({ hold: '1h', 'hold-reason': 'orders are lost' })
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    await expect(fleet.deploy(3)).rejects.toThrow(/orders are lost/)
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
  })

  test('GitHub cannot be reached: a warning, and the hosts are back all the same', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const ended = await fleet.roll({ record: 'true', token: 'of-nobody', environment: 'production' })
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(ended.log).toContain('GitHub could not be told of the roll back, which goes on')
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
  })

  const onFullDisk = mayMount() ? test : test.skip
  onFullDisk('a full disk is seen before anything is touched', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const place = home('bert', '.shakedown/testnet')
    const kept = home('bert', 'kept')
    execFileSync('cp', ['-a', place, kept])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place])
    try {
      execFileSync('cp', ['-a', `${kept}/.`, place])
      execFileSync('sh', ['-c', `head -c 2000000 /dev/zero >"${place}/filler" 2>/dev/null || true`])
      const ended = await fleet.roll()
      tell(ended)
      expect(ended.outputs['reason']).toMatch(
        /bert: nothing can be written into the folder of the deployment: make room/,
      )
      expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    } finally {
      execFileSync('umount', ['-l', place])
      await rm(kept, { recursive: true })
    }
  })

  test('one dies for good while it starts: its outcome is unknown, the others are back', async () => {
    await fleet.deploy(1)
    await fleet.deploy(2)
    const root = Number(await readFile(join(fleet.of('cleo').local.home, '../sshd.pid'), 'utf8'))
    const connections = await connectionsOf('cleo')
    await writeFile(home('cleo', 'slow'), '')
    const step = fleet.start({ 'connect-timeout': '3s' })
    await step.until('cleo │ slow start')
    for (const pid of [root, ...(await connections())]) process.kill(pid, 'SIGKILL')
    const ended = await step.ended
    expect(endOf(ended, 'lost')).toEqual({ code: 1, verdict: 'lost' })
    expect(ended.outputs['reason']).toMatch(/^Outcome unknown on 1 of 3 hosts: cleo: .*; anna, bert run 1\.0\.1/)
    expect((await fleet.running()).slice(0, 2)).toEqual(['1.0.1', '1.0.1'])
    for (const alias of ['anna', 'bert']) expect((await fleet.state(alias)).lock.kind).toBe('none')
  })
})
