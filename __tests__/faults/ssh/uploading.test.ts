import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseUploads, readTree, upload } from '@shakedown/ssh'
import type { Session, UploadOptions } from '@shakedown/ssh'
import { eventually } from '../../e2e/ssh/harness.ts'
import { findProgram, withProgram } from '../../tools.ts'
import { mayMount } from '../mounting.ts'
import { ofRefusal, ofUpload, testFaults } from './fault.ts'
import type { Fault, Stage, Verdict } from './fault.ts'

const signal = new AbortController().signal
const megabytes = (count: number) => Buffer.alloc(count * 2 ** 20, 'x')

async function put(stage: Stage, session: Session, line: string, more: Partial<UploadOptions> = {}) {
  const trees = await Promise.all(parseUploads([line]).map((request) => readTree(request, { base: stage.dir, signal })))
  return await upload(session, { trees, root: '~/app', timeoutMs: 30_000, signal, ...more })
}

/** An old `big` on the host, and a new one here that takes a while. */
async function replaceBig(stage: Stage): Promise<void> {
  await mkdir(join(stage.host.home, 'app/big'), { recursive: true })
  await writeFile(join(stage.host.home, 'app/big/version'), 'old')
  await mkdir(join(stage.dir, 'big'))
  await writeFile(join(stage.dir, 'big/version'), 'new')
  await writeFile(join(stage.dir, 'big/blob'), megabytes(96))
}

const app = (stage: Stage) => join(stage.host.home, 'app')
const under = (stage: Stage) => (existsSync(app(stage)) ? readdirSync(app(stage)) : [])
const arriving = (stage: Stage) =>
  eventually(() => under(stage).some((name) => name.startsWith('.shakedown-upload')), 20_000)

/** What is at the place now, once nothing else is left. */
async function afterwards(stage: Stage, verdict: Verdict): Promise<Verdict> {
  await eventually(() => !under(stage).some((name) => name.startsWith('.shakedown-upload')), 10_000)
  const version = await readFile(join(app(stage), 'big/version'), 'utf8').catch(() => 'none')
  return {
    ...verdict,
    sentence: `${verdict.sentence}; in place: ${version}; beside it: ${
      under(stage)
        .filter((name) => name !== 'big')
        .join() || 'nothing'
    }`,
  }
}

/** A folder of programs that goes before the host's own. */
const withPrograms = (dir: string) => ({
  sshdConfig: [`ForceCommand PATH="${join(dir, 'bin')}:$PATH"; export PATH; eval "$SSH_ORIGINAL_COMMAND"`],
})
const onlyPrograms = (dir: string) => ({
  sshdConfig: [`ForceCommand PATH="${join(dir, 'bin')}"; export PATH; eval "$SSH_ORIGINAL_COMMAND"`],
})

