// The bundled action, as a workflow's three jobs start it.
import { startStep, type EndedStep, type RunningStep } from '../step.ts'

export interface Started {
  /** By default backcompat-version-check. */
  action?: string
  workspace: string
  inputs?: Readonly<Record<string, string>>
  event?: { name: string; payload: unknown; sha?: string; ref?: string }
  env?: Readonly<Record<string, string>>
  withoutChunks?: boolean
}

export interface Finding {
  code: string
  severity: string
  message: string
  file: string
  line: number
}

export interface Finished extends EndedStep {
  findings: Finding[]
}

const repository = { name: 'shop', full_name: 'acme/shop', default_branch: 'main' }

export function start(o: Started): RunningStep {
  const { workspace, inputs = {}, event, env = {}, action = 'backcompat-version-check', withoutChunks = false } = o
  return startStep({
    action,
    withoutChunks,
    workspace,
    payload: event?.payload ?? { repository },
    inputs: { token: '', ...inputs },
    env: {
      GITHUB_ACTOR: 'ann',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_EVENT_NAME: event?.name ?? 'workflow_dispatch',
      GITHUB_JOB: 'compat',
      GITHUB_REF: event?.ref ?? 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '77',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: event?.sha ?? 'e'.repeat(40),
      GITHUB_WORKFLOW: 'compat',
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/compat.yml@refs/heads/main',
      ...env,
    },
  })
}

export async function check(o: Started): Promise<Finished> {
  const ended = await start(o).ended
  return { ...ended, findings: (ended.report['findings'] ?? []) as Finding[] }
}

/** Run by hand on a commit: nothing to compare with but what was released. */
export function dispatched(sha: string) {
  return { name: 'workflow_dispatch', sha, payload: { repository } }
}

export function pulled(head: string, baseSha: string) {
  const payload = {
    action: 'synchronize',
    number: 1,
    pull_request: { number: 1, head: { sha: head, ref: 'feature' }, base: { sha: baseSha, ref: 'main' }, labels: [] },
    repository,
  }
  return { name: 'pull_request', payload, ref: 'refs/pull/1/merge' }
}
