import { expect, test } from '@jest/globals'
import { help, readOptions } from '../../../packages/rehearsal/src/options.ts'

test('without options the rehearsal plays on the best host there is', () => {
  expect(readOptions([])).toEqual({
    kind: 'play',
    out: '.shakedown/rehearsal',
    hostKind: 'auto',
    isVerbose: false,
  })
})

test.each(['--help', '-h'])('%s is an answer, no run', (option) => {
  expect(readOptions([option])).toEqual({ kind: 'help' })
})

test.each([
  ['--hlep', '--hlep'],
  ['--host=other', 'not "other"'],
  ['--out', '--out'],
  ['somewhere', 'somewhere'],
])('%s is a mistake that is named', (argument, what) => {
  expect(readOptions([argument])).toEqual({ kind: 'mistake', what: expect.stringContaining(what) })
})

test('the help names every option', () => {
  for (const option of ['--host', '--out', '--verbose', '--help']) expect(help).toContain(`  ${option}`)
})
