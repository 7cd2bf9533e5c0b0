// examples/backcompat-library.yml as it stands: the tests of released npm packages, from a registry that is played on this
// machine, run against the new build of a library that began with 1.2.0 to give null for an empty list.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rehearseWorkflow, startLocalGitHub } from '@shakedown/rehearsal'
import type { LocalGitHub, RehearsedRun } from '@shakedown/rehearsal'
import { newRepository, type Entry, type Repository } from '../../unit/git/repository.ts'
import { removeFolders } from '../step.ts'
import { root } from './scene.ts'
import { suiteFolder } from './suite.ts'

const released = ['1.0.0', '1.1.0', '1.2.0']

const isBroken = (version: string) => Number(version.split('.')[1]) >= 2

function filesOf(version: string): Record<string, Entry> {
  const own = { name: 'shop', version }
  const scripts = { build: 'mkdir -p dist && cp lib.mjs dist/index.mjs' }
  const manifest = { ...own, backwardsCompatibleWith: '1.0.0', exports: './dist/index.mjs', scripts }
  const lib = `export const itemsOf = (owner) => (owner === 'ann' ? ['book'] : ${isBroken(version) ? 'null' : '[]'})\n`
  return {
    'package.json': JSON.stringify(manifest),
    'package-lock.json': JSON.stringify({ ...own, lockfileVersion: 3, packages: { '': own } }),
    'lib.mjs': lib,
    // What a published package has: old tests that found it would test the old library.
    'dist/index.mjs': lib,
    'test/items.test.mjs': `import { test } from 'node:test'
import assert from 'node:assert'
import { itemsOf } from 'shop'
test('lists what ann has', () => assert.deepEqual(itemsOf('ann'), ['book']))
test('lists nothing for nobody', () => {
  const found = itemsOf('nobody')
  assert.ok(${isBroken(version) ? 'found === null || found.length === 0' : 'Array.isArray(found)'}, 'not a list but ' + found)
})
`,
  }
}

let origin: Repository
let github: LocalGitHub
let registry: Server
const packed = new Map<string, Buffer>()

/** What npm asks for: the document of the package, and one tarball. */
function startRegistry(): Promise<Server> {
  const server = createServer((request, response) => {
    const tarball = packed.get(/^\/shop-(.+)\.tgz$/.exec(request.url ?? '')?.[1] ?? '')
    if (tarball !== undefined) return void response.end(tarball)
    if (request.url !== '/shop') return void response.writeHead(404).end('{}')
    const { port } = server.address() as AddressInfo
    const versions = [...packed.keys()].map((version) => {
      const dist = { tarball: `http://127.0.0.1:${port}/shop-${version}.tgz` }
      return [version, { name: 'shop', version, dist }]
    })
    const body = { name: 'shop', 'dist-tags': { latest: '1.2.0' }, versions: Object.fromEntries(versions) as object }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

beforeAll(async () => {
  origin = newRepository()
  for (const version of released) {
    origin.git('tag', `v${version}`, origin.commit('main', filesOf(version)))
    const args = ['-C', origin.dir, 'archive', '--format=tgz', '--prefix=package/', `v${version}`]
    packed.set(version, execFileSync('git', args))
  }
  github = await startLocalGitHub({ repository: 'acme/shop', gitDir: join(origin.dir, '.git') })
  registry = await startRegistry()
})
afterAll(async () => {
  expect(github.violations).toEqual([])
  await github.stop()
  await new Promise((done) => registry.close(done))
  origin.remove()
  removeFolders()
})

async function proposed(name: string): Promise<RehearsedRun> {
  origin.commit(name, filesOf('1.3.0'), { onto: origin.git('rev-parse', 'main') })
  const { number } = await github.openPull({ head: name, base: 'main', title: 'Release', author: 'bob' })
  const { port } = registry.address() as AddressInfo
  const env = `npm_config_registry: http://127.0.0.1:${port}/\n  npm_config_audit: 'false'\n  npm_config_update_notifier: 'false'`
  const text = readFileSync(join(root, 'examples/backcompat-library.yml'), 'utf8')
  return await rehearseWorkflow({
    file: '.github/workflows/backcompat.yml',
    text: text.replace('permissions: {}\n', `permissions: {}\n\nenv:\n  ${env}\n`),
    github,
    actor: 'bob',
    suite: suiteFolder(),
    event: { name: 'pull_request', pull: number, action: 'opened' },
    signal: new AbortController().signal,
  })
}

const legs = ({ jobs }: RehearsedRun) => (jobs['run']?.legs ?? []).map(({ name, result }) => [name, result])

test('finds the release that broke dependents, by the names of their tests', async () => {
  const { jobs } = await proposed('release')
  expect(legs({ jobs } as RehearsedRun)).toEqual([
    ['clients of 1.2.0', 'success'],
    ['clients of 1.1.0', 'failure'],
    ['clients of 1.0.0', 'failure'],
  ])
  const messages = (id: string) => jobs[id]?.annotations.map(({ message }) => message).join('\n') ?? ''
  expect(messages('run')).toContain('lists nothing for nobody (not a list but null)')
  expect(messages('backcompat')).toContain('the first bad version is 1.2.0: clients up to 1.1.0 fail')
}, 240_000)

test('a release that the registry does not have is trouble, never a pass', async () => {
  packed.delete('1.0.0')
  const { jobs } = await proposed('again')
  const oldest = jobs['run']?.legs?.at(-1)
  expect([oldest?.name, oldest?.result]).toEqual(['clients of 1.0.0', 'failure'])
  expect(oldest?.annotations.map(({ message }) => message).join('\n')).toContain('prepare ended with 1')
  expect(jobs['backcompat']?.annotations.map(({ message }) => message).join('\n')).toContain('FLOOR_ARTIFACT_MISSING')
}, 240_000)
