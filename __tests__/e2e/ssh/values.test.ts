import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { onBothKinds, onHost, runIn } from './harness.ts'

const nasty = [
  '',
  ' ',
  "it's",
  '"double"',
  '$(touch hacked)',
  '`touch hacked`',
  '$HOME ${HOME} $$',
  'line one\nline two\n',
  '\n\n',
  'crlf\r\nend\r',
  'back\\slash \\n \\',
  '!history !!',
  'Grüße, 世界 🚀',
  '\u0007bell \u001b[31mred\u001b[0m',
  '\u0001\u007f',
  '; rm -rf / #  & | > < * ? [a] {a,b} ~ %s',
  '--flag=-n',
  '-e',
]

onBothKinds((ground) => {
  test('nasty values arrive byte by byte', async () => {
    const session = await ground.connect()
    const env = nasty.map((value, index) => ({ name: `v${index}`, value }))
    const script = env.map(({ name }) => `printf %s "$${name}" | base64 -w0; echo`).join('\n')
    const { stdout } = await runIn(session, script, { env })
    expect(stdout.map((line) => Buffer.from(line, 'base64').toString())).toEqual(nasty)
    expect((await runIn(session, 'test ! -e hacked')).outcome).toMatchObject({ kind: 'exited', code: 0 })
  })

  test('names keep their case, and the largest value still lets programs start', async () => {
    const session = await ground.connect()
    const env = [
      { name: 'lower', value: 'a' },
      { name: 'LOWER', value: 'b' },
      { name: 'BIG', value: 'x'.repeat(127 * 1024) },
      { name: 'PATH', value: '/usr/bin:/bin:/nowhere' },
      { name: 'LC_ALL', value: 'C' },
    ]
    const { outcome, stdout } = await runIn(session, 'sh -c \'echo "$lower$LOWER ${#BIG} $PATH $LC_ALL"\'', { env })
    expect(outcome).toMatchObject({ kind: 'exited', code: 0 })
    expect(stdout).toEqual([`ab ${127 * 1024} /usr/bin:/bin:/nowhere C`])
  })

  test('secrets are in no process list and in no output', async () => {
    const session = await ground.connect()
    const value = 'hunter2-topsecret'
    // What ps shows to any user of the host.
    const list = 'for one in /proc/[0-9]*/cmdline; do tr "\\0" " " <"$one" 2>/dev/null || true; echo; done'
    const script = `test -n "$TOKEN"; ${list}; set -v; nosuchprogram`
    const { stdout, stderr } = await runIn(session, script, { secrets: [{ name: 'TOKEN', value }] })
    expect(stdout.length).toBeGreaterThan(5)
    expect([...stdout, ...stderr].filter((line) => line.includes(value))).toEqual([])
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  describe('property', () => {
    test('any text is a value, and any script that prints it prints it', async () => {
      const session = await ground.connect()
      const text = fc.string({ unit: 'binary', maxLength: 200 }).map((value) => value.replaceAll('\0', ''))
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), text, async (values, quoted) => {
          const env = values.map((value, index) => ({ name: `v${index}`, value }))
          const literal = `'${quoted.replaceAll("'", String.raw`'\''`)}'`
          const script = [...env.map(({ name }) => `"$${name}"`), literal].map(
            (word) => `printf %s ${word} | base64 -w0; echo`,
          )
          const { stdout } = await runIn(session, script.join('\n'), { env })
          const expected = [...values, quoted.replace(/\r\n/g, '\n')]
          expect(stdout.map((line) => Buffer.from(line, 'base64').toString())).toEqual(expected)
        }),
        { numRuns: 40 },
      )
    })
  })
})
