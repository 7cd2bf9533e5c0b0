import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acts, productionAct } from '../../../packages/rehearsal/src/stage/index.ts'
import { root } from './scene.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shakedown-start-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Starts what `npm start` starts; `onText` sees all that was printed so far. */
function start(args: readonly string[], onText: (text: string, interrupt: () => void) => void = () => undefined) {
  const program = join(root, 'packages/rehearsal/src/start.ts')
  const child = spawn(process.execPath, ['--conditions=source', program, `--out=${join(folder, 'pages')}`, ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
  })
  let text = ''
  const take = (bytes: Buffer): void => {
    text += bytes.toString()
    onText(text, () => child.kill('SIGINT'))
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise<{ code: number | null; text: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, text }))
  })
}

/** Programs whose command line or folder is a stage's: the node, its chain, the SSH server. */
async function leftOver(): Promise<string[]> {
  const found: string[] = []
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = (await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => '')).replaceAll('\0', ' ')
    if (id !== String(process.pid) && command.includes(folder)) found.push(command)
  }
  return found
}

describe('npm start', () => {
  test('five acts, as expected, and one page of all summaries', async () => {
    const { code, text } = await start([])
    expect(text).toContain('5 of 5 acts ended as expected')
    expect(text).toContain('Nothing is left running.')
    expect(text).toMatch(/by (?:OpenSSH sshd|the embedded SSH server)/)
    expect(code).toBe(0)
    expect(text.match(/As expected: /g)).toHaveLength(acts.length + 1)
    const page = /one page: (.*)\n$/.exec(text)?.[1] ?? ''
    const html = await readFile(page, 'utf8')
    for (const { title } of [...acts, productionAct]) expect(html).toContain(title)
    expect(html).toContain('500 of 500 blocks')
    expect(html).toContain('Stalled at')
    expect(html).toContain('Time line of host one, from its own record')
    expect(await readFile(join(page, '../summary.md'), 'utf8')).toContain('| 5 |')
    expect(await leftOver()).toEqual([])
    expect(await readdir(folder)).toEqual(['pages'])
  }, 300_000)

  test.each(['waits: GitHub asks', 'of 500 blocks'])(
    'Ctrl-C at “%s” cancels, cleans up and says so',
    async (moment) => {
      let isDone = false
      const { code, text } = await start(['--host=embedded'], (printed, interrupt) => {
        if (isDone || !printed.includes(moment)) return
        isDone = true
        interrupt()
      })
      expect(text).toContain('SIGINT: the run is cancelled')
      expect(text).toContain('Nothing is left running.')
      expect(code).toBe(130)
      expect(await leftOver()).toEqual([])
    },
    60_000,
  )

  test('a mistake in an option is told', async () => {
    expect(await start(['--host=other'])).toMatchObject({ code: 2, text: expect.stringContaining('not "other"') })
  })
})
