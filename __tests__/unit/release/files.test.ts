// The list of uploaded files: written with the record, and compared before anybody goes back.
import { execFile } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chmod, mkdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { quote } from '@shakedown/ports'
import { readRecord } from '@shakedown/release'
import type { Held } from '@shakedown/release'
import { testSeed as seed } from '../../seed.ts'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { lockOne } from './scene.ts'
import { put, putBack, releaseOf, startService } from './stage.ts'
import { inspect, listOf, putWith, treesOf } from './uploading.ts'

let host: LocalFolder
let held: Held
beforeEach(async () => {
  host = await localHost()
  held = await lockOne(host, 1)
})
afterEach(() => host.remove())

const run = promisify(execFile)
const isRoot = process.getuid?.() === 0
const release = (path: string) => join(host.home, '.shakedown/testnet/releases/1', path)
const source = { uploads: {} as Record<string, string> }

/** A folder `app` and a file `bin/node`, made on this side. */
async function build(files: Readonly<Record<string, string>>, executable: readonly string[] = []): Promise<void> {
  const from = join(host.home, 'build')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(from, name)), { recursive: true })
    await writeFile(join(from, name), text)
    if (executable.includes(name)) await chmod(join(from, name), 0o755)
  }
  source.uploads = { app: join(from, 'app'), 'bin/node': join(from, 'node') }
}

const plain = {
  'app/a': 'a\n',
  'app/deep/b c': 'b\n',
  'app/-n': 'n\n',
  'app/new\nline': 'x\n',
  'app/back\\slash': 'y\n',
  node: '#!/bin/sh\n',
}
const names = ['app/a', 'app/deep/b c', 'app/-n', 'app/new\nline', 'app/back\\slash', 'bin/node']

