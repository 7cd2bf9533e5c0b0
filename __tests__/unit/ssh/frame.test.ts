import { expect, test } from '@jest/globals'
import { checkScript, checkVariables } from '@shakedown/ssh'
import { commandFor, frame } from '../../../packages/ssh/src/frame.ts'

test('the command has one line and nothing that a login shell could take for its own', () => {
  const command = commandFor('abc123', 'echo secret script')
  const inside = /'(.*)'/s.exec(command)?.[1] ?? ''
  expect(inside.length).toBeGreaterThan(500)
  // csh: `!` and line breaks; fish: `\'` and `\\` inside quotes; POSIX: `'`.
  expect(inside).not.toMatch(/['!\n]|\\\\/)
  expect(command).not.toContain('secret script')
  expect(command.endsWith('shakedown abc123')).toBe(true)
})

test('what goes over stdin is items that end with NUL', () => {
  const variables = [
    { name: 'A', value: "it's\n" },
    { name: 'B', value: '' },
  ]
  expect(frame('\uFEFFone\r\ntwo', variables).toString()).toBe("A=it's\n\0B=\0\0one\ntwo\0")
})

test.each([
  ['1A', 'x', 'not the name of a variable'],
  ['A-B', 'x', 'not the name of a variable'],
  ['A B', 'x', 'not the name of a variable'],
  ['', 'x', 'not the name of a variable'],
  ['UID', 'x', 'meaning of its own'],
  ['BASH_ENV', 'x', 'meaning of its own'],
  ['SHELLOPTS', 'x', 'meaning of its own'],
  ['__shakedown_env', 'x', 'meaning of its own'],
  ['A', 'a\0b', 'NUL'],
  ['A', '\uD800', 'Unicode'],
  ['A', 'x'.repeat(128 * 1024), 'at most'],
])('a variable %j is refused', (name, value, what) => {
  const problems = checkVariables([{ name, value }])
  expect(problems.map((problem) => problem.what)).toEqual([expect.stringContaining(what)])
})

test('messages about variables show no value', () => {
  const value = `topsecret${'x'.repeat(200_000)}\0\uD800`
  const problems = checkVariables([
    { name: 'UID', value },
    { name: 'UID', value },
  ])
  expect(problems.length).toBeGreaterThan(5)
  expect(JSON.stringify(problems)).not.toContain('topsecret')
})

test('all values together have a limit, too', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ name: `V${index}`, value: 'x'.repeat(60_000) }))
  expect(checkVariables(many).map(({ what }) => what)).toEqual([expect.stringContaining('all values together')])
})

test('a script with NUL is refused: bash would drop it without a word', () => {
  expect(checkScript('echo a\0b')).toHaveLength(1)
  expect(checkScript('echo a\n')).toEqual([])
})
