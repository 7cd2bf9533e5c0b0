import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'

const script = `
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
  const { connectGitHub } = await import('@shakedown/github')
  const early = loaded.filter((url) => url.includes('/node_modules/'))
  const options = { token: 't', apiUrl: 'http://127.0.0.1:9', repository: { owner: 'a', name: 'b' } }
  const log = { debug() {} }
  await connectGitHub({ ...options, log, signal: new AbortController().signal })
  const late = loaded.some((url) => url.includes('/node_modules/@actions/github/'))
  console.log(JSON.stringify({ early, late }))
`

// The null deployment loads this package and never connects: it must not pay for Octokit and undici.
test('nothing foreign is loaded before somebody connects', async () => {
  const args = ['--conditions=source', '--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(JSON.parse(stdout)).toEqual({ early: [], late: true })
})
