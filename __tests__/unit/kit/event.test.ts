import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readEvent } from '@shakedown/kit'
import { runUrl } from '@shakedown/ports'

const folder = mkdtempSync(join(tmpdir(), 'event-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (text: string) => {
  const path = join(folder, 'event.json')
  writeFileSync(path, text)
  return path
}

const env = (text = '{"number":7}') => ({
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: file(text),
  GITHUB_REPOSITORY: 'owner/na.me',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_BASE_REF: 'main',
  GITHUB_HEAD_REF: 'feature',
  GITHUB_RUN_ID: '12',
  GITHUB_RUN_ATTEMPT: '3',
  GITHUB_SERVER_URL: 'https://ghe.example',
  GITHUB_API_URL: 'https://ghe.example/api/v3',
  GITHUB_WORKSPACE: '/w',
  RUNNER_TEMP: '/t',
})

test('the event of a run', () => {
  const event = readEvent(env())
  expect(event).toMatchObject({
    name: 'pull_request',
    payload: { number: 7 },
    repository: { owner: 'owner', name: 'na.me' },
    runAttempt: 3,
    baseRef: 'main',
    apiUrl: 'https://ghe.example/api/v3',
    workspace: '/w',
    temp: '/t',
  })
  expect(runUrl(event)).toBe('https://ghe.example/owner/na.me/actions/runs/12/attempts/3')
})

test('everything that is missing is told at once', () => {
  expect(() => readEvent({})).toThrow(
    /GITHUB_EVENT_NAME.*\n.*GITHUB_EVENT_PATH.*\n.*GITHUB_REPOSITORY.*\n.*GITHUB_WORKSPACE.*\n.*RUNNER_TEMP/,
  )
})

test('a payload that is no JSON', () => {
  expect(() => readEvent(env('{'))).toThrow(/GITHUB_EVENT_PATH: the event cannot be read/)
})
