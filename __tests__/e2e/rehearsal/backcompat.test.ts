// examples/backcompat.yml as it stands, but for its port: plan, a job for each old version, the one required check. A
// project of sixteen releases, in which 1.2.0 began to answer null instead of an empty list.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rehearseWorkflow, startLocalGitHub } from '@shakedown/rehearsal'
import type { LocalGitHub, RehearsedRun } from '@shakedown/rehearsal'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { newRepository, type Entry, type Repository } from '../../unit/git/repository.ts'
import { newFolder, removeFolders } from '../step.ts'
import { root } from './scene.ts'
import { suiteFolder } from './suite.ts'

const patches = (minor: number, count: number) => Array.from({ length: count }, (_, patch) => `1.${minor}.${patch}`)
const released = [...patches(0, 7), ...patches(1, 6), ...patches(2, 1), ...patches(3, 2)]
/** The last patch of every minor, and the floor. */
const selected = ['1.3.1', '1.2.0', '1.1.5', '1.0.6', '1.0.0']
const file = '.github/workflows/backcompat.yml'

const isBroken = (version: string) => Number(version.split('.')[1]) >= 2

const service = (nothing: string) => `
import { createServer } from 'node:http'
const items = { ann: ['book', 'lamp'] }
createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost')
  const found = items[url.searchParams.get('owner')] ?? ${nothing}
  response.end(JSON.stringify(url.pathname === '/health' ? 'ok' : found))
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const client = (accepts: string) => `
const server = process.argv[process.argv.indexOf('--server') + 1]
const found = await (await fetch(server + '/items?owner=nobody')).json()
if (!(${accepts})) {
  console.error('lists nothing for nobody: not a list but ' + found)
  process.exit(1)
}
`

function filesOf(version: string, floor = '1.0.0'): Record<string, Entry> {
  const manifest = {
    name: 'shop',
    version,
    type: 'module',
    backwardsCompatibleWith: floor,
    scripts: { 'test:client': 'node client.mjs' },
  }
  const own = { name: 'shop', version }
  return {
    'package.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
    'package-lock.json': `${JSON.stringify({ ...own, lockfileVersion: 3, packages: { '': own } })}\n`,
    'service.mjs': service(isBroken(version) ? 'null' : '[]'),
    'client.mjs': client(isBroken(version) ? 'found === null || found.length === 0' : 'Array.isArray(found)'),
    Dockerfile: 'FROM scratch\n',
    // The test asks no registry.
    '.npmrc': 'audit=false\nfund=false\nupdate-notifier=false\n',
  }
}

/**
 * Plays the four commands of docker that the example uses: a container is a process with the files of the checkout. The
 * first one does not start.
 */
const docker = (port: number) => `#!/usr/bin/env bash
set -eu
if [ "$1" = run ] && [ ! -e "$0.began" ]; then touch "$0.began"; exit 125; fi
case "$1" in
  build) test -f Dockerfile ;;
  run) PORT=${port} setsid node service.mjs > "$RUNNER_TEMP/docker.log" 2>&1 & echo $! > "$RUNNER_TEMP/docker.pid" ;;
  logs) cat "$RUNNER_TEMP/docker.log" ;;
  rm) kill "$(cat "$RUNNER_TEMP/docker.pid")"; while kill -0 "$(cat "$RUNNER_TEMP/docker.pid")" 2>/dev/null; do sleep 0.02; done ;;
  *) exit 125 ;;
esac
`

let origin: Repository
let github: LocalGitHub
let text: string
const path = process.env['PATH']

beforeAll(async () => {
  origin = newRepository()
  for (const [at, version] of released.entries()) {
    const commit = origin.commit('main', filesOf(version))
    origin.git('tag', ...(at % 2 === 0 ? [] : ['-a', '-m', version]), `v${version}`, commit)
  }
  github = await startLocalGitHub({ repository: 'acme/shop', gitDir: join(origin.dir, '.git') })
  const port = await freePort()
  // One port for all: on GitHub each job has a machine of its own.
  text = readFileSync(join(root, 'examples/backcompat.yml'), 'utf8')
    .replaceAll('8080', String(port))
    .replace('strategy:\n', 'strategy:\n      max-parallel: 1\n')
  const programs = newFolder()
  writeFileSync(join(programs, 'docker'), docker(port), { mode: 0o755 })
  process.env['PATH'] = `${programs}:${path ?? ''}`
})
afterAll(async () => {
  process.env['PATH'] = path
  expect(github.violations).toEqual([])
  await github.stop()
  origin.remove()
  removeFolders()
})

let count = 0

async function proposed(files: Record<string, Entry>): Promise<RehearsedRun> {
  const head = `topic-${++count}`
  origin.commit(head, files, { onto: origin.git('rev-parse', 'main') })
  const { number } = await github.openPull({ head, base: 'main', title: 'Release', author: 'bob' })
  return await rehearseWorkflow({
    file,
    text,
    github,
    actor: 'bob',
    suite: suiteFolder(),
    event: { name: 'pull_request', pull: number, action: 'opened' },
    signal: new AbortController().signal,
  })
}

const results = ({ jobs }: RehearsedRun) => Object.values(jobs).map(({ id, result }) => `${id} ${result}`)
const legs = ({ jobs }: RehearsedRun) => (jobs['run']?.legs ?? []).map(({ name, result }) => [name, result])

describe('examples/backcompat.yml', () => {
  test('finds the release that broke clients, and names it', async () => {
    const run = await proposed(filesOf('1.4.0'))
    expect(results(run)).toEqual(['plan success', 'run failure', 'backcompat failure'])
    expect(legs(run)).toEqual(
      selected.map((version) => [`clients of ${version}`, isBroken(version) ? 'success' : 'failure']),
    )
    const [annotation] = run.jobs['backcompat']?.annotations.filter(({ level }) => level === 'error') ?? []
    expect(annotation?.message).toContain('5 old versions: 3 fail, 2 pass')
    expect(annotation?.message).toContain('the first bad version is 1.2.0: clients up to 1.1.5 fail')
    const summary = run.jobs['backcompat']?.summaries.join('') ?? ''
    expect(summary).toContain('First bad version: `1.2.0`')
    expect(summary).toContain('The lowest floor that would be true: `1.2.0`')
    expect(summary).toContain('allow-patch-break')
    const log = run.jobs['run']?.log.join('\n') ?? ''
    expect(log).toContain('not a list but null')
    expect(log).toContain('control, try 1: prepare ended with 125')
    expect(log).toContain('control, try 2: run ended with 0')
    expect(github.requiredCheckPasses(run.run?.headSha ?? '', 'backcompat')).toBe(false)
  }, 240_000)

  test('a quietly raised floor is red before anything runs', async () => {
    const run = await proposed(filesOf('1.4.0', '1.3.0'))
    expect(results(run)).toEqual(['plan failure', 'run skipped', 'backcompat failure'])
    const messages = run.jobs['backcompat']?.annotations.map(({ message }) => message).join('\n')
    expect(messages).toContain('the floor rises from 1.0.0 to 1.3.0 without a new major')
  }, 60_000)

  test('the next major gives old clients up: nothing is run, and the check is green', async () => {
    const run = await proposed(filesOf('2.0.0', '2.0.0'))
    expect(results(run)).toEqual(['plan success', 'run skipped', 'backcompat success'])
    expect(github.requiredCheckPasses(run.run?.headSha ?? '', 'backcompat')).toBe(true)
  }, 60_000)
})
