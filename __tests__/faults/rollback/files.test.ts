// Uploaded files of the release that is gone back to, on three real servers: compared before any host is touched.
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog } from '@shakedown/ports'
import { letGo, putLive } from '@shakedown/release'
import type { Held } from '@shakedown/release'
import { upload } from '@shakedown/ssh'
import { withProgram } from '../../tools.ts'
import { endOf, openFleet, type Fleet } from '../../e2e/rollback/stage.ts'
import { serviceRelease } from '../../e2e/rollback/service.ts'
import { realHosts } from '../../e2e/release/hosts.ts'
import { removeFolders, type EndedStep } from '../../e2e/step.ts'
import { lock } from '../../unit/release/scene.ts'
import { planOf, putTools } from '../../unit/release/stage.ts'
import { listOf, noSignal, treesOf } from '../../unit/release/uploading.ts'

jest.setTimeout(240_000)

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['anna', 'bert', 'cleo'])
  let fleet: Fleet
  let folder = ''
  beforeAll(async () => {
    fleet = await openFleet(known)
    folder = await mkdtemp(join(tmpdir(), 'shakedown-files-'))
    const files = {
      plain: 'a',
      'two\nlines': 'b',
      ' a blank': 'c',
      '-n': 'd',
      'run.sh': '#!/bin/sh\n',
      config: 'port=@PORT@\n',
    }
    await mkdir(join(folder, 'app/deep'), { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'app', name), text)
    for (let at = 0; at < 1000; at++) await writeFile(join(folder, `app/deep/${at}`), String(at))
    await chmod(join(folder, 'app/run.sh'), 0o755)
    await deployFiles(1)
    await fleet.deploy(2)
    for (const { alias } of fleet.hosts)
      await cp(file(alias, ''), kept(alias), { recursive: true, preserveTimestamps: true })
  })
  /** As it was before anybody laid hands on it. */
  beforeEach(async () => {
    for (const { alias } of fleet.hosts) {
      await rm(file(alias, 'app'), { recursive: true, force: true })
      await cp(kept(alias), file(alias, ''), { recursive: true, preserveTimestamps: true, force: true })
    }
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    removeFolders()
  })

  const file = (alias: string, name: string) => fleet.file(alias, join('releases/1', name))
  const kept = (alias: string) => join(fleet.of(alias).local.home, 'kept')

  /** As the deployer does it; the script of the release fills in one of the files itself. */
  async function deployFiles(version: number): Promise<void> {
    const trees = await treesOf({ uploads: { app: join(folder, 'app') } })
    const plain = serviceRelease(version)
    const release = {
      ...plain,
      draft: { ...plain.draft, artifacts: [`upload:app@sha256:${'0'.repeat(64)}`] },
      files: await listOf(trees),
      script: `sed -i s/@PORT@/80/ "$SHAKEDOWN_RELEASE/app/config"\n${plain.script}`,
    }
    const locks = await lock(fleet.hosts, version)
    if (locks.kind !== 'taken') throw new Error(JSON.stringify(locks))
    const one = async (held: Held) => {
      const { session } = fleet.of(held.host.alias)
      const put = async (root: string) => {
        const ended = await upload(session, { trees, root, timeoutMs: 60_000, signal: noSignal })
        return ended.kind === 'done'
          ? undefined
          : { kind: 'failed' as const, why: ended.kind, exit: undefined, signal: undefined }
      }
      const plan = planOf({ kind: 'new', release, upload: put }, { healthTimeoutMs: 20_000 })
      expect(await putLive(held, plan, putTools())).toMatchObject({ outcome: 'live', n: version })
    }
    await Promise.all(locks.held.map(one))
    await letGo(locks.held, silentLog)
  }

  async function refused(alias: string, because: readonly string[]): Promise<EndedStep> {
    const logs = await Promise.all(fleet.hosts.map((host) => readFile(fleet.file(host.alias, 'log.jsonl'), 'utf8')))
    const ended = await fleet.roll()
    expect(endOf(ended, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    const reason = ended.outputs['reason'] ?? ''
    expect(reason).toContain(`Not ready on 1 of 3 hosts, so none was touched. ${alias}: `)
    for (const words of because) expect(reason).toContain(words)
    expect(reason).toContain('Deploy that version again')
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    const after = await Promise.all(fleet.hosts.map((host) => readFile(fleet.file(host.alias, 'log.jsonl'), 'utf8')))
    expect(after).toEqual(logs)
    return ended
  }

  // Root reads everything.
  const isRoot = process.getuid?.() === 0
  const cases: [string, () => Promise<unknown>, readonly string[]][] = [
    [
      'changed, missing, not executable',
      async () => {
        await appendFile(file('bert', 'app/-n'), 'x')
        await unlink(file('bert', 'app/two\nlines'))
        await chmod(file('bert', 'app/run.sh'), 0o644)
      },
      [
        'of the 1006 files uploaded with release 1, 3 are not as uploaded: ',
        '"app/-n" was changed',
        '"app/two\\nlines" is gone',
        '"app/run.sh" cannot be executed any more',
      ],
    ],
    [
      'the list',
      () => appendFile(file('bert', 'files.sha256'), '# by hand\n'),
      ['"files.sha256" of release 1, which lists its uploaded files, was changed'],
    ],
  ]
  if (!isRoot) {
    cases.push(['unreadable', () => chmod(file('bert', 'app/ a blank'), 0), ['"app/ a blank" cannot be read']])
  }
  test.each(cases)('%s: refused, and no host is touched', async (_, act, because) => {
    await act()
    await refused('bert', because)
  })

  test('added files, and the one that its script fills in, keep nobody; a host of before there were lists is told', async () => {
    for (const { alias } of fleet.hosts) await writeFile(file(alias, 'app/service.log'), 'hello\n')
    const record = await readFile(file('cleo', 'release.json'), 'utf8')
    expect(record).toContain('"own":["app/config"]')
    const old = { ...(JSON.parse(record) as object), files: undefined, own: undefined }
    await writeFile(file('cleo', 'release.json'), `${JSON.stringify(old)}\n`)
    await unlink(file('cleo', 'files.sha256'))
    const began = performance.now()
    const ended = await fleet.roll()
    console.log(`three hosts with 1006 files each back in ${((performance.now() - began) / 1000).toFixed(2)} s`)
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
    expect(ended.log).toContain(
      'cleo: release 1 was recorded without a list of its files: "app" is there, and what is in it was not compared.',
    )
  })
})
