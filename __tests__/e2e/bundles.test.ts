// What users run is dist/: every bundle there, from a copy with neither sources nor node_modules near.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { distCopy, removeFolders, startStep } from './step.ts'

const root = join(import.meta.dirname, '../..')
const bundles = readdirSync(join(root, 'dist')).toSorted()

afterAll(removeFolders)

test('every action has a bundle, and no bundle is left over', () => {
  expect(bundles).toEqual(readdirSync(join(root, 'actions')).toSorted())
})

describe.each(bundles)('%s', (action) => {
  const files = readdirSync(join(root, 'dist', action))
  const read = (file: string) => readFileSync(join(root, 'dist', action, file), 'utf8')

  // One that every action but rollback has, which judges no head.
  const number = action === 'rollback' ? 'concurrency' : 'pull-request'

  test('starts from a copy, and reports every mistake together', async () => {
    const { code, outputs, log } = await startStep({
      action,
      payload: {},
      env: { GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'acme/node' },
      inputs: { tokn: 'x', [number]: 'many' },
    }).ended
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'error' })
    expect(log).toMatch(/"tokn".*Did you mean "token"\?/)
    expect(log).toMatch(new RegExp(`"${number}".*"many" is not a whole number`))
    expect(distCopy().startsWith(root)).toBe(false)
  })

  test('is plain JavaScript with its licences, and nothing native', () => {
    const others = files.filter((file) => !/^(\d+\.)?index\.js$/.test(file))
    expect(others.toSorted()).toEqual(['licenses.txt', 'package.json'])
    expect(JSON.parse(read('package.json'))).toEqual({ type: 'module' })
    expect(read('licenses.txt')).toMatch(/^@actions\/core@/m)
  })

  test('carries no path of the machine that built it', () => {
    const folder = root.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    expect(files.filter((file) => new RegExp(folder).test(read(file)))).toEqual([])
  })

  test('loads undici, half of the start-up time of a step, only together with the API client', () => {
    const holders = files.filter((file) => file.endsWith('.js') && /node_modules\/undici\//.test(read(file)))
    expect(holders).not.toContain('index.js')
    for (const file of holders) expect(read(file)).toContain('@octokit')
  })
})
