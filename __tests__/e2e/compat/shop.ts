// A project of our own making: a small HTTP service with sixteen releases, each with the tests that its clients had then.
// With 1.4.0 an owner without items got `null` instead of an empty list, and the tests of that release were adapted to it.
import { cloneOf, newRepository, type Entry, type Repository } from '../../unit/git/repository.ts'

export const released = [
  '1.0.0',
  '1.0.1',
  '1.1.0',
  '1.1.1',
  '1.2.0',
  '1.2.1',
  '1.2.2',
  '1.3.0',
  '1.3.1',
  '1.3.2',
  '1.4.0',
  '1.4.1',
  '1.5.0',
  '1.5.1',
  '1.6.0',
  '1.6.1',
]
export const candidate = '1.7.0'
export const firstBad = '1.4.0'

const isBroken = (version: string) => Number(version.split('.')[1]) >= 4

const service = (version: string) => `
import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
const items = { ann: ['book', 'lamp'], bob: ['chair'] }
const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost')
  const found = items[url.searchParams.get('owner')]
  response.setHeader('content-type', 'application/json')
  if (url.pathname === '/version') response.end(JSON.stringify('${version}'))
  else response.end(JSON.stringify(found ?? ${isBroken(version) ? 'null' : '[]'}))
})
server.listen(0, '127.0.0.1', () => writeFileSync(process.argv[2], String(server.address().port)))
`

/** What a client of that release relied on. */
const tests = (version: string) => `
import { writeFileSync } from 'node:fs'
if (process.argv[2] === '--version') {
  console.log('shop tests')
  console.log('${version}')
  process.exit(0)
}
const [, , port, junit] = process.argv
const get = async (path) => (await fetch(\`http://127.0.0.1:\${port}\${path}\`)).json()
const cases = []
const check = async (name, test) => {
  try {
    await test()
    cases.push(\`<testcase name="\${name}"/>\`)
  } catch (error) {
    cases.push(\`<testcase name="\${name}"><failure message="\${error.message}"/></testcase>\`)
  }
}
const expect = (holds, message) => { if (!holds) throw new Error(message) }
await check('lists what ann has', async () => expect((await get('/items?owner=ann')).length === 2, 'not two items'))
await check('lists nothing for nobody', async () => {
  const found = await get('/items?owner=nobody')
  ${isBroken(version) ? "expect(found === null || found.length === 0, 'not nothing')" : "expect(Array.isArray(found), 'not a list but ' + found)"}
})
writeFileSync(junit, \`<testsuite name="shop">\${cases.join('')}</testsuite>\`)
process.exit(cases.some((one) => one.includes('failure')) ? 1 : 0)
`

export const policy = `version: 1
compat:
  floor-file: package.json#backwardsCompatibleWith
  select: all
  prepare: |
    work="$RUNNER_TEMP/shop"; rm -rf "$work"; mkdir -p "$work"
    git show "$SHAKEDOWN_SHA:tests.mjs" > "$work/tests.mjs"
    # A group of its own, or it would end with this script.
    setsid node service.mjs "$work/port" > "$SHAKEDOWN_LOGS/service.log" 2>&1 &
    echo $! > "$work/pid"
    for _ in $(seq 200); do [ -s "$work/port" ] && break; sleep 0.05; done
    [ -s "$work/port" ]
  probe: node "$RUNNER_TEMP/shop/tests.mjs" --version
  run: node "$RUNNER_TEMP/shop/tests.mjs" "$(cat "$RUNNER_TEMP/shop/port")" "$SHAKEDOWN_LOGS/junit.xml"
  cleanup: kill "$(cat "$RUNNER_TEMP/shop/pid")"
  timeout: 30s
`

export interface Shop {
  origin: Repository
  /** The commit of the candidate. */
  head: string
  clone(depth?: number, commit?: string): Repository
  remove(): void
}

export function filesOf(version: string, floor = '1.0.0'): Record<string, Entry> {
  const manifest = { name: 'shop', version, backwardsCompatibleWith: floor }
  return {
    'package.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
    'service.mjs': service(version),
    'tests.mjs': tests(version),
  }
}

/** Every other tag is annotated. @param text of the policy @param last what the candidate changes beside its version */
export function openShop(text = policy, last: Record<string, Entry> = {}): Shop {
  const origin = newRepository()
  const made = [origin]
  origin.git('config', 'user.name', 'Ann')
  origin.git('config', 'user.email', 'ann@example.test')
  for (const [at, version] of released.entries()) {
    const commit = origin.commit('main', { ...filesOf(version), '.github/shakedown.yml': text })
    origin.git('tag', ...(at % 2 === 0 ? [] : ['-a', '-m', version]), `v${version}`, commit)
  }
  const head = origin.commit('main', { ...filesOf(candidate), ...last })
  return {
    origin,
    head,
    clone(depth = 0, commit = head) {
      const clone = cloneOf(origin, commit, depth)
      if (depth === 0) clone.git('fetch', '--quiet', '--tags', 'origin')
      made.push(clone)
      return clone
    },
    remove: () => made.forEach((repository) => repository.remove()),
  }
}