test('a release whose files are as they were uploaded can be gone back to, whatever they are called', async () => {
  await build(plain, ['node'])
  await symlink('a', join(host.home, 'build/app/link'))
  await mkdir(join(host.home, 'build/app/nothing'))
  expect(await putWith(held, 1, source)).toMatchObject({ outcome: 'live', n: 1 })
  await writeFile(release('app/service.log'), 'added by the service')
  await writeFile(release('cache'), 'too')
  expect(await inspect(held, 1)).toEqual({ obstacles: [], warnings: [] })
  const record = readRecord(await readFile(release('release.json'), 'utf8'))
  expect(record).toMatchObject({ files: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(record).not.toHaveProperty('own')
})

test('a person reads the list with sha256sum', async () => {
  await build(plain, ['node'])
  await putWith(held, 1, source)
  const check = () => run('sha256sum', ['--check', '--quiet', '--strict', 'files.sha256'], { cwd: release('') })
  expect(await check()).toEqual({ stdout: '', stderr: '' })
  await writeFile(release('app/new\nline'), 'other\n')
  await expect(check()).rejects.toMatchObject({ stdout: expect.stringContaining('new\\nline: FAILED') })
})

describe('what is no longer so keeps it from being started', () => {
  const replace = async (name: string, act: (path: string) => Promise<unknown>) => {
    await rm(release(name), { recursive: true })
    await act(release(name))
  }
  const cases: [string, () => Promise<unknown>, string][] = [
    ...names.flatMap((name): [string, () => Promise<unknown>, string][] => [
      [`${name} gone`, () => unlink(release(name)), `${JSON.stringify(name)} is gone`],
      [`${name} changed`, () => writeFile(release(name), 'z\n'), `${JSON.stringify(name)} was changed`],
    ]),
    ['not executable', () => chmod(release('bin/node'), 0o644), '"bin/node" cannot be executed any more'],
    ['another target', () => replace('app/link', (path) => symlink('deep', path)), '"app/link" was changed'],
    ['a link gone', () => unlink(release('app/link')), '"app/link" is gone'],
    ['a link for a file', () => replace('app/a', (path) => symlink('link', path)), '"app/a" was changed'],
    ['a folder for a file', () => replace('app/a', (path) => mkdir(path)), '"app/a" was changed'],
    ['an empty folder gone', () => rm(release('app/nothing'), { recursive: true }), '"app/nothing" is gone'],
  ]
  // Root reads everything.
  if (!isRoot) {
    cases.push(['unreadable', () => chmod(release('app/a'), 0), '"app/a" cannot be read'])
    cases.push(['out of reach', () => chmod(release('app/deep'), 0), '"app/deep/b c" cannot be read'])
  }

  test(
    cases
      .map(([name]) => name)
      .join('; ')
      .replaceAll('\n', ' '),
    async () => {
      await build(plain, ['node'])
      await symlink('a', join(host.home, 'build/app/link'))
      await mkdir(join(host.home, 'build/app/nothing'))
      await putWith(held, 1, source)
      const kept = join(host.home, 'kept')
      await run('cp', ['-a', release(''), kept])
      for (const [name, act, why] of cases) {
        await act()
        const { obstacles, warnings } = await inspect(held, 1)
        const sentence = obstacles.at(-1) ?? ''
        expect([name, sentence]).toEqual([
          name,
          expect.stringContaining('uploaded with release 1, 1 is not as uploaded: '),
        ])
        expect([name, sentence]).toEqual([name, expect.stringContaining(why)])
        expect(sentence).toContain('Deploy that version again')
        expect(warnings).toEqual([])
        await run('chmod', ['-R', 'u+rwX', release('')])
        await rm(release(''), { recursive: true })
        await run('cp', ['-a', kept, release('').replace(/\/$/, '')])
      }
      expect((await inspect(held, 1)).obstacles).toEqual([])
    },
  )

  test('of many, the first are named and all are counted', async () => {
    await build(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`app/f${at}`, `${at}`])))
    source.uploads = { app: source.uploads['app'] ?? '' }
    await putWith(held, 1, source)
    await rm(release('app'), { recursive: true })
    await mkdir(release('app'))
    expect((await inspect(held, 1)).obstacles).toEqual([
      expect.stringMatching(
        /^of the 300 files uploaded with release 1, 300 are not as uploaded: "app\/f0" is gone, ("\S+" is gone, )?"\S+" is gone, and 297 more\. Deploy that version/,
      ),
    ])
  })

  test('the list itself', async () => {
    await build(plain)
    await putWith(held, 1, source)
    const text = await readFile(release('files.sha256'), 'utf8')
    await writeFile(release('files.sha256'), text.replace(/^[0-9a-f]{64} {2}app\/a\n/m, ''))
    expect((await inspect(held, 1)).obstacles).toEqual([expect.stringContaining('was changed after it was recorded')])
    await unlink(release('files.sha256'))
    expect((await inspect(held, 1)).obstacles).toEqual([
      expect.stringContaining('"files.sha256" of release 1, which lists its uploaded files, is gone'),
    ])
  })
})

