import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { parseUploads, readTree, upload } from '@shakedown/ssh'
import type { Session, UploadOptions, UploadProgress } from '@shakedown/ssh'
import fc from 'fast-check'
import { eventually, onBothKinds, onHost } from './harness.ts'

const signal = new AbortController().signal
let base = ''
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'shakedown-upload-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

type Shape = Record<string, string | { mode: number; text: string } | { to: string } | null>

/** `null` is an empty folder. */
async function lay(name: string, shape: Shape): Promise<string> {
  const root = join(base, name)
  await rm(root, { recursive: true, force: true })
  await mkdir(root, { recursive: true })
  for (const [path, what] of Object.entries(shape)) {
    const place = join(root, path)
    await mkdir(what === null ? place : dirname(place), { recursive: true })
    if (what === null) continue
    if (typeof what === 'string') await writeFile(place, what)
    else if ('to' in what) await symlink(what.to, place)
    else {
      await writeFile(place, what.text)
      await chmod(place, what.mode)
    }
  }
  return root
}

/** All that can be seen of a file or folder, byte by byte. */
function seen(place: string, path = ''): string[] {
  const stat = lstatSync(place)
  const mode = (stat.mode & 0o777).toString(8)
  if (stat.isSymbolicLink()) return [`${JSON.stringify(path)} -> ${readlinkSync(place)}`]
  if (stat.isFile()) return [`${JSON.stringify(path)} ${mode} ${readFileSync(place).toString('base64').slice(0, 400)}`]
  return [
    `${JSON.stringify(path)}/ ${mode}`,
    ...readdirSync(place)
      .toSorted()
      .flatMap((name) => seen(join(place, name), `${path}/${name}`)),
  ]
}

async function put(session: Session, lines: string[], more: Partial<UploadOptions> = {}) {
  const requests = parseUploads(lines)
  const trees = await Promise.all(requests.map((request) => readTree(request, { base, signal })))
  return await upload(session, { trees, root: '~/app', timeoutMs: 30_000, signal, ...more })
}

const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.shakedown-upload-'))

const hostile: Shape = {
  'two\nlines': 'a',
  '-rf': 'b',
  'with blank ': 'c',
  'it\'s "quoted" $(touch hacked) `touch hacked` ;&|': 'd',
  'back\\slash\\n': 'e',
  'Grüße 世界 🚀': 'f',
  '*': 'g',
  '\u0007bell': 'h',
  '-- -/--help': 'i',
  ['x'.repeat(240)]: 'long',
  [`${'deep/'.repeat(60)}file`]: 'deep',
  '.hidden': '',
  'folder/tool': { mode: 0o755, text: '#!/bin/sh\n' },
  'folder/private': { mode: 0o600, text: 'key' },
  'empty folder': null,
  'folder/up': { to: '../.hidden' },
  'folder/across': { to: '../empty folder' },
  dangling: { to: 'folder/nothing' },
  'two\nlinks': { to: 'two\nlines' },
  'long link': { to: `${'deep/'.repeat(60)}file` },
}

