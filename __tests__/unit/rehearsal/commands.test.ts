import { describe, expect, test } from '@jest/globals'
import { commandReader } from '../../../packages/rehearsal/src/workflow/commands.ts'
import { Masker } from '../../../packages/rehearsal/src/workflow/mask.ts'
import type { Annotation } from '../../../packages/rehearsal/src/workflow/types.ts'

function read(...lines: string[]) {
  const masker = new Masker()
  const outputs: Record<string, string> = {}
  const state: Record<string, string> = {}
  const annotations: Annotation[] = []
  const failures: string[] = []
  const log: string[] = []
  const reader = commandReader({
    masker,
    output: (name, value) => void (outputs[name] = value),
    state: (name, value) => void (state[name] = value),
    annotate: (annotation) => void annotations.push(annotation),
    fail: (why) => void failures.push(why),
    print: (line) => void log.push(line),
  })
  lines.forEach(reader)
  return { outputs, state, annotations, failures, log, masker }
}

describe('what printing can do to a step', () => {
  test('a double colon counts at the start of a line, after blanks, and nowhere else', () => {
    const { outputs, log } = read('::set-output name=a::1', '  ::set-output name=b::2', 'x ::set-output name=c::3')
    expect(outputs).toEqual({ a: '1', b: '2' })
    expect(log).toEqual(['x ::set-output name=c::3'])
  })

  test('a bracket counts anywhere in a line', () => {
    const { outputs, state } = read('block 12 ##[set-output name=verdict]passed', 'x ##[save-state name=isPost]true')
    expect(outputs).toEqual({ verdict: 'passed' })
    expect(state).toEqual({ isPost: 'true' })
  })

  test('what is not a command is text', () => {
    const { log, outputs } = read(
      '::unknown::x',
      '##[unknown]x',
      '::',
      '##[',
      ': :set-output name=a::1',
      '## [set-output name=a]1',
    )
    expect(log).toHaveLength(6)
    expect(outputs).toEqual({})
  })

  test('escapes in properties and data', () => {
    const { outputs, annotations } = read(
      '::set-output name=a%3Ab%2Cc::x%0Ay%25',
      '::error file=a.ts,line=3::two%0Alines',
      '##[set-output name=d%3B]%5D',
    )
    expect(outputs).toEqual({ 'a:b,c': 'x\ny%', 'd;': ']' })
    expect(annotations).toEqual([{ level: 'error', message: 'two\nlines' }])
  })

  test('stop-commands holds until its token, and the token is masked', () => {
    const token = '0b9f6c1e-token'
    const { outputs, log } = read(
      `::stop-commands::${token}`,
      '::set-output name=a::1',
      '##[set-output name=a]1',
      `echo ${token}`,
      `::${token}::`,
      '::set-output name=b::2',
    )
    expect(outputs).toEqual({ b: '2' })
    expect(log).toContain('echo ***')
  })

  test.each(['::stop-commands::', '::stop-commands::add-mask'])('%s is refused', (line) => {
    const { failures, outputs } = read(line, '::set-output name=a::1')
    expect(failures).toHaveLength(1)
    expect(outputs).toEqual({ a: '1' })
  })

  test.each(['::set-env name=PATH::/evil', '::add-path::/evil', 'x ##[add-path]/evil'])('%s fails the step', (line) => {
    expect(read(line).failures).toEqual([expect.stringContaining('disabled')])
  })

  test('add-mask hides from then on, in annotations too', () => {
    const { log, annotations } = read(
      'before hunter22',
      '::add-mask::hunter22',
      'after hunter22',
      '::warning::saw hunter22',
    )
    expect(log).toEqual(['before hunter22', 'after ***', '##[warning]saw ***'])
    expect(annotations).toEqual([{ level: 'warning', message: 'saw ***' }])
  })
})

describe('masking', () => {
  const secret = 'p4ss "w&rd\'<1>'
  const masker = new Masker()
  masker.add(secret)

  test.each([
    ['itself', secret],
    ['JSON', JSON.stringify({ a: secret })],
    ['URI', encodeURIComponent(secret)],
    ['XML', 'p4ss &quot;w&amp;rd&apos;&lt;1&gt;'],
    ['expression', secret.replaceAll("'", "''")],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64 shifted by one', Buffer.from(secret).subarray(1).toString('base64')],
    ['base64 shifted by two', Buffer.from(secret).subarray(2).toString('base64')],
  ])('%s is hidden', (_form, text) => {
    expect(masker.mask(`x ${text} y`)).not.toContain(text)
    expect(masker.mask(`x ${text} y`)).toContain('***')
  })

  test('each line of a secret with several, without its blanks', () => {
    const key = new Masker()
    key.add('-----BEGIN KEY-----\r\n  line-one\nline-two\n')
    expect(key.mask('line-one and line-two')).toBe('*** and ***')
  })

  test('a secret that contains another leaves no remainder', () => {
    const both = new Masker()
    both.add('abcd')
    both.add('abcd-efgh')
    expect(both.mask('abcd-efgh abcd')).toBe('*** ***')
  })

  test('nothing is no secret', () => {
    const none = new Masker()
    none.add('')
    expect(none.mask('as it was')).toBe('as it was')
  })
})
