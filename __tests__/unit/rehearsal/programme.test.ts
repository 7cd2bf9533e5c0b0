import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acts, writePages } from '../../../packages/rehearsal/src/stage/index.ts'
import type { RehearsedJob } from '../../../packages/rehearsal/src/workflow/index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shakedown-programme-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const job = (more: Partial<RehearsedJob>): RehearsedJob => ({
  id: 'testnet',
  name: 'testnet',
  result: 'failure',
  tolerated: false,
  outputs: {},
  steps: [],
  summaries: [],
  log: ['a line'],
  annotations: [],
  ...more,
})

async function written(testnet: RehearsedJob): Promise<string> {
  const [act] = acts
  if (act === undefined) throw new Error('there are no acts')
  const run = { run: undefined, jobs: { testnet }, conclusion: 'failure' as const }
  await writePages(folder, 'about', [
    { act, about: 'Pull request #1.', gate: 'shakedown', run, seconds: 1, faults: [], more: '' },
  ])
  return await readFile(join(folder, 'summary.md'), 'utf8')
}

test('headings of a job stand below their act; fenced lines are left alone', async () => {
  const text = await written(job({ summaries: ['## Verdict\n\n```sh\n# a comment\n```\n\n### Rules'] }))
  expect(text).toContain('\n### Verdict\n\n```sh\n# a comment\n```\n\n#### Rules')
})

test('a job links to its log, and an exit code is no news', async () => {
  const text = await written(
    job({
      annotations: [
        { level: 'error', message: 'stalled: at 75' },
        { level: 'error', message: 'Process completed with exit code 1.' },
      ],
    }),
  )
  expect(text).toContain('| testnet | ❌ failure |  |  | [log](act-1-testnet.log) |')
  expect(await readFile(join(folder, 'act-1-testnet.log'), 'utf8')).toBe('a line\n')
  expect(text).toContain('> **error** of testnet: stalled: at 75')
  expect(text).not.toContain('exit code')
})

test('a new rehearsal replaces the old one’s files, and nobody else’s', async () => {
  for (const name of ['act-9-shakedown.log', 'notes.md', 'act.log']) await writeFile(join(folder, name), 'x')
  await written(job({}))
  expect((await readdir(folder)).toSorted()).toEqual([
    'act-1-testnet.log',
    'act.log',
    'index.html',
    'notes.md',
    'summary.md',
  ])
})
