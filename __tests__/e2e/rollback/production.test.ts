// examples/production.yml as it stands, on a local GitHub and three real servers: a merge that holds, and one that does not.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { cpSync, symlinkSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git } from '@shakedown/rehearsal'
import type { RehearsedRun } from '@shakedown/rehearsal'
import { currentOf } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { makeScene, root, type Scene } from '../rehearsal/scene.ts'
import { realHosts } from '../release/hosts.ts'
import { distCopy, newFolder, removeFolders } from '../step.ts'
import { askService } from './service.ts'
import { openFleet, type Fleet } from './stage.ts'

const file = '.github/workflows/production.yml'
jest.setTimeout(300_000)

/** Counts what it has answered; the one that is bad counts no further after a while. */
const service = (most: number) => `
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
let requests = 0
setInterval(() => { if (requests < ${most}) requests += 1 }, 10)
createServer((asked, answer) => {
  answer.end(asked.url === '/stats' ? JSON.stringify({ requests }) : process.env.SHAKEDOWN_COMMIT + '\\n')
}).listen(Number(readFileSync(process.env.HOME + '/port', 'utf8')), '127.0.0.1')
`

const deployScript = `
[[ -d $SHAKEDOWN_RELEASE/source ]] || {
  git init --quiet "$SHAKEDOWN_RELEASE/source"
  git -C "$SHAKEDOWN_RELEASE/source" fetch --quiet --depth=1 "$REPOSITORY" "$SHAKEDOWN_COMMIT"
  git -C "$SHAKEDOWN_RELEASE/source" checkout --quiet --detach FETCH_HEAD
}
if [[ -f $HOME/pid ]]; then
  old=$(<"$HOME/pid")
  kill "$old" 2>/dev/null || true
  while kill -0 "$old" 2>/dev/null; do sleep 0.01; done
fi
setsid "$NODE" "$SHAKEDOWN_RELEASE/source/service.mjs" >"$HOME/service.log" 2>&1 </dev/null &
echo $! >"$HOME/pid"
`
const request = `exec 3<>"/dev/tcp/127.0.0.1/$(<"$HOME/port")"; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3`
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
    const production = {
      environment: 'production',
      deploy: {
        hosts: fleet.hosts.map(({ alias, local }) => `${alias}=${local.address}`),
        'known-hosts': fleet.hosts.map(({ local }) => local.knownHosts).join(''),
        'script-file': 'ops/production.sh',
        'on-failure': 'rollback',
        env: [`NODE=${process.execPath}`, `REPOSITORY=file://${scene.project.gitDir}`],
        health: `${request}; grep -q ' 200 ' <&3`,
        'version-command': `${request}; tail -n 1 <&3`,
      },
      watch: {
        sources: fleet.hosts.map(({ alias }, index) => `http://127.0.0.1:${fleet.ports[index] ?? 0}/stats @${alias}`),
        counter: 'json:requests',
        sessions: 300,
        'poll-interval': '1s',
        'stall-after': '8s',
        'time-budget': '3m',
      },
    }
    const targets = { 'null-deployment': { environment: 'null-deployment' }, production }
    await commit('A service', {
      [file]: await readFile(join(root, 'examples/production.yml'), 'utf8'),
      '.github/shakedown.yml': JSON.stringify({ version: 1, targets }),
      'ops/production.sh': deployScript,
      'service.mjs': service(1e9),
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

    const bad = await commit('Answer faster', { 'service.mjs': service(100) })
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
    expect(body).toMatch(/^@ann @nick\n\nProduction: \*\*stalled\*\*, rollback: \*\*rolled-back\*\*/)
    expect(body).toMatch(/^ {4}one: ok, /m)
  })
})