onBothKinds((ground) => {
  const place = (path: string) => join(ground.host.home, 'app', path)

  test('a file arrives whole with its mode, below folders that are made; an equal one is not sent again', async () => {
    const session = await ground.connect()
    await writeFile(join(base, 'tool'), 'first')
    await chmod(join(base, 'tool'), 0o755)
    expect(await put(session, ['tool => bin/deep/tool'])).toMatchObject({
      kind: 'done',
      uploaded: [{ remote: 'bin/deep/tool', state: 'placed', files: 1, bytes: 5, sentBytes: 5 }],
    })
    expect(seen(place('bin/deep/tool'))).toEqual(seen(join(base, 'tool')))
    const before = lstatSync(place('bin/deep/tool')).ino
    expect(await put(session, ['tool => bin/deep/'])).toMatchObject({
      uploaded: [{ state: 'unchanged', sentBytes: 0 }],
    })
    expect(lstatSync(place('bin/deep/tool')).ino).toBe(before)
    await writeFile(join(base, 'tool'), 'other')
    expect(await put(session, ['tool => bin/deep/tool'])).toMatchObject({ uploaded: [{ state: 'placed' }] })
    await chmod(join(base, 'tool'), 0o644)
    expect(await put(session, ['tool => bin/deep/tool'])).toMatchObject({ uploaded: [{ state: 'placed' }] })
    expect(seen(place('bin/deep/tool'))).toEqual(seen(join(base, 'tool')))
    expect(leftovers(place('bin/deep'))).toEqual([])
  })

  test('a folder with hostile names, modes and links arrives as it is', async () => {
    const session = await ground.connect()
    const from = await lay('hostile', hostile)
    const progress: UploadProgress[] = []
    const outcome = await put(session, ['hostile => tree'], { onProgress: (state) => void progress.push(state) })
    expect(outcome).toMatchObject({ kind: 'done', uploaded: [{ state: 'placed' }] })
    expect(seen(place('tree'))).toEqual(seen(from))
    expect(await put(session, ['hostile => tree'])).toMatchObject({ uploaded: [{ state: 'unchanged' }] })
  })

  test('only what differs in a folder is sent; what is gone here is gone there', async () => {
    const session = await ground.connect()
    const from = await lay('parts', { a: 'aaaa', 'sub/b': 'bbbbbbbb', 'sub/c': 'c', 'sub/-d': 'd', old: 'o' })
    await put(session, ['parts => parts'])
    await writeFile(join(from, 'sub/b'), 'BB')
    await rm(join(from, 'old'))
    expect(await put(session, ['parts => parts'])).toMatchObject({
      uploaded: [{ state: 'placed', sentBytes: 2, bytes: 8 }],
    })
    expect(seen(place('parts'))).toEqual(seen(from))
    await writeFile(place('parts/stranger'), 'x')
    expect(await put(session, ['parts => parts'])).toMatchObject({ uploaded: [{ state: 'placed', sentBytes: 0 }] })
    expect(seen(place('parts'))).toEqual(seen(from))
    await rm(place('parts/sub'), { recursive: true })
    await symlink('/etc', place('parts/sub'))
    expect(await put(session, ['parts => parts'])).toMatchObject({ uploaded: [{ state: 'placed' }] })
    expect(seen(place('parts'))).toEqual(seen(from))
  })

  test('several uploads ask once and are placed one after another', async () => {
    const session = await ground.connect()
    await lay('one', { a: '1' })
    await lay('two', {})
    await writeFile(join(base, '-n'), 'name')
    const outcome = await put(session, ['one => many/one', 'two => many/two', './-n => many/-n', 'one => ~/elsewhere'])
    expect(outcome).toMatchObject({ kind: 'done', uploaded: [{}, {}, {}, {}] })
    expect(readdirSync(place('many')).toSorted()).toEqual(['-n', 'one', 'two'])
    expect(await readFile(join(ground.host.home, 'elsewhere/a'), 'utf8')).toBe('1')
  })

  test.each([
    ['one => ~/.', /its own/],
    ['one => ../up', /upwards/],
    ['one => a/../../up', /upwards/],
    ['. => /', /its own/],
    ['one =>', /what goes where/],
    ['one => x\0y', /NUL/],
  ])('%j is refused before anything is contacted', (line, why) => {
    expect(() => parseUploads([line])).toThrow(why)
  })

  test('two uploads into each other are refused', () => {
    expect(() => parseUploads(['a => x', 'b => x/y'])).toThrow(/each other/)
    expect(() => parseUploads(['a => x', 'b => x'])).toThrow(/each other/)
    expect(parseUploads(['a => x', 'b => xy'])).toHaveLength(2)
  })

  test('homes and what is in the way are not replaced', async () => {
    const session = await ground.connect()
    await lay('one', { a: '1' })
    await writeFile(join(base, 'file'), 'f')
    const { home } = ground.host
    for (const target of [home, dirname(home), join(home, 'app')]) {
      const outcome = await put(session, [`one => ${target}`])
      expect(outcome).toMatchObject({ kind: 'failed', what: expect.stringContaining('would replace it') })
    }
    await mkdir(place('in-the-way/full'), { recursive: true })
    await writeFile(place('in-the-way/plain'), '')
    await symlink('full', place('in-the-way/link'))
    expect(await put(session, ['file => in-the-way/full'])).toMatchObject({
      kind: 'failed',
      what: expect.stringContaining('is a folder'),
    })
    expect(await put(session, ['one => in-the-way/plain'])).toMatchObject({
      kind: 'failed',
      what: expect.stringContaining('is a file'),
    })
    expect(await put(session, ['one => in-the-way/link'])).toMatchObject({
      kind: 'failed',
      what: expect.stringContaining('symbolic link'),
    })
    expect(readdirSync(place('in-the-way')).toSorted()).toEqual(['full', 'link', 'plain'])
  })

  test('a cancelled upload leaves the old one and nothing else', async () => {
    const session = await ground.connect()
    await lay('big', { small: 'new' })
    await put(session, ['big => big'])
    await writeFile(join(base, 'big/large'), Buffer.alloc(64 * 2 ** 20, 'x'))
    const before = seen(place('big'))
    const abort = new AbortController()
    let began = 0
    const outcome = put(session, ['big => big'], { signal: abort.signal })
    await eventually(() => leftovers(place('')).length > 0)
    began = performance.now()
    abort.abort()
    expect(await outcome).toMatchObject({ kind: 'cancelled', ended: true, uploaded: [] })
    // What a cancelled step has before the next signal.
    expect(performance.now() - began).toBeLessThan(7500)
    await eventually(async () => (await ground.host.processes()).length === 0)
    expect(leftovers(place(''))).toEqual([])
    expect(seen(place('big'))).toEqual(before)
    expect(session.alive).toBe(true)
  })

  test('a file that changes meanwhile is noticed and nothing is placed', async () => {
    const session = await ground.connect()
    await lay('busy', { a: 'one', b: 'two' })
    const [request] = parseUploads(['busy => busy'])
    if (request === undefined) throw new Error('one line gives one upload')
    const tree = await readTree(request, { base, signal })
    await tree.digests
    await appendFile(join(base, 'busy/a'), ' more')
    await writeFile(join(base, 'busy/b'), 'TWO')
    const attempt = upload(session, { trees: [tree], root: '~/app', timeoutMs: 30_000, signal })
    await expect(attempt).rejects.toThrow(/was changed while it was being uploaded/)
    await eventually(() => leftovers(place('')).length === 0)
    expect(readdirSync(place(''))).not.toContain('busy')
  })

  test.each(['same', 'same/a'])(
    '%s: other bytes of the same size are noticed by the host, and whose they are',
    async (local) => {
      const session = await ground.connect()
      await lay('same', { a: 'one', b: 'two' })
      await put(session, [`${local} => ${local}`])
      const before = seen(place(local))
      await writeFile(join(base, 'same/a'), 'two')
      const [request] = parseUploads([`${local} => ${local}`])
      if (request === undefined) throw new Error('one line gives one upload')
      const tree = await readTree(request, { base, signal })
      await tree.digests
      await writeFile(join(base, 'same/a'), 'six')
      const attempt = upload(session, { trees: [tree], root: '~/app', timeoutMs: 30_000, signal })
      await expect(attempt).rejects.toThrow(/same\/a" was changed while it was being uploaded/)
      expect(seen(place(local))).toEqual(before)
      await eventually(() => leftovers(place('')).length + leftovers(place('same')).length === 0)
    },
  )

  test('a link that leads outside is refused, one that stays inside is kept', async () => {
    for (const [path, to] of [
      ['x', '/etc/passwd'],
      ['x', '..'],
      ['x', '../outside'],
      ['a/b/x', '../../../x'],
      ['x', 'a/../../x'],
      ['x', 'a/../y'],
      ['x', '//etc'],
    ] as const) {
      await lay('links', { [path]: { to } })
      const [request] = parseUploads(['links => links'])
      if (request === undefined) throw new Error('one line gives one upload')
      const refusal = await readTree(request, { base, signal }).catch((error: unknown) => error)
      expect({ path, to, refusal }).toMatchObject({ refusal: expect.any(ProblemError) })
      expect(String(refusal)).toContain('outside')
    }
  })

  test('a path that leaves the workspace through a link is refused', async () => {
    await rm(join(base, 'exit'), { force: true })
    await symlink('/etc', join(base, 'exit'))
    const read = (local: string) => readTree({ local, remote: 'x' }, { base, signal })
    await expect(read('exit/hostname')).rejects.toThrow(/leads out of/)
    await expect(read('../x')).rejects.toThrow(/leads out of|does not exist/)
    await expect(read('exit')).rejects.toThrow(/leads out of|symbolic link/)
    await expect(read('nothing')).rejects.toThrow(/does not exist/)
    await expect(read('/dev/null')).rejects.toThrow(/neither a file nor a folder/)
  })
})

onHost({ kind: 'sshd' }, (ground) => {
  test('property: any folder arrives as it is', async () => {
    const session = await ground.connect()
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .map((text) => text.replaceAll(/[\0/]/g, '_').toWellFormed())
      .filter((text) => text !== '.' && text !== '..' && Buffer.byteLength(text) < 250)
    const file = fc.record({
      kind: fc.constant('file' as const),
      text: fc.uint8Array({ maxLength: 3000 }),
      mode: fc.constantFrom(0o644, 0o755, 0o600, 0o444, 0o700),
    })
    const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, file, tie('tree')),
      tree: fc.dictionary(name, tie('node'), { maxKeys: 6 }),
    }))
    const build = async (node: unknown, at: string): Promise<void> => {
      const plain = node as { kind?: unknown; text: Uint8Array; mode: number }
      if (plain.kind === 'file' && plain.text instanceof Uint8Array) {
        await writeFile(at, plain.text)
        await chmod(at, plain.mode)
        return
      }
      await mkdir(at)
      for (const [key, child] of Object.entries(node as object)) await build(child, join(at, key))
    }
    await fc.assert(
      fc.asyncProperty(tree, async (shape) => {
        const root = join(base, 'random')
        await rm(root, { recursive: true, force: true })
        await build(shape, root)
        expect(await put(session, ['random => random'])).toMatchObject({ kind: 'done' })
        expect(seen(join(ground.host.home, 'app/random'))).toEqual(seen(root))
        expect(await put(session, ['random => random'])).toMatchObject({ uploaded: [{ state: 'unchanged' }] })
      }),
      { numRuns: 40 },
    )
    expect(leftovers(join(ground.host.home, 'app'))).toEqual([])
  })
})
