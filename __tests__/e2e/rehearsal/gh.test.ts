// `npm start` asks for no gh and has a stand-in; here it is held against the real one, on the local GitHub.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startLocalGitHub } from '@shakedown/rehearsal'
import type { LocalGitHub } from '@shakedown/rehearsal'
import { withProgram } from '../../tools.ts'
import { root } from './scene.ts'

const standIn = join(root, 'packages/rehearsal/src/stage/gh.ts')
const repository = 'example/small-chain'
const create = ['api', `repos/${repository}/issues`, '-f', 'title=A "title"=1\nand more', '-F', 'body=@body', '--jq']

let folder = ''
let github: LocalGitHub

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shakedown-gh-'))
  github = await startLocalGitHub({ repository, gitDir: folder })
  await writeFile(join(folder, 'body'), 'On hand: @ann\n\n    $(id) `id` \\ "é"\n')
  await writeFile(join(folder, 'config.yml'), `http_unix_socket: ${JSON.stringify(github.socket)}\n`)
})
afterAll(async () => {
  await github.stop()
  await rm(folder, { recursive: true, force: true })
})

async function gh(program: readonly string[], args: readonly string[], permissions = { issues: 'write' as const }) {
  const [command = '', ...first] = program
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GH_CONFIG_DIR: folder,
    GH_HOST: 'github.localhost',
    GH_TOKEN: github.token(permissions),
    GITHUB_API_URL: github.apiUrl,
  }
  const before = github.requests.length
  const { code, stdout } = await promisify(execFile)(command, [...first, ...args], { cwd: folder, env }).then(
    ({ stdout: text }) => ({ code: 0, stdout: text }),
    (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
  )
  const asked = github.requests.slice(before).map(({ method, path, status }) => `${status} ${method} ${path}`)
  const { number: _, ...issue } = github.issues().at(-1) ?? {}
  return { code, stdout: stdout.replaceAll(/\d+/g, 'N'), asked, issue }
}

const real = ['gh']
const ours = [process.execPath, standIn]

withProgram('gh', 'gh', () => {
  test.each([
    ['an issue is opened', [...create, '.html_url'], { issues: 'write' as const }],
    ['a number is printed', [...create, '.number'], { issues: 'write' as const }],
    ['what is not allowed fails', [...create, '.html_url'], { issues: 'read' as const }],
  ])('%s: the same request, the same answer', async (_what, args, permissions) => {
    const expected = await gh(real, args, permissions as { issues: 'write' })
    expect(await gh(ours, args, permissions as { issues: 'write' })).toEqual(expected)
    expect(expected.code).toBe(permissions.issues === 'write' ? 0 : 1)
    expect(expected.asked).toHaveLength(1)
    expect(github.violations).toEqual([])
  })
})

test.each([
  ['another command', ['issue', 'create', '--title', 'x']],
  ['a question', ['api', 'repos/o/r']],
  ['another option', [...create, '.html_url', '--paginate', '']],
  ['a program to print by', [...create, '.[] | .id']],
  ['a field that gh would take for a number', ['api', 'x', '-F', 'number=1', '--jq', '.id']],
])('the stand-in refuses %s', async (_what, args) => {
  const { code, asked } = await gh(ours, args)
  expect([code, asked]).toEqual([2, []])
})
