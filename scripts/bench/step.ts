import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './timing.ts'

export interface Step {
  name: string
  /** Path of the bundle's index.js. */
  bundle: string
  workspace: string
  event: string
  payload: unknown
  sha: string
  inputs: Readonly<Record<string, string>>
}

/** An action as the runner starts it: a bare environment with its inputs and files, and nothing else. */
export function step({ name, bundle, workspace, event, payload, sha, inputs }: Step): Command {
  const temp = join(workspace, '..', `${name.replaceAll(/\W+/g, '-')}-temp`)
  mkdirSync(temp, { recursive: true })
  const file = (part: string) => {
    const path = join(temp, part)
    writeFileSync(path, '')
    return path
  }
  writeFileSync(join(temp, 'event.json'), JSON.stringify(payload))
  return {
    name,
    cwd: workspace,
    argv: [process.execPath, bundle],
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(temp, 'event.json'),
      GITHUB_REPOSITORY: 'acme/chain',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_REF_NAME: '1/merge',
      GITHUB_BASE_REF: 'main',
      GITHUB_HEAD_REF: 'change',
      GITHUB_ACTOR: 'ann',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_NUMBER: '1',
      GITHUB_JOB: 'bench',
      GITHUB_WORKFLOW: 'bench',
      GITHUB_WORKFLOW_REF: 'acme/chain/.github/workflows/bench.yml@refs/pull/1/merge',
      GITHUB_SERVER_URL: 'http://127.0.0.1:9',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STATE: file('state'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: temp,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
    },
  }
}
