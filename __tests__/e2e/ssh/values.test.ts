import { expect, test } from '@jest/globals'
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

onHost({ kind: 'sshd' }, (ground) => {
  const nastyPart = fc.constantFrom(
    ...nasty,
    "'",
    '"',
    '\\',
    '\n',
    '\r\n',
    '\r',
    '\u0001',
    '\u007f',
    '\u0080',
    '$',
    '`',
    '!',
  )
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.oneof(nastyPart, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join('')),
    )
    .map((value) => value.replaceAll('\0', ''))
  const decoded = (lines: string[]) => lines.map((line) => Buffer.from(line, 'base64').toString())
  // The one change that is made to a script.
  const unix = (value: string) => value.replace(/\r\n/g, '\n')

  test('property: a thousand values, exported and secret, arrive byte by byte', async () => {
    const session = await ground.connect()
    const batch = fc.array(text, { minLength: 50, maxLength: 50 })
    let cases = 0
    await fc.assert(
      fc.asyncProperty(batch, async (values) => {
        const all = values.map((value, index) => ({ name: `v${index}`, value }))
        const [env, secrets] = [all.slice(0, 25), all.slice(25)]
        // Once as bash has them, once as a program of the script gets them.
        const script = `
          for name in ${all.map(({ name }) => name).join(' ')}; do printf %s "\${!name}" | base64 -w0; echo; done
          env -0 | grep -z '^v[0-9]' | sort -zV | base64 -w0; echo`
        const { outcome, stdout } = await runIn(session, script, { env, secrets })
        expect(outcome).toMatchObject({ kind: 'exited', code: 0 })
        expect(decoded(stdout.slice(0, 50))).toEqual(values)
        const listed = decoded(stdout.slice(50)).join('').split('\0').slice(0, -1)
        expect(listed.toSorted()).toEqual(all.map(({ name, value }) => `${name}=${value}`).toSorted())
        cases += values.length
      }),
      { numRuns: 22, endOnFailure: true },
    )
    expect(cases).toBeGreaterThanOrEqual(1000)
  }, 120_000)

  test('property: a thousand pieces of scripts arrive byte by byte', async () => {
    const session = await ground.connect()
    const quoted = text.map((value) => ({
      source: `printf %s '${value.replaceAll("'", String.raw`'\''`)}' | base64 -w0; echo`,
      expected: unix(value),
    }))
    const heredoc = text.map((value) => ({
      source: `base64 -w0 <<'END-OF-TEXT'\n${value}\nEND-OF-TEXT\necho`,
      expected: unix(`${value}\n`),
    }))
    // Comments and functions around it must neither get lost nor get in the way.
    const comment = text.map((value) => ({ source: `# ${value.replaceAll(/[\r\n]/g, ' ')}\necho`, expected: '' }))
    const inFunction = text.map((value) => ({
      source: `f() {\n  printf %s '${value.replaceAll("'", String.raw`'\''`)}' | { base64 -w0; }\n}\nf; echo`,
      expected: unix(value),
    }))
    const batch = fc.array(fc.oneof(quoted, heredoc, comment, inFunction), { minLength: 50, maxLength: 50 })
    let cases = 0
    await fc.assert(
      fc.asyncProperty(batch, async (pieces) => {
        const { outcome, stdout } = await runIn(session, pieces.map(({ source }) => source).join('\n'))
        expect(outcome).toMatchObject({ kind: 'exited', code: 0 })
        expect(decoded(stdout)).toEqual(pieces.map(({ expected }) => expected))
        cases += pieces.length
      }),
      { numRuns: 22, endOnFailure: true },
    )
    expect(cases).toBeGreaterThanOrEqual(1000)
  }, 120_000)
})
