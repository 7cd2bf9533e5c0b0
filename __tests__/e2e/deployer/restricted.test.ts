// The line of docs/ssh.md in authorized_keys, with examples/ops/shakedown-shell, at a real sshd: what the action needs gets
// through, and nothing else.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { makeUserKey, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { findProgram, withProgram } from '../../tools.ts'
import { newFolder } from '../step.ts'
import { startChain, stopChain } from './chain.ts'
import { checkout, withHost } from './ground.ts'
import { endOf, stages, type StageOptions } from './stage.ts'

const open = stages()
const wrapper = resolve(import.meta.dirname, '../../../examples/ops/shakedown-shell')

const installed = '/usr/local/bin/shakedown-shell'
const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/ssh.md'), 'utf8')

/** The options of the line of docs/ssh.md whose command is this program. */
function guideline(program: string): string {
  const found = [...guide.matchAll(/^(restrict,\S*command="([^"]+)") ssh-ed25519 /gm)]
  const [, options = ''] = found.find(([, , command]) => command?.endsWith(program)) ?? []
  expect(options).not.toBe('')
  return options
}

/** As docs/ssh.md has it: one port may be reached through the host, everything else is off. */
function restricted(port: number): Required<Pick<StageOptions, 'host'>> {
  const host = (dir: string) => {
    // sh must be able to read it, whoever owns the checkout.
    const shell = join(dir, 'shakedown-shell')
    copyFileSync(wrapper, shell)
    chmodSync(shell, 0o755)
    const key = makeUserKey()
    const options = guideline('shakedown-shell')
      .replace('127.0.0.1:9944', `127.0.0.1:${port}`)
      .replace(installed, shell)
    return { userKey: { ...key, publicLine: `${options} ${key.publicLine}` } }
  }
  return { host }
}

const watchOf = (port: number) => ({
  sources: [`ws://127.0.0.1:${port}`],
  counter: 'ethereum-blocks',
  sessions: 5,
  'start-timeout': '20s',
})

/** The OpenSSH client with the deployer's key. */
async function client(host: LocalHost, program: string, args: (login: string[]) => string[], input = '') {
  const folder = newFolder()
  const [key, known] = [join(folder, 'key'), join(folder, 'known_hosts')]
  writeFileSync(key, host.privateKey, { mode: 0o600 })
  writeFileSync(known, host.knownHosts)
  const options = ['IdentitiesOnly=yes', `UserKnownHostsFile=${known}`, 'BatchMode=yes', 'ConnectTimeout=10']
  const login = ['-F', 'none', '-i', key, ...options.flatMap((one) => ['-o', one])]
  const child = spawn(program, args(login), { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.on('error', () => {}).end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

function tests(): void {
  test('preflight, deploy with uploads, watch and teardown all work with it', async () => {
    const port = await freePort()
    const workspace = checkout({ 'ops/node.toml': 'a = 1\n' })
    const { host, deploy } = await open({
      kind: 'sshd',
      ...restricted(port),
      deploy: {
        upload: ['ops => ops'],
        script: `cat "$SHAKEDOWN_RELEASE/ops/node.toml"; shopt -s extglob\n${startChain(port)}`,
        health: '[ -e "$HOME/chain.pid" ]',
        teardown: stopChain,
      },
      watch: watchOf(port),
    })
    const before = await (await deploy({ inputs: { mode: 'preflight' }, workspace })).ended
    expect(endOf(before, 'ready')).toEqual({ code: 0, verdict: 'ready' })
    const ended = await (await deploy({ workspace })).ended
    expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
    expect(ended.log).toContain('alice │ a = 1')
    expect(existsSync(join(host.home, 'teardown'))).toBe(true)
    expect(host.log()).toMatch(/Starting session: forced-command/)
  })

  test('a cancellation ends what runs: the group is killed over a second channel', async () => {
    const { host, deploy } = await open({
      kind: 'sshd',
      ...restricted(9944),
      deploy: { script: 'trap "" TERM; echo ready; while :; do sleep 1; done' },
    })
    const step = await deploy({ inputs: { mode: 'deploy' } })
    await step.until('alice │ ready')
    step.signal('SIGINT')
    const ended = await step.ended
    expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
    expect(await host.processes()).toEqual([])
  })

  test('a jump host needs no shell at all', async () => {
    const key = makeUserKey()
    // The port of the host behind it is not known yet.
    const options = guideline('/bin/false').replace('10.0.1.7:22', '127.0.0.1:*')
    const userKey = { ...key, publicLine: `${options} ${key.publicLine}` }
    await withHost({ kind: 'sshd', userKey }, async (gate) => {
      const { host, deploy } = await open({
        kind: 'sshd',
        host: () => ({ userKey: key }),
        deploy: (host) => ({
          'jump-hosts': [`gate=${gate.address}`],
          'known-hosts': host.knownHosts + gate.knownHosts,
          script: 'touch "$HOME/ran"',
        }),
      })
      const ended = await (await deploy({ inputs: { mode: 'deploy' } })).ended
      expect(endOf(ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
      expect(existsSync(join(host.home, 'ran'))).toBe(true)
      const command = (login: string[]) => [...login, '-p', String(gate.port), `${gate.user}@127.0.0.1`, 'echo in']
      expect(await client(gate, 'ssh', command)).toMatchObject({ code: 1, said: '' })
    })
  })

  test('preflight says that another version is installed there', async () => {
    const { deploy } = await open({
      kind: 'sshd',
      host: (dir) => {
        const shell = join(dir, 'shakedown-shell')
        writeFileSync(shell, '#!/bin/sh\necho "shakedown-shell refuses this: a command" >&2\nexit 126\n', {
          mode: 0o755,
        })
        const key = makeUserKey()
        return { userKey: { ...key, publicLine: `restrict,command="${shell}" ${key.publicLine}` } }
      },
      deploy: {},
    })
    const ended = await (await deploy({ inputs: { mode: 'preflight' } })).ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.summary).toMatch(/shakedown-shell refuses this.*must be the shakedown-shell of this version/)
  })

  test('a port that permitopen does not name is not reached by the watch', async () => {
    const port = await freePort()
    const { deploy } = await open({ kind: 'sshd', ...restricted(1), deploy: {}, watch: watchOf(port) })
    const ended = await (await deploy({ inputs: { mode: 'preflight' } })).ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.summary).toMatch(new RegExp(`✗ \\| tunnel to 127.0.0.1:${port}`))
  })

  describe('the OpenSSH client with the same key', () => {
    const at = (host: LocalHost) => `${host.user}@127.0.0.1`
    const port = ({ port: number }: LocalHost, flag = '-p') => [flag, String(number)]
    const refused: [string, string, (host: LocalHost, login: string[], file: string) => string[], string][] = [
      ['a login', 'ssh', (host, login) => [...login, ...port(host), at(host)], 'touch "$HOME/got-in"\n'],
      [
        'a login with a terminal',
        'ssh',
        (host, login) => [...login, '-tt', ...port(host), at(host)],
        'touch "$HOME/got-in"\n',
      ],
      ['a command', 'ssh', (host, login) => [...login, ...port(host), at(host), 'touch "$HOME/got-in"'], ''],
      ['bash -s', 'ssh', (host, login) => [...login, ...port(host), at(host), 'bash -s'], 'touch "$HOME/got-in"\n'],
      ['sftp', 'sftp', (host, login) => [...login, ...port(host, '-P'), '-b', '-', at(host)], 'mkdir got-in\n'],
      ['scp', 'scp', (host, login, file) => [...login, ...port(host, '-P'), file, `${at(host)}:got-in`], ''],
      [
        'scp as it was',
        'scp',
        (host, login, file) => [...login, '-O', ...port(host, '-P'), file, `${at(host)}:got-in`],
        '',
      ],
      [
        'scp from there',
        'scp',
        (host, login, file) => [...login, '-O', ...port(host, '-P'), `${at(host)}:.bashrc`, `${file}-got`],
        '',
      ],
    ]
    test.each(refused)('%s is refused', async (_what, program, args, input) => {
      const { host } = await open({ kind: 'sshd', ...restricted(9944), deploy: {} })
      const file = join(newFolder(), 'file')
      writeFileSync(file, 'content')
      const ended = await client(host, program, (login) => args(host, login, file), input)
      expect(ended.code).not.toBe(0)
      expect(ended.said).toMatch(/shakedown-shell refuses this|Connection closed|PTY allocation request failed/)
      expect(existsSync(join(host.home, 'got-in'))).toBe(false)
      expect(existsSync(`${file}-got`)).toBe(false)
    })

    test('another port is not forwarded, and none of the host is opened towards the runner', async () => {
      const { host } = await open({ kind: 'sshd', ...restricted(9944), deploy: {} })
      const [here, there] = [await freePort(), await freePort()]
      const folder = newFolder()
      const [key, known] = [join(folder, 'key'), join(folder, 'known_hosts')]
      writeFileSync(key, host.privateKey, { mode: 0o600 })
      writeFileSync(known, host.knownHosts)
      const forwards = ['-L', `${here}:127.0.0.1:${host.port}`, '-R', `${there}:127.0.0.1:${host.port}`]
      const options = ['-F', 'none', '-N', '-o', `UserKnownHostsFile=${known}`, '-o', 'BatchMode=yes']
      const child = spawn('ssh', [...options, '-i', key, ...forwards, ...port(host), at(host)], { stdio: 'pipe' })
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      try {
        const banner = await greetingAt(here, child)
        expect(banner).toBe('')
        while (!said.includes('prohibited')) await once(child.stderr, 'data')
        expect(said).toMatch(/administratively prohibited/)
        expect(await greetingAt(there)).toBe('')
      } finally {
        child.kill('SIGKILL')
      }
    })
  })
}

/** What a server at the port says first; '' when it hangs up or nobody answers (there, or yet, while `until` starts). */
async function greetingAt(port: number, until?: ReturnType<typeof spawn>): Promise<string> {
  for (;;) {
    const outcome = await new Promise<string | undefined>((done) => {
      const socket = connect({ host: '127.0.0.1', port })
      let connected = false
      socket.once('connect', () => (connected = true))
      socket.once('data', (chunk) => {
        socket.destroy()
        done(chunk.toString())
      })
      socket.once('error', () => {})
      socket.once('close', () => done(connected ? '' : undefined))
    })
    if (outcome !== undefined) return outcome
    if (until === undefined || until.exitCode !== null) return ''
    await new Promise((done) => setTimeout(done, 50))
  }
}

withProgram('sshd', 'openssh-server', () => {
  if (findProgram('ssh') !== undefined) describe('restricted', tests)
})
