import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { jumpHostKeys, parseKnownHosts, parseUploads } from '@shakedown/ssh'
import { meter } from '../../../packages/ssh/src/upload/progress.ts'
import type { UploadProgress } from '../../../packages/ssh/src/upload/progress.ts'
import { archiveEnd, header, padding } from '../../../packages/ssh/src/upload/tar.ts'
import { makeKeyPair } from '../../../packages/rehearsal/src/hosts/keys.ts'

test.each([
  ['build/node => bin/node', 'build/node', 'bin/node'],
  ['build/node => bin/', 'build/node', 'bin/node'],
  ['  a b  =>  c d  ', 'a b', 'c d'],
  ['a => /opt//x/./y', 'a', '/opt/x/y'],
  ['dist/ => ~/site', 'dist/', '~/site'],
  ['a => b => c', 'a', 'b => c'],
  ['-rf => --', '-rf', '--'],
])('%j', (line, local, remote) => {
  expect(parseUploads([line])).toEqual([{ local, remote }])
})

test('all mistakes are told together', () => {
  expect(() => parseUploads(['a', 'b => ../c', 'c => .'])).toThrow(/entry 1.*\n.*entry 2.*\n.*entry 3/)
})

test('progress: the rate of the last seconds and what is left, at most once a second', () => {
  let now = 0
  const told: UploadProgress[] = []
  const clock = { ...systemClock, now: () => now }
  const progress = meter(1000, clock, (state) => void told.push(state))
  for (let i = 0; i < 50; i++) {
    now += 100
    progress.sent('x', 10)
  }
  expect(told).toHaveLength(5)
  expect(told.at(-1)).toEqual({ remote: 'x', sentBytes: 500, totalBytes: 1000, bytesPerSecond: 100, etaSeconds: 5 })
})

test('the tar that is written is the one that tar reads', () => {
  const name = `${'long/'.repeat(40)}name with\nline break`
  const text = Buffer.from('content of the file')
  const tar = Buffer.concat([
    header({ kind: 'folder', name: 'folder', mode: 0o750 }),
    header({ kind: 'file', name: `folder/${name}`, mode: 0o755, size: text.length }),
    text,
    padding(text.length),
    header({ kind: 'link', name: 'folder/-link', to: name }),
    archiveEnd,
  ])
  expect(tar.length % 512).toBe(0)
  const dir = mkdtempSync(join(tmpdir(), 'shakedown-tar-'))
  execFileSync('tar', ['-xpf', '-', '-C', dir], { input: tar })
  expect(readFileSync(join(dir, 'folder', name), 'utf8')).toBe('content of the file')
  expect(readlinkSync(join(dir, 'folder/-link'))).toBe(name)
  expect(readdirSync(join(dir, 'folder')).toSorted()).toEqual(['-link', 'long'])
  rmSync(dir, { recursive: true })
})

test('sizes from 8 GiB are told in base 256', () => {
  const size = 8 ** 11 + 12_345
  const head = header({ kind: 'file', name: 'x', mode: 0o644, size })
  expect(head[124]).toBe(0x80)
  // It says that the archive is cut, which it is.
  const listed = spawnSync('tar', ['-tvf', '-'], { input: head, encoding: 'utf8' }).stdout
  expect(listed).toContain(` ${size} `)
})

test('jump hosts are known by lines, never by the fingerprint of another host', () => {
  const known = parseKnownHosts(`gate ${makeKeyPair('ed25519').public}`)
  const fingerprint = { kind: 'fingerprint', fingerprints: [] } as const
  expect(jumpHostKeys(fingerprint, known)).toEqual({ kind: 'known-hosts', known })
  expect(jumpHostKeys({ kind: 'insecure' })).toEqual({ kind: 'insecure' })
  expect(() => jumpHostKeys(fingerprint)).toThrow(/known-hosts with a line for each jump host/)
})