describe('what the start of the release changes itself', () => {
  const more = { health: '', version: '' }
  const own = async () => {
    const record = readRecord(await readFile(release('release.json'), 'utf8'))
    return typeof record === 'string' ? record : record.own
  }

  test('is its own matter: going back works, twice, and other changes are still seen', async () => {
    await build(plain, ['node'])
    const script = `cd "$SHAKEDOWN_RELEASE"; sed -i "s/a/$PORT/" app/a; date +%N >>app/deep/"b c"; rm -f "app/-n"; chmod -x bin/node; ${startService}`
    expect(await putWith(held, 1, source, { ...more, script })).toMatchObject({ outcome: 'live' })
    expect(await own()).toEqual(['app/-n', 'app/a', 'app/deep/b%20c', 'bin/node'])
    await put(held, releaseOf(2))
    for (const n of [1, 2, 1]) {
      expect(await inspect(held, n)).toEqual({ obstacles: [], warnings: [] })
      expect(await putBack(held, n)).toMatchObject({ outcome: 'live' })
    }
    expect(await own()).toEqual(['app/-n', 'app/a', 'app/deep/b%20c', 'bin/node'])
    await writeFile(release('app/new\nline'), 'by hand')
    expect((await inspect(held, 1)).obstacles.at(-1)).toContain('1 is not as uploaded: "app/new\\nline" was changed')
  })

  test('is found on the way back, too', async () => {
    await build(plain)
    const script = `[ -z "$SHAKEDOWN_PREVIOUS" ] || echo more >>"$SHAKEDOWN_RELEASE/app/a"; ${startService}`
    await putWith(held, 1, source, { ...more, script })
    expect(await own()).toBeUndefined()
    await put(held, releaseOf(2))
    await putBack(held, 1)
    expect(await own()).toEqual(['app/a'])
    expect((await inspect(held, 1)).obstacles).toEqual([])
  })

  test('is told by folder when it is much, and is not looked for again', async () => {
    await build(Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`app/modules/m${at}/f`, `${at}`])))
    source.uploads = { app: source.uploads['app'] ?? '' }
    await putWith(held, 1, source, { ...more, script: `rm -r "$SHAKEDOWN_RELEASE/app/modules"; ${startService}` })
    expect(await own()).toEqual(['app/modules/'])
    expect((await inspect(held, 1)).obstacles).toEqual([])
  })

  test('goes with a copy that has other values', async () => {
    await build(plain)
    await putWith(held, 1, source, { ...more, script: `echo more >>"$SHAKEDOWN_RELEASE/app/a"; ${startService}` })
    await putBack(held, 1, { what: { kind: 'recorded', n: 1, overrides: [{ name: 'PORT', value: '81' }] } })
    expect(held.state.folders.get(2)).toMatchObject({ origin: 1, own: ['app/a'], files: expect.any(String) })
    expect((await inspect(held, 2)).obstacles).toEqual([])
  })
})

test('a release of before there were lists is looked at as it was then', async () => {
  await build(plain)
  const artifacts = ['upload:app', 'upload:bin/node'].map((name) => `${name}@sha256:${'0'.repeat(64)}`)
  const draft = { ...releaseOf(1).draft, artifacts }
  await putWith(held, 1, source, { files: '', draft })
  expect(await inspect(held, 1)).toEqual({
    obstacles: ['the upload "bin/node" of release 1 is not what was recorded'],
    warnings: [
      'release 1 was recorded without a list of its files: "app" is there, and what is in it was not compared',
    ],
  })
})

const letters = [
  'a',
  ' ',
  '\n',
  '\\',
  '\r',
  '-',
  '#',
  '>',
  '*',
  '[',
  ']',
  '$',
  '`',
  '"',
  "'",
  '%',
  '@',
  'é',
  '\t',
  '\u0007',
  'n',
  '~',
]

test('whatever files are called: as uploaded they pass, the one that was changed is named, and so is one of its own', async () => {
  const name = fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
    .filter((text) => text !== '.' && text !== '..')
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 2, maxLength: 30 }), async ([first = '', ...rest]) => {
      await rm(join(host.home, 'build'), { recursive: true, force: true })
      await build(Object.fromEntries([first, ...rest].map((file, at) => [`app/${file}`, `${at}`])))
      await writeFile(join(host.home, 'which'), `app/${first}`)
      source.uploads = { app: join(host.home, 'build/app') }
      const script = 'cd "$SHAKEDOWN_RELEASE"; name=$(cat "$HOME/which"; printf x); echo own >>"./${name%x}"'
      const { n = 0 } = await putWith(held, 1, source, { health: '', version: '', script })
      expect(held.state.folders.get(n)).toHaveProperty('own', [`app/${encodeURIComponent(first)}`])
      const file = (of: string) => join(host.home, `.shakedown/testnet/releases/${n}/app`, of)
      await writeFile(file(first), 'other')
      expect((await inspect(held, n)).obstacles).toEqual([])
      await writeFile(file(rest[0] ?? ''), 'other')
      expect((await inspect(held, n)).obstacles).toEqual([
        expect.stringContaining(`, 1 is not as uploaded: ${quote(`app/${rest[0]}`)} was changed`),
      ])
    }),
    { numRuns: 6, seed },
  )
})

