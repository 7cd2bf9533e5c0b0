import { startStep } from '../step.ts'

export interface Started {
  workspace: string
  event: { name: string; payload: unknown; sha?: string; ref?: string }
  inputs?: Readonly<Record<string, string>>
  env?: Readonly<Record<string, string>>
  /** GITHUB_API_URL; by default an address where nobody answers. */
  apiUrl?: string
  serverUrl?: string
  /** Takes away what the bundle loads by `await import()`. */
  withoutChunks?: boolean
}

export interface Finished {
  code: number | null
  outputs: Record<string, string>
  log: string
  summary: string
  report: Report
}

/** As far as tests look into it. */
export interface Report {
  schema: unknown
  verdict: string
  reason: string
  policy: { origin: string; where: string; via: string; blob: string }
  diff: { complete: boolean; source: string; why: string; ranges: { base: string; head: string; why: string }[] }
  findings: { code: string; severity: string; message: string; file: string }[]
  guardedPaths: string[]
  rules: { rule: string; target: string; files: number }[]
  files: {
    path: string
    oldPath?: string
    kind: string
    target: string
    rule: string
    why: string
    proof: string
    proofWhy: string
  }[]
  filesLeftOut: number
  labels: string[]
}

export async function classifier(o: Started): Promise<Finished> {
  const { code, log, outputs, summary, report } = await startStep({
    action: 'change-classifier',
    workspace: o.workspace,
    payload: o.event.payload,
    withoutChunks: o.withoutChunks === true,
    inputs: { token: '', policy: '.github/shakedown.yml', explain: 'brief', 'working-directory': '.', ...o.inputs },
    env: {
      GITHUB_ACTOR: 'ann',
      GITHUB_API_URL: o.apiUrl ?? 'http://127.0.0.1:9',
      GITHUB_EVENT_NAME: o.event.name,
      GITHUB_JOB: 'classify',
      GITHUB_REF: o.event.ref ?? 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/node',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '77',
      GITHUB_SERVER_URL: o.serverUrl ?? 'https://github.com',
      GITHUB_SHA: o.event.sha ?? 'e'.repeat(40),
      GITHUB_WORKFLOW: 'testnet',
      GITHUB_WORKFLOW_REF: 'acme/node/.github/workflows/testnet.yml@refs/pull/1/merge',
      ...o.env,
    },
  }).ended
  return { code, log, outputs, summary, report: report as unknown as Report }
}

export const events = {
  pull: (o: {
    head: string
    base?: string
    baseSha: string
    labels?: readonly string[]
    number?: number
    name?: string
  }) => ({
    name: o.name ?? 'pull_request',
    payload: {
      action: 'synchronize',
      number: o.number ?? 1,
      pull_request: {
        number: o.number ?? 1,
        head: { sha: o.head, ref: 'feature' },
        base: { sha: o.baseSha, ref: o.base ?? 'main' },
        labels: (o.labels ?? []).map((name) => ({ name })),
      },
      repository,
    },
  }),
  push: (o: { before: string; after: string; branch?: string; ref?: string; forced?: boolean }) => ({
    name: 'push',
    ref: o.ref ?? `refs/heads/${o.branch ?? 'main'}`,
    sha: o.after,
    payload: {
      ref: o.ref ?? `refs/heads/${o.branch ?? 'main'}`,
      before: o.before,
      after: o.after,
      forced: o.forced ?? false,
      created: /^0+$/.test(o.before),
      deleted: /^0+$/.test(o.after),
      repository,
    },
  }),
  group: (o: { base: string; head: string; number?: number }) => ({
    name: 'merge_group',
    sha: o.head,
    ref: `refs/heads/gh-readonly-queue/main/pr-${o.number ?? 1}-${o.base}`,
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: o.head,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-${o.number ?? 1}-${o.base}`,
        base_sha: o.base,
        base_ref: 'refs/heads/main',
      },
      repository,
    },
  }),
  other: (name: string, sha: string) => ({ name, sha, payload: { repository } }),
}

const repository = { name: 'node', full_name: 'acme/node', default_branch: 'main' }
export const zero = '0'.repeat(40)

export const policy = `version: 1
default: testnet
rules:
  - name: documentation
    paths: ["**/*.md", "docs/**"]
    exclude: ["pallets/**"]
    target: null
  - name: runtime
    paths: ["pallets/**", "runtime/**"]
    target: testnet
areas: { docs: ["docs/**"], code: ["pallets/**"] }
`
