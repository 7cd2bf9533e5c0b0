import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import {
  checkEnvironment,
  diffEnvironments,
  environmentText,
  hashesOf,
  hostEnvironment,
  look,
} from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { lockOne, place } from './scene.ts'

let host: LocalFolder
beforeEach(async () => {
  host = await localHost()
})
afterEach(() => host.remove())

const signal = new AbortController().signal
const values = ['plain', "it's", 'a\nb\n', '', '$(id)', '%s%n\\x41', 'é\u{1F600}', '-n', '='.repeat(200)]

test('a shell reads back every value, byte for byte', () => {
  const value = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\0'))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (list) => {
      const text = environmentText(list.map((one, index) => ({ name: `V${index}`, value: one })))
      const print = list.map((_, index) => `printf '%s\\0' "$V${index}"`).join('\n')
      const out = execFileSync('bash', ['--noprofile', '--norc', '-eu'], { input: `${text}\n${print}\n` })
      expect(out.toString().split('\0').slice(0, -1)).toEqual(list)
    }),
    { numRuns: 60 },
  )
})

test('the host hashes what a shell exports exactly as it is hashed here', async () => {
  await lockOne(host, 1)
  const variables = values.map((value, index) => ({ name: `V${index}`, value }))
  // What a login shell of bash, and of sh, reads.
  await writeFile(join(host.home, '.profile'), `echo noise\nset -a\n${environmentText(variables)}set +a\n`)
  const { key = '' } = await look(host, place, { signal, keyed: true })
  const shell = userInfo().shell ?? ''
  const seen = await hostEnvironment(host, place, 'login', signal)
  expect(seen.shell).toBe(shell)
  expect(seen.hashes).toMatchObject(hashesOf(key, variables))

  const given = [...variables.slice(1, -1), { name: 'V8', value: 'other' }, { name: 'NEW', value: '' }]
  const diff = diffEnvironments(seen.hashes, hashesOf(key, given))
  expect(diff).toMatchObject({ added: ['NEW'], changed: ['V8'] })
  expect(diff.missing).toContain('V0')
})

test('a look without wish for the key does not get it', async () => {
  await lockOne(host, 1)
  expect((await look(host, place, { signal })).key).toBeUndefined()
})

test('where nothing was deployed there is nothing to compare with', async () => {
  await expect(hostEnvironment(host, place, 'login', signal)).rejects.toThrow('nothing was deployed here')
})

test('hashes depend on key, name and value', () => {
  const [one, two] = ['00'.repeat(32), '01'.repeat(32)]
  const a = [{ name: 'A', value: 'x' }]
  const hashes = [
    hashesOf(one, a)['A'],
    hashesOf(two, a)['A'],
    hashesOf(one, [{ name: 'B', value: 'x' }])['B'],
    hashesOf(one, [{ name: 'A', value: 'y' }])['A'],
  ]
  expect(new Set(hashes).size).toBe(4)
  expect(() => hashesOf('', a)).toThrow()
})

test('names of ours, of bash and of nobody are refused, without their values', () => {
  const problems = checkEnvironment(
    ['SHAKEDOWN_ROOT', 'UID', '1x', 'A', 'A', '__shakedown_x'].map((name) => ({ name, value: 'very-secret' })),
  )
  expect(problems.length).toBe(5)
  expect(JSON.stringify(problems)).not.toContain('very-secret')
})
