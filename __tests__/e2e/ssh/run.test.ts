import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { listeningLog, onBothKinds, runIn } from './harness.ts'

const exited = (code: number) => ({ kind: 'exited', code })

onBothKinds((ground) => {
  test.each([
    ['true', 0],
    ['# nothing but a comment', 0],
    ['', 0],
    ['exit 7', 7],
    ['exit 0\nfalse', 0],
    ['false\necho never', 1],
    ['false | true', 1],
    ['set +e\ntrue\nfalse', 1],
    ['echo $UNSET_NAME', 1],
    ['sh -c "kill -KILL \\$\\$"', 137],
    ['nosuchprogram', 127],
  ])('%j ends with %d', async (script, code) => {
    const session = await ground.connect()
    expect((await runIn(session, script)).outcome).toMatchObject(exited(code))
  })

  test('a script killed by a signal has not exited', async () => {
    const session = await ground.connect()
    expect((await runIn(session, 'kill -KILL $$')).outcome).toMatchObject({ kind: 'signalled', signal: 'SIGKILL' })
    expect((await runIn(session, 'kill -TERM $$')).outcome).toMatchObject({ kind: 'signalled', signal: 'SIGTERM' })
  })

  test('a command that reads stdin eats nothing of the script', async () => {
    const session = await ground.connect()
    const { outcome, stdout } = await runIn(session, 'cat\nread -r line || echo empty\nsh -c cat\necho end')
    expect(outcome).toMatchObject(exited(0))
    expect(stdout).toEqual(['empty', 'end'])
  })

  test.each([
    ['an unterminated heredoc', 'echo before >ran\ncat <<END\ntext'],
    ['an unbalanced brace', 'echo before >ran\n}\n{ echo b'],
    ['an open quote', 'echo before >ran\necho "'],
    ['an open if', 'echo before >ran\nif true; then'],
  ])('%s is a syntax error and nothing runs', async (_name, script) => {
    const session = await ground.connect()
    const { outcome, stdout, stderr } = await runIn(session, script)
    expect(outcome).toMatchObject({ kind: 'syntax-error', message: expect.stringContaining('line ') })
    expect([...stdout, ...stderr]).toEqual([])
    expect((await runIn(session, 'test ! -e ran')).outcome).toMatchObject(exited(0))
  })

  test('a trailing backslash, a heredoc at the end and a shebang stay within the frame', async () => {
    const session = await ground.connect()
    expect((await runIn(session, 'echo a \\')).stdout).toEqual(['a'])
    expect((await runIn(session, 'cat <<END\ntext\nEND')).stdout).toEqual(['text'])
    expect((await runIn(session, '#!/usr/bin/env bash\necho b')).stdout).toEqual(['b'])
    expect((await runIn(session, 'shopt -s extglob\ncase ab in !(b)) echo c;; esac')).stdout).toEqual(['c'])
  })

  test('CRLF and a byte order mark do no harm', async () => {
    const session = await ground.connect()
    const { outcome, stdout } = await runIn(session, '\uFEFFmkdir -p crlf\r\ncd crlf\r\nbasename "$PWD"\r\n')
    expect(outcome).toMatchObject(exited(0))
    expect(stdout).toEqual(['crlf'])
  })

  test('line numbers in messages are those of the script', async () => {
    const session = await ground.connect()
    const secrets = [{ name: 'TOKEN', value: 'several\nlines\nlong' }]
    const { stderr } = await runIn(session, 'true\nnosuchprogram', { secrets })
    expect(stderr).toEqual(['bash: line 2: nosuchprogram: command not found'])
  })

  test('the environment has only what is given, and the script starts at home', async () => {
    const session = await ground.connect()
    const { stdout } = await runIn(session, 'pwd; env | cut -d= -f1 | sort', { env: [{ name: 'given', value: 'x' }] })
    expect(stdout[0]).toBe(ground.host.home)
    const expected = ['HOME', 'LANG', 'LOGNAME', 'OLDPWD', 'PATH', 'PWD', 'SHLVL', 'USER', '_', 'given']
    expect(stdout.slice(1).toSorted()).toEqual(expected.toSorted())
  })

  test('a noisy .bashrc neither reaches the output nor eats the script', async () => {
    const session = await ground.connect()
    const rc = join(ground.host.home, '.bashrc')
    await writeFile(rc, 'echo NOISE; echo NOISE >&2; printf half-a-line; export FROM_RC=1; set -x\n')
    const { outcome, stdout, stderr } = await runIn(session, 'echo "${FROM_RC:-clean}"')
    await writeFile(rc, '')
    expect(outcome).toMatchObject(exited(0))
    expect([...stdout, ...stderr]).toEqual(['clean'])
  })

  test('a background process that keeps the output open does not keep the run', async () => {
    const { log, warnings } = listeningLog()
    const session = await ground.connect({ log })
    const began = performance.now()
    const { outcome, stdout } = await runIn(session, 'sleep 600 &\necho started\nexit 4')
    expect(outcome).toMatchObject(exited(4))
    expect(stdout).toEqual(['started'])
    expect(performance.now() - began).toBeLessThan(8000)
    expect(warnings).toEqual([expect.stringContaining('background process still holds its output')])
  })

  test('a daemon survives the normal end of the script that started it', async () => {
    const session = await ground.connect()
    await runIn(session, 'setsid sleep 601 >/dev/null 2>&1 </dev/null &\necho $! >daemon')
    expect((await runIn(session, 'sleep 0.3; kill -0 "$(cat daemon)"')).outcome).toMatchObject(exited(0))
    expect(await ground.host.processes()).not.toEqual([])
    await runIn(session, 'kill "$(cat daemon)"')
  })

  test('big output arrives whole, also at a slow reader', async () => {
    const session = await ground.connect()
    const count = 40_000
    let seen = 0
    let intact = true
    const { outcome } = await runIn(session, `for ((i = 0; i < ${count}; i++)); do echo "$i ${'é'.repeat(50)}"; done`, {
      onLine(_stream, line) {
        intact &&= line === `${seen} ${'é'.repeat(50)}`
        seen += 1
        return seen % 10_000 === 0 ? new Promise((resolve) => setTimeout(resolve, 300)) : undefined
      },
    })
    expect(outcome).toMatchObject(exited(0))
    expect(seen).toBe(count)
    expect(intact).toBe(true)
  })

  test('a line without an end is cut, and both streams are read', async () => {
    const session = await ground.connect()
    const { stdout, stderr } = await runIn(
      session,
      'head -c 3000000 /dev/zero | tr "\\0" x; echo; head -c 3000000 /dev/zero | tr "\\0" y >&2',
    )
    expect(stdout).toHaveLength(1)
    expect(stdout[0]).toMatch(/^x{65536} … \[2934464 more characters in this line\]$/)
    expect(stderr[0]).toMatch(/^y{65536} … \[/)
  })

  test('a script of a megabyte is no matter', async () => {
    const session = await ground.connect()
    const { stdout } = await runIn(session, `${`: ${'x'.repeat(997)}\n`.repeat(1000)}echo end`)
    expect(stdout).toEqual(['end'])
  })

  test('several scripts share a connection', async () => {
    const session = await ground.connect()
    const results = await Promise.all([1, 2, 3, 4, 5].map((code) => runIn(session, `sleep 0.2; exit ${code}`)))
    expect(results.map(({ outcome }) => outcome)).toMatchObject([1, 2, 3, 4, 5].map(exited))
  })

  test('a reader that throws stops the script and gets its error back', async () => {
    const session = await ground.connect()
    const fault = new Error('reader')
    const run = runIn(session, 'echo one; sleep 602', {
      onLine() {
        throw fault
      },
    })
    await expect(run).rejects.toBe(fault)
  })
})
