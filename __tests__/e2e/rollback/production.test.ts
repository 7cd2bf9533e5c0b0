// examples/production.yml as it stands, on a local GitHub and three real servers: a merge that holds, and one that does not.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { cpSync, symlinkSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { badService, git, productionFiles } from '@shakedown/rehearsal'
import type { RehearsedRun } from '@shakedown/rehearsal'
import { currentOf } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { makeScene, root, type Scene } from '../rehearsal/scene.ts'
import { realHosts } from '../release/hosts.ts'
import { distCopy, newFolder, removeFolders } from '../step.ts'
import { askService } from './service.ts'
import { endOf, openFleet, type Fleet } from './stage.ts'

const file = '.github/workflows/production.yml'
jest.setTimeout(300_000)

/** A stand-in that keeps what it was told. */
const gh = `#!/usr/bin/env bash
printf '%s\\n' "$@" >"$(dirname "$0")/told"
cat body >"$(dirname "$0")/body"
`

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['one', 'two', 'three'])
  const path = process.env['PATH']
  let fleet: Fleet
  let scene: Scene
  let suite = ''
  let bin = ''

  beforeAll(async () => {
    fleet = await openFleet(known, 'production')
    scene = await makeScene()
    suite = newFolder()
    bin = newFolder()
    await writeFile(join(bin, 'gh'), gh, { mode: 0o755 })
    process.env['PATH'] = `${bin}:${path ?? ''}`
    cpSync(distCopy(), join(suite, 'dist'), { recursive: true })
    symlinkSync(join(root, 'actions'), join(suite, 'actions'))
    const hosts = fleet.hosts.map(({ alias, local }, index) => ({
      alias,
      address: local.address,
      knownHosts: local.knownHosts,
      servicePort: fleet.ports[index] ?? 0,
    }))
    const repositoryUrl = `file://${scene.project.gitDir}`
    await commit('A service', {
      ...productionFiles(hosts, { repositoryUrl, node: process.execPath }),
      [file]: await readFile(join(root, 'examples/production.yml'), 'utf8'),
    })
    const key = fleet.hosts[0]?.local.privateKey ?? ''
    scene.github.environment('production', { reviewers: ['rita'], secrets: { PRODUCTION_SSH_KEY: key } })
  })
  afterAll(async () => {
    process.env['PATH'] = path
    expect(scene.github.violations).toEqual([])
    await scene.remove()
    removeFolders()
  })

  async function commit(message: string, files: Record<string, string>): Promise<string> {
    const { work } = scene.project
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(work, name)), { recursive: true })
      await writeFile(join(work, name), text)
    }
    await git(work, 'add', '--all')
    await git(work, 'commit', '--quiet', '--message', message)
    await git(work, 'push', '--quiet', 'origin', 'main')
    return (await git(work, 'rev-parse', 'HEAD')).trim()
  }

  async function push(headSha: string): Promise<RehearsedRun> {
    const before = (await git(scene.project.work, 'rev-parse', `${headSha}~1`)).trim()
    const payload = { before, after: headSha, ref: 'refs/heads/main', forced: false, created: false, deleted: false }
    return await scene.rehearse({ file, suite, event: { name: 'push', headSha, headBranch: 'main', payload } })
  }
  const answers = () => Promise.all(fleet.ports.map((port) => askService(port)))

  test('a merge that holds is live; one that does not is rolled back by itself, and those on hand are told', async () => {
    const good = (await git(scene.project.work, 'rev-parse', 'HEAD')).trim()
    const first = await push(good)
    expect([first.jobs['deploy']?.result, first.conclusion === 'success' ? '' : first.jobs['deploy']?.log]).toEqual([
      'success',
      '',
    ])
    expect(first.jobs['tell']?.result).toBe('skipped')
    expect(await answers()).toEqual(Array(3).fill(good))

    const goodService = await readFile(join(scene.project.work, 'service.mjs'), 'utf8')
    const bad = await commit('Answer faster', badService)
    const second = await push(bad)
    expect(second.jobs['deploy']).toMatchObject({
      result: 'failure',
      outputs: { verdict: 'stalled', rollback: 'rolled-back' },
    })
    expect(await answers()).toEqual(Array(3).fill(good))
    for (const { alias } of fleet.hosts) {
      const { history, lock } = await fleet.state(alias)
      expect(currentOf(history)).toMatchObject({ commit: good, status: 'live' })
      expect([...history.releases.values()].find(({ commit: of }) => of === bad)?.status).toBe('bad')
      expect(lock.kind).toBe('none')
    }
    expect([
      second.jobs['tell']?.result,
      second.jobs['tell']?.result === 'success' ? '' : second.jobs['tell']?.log,
    ]).toEqual(['success', ''])
    expect(await readFile(join(bin, 'told'), 'utf8')).toContain(`Production: ${bad.slice(0, 8)} did not hold (stalled)`)
    const body = await readFile(join(bin, 'body'), 'utf8')
    expect(body).toMatch(
      /^On hand: @ann @nick \(#release\)\n\nProduction: \*\*stalled\*\*, rollback: \*\*rolled-back\*\*/,
    )
    expect(body).toMatch(/^ {4}\[?\{"alias":"one"/m)
    const moments = [...body.matchAll(/^ {4}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (\w+) (\w*)$/gm)]
    expect(moments.map(([, at]) => at)).toEqual(moments.map(([, at]) => at).toSorted())
    const told = moments.map(([, , what, host]) => `${what} ${host}`)
    // The release stood still for 8 s before the watch called it stalled: it fails since then, not since the verdict.
    expect(told.slice(0, 3).toSorted()).toEqual(['deployed one', 'deployed three', 'deployed two'])
    expect(told.slice(3, 5)).toEqual(['failing ', 'decided '])
    expect(told.slice(5).toSorted()).toEqual(
      ['healthy', 'started'].flatMap((what) => fleet.hosts.map(({ alias }) => `${what} ${alias}`)).toSorted(),
    )
    const at = (index: number) => Date.parse(`${moments[index]?.[1]}Z`)
    expect(at(4) - at(3)).toBeGreaterThanOrEqual(7000)
    expect(first.jobs['deploy']?.outputs['timeline']).toBe('[]')

    // What the deployer has recorded is what the roll back goes by.
    const third = await push(
      await commit('Answer as before, and politely', { 'service.mjs': `${goodService}\n// Please.\n` }),
    )
    expect(third.jobs['deploy']?.result).toBe('success')
    const back = await fleet.roll({ name: 'production', to: 'previous-good' })
    expect(endOf(back, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(back.outputs['to']).toBe(good)
    expect(await answers()).toEqual(Array(3).fill(good))
  })
})
