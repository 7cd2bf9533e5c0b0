import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { silentLog } from '@shakedown/ports'
import { redactor, Transcript } from '../../../actions/testnet-deployer/src/transcript.ts'

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
  expect(transcript.path).toBe(join(folder, '.._.._etc_passwd.log'))
})

test('secrets are taken out of the file, line by line; short ones would only hollow out the text', () => {
  const redact = redactor(['hunter2', 'first line\nsecond line', 'ab', ''])
  expect(redact('password=hunter2 second line about')).toBe('password=*** *** about')
})
