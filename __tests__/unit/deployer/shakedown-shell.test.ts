// examples/ops/shakedown-shell against what packages/ssh sends: it must be the same text, or no deployment gets through.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { systemClock } from '@shakedown/ports'
import { commandFor } from '../../../packages/ssh/src/frame.ts'
import { killGroup } from '../../../packages/ssh/src/group-kill.ts'
import type { Link } from '../../../packages/ssh/src/link.ts'
import { findProgram, withProgram } from '../../tools.ts'

const file = resolve(import.meta.dirname, '../../../examples/ops/shakedown-shell')
const mark = '0123456789abcdef'.repeat(2)
const runs = [
  commandFor(mark, 'true'),
  commandFor(mark, 'shopt -s extglob'),
  commandFor(mark, 'true', true),
  commandFor(mark, 'shopt -s extglob', true),
]

/** What is sent to end these process groups. */
async function killCommand(...groups: number[]): Promise<string> {
  let sent = ''
  const exec = (command: string) => {
    sent = command
    throw new Error('nothing is there')
  }
  const link = { client: { exec }, onEnd: () => () => {} } as unknown as Link
  await Promise.all(groups.map((group) => killGroup(link, group, systemClock, 1)))
  return sent
}

function ask(shell: string, command: string | undefined, input = '') {
  const programs = {
    PATH: process.env['PATH'] ?? '',
    HOME: '/',
    USER: 'me',
    LOGNAME: 'me',
    SSH_CONNECTION: '::1 1 ::1 22',
  }
  const env = { ...programs, ...(command !== undefined && { SSH_ORIGINAL_COMMAND: command }) }
  const { status, stdout, stderr } = spawnSync(shell, [file], { env, input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('it is a program, for any POSIX shell', () => {
  expect(statSync(file).mode & 0o777).toBe(0o755)
  expect(readFileSync(file, 'utf8')).toMatch(/^#!\/bin\/sh\n/)
})

test('it knows the supervisor of this version: copy what is expected here when packages/ssh has another one', () => {
  const supervisor = /-c ('[^']*') /.exec(commandFor(mark, 'true'))?.[1] ?? ''
  expect(readFileSync(file, 'utf8')).toContain(`\nsupervisor=${supervisor}\n`)
})

const inShell = (shell: string) => {
  test.each(runs)('a script gets through: %#', (command) => {
    // The end of stdin ends a script that is not fed, on a busy machine before it says that it runs; that those run to
    // their end is shown with a real sshd.
    const { status, stdout } = ask(shell, command, 'A=b c\0\0echo "[$A]"; exit 7\0')
    expect(stdout).toContain(`${mark} ready `)
    if (!command.includes(' shakedown-fed ')) return
    expect(stdout).toContain(`${mark} running\n`)
    expect({ status, said: stdout.trim().split('\n').at(-1) }).toEqual({ status: 7, said: '[b c]' })
  })

  test('the end of a script gets through, and ends it', async () => {
    const command = await killCommand(2 ** 22 + 1, 2 ** 22 + 2)
    expect(command).toContain(`-${2 ** 22 + 1} -${2 ** 22 + 2}`)
    expect(ask(shell, command)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  const [run = '', extended = '', fed = ''] = runs
  test.each<[string, string | undefined]>([
    ['a login', undefined],
    ['a login with an empty command', ''],
    ['another command', 'id'],
    ['scp', 'scp -t /tmp'],
    ['sftp', '/usr/lib/openssh/sftp-server'],
    ['rsync', 'rsync --server -e.LsfxCIvu . /tmp'],
    ['something behind', `${run}; id`],
    ['something on the next line', `${run}\nid`],
    ['something in front', `id; ${run}`],
    ['a mark that runs something', run.replace(mark, '$(id)0123456789abcdef0123456789')],
    ['a mark that is too long', `${run}0`],
    ['a mark that is too short', run.slice(0, -1)],
    ['no mark', run.slice(0, -33)],
    ['another word', extended.replace('extglob', 'extdebug')],
    ['a second word', `${extended} -O extglob`],
    ['another kind of script', fed.replace('-fed', '-led')],
    ['another supervisor', run.replace('exec 3<&0', 'id; exec 3<&0')],
    ['a supervisor without its end', run.replace('exit 125', 'exit 0')],
    ['another environment', run.replace('LANG=C.UTF-8', 'LANG=C.UTF-8 BASH_ENV=x')],
    ['the end of everything', `exec bash --noprofile --norc -c 'for g in -1; do kill -TERM'`],
  ])('refused: %s', (_what, command) => {
    const { status, stdout, stderr } = ask(shell, command, 'id\n')
    expect({ status, stdout }).toEqual({ status: 126, stdout: '' })
    expect(stderr).toMatch(/^shakedown-shell refuses this: /)
  })

  test.each(['-1', '-0', '5', '-5 -1', '--5', '-5 $(id)', '-05', ''])('the end of %j is refused', async (groups) => {
    const command = (await killCommand(77)).replaceAll('-77', groups)
    expect(ask(shell, command)).toMatchObject({ status: 126, stdout: '' })
  })

  test('any change of an allowed command is refused', async () => {
    const kill = await killCommand(2 ** 22 + 1)
    const change = fc.tuple(fc.constantFrom(...runs, kill), fc.nat(), fc.string({ minLength: 1, maxLength: 3 }))
    fc.assert(
      fc.property(change, ([command, place, text]) => {
        const at = place % (command.length + 1)
        const changed = `${command.slice(0, at)}${text.replaceAll('\0', '')}${command.slice(at)}`
        fc.pre(changed !== command)
        expect(ask(shell, changed)).toMatchObject({ status: 126, stdout: '' })
      }),
      { numRuns: 60 },
    )
  })
}
describe('bash as sh', () => inShell(findProgram('bash') ?? 'bash'))
withProgram('dash', 'dash', () => inShell(findProgram('dash') ?? 'dash'))
