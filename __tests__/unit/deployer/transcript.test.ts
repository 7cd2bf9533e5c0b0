import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { redactor, Transcript } from '@shakedown/fleet'
import { silentLog } from '@shakedown/ports'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transcript-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('everything is in the file, the beginning is in the log', async () => {
  const logged: string[] = []
  const log = {
    ...silentLog,
    foreign: (line: string) => void logged.push(line),
    info: (line: string) => void logged.push(line),
  }
  const transcript = new Transcript(folder, 'alice', log, (text) => text)
  for (let line = 1; line <= 2_500; line++) await transcript.line(`line ${line}`)
  await transcript.end()
  expect((await readFile(transcript.path, 'utf8')).trim().split('\n')).toHaveLength(2_500)
  expect(logged).toHaveLength(2_001)
  expect(logged[0]).toBe('alice │ line 1')
  expect(logged.at(-1)).toContain(transcript.path)
})

test('an alias cannot choose another folder', async () => {
  const transcript = new Transcript(folder, '../../etc/passwd', silentLog, (text) => text)
  await transcript.end()
  expect(transcript.path).toBe(join(folder, '..%2F..%2Fetc%2Fpasswd.log'))
})

test('secrets are taken out of the file, line by line; short ones would only hollow out the text', () => {
  const redact = redactor(['hunter2', 'first line\nsecond line', 'ab', ''])
  expect(redact('password=hunter2 second line about')).toBe('password=*** *** about')
})

test('two aliases never share a file', async () => {
  const names = ['host:2201', 'host_2201', 'host%3A2201'].map((alias) => {
    const transcript = new Transcript(folder, alias, silentLog, (text) => text)
    return transcript.end().then(() => transcript.path)
  })
  expect(new Set(await Promise.all(names)).size).toBe(3)
})

test('what post prints is added to what main left', async () => {
  for (const line of ['of main', 'of post']) {
    const transcript = new Transcript(folder, 'twice', silentLog, (text) => text)
    await transcript.line(line)
    await transcript.end()
  }
  expect(await readFile(join(folder, 'twice.log'), 'utf8')).toBe('of main\nof post\n')
})

test.each(['', 'a', 'ab', 'user:', 'x'.repeat(7)])('a secret in base64 behind %j is taken out, too', (before) => {
  const secret = 'correct-horse-battery'
  const clean = redactor([secret])(Buffer.from(`${before}${secret} tail`).toString('base64'))
  expect(clean).toContain('***')
  // Up to a byte at each end shares its character with the neighbour.
  expect(Buffer.from(clean.replace('***', ''), 'base64').toString('latin1')).not.toMatch(/horse|battery/)
})

test('a host that prints without end does not fill the disk', async () => {
  const transcript = new Transcript(folder, 'endless', silentLog, (text) => text)
  const warnings: Error[] = []
  const warned = (warning: Error) => void warnings.push(warning)
  process.on('warning', warned)
  const line = 'x'.repeat(64 * 1024)
  for (let n = 0; n < 1_100; n++) await transcript.line(line)
  await transcript.end()
  process.off('warning', warned)
  // Listeners that stay would be one of them.
  expect(warnings).toEqual([])
  const text = await readFile(transcript.path, 'utf8')
  expect(text.length).toBeLessThan(65 * 1024 * 1024)
  expect(text.trimEnd().endsWith('… the rest of the output is not kept')).toBe(true)
})

test('a file that cannot be written stops no script', async () => {
  const warnings: string[] = []
  const log = { ...silentLog, warning: (text: string) => void warnings.push(text) }
  const transcript = new Transcript(join(folder, 'missing'), 'alice', log, (text) => text)
  for (let n = 0; n < 100; n++) await transcript.line('x'.repeat(64 * 1024))
  await transcript.end()
  expect(warnings).toEqual([expect.stringContaining('cannot be written')])
})
