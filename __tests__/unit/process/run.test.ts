import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ProcessError, type RunOptions, baseEnvironment, run } from '@shakedown/process'
import { isRunning } from './running.ts'

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'process-test-')))
})
afterAll(() => rm(folder, { recursive: true }))

// Behind a socket as its stdin bash reads ~/.bashrc, which may do anything, and may wait for others who do the same.
const bash = (script: string, options?: RunOptions) => run('bash', ['--norc', '-c', script], options)

async function failure(work: Promise<unknown>): Promise<ProcessError> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProcessError) return error
    throw error
  }
  throw new Error('it did not fail')
}

/** Waits for a process to be gone. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if (!isRunning(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

describe('a program that ends by itself', () => {
  test('gives its exit code, whatever it is, and its bytes as they are', async () => {
    const ran = await bash(String.raw`printf '\377\000x'; echo oops >&2; exit 3`)
    expect(ran.code).toBe(3)
    expect([...ran.stdout]).toEqual([255, 0, 120])
    expect(ran.stderr).toBe('oops\n')
  })

  test('reads its input, and an empty one unless given', async () => {
    expect((await run('cat', [], { input: 'a\0b' })).stdout.toString()).toBe('a\0b')
    expect((await run('cat', [])).stdout).toHaveLength(0)
  })

  test('may end without reading its input', async () => {
    expect((await run('true', [], { input: Buffer.alloc(4 * 1024 * 1024) })).code).toBe(0)
  })

  test('gets arguments as they are: no shell looks at them', async () => {
    const hostile = ['$(id)', '`id`', '; id', '--', '*', "it's", 'a\nb', '']
    const { stdout } = await run('printf', ['%s\\0', ...hostile])
    expect(stdout.toString().split('\0').slice(0, -1)).toEqual(hostile)
  })

  test('runs in its folder', async () => {
    expect((await run('pwd', [], { cwd: folder })).stdout.toString().trim()).toBe(folder)
  })

  test('keeps the end of a long stderr', async () => {
    const { stderr } = await bash('for i in $(seq 20000); do echo "line $i" >&2; done')
    expect(stderr.length).toBeLessThanOrEqual(64 * 1024)
    expect(stderr.endsWith('line 20000\n')).toBe(true)
  })
})

describe('its environment', () => {
  test('is the small one unless given: no inputs, no tokens', async () => {
    process.env['INPUT_PRIVATE-KEY'] = 'key'
    process.env['GITHUB_TOKEN'] = 'ghs_x'
    try {
      const lines = (await run('env', [])).stdout.toString().trim().split('\n')
      const names = lines.map((line) => line.split('=', 1)[0])
      expect(names).toContain('PATH')
      expect(lines).toContain('LANG=C.UTF-8')
      expect(names.filter((name) => /INPUT|TOKEN|GITHUB|NODE/.test(name ?? ''))).toEqual([])
    } finally {
      delete process.env['INPUT_PRIVATE-KEY']
      delete process.env['GITHUB_TOKEN']
    }
  })

  test('is exactly the given one', async () => {
    const { stdout } = await run('/usr/bin/env', [], { env: { ONLY: 'this' } })
    expect(stdout.toString()).toBe('ONLY=this\n')
  })

  test('passes on what finds proxies and certificates', () => {
    const base = baseEnvironment({
      HTTPS_PROXY: 'http://p',
      SSL_CERT_FILE: '/c',
      LD_PRELOAD: '/x',
      AWS_SECRET_ACCESS_KEY: 's',
    })
    expect(base).toEqual({ LANG: 'C.UTF-8', HTTPS_PROXY: 'http://p', SSL_CERT_FILE: '/c' })
  })
})

describe('a program that cannot start', () => {
  test('does not exist', async () => {
    const error = await failure(run('no-such-program-here', ['x']))
    expect(error.kind).toBe('not-found')
    expect(error.message).toBe('no-such-program-here x could not be started: no such program on this machine')
  })

  test('has no folder, which is not the same', async () => {
    const error = await failure(run('true', [], { cwd: join(folder, 'gone') }))
    expect(error.message).toMatch(/there is no folder .*gone/)
  })

  test('has an argument that no program can get', async () => {
    expect((await failure(run('true', ['a\0b']))).kind).toBe('not-started')
  })

  test('is not a program', async () => {
    const file = join(folder, 'plain')
    await writeFile(file, 'echo never', { mode: 0o644 })
    expect((await failure(run(file, []))).kind).toBe('not-started')
  })

  test('was cancelled before', async () => {
    const reason = new Error('SIGINT')
    const error = await failure(run('true', [], { signal: AbortSignal.abort(reason) }))
    expect(error.kind).toBe('aborted')
    expect(error.cause).toBe(reason)
  })
})

describe('a program that is ended', () => {
  test('by somebody else', async () => {
    const error = await failure(bash('echo last words >&2; kill -KILL $$'))
    expect(error.kind).toBe('signal')
    expect(error.message).toContain('was ended by SIGKILL')
    expect(error.stderr).toBe('last words\n')
  })

  test('by its time-out, with all its children', async () => {
    const pidFile = join(folder, 'child')
    const error = await failure(bash(`sleep 300 & echo $! > ${pidFile}; wait`, { timeoutMs: 300 }))
    expect(error.kind).toBe('timeout')
    expect(error.message).toContain('did not end within 1s')
    expect(await isGone(Number((await run('cat', [pidFile])).stdout.toString()))).toBe(true)
  })

  test('by our signal, with all its children, also when they ignore SIGTERM', async () => {
    const pidFile = join(folder, 'stubborn')
    const controller = new AbortController()
    const work = failure(
      bash(`trap '' TERM; sleep 300 & echo $! > ${pidFile}; while :; do sleep 1; done`, { signal: controller.signal }),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const reason = new Error('cancelled by SIGINT')
    controller.abort(reason)
    const error = await work
    expect(error.kind).toBe('aborted')
    expect(error.cause).toBe(reason)
    expect(await isGone(Number((await run('cat', [pidFile])).stdout.toString()))).toBe(true)
  })

  test('because it says too much', async () => {
    const error = await failure(run('yes', [], { maxBytes: 1000 }))
    expect(error.kind).toBe('too-much')
    expect(error.message).toBe('yes wrote more than 1000 bytes and was ended')
  })

  test('exactly as many bytes as allowed are not too many', async () => {
    expect((await run('head', ['-c', '1000', '/dev/zero'], { maxBytes: 1000 })).stdout).toHaveLength(1000)
  })

  test('children that it leaves behind are ended and do not hold us up', async () => {
    const started = performance.now()
    const { stdout } = await bash('sleep 300 & echo $!')
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await isGone(Number(stdout.toString()))).toBe(true)
  })

  test('a child that left the group but holds stdout does not hold us up', async () => {
    const { stdout } = await bash('setsid sleep 20 & echo $!; sleep 0.2')
    const pid = Number(stdout.toString())
    process.kill(pid, 'SIGKILL')
    expect(await isGone(pid)).toBe(true)
  })
})

test('messages quote arguments and stay short', () => {
  const error = new ProcessError('timeout', 'was ended', { program: 'git', args: ['a b', 'x'.repeat(500)] })
  expect(error.message).toMatch(/^git "a b" x+… was ended$/)
  expect(error.message.length).toBeLessThan(230)
})