const faults: Fault[] = [
  {
    name: 'connection lost during an upload',
    server: 'sshd',
    async act(stage) {
      await replaceBig(stage)
      const outcome = put(stage, await stage.connect(), 'big => big')
      await arriving(stage)
      for (const pid of await stage.serving()) process.kill(pid, 'SIGKILL')
      return await afterwards(stage, ofUpload(await outcome))
    },
    outcome: 'lost',
    sentence: /; in place: old; beside it: nothing$/,
  },
  {
    name: 'upload cancelled',
    server: 'sshd',
    async act(stage) {
      await replaceBig(stage)
      const abort = new AbortController()
      const outcome = put(stage, await stage.connect(), 'big => big', { signal: abort.signal })
      await arriving(stage)
      abort.abort()
      return await afterwards(stage, ofUpload(await outcome))
    },
    outcome: 'cancelled',
    sentence: /^and ended; in place: old; beside it: nothing$/,
  },
  {
    name: 'upload takes too long',
    server: 'sshd',
    async act(stage) {
      await replaceBig(stage)
      return await afterwards(
        stage,
        ofUpload(await put(stage, await stage.connect(), 'big => big', { timeoutMs: 150 })),
      )
    },
    outcome: 'timed-out',
    sentence: /^and ended; in place: old; beside it: nothing$/,
  },
  {
    name: 'killed runner during an upload',
    server: 'sshd',
    async act(stage) {
      await replaceBig(stage)
      const { address, privateKey } = stage.host
      const plan = { address, privateKey, line: 'big => big', base: stage.dir }
      const client = spawn(process.execPath, ['--conditions=source', join(import.meta.dirname, 'client.ts')], {
        env: { PATH: process.env['PATH'], PLAN: JSON.stringify(plan) },
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      await arriving(stage)
      client.kill('SIGKILL')
      await once(client, 'exit')
      return await afterwards(stage, { outcome: 'ended by the host', sentence: 'cleaned up' })
    },
    outcome: 'ended by the host',
    sentence: /^cleaned up; in place: old; beside it: nothing$/,
  },
  {
    name: 'an upload larger than the memory that it may take',
    server: 'sshd',
    async act(stage) {
      await writeFile(join(stage.dir, 'large'), '')
      await truncate(join(stage.dir, 'large'), 512 * 2 ** 20)
      const { address, privateKey } = stage.host
      const plan = { address, privateKey, line: 'large => large', base: stage.dir }
      const client = spawn(process.execPath, ['--conditions=source', join(import.meta.dirname, 'client.ts')], {
        env: { PATH: process.env['PATH'], PLAN: JSON.stringify(plan) },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const { grownMiB } = JSON.parse(await text(client.stdout)) as { grownMiB: number }
      const arrived = (await stat(join(app(stage), 'large'))).size === 512 * 2 ** 20
      return { outcome: arrived ? 'done' : 'damaged', sentence: grownMiB <= 64 ? 'flat' : `${grownMiB} MiB more` }
    },
    outcome: 'done',
    sentence: /^flat$/,
  },
  {
    name: 'file-size limit of the user',
    server: 'sshd',
    host: { sshdConfig: ['ForceCommand ulimit -f 1000; eval "$SSH_ORIGINAL_COMMAND"'] },
    async act(stage) {
      await replaceBig(stage)
      return await afterwards(stage, ofUpload(await put(stage, await stage.connect(), 'big => big')))
    },
    outcome: 'failed',
    sentence: /could not be put in place on box: .*; in place: old; beside it: nothing$/,
  },
  ...['cat', 'tee'].map((receiver): Fault => ({
    name: `a file arrives damaged (${receiver === 'cat' ? 'a host with OpenSSL' : 'one without'})`,
    server: 'sshd',
    host: withPrograms,
    async act(stage) {
      await mkdir(join(stage.dir, 'bin'))
      const program = async (name: string, script: string) => {
        await writeFile(join(stage.dir, 'bin', name), `#!/bin/sh\n${script}\n`)
        await chmod(join(stage.dir, 'bin', name), 0o755)
      }
      await program(receiver, `tr x y | ${findProgram(receiver) ?? receiver} "$@"`)
      if (receiver === 'tee') await program('openssl', 'exit 1')
      await writeFile(join(stage.dir, 'file'), 'xxx')
      return await afterwards(stage, ofUpload(await put(stage, await stage.connect(), 'file => file')))
    },
    outcome: 'failed',
    sentence:
      /"file" did not arrive on box as it was sent \(its digest differs\), so nothing was put in place.*beside it: nothing$/,
  })),
  {
    name: 'tar is missing on the host',
    server: 'sshd',
    host: onlyPrograms,
    async act(stage) {
      await mkdir(join(stage.dir, 'bin'))
      for (const name of ['env', 'bash', 'sha256sum'])
        await symlink(findProgram(name) ?? name, join(stage.dir, 'bin', name))
      await mkdir(join(stage.dir, 'big'))
      return await afterwards(stage, ofUpload(await put(stage, await stage.connect(), 'big => big')))
    },
    outcome: 'failed',
    sentence: /box has no tar, which uploads need.*in place: none; beside it: nothing$/,
  },
  {
    name: 'the SFTP subsystem is off',
    server: 'sshd',
    host: { sshdConfig: ['Subsystem sftp /bin/false'] },
    async act(stage) {
      await writeFile(join(stage.dir, 'file'), 'x')
      return ofUpload(await put(stage, await stage.connect(), 'file => file'))
    },
    outcome: 'done',
    sentence: /^placed$/,
  },
  {
    name: 'an upload onto the home',
    server: 'sshd',
    async act(stage) {
      await mkdir(join(stage.dir, 'big'))
      return ofUpload(await put(stage, await stage.connect(), `big => ${stage.host.home}`))
    },
    outcome: 'failed',
    sentence: /would replace it/,
  },
  {
    name: 'a link that leads out of what is uploaded',
    server: 'sshd',
    async act(stage) {
      await mkdir(join(stage.dir, 'big'))
      await symlink('/etc/shadow', join(stage.dir, 'big/innocent'))
      return await ofRefusal(put(stage, await stage.connect(), 'big => big'))
    },
    outcome: 'refused',
    sentence: /innocent" is a symbolic link to "\/etc\/shadow", outside/,
  },
]

/** Mounts need root; elsewhere the limits above stand for them. */
const asRoot: Fault[] = [
  {
    name: 'full disk: known before anything is sent',
    server: 'sshd',
    act: (stage) =>
      mounted(stage, 'size=8m', async () => {
        await replaceBig(stage)
        return await afterwards(stage, ofUpload(await put(stage, await stage.connect(), 'big => big')))
      }),
    outcome: 'failed',
    sentence: /"big" needs 97 MiB on box, where 8 MiB are free.*; in place: old; beside it: nothing$/,
  },
  {
    name: 'full disk: in the middle of an upload',
    server: 'sshd',
    act: (stage) =>
      mounted(stage, 'size=64m,nr_inodes=40', async () => {
        await mkdir(join(stage.dir, 'many'))
        for (let i = 0; i < 100; i++) await writeFile(join(stage.dir, `many/${i}`), `${i}`)
        return await afterwards(stage, ofUpload(await put(stage, await stage.connect(), 'many => many')))
      }),
    outcome: 'failed',
    sentence: /"many" could not be put in place on box: the disk is full .*Make room.*beside it: nothing$/,
  },
  {
    name: 'full disk: a script writes on it',
    server: 'sshd',
    act: (stage) =>
      mounted(stage, 'size=1m', async () => {
        const outcome = await stage.run(await stage.connect(), 'head -c 9000000 /dev/zero >app/file; echo never')
        return { outcome: outcome.kind, sentence: stage.lines.join() }
      }),
    outcome: 'exited',
    sentence: /No space left on device$/,
  },
  {
    name: 'read-only home: a script runs all the same',
    server: 'sshd',
    act: (stage) =>
      mounted(stage, 'ro', async () => {
        const outcome = await stage.run(await stage.connect(), 'cat; echo "$PWD" >/dev/null; cat <<<here; touch app/x')
        return { outcome: outcome.kind, sentence: stage.lines.join() }
      }),
    outcome: 'exited',
    sentence: /^here,.*Read-only file system$/,
  },
  {
    name: 'read-only home: an upload',
    server: 'sshd',
    act: (stage) =>
      mounted(stage, 'ro', async () => {
        await mkdir(join(stage.dir, 'big'))
        return ofUpload(await put(stage, await stage.connect(), 'big => big'))
      }),
    outcome: 'failed',
    sentence: /"big" on box cannot be written by this user/,
  },
]

async function mounted(stage: Stage, options: string, act: () => Promise<Verdict>): Promise<Verdict> {
  await mkdir(app(stage))
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', app(stage)])
  try {
    return await act()
  } finally {
    execFileSync('umount', ['-l', app(stage)])
  }
}

withProgram('sshd', 'openssh-server', () => {
  testFaults(faults)
  if (mayMount()) testFaults(asRoot)
})
