import { describe, expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { parsePolicy } from '@shakedown/policy'
import fc from 'fast-check'
import { file, problemsOf } from './reading.ts'

describe('the reader refuses', () => {
  test.each([
    [
      'anchors and aliases',
      'version: 1\nareas: { a: &x [y], b: *x }\n',
      [':2: "&x" is an anchor', ':2: "*x" is an alias'],
    ],
    ['tags', 'version: !!int "1"\n', [':1: "tag:yaml.org,2002:int" is a tag']],
    ['unknown tags', 'version: 1\ndefault: !env X\n', [':2: "!env" is a tag']],
    ['duplicate keys', 'version: 1\ndefault: testnet\ndefault: null\n', [':3: this key stands twice in its map']],
    ['a second document', 'version: 1\n---\nversion: 1\n', [':2: a second document begins here']],
    ['a directive', '%YAML 1.1\n---\nversion: 1\n', [':1: there is a directive (%)']],
    ['an empty file', '', [': the file is empty']],
    ['a file of comments', '# version: 1\n', [': the file is empty']],
    ['broken YAML', 'version: 1\nrules: [\n', [/^:\d: it is not YAML/]],
    ['a tab', 'version: 1\nlabels:\n\trequire: [a]\n', [/^:3: /]],
    ['keys that are no text', 'version: 1\n1: x\n', [':2: this key is not text']],
    ['keys that are lists', 'version: 1\n? [a]\n: x\n', [':2: this key is not text']],
    ['merge keys', 'version: 1\n<<: { default: null }\n', [':2 "<<": "<<" is not a key here']],
    ['64 KiB and a byte', `version: 1\n${'#'.repeat(65_526)}`, [/^: the file has 65537 bytes, more than 64 KiB/]],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(text)
    expect(problems.slice(0, expected.length)).toEqual(
      expected.map((one): unknown => (typeof one === 'string' ? one : expect.stringMatching(one))),
    )
  })

  test('64 KiB of many-byte characters, counted in bytes', () => {
    expect(problemsOf(`version: 1\n#${'é'.repeat(33_000)}`)).toEqual([expect.stringMatching(/more than 64 KiB/)])
  })

  test.each(['[', '{', '- ', '{a: ', '? '])('nesting without an end, %s', (open) => {
    const problems = problemsOf(open.repeat(Math.floor(65_000 / open.length)))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThan(25)
  })
})

test('YAML 1.2: on and yes are text, 0o17 is a number, 012 is 12', () => {
  expect(problemsOf('version: 1\nareas: { on: [yes, no, off] }\n')).toEqual([])
  const { policy } = parsePolicy('version: 1\ntargets: { t: { watch: { sessions: 0o17 } } }\n', file)
  expect(policy.targets[1]?.watch.get('sessions')).toBe('15')
})

test('whatever the text, the answer is a policy or problems with a place', () => {
  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(
        'version: 1\n',
        'rules:\n',
        '  - ',
        'name: x\n',
        '[',
        ']',
        '{',
        '}',
        ': ',
        '&a',
        '*a',
        '!t ',
        '---\n',
        '"',
        '|\n',
        '\t',
        '#',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(scraps, (parts) => {
      try {
        expect(parsePolicy(parts.join(''), file).policy.targets.length).toBeGreaterThan(1)
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        expect(error.problems.length).toBeGreaterThan(0)
        for (const { where, what, mend } of error.problems) {
          expect(where.startsWith(file)).toBe(true)
          expect(what).not.toBe('')
          expect(mend).not.toBe('')
        }
      }
    }),
    { numRuns: 500 },
  )
})