test('the list is what the trees say', async () => {
  await build({ 'app/x': 'x', 'app/two\nlines': 'y', node: '' }, ['app/x'])
  await symlink('x', join(host.home, 'build/app/l'))
  await mkdir(join(host.home, 'build/app/e'))
  const list = await listOf(await treesOf(source))
  expect(
    list
      .replaceAll(/[0-9a-f]{64}/g, 'HASH')
      .split('\n')
      .slice(1),
  ).toEqual([
    '#d app/e',
    '#l app/l',
    '#> x',
    '\\HASH  app/two\\nlines',
    '#x app/x',
    'HASH  app/x',
    'HASH  bin/node',
    '',
  ])
})

describe('hosts that lack something', () => {
  /** Programs that take the place of the host's own. */
  async function instead(programs: Readonly<Record<string, string>>): Promise<void> {
    const folder = join(host.home, 'programs')
    await mkdir(folder)
    for (const [name, text] of Object.entries(programs))
      await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    host.path = `${folder}:${host.path}`
  }
  const fails = 'exit 1'
  const script = `echo more >>"$SHAKEDOWN_RELEASE/app/a"; ${startService}`

  test.each([
    ['openssl', { openssl: fails }],
    ['a time limit', { timeout: fails }],
    [
      'openssl, and timeout of busybox',
      { openssl: fails, timeout: '[ "$1" != --foreground ] || exit 1; exec /usr/bin/timeout "$@"' },
    ],
    ['a find that knows times', { find: fails }],
    ['readlink of many', { readlink: '[ "$1" != -z ] || exit 1; exec /usr/bin/readlink "$@"' }],
  ])('no %s', async (_, programs) => {
    await instead(programs)
    await build(plain, ['node'])
    await symlink('a', join(host.home, 'build/app/link'))
    await putWith(held, 1, source, { health: '', version: '', script })
    expect(held.state.folders.get(1)).toHaveProperty('own', ['app/a'])
    expect((await inspect(held, 1)).obstacles).toEqual([])
    await writeFile(release('app/new\nline'), 'other')
    await unlink(release('app/link'))
    expect((await inspect(held, 1)).obstacles.at(-1)).toContain(', 2 are not as uploaded: ')
  })

  test('a file that the disk cannot give: its neighbours are judged all the same', async () => {
    await build(plain)
    await putWith(held, 1, source)
    const bad = '*/app/a | ./app/a) exit 1 ;;'
    await instead({
      openssl: `for name in "$(readlink /proc/self/fd/0)" "$@"; do case $name in ${bad} esac; done; exec /usr/bin/openssl "$@"`,
    })
    await writeFile(release('app/-n'), 'other')
    const [sentence = ''] = (await inspect(held, 1)).obstacles
    expect(sentence).toContain('"app/a" cannot be read')
    expect(sentence).toContain('"app/-n" was changed')
    expect(sentence).toContain(', 2 are not as uploaded: ')
  })

  test('after a start, only what was changed since is read', async () => {
    await instead({ find: "printf './files.sha256\\0'" })
    await build(plain)
    await putWith(held, 1, source, { health: '', version: '', script })
    expect(held.state.folders.get(1)).not.toHaveProperty('own')
  })

  test('no time to read all: what is not known is told, and what is gone is seen all the same', async () => {
    await build(plain)
    await putWith(held, 1, source)
    await instead({ timeout: '[ "$2" = 5 ] || exit 124' })
    expect(await inspect(held, 1)).toEqual({
      obstacles: [],
      warnings: [
        'of the 6 files uploaded with release 1, 6 are there but could not be read in time, and were not compared',
      ],
    })
    await unlink(release('app/a'))
    expect((await inspect(held, 1)).obstacles.at(-1)).toContain('"app/a" is gone')
  })
})
