import type { LocalGitHub, LocalRun } from '../github/index.ts'
import { asMap, asText } from './shape.ts'

/** The `github` context of a job (platform contract: docs.github.com, "github context"). */
export function githubContext(o: {
  github: LocalGitHub
  run: LocalRun
  workflow: { name: string; file: string }
  job: string
  token: string
  workspace: string
  eventPath: string
}): Record<string, unknown> {
  const { github, run } = o
  const pull = asMap(run.payload['pull_request'])
  const repository = asMap(run.payload['repository'])
  const [owner = ''] = github.repository.split('/')
  return {
    token: o.token,
    job: o.job,
    ref: run.ref,
    ref_name: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    sha: run.sha,
    repository: github.repository,
    repository_id: asText(repository['id']) || '1',
    repository_owner: owner,
    repository_owner_id: asText(asMap(repository['owner'])['id']) || '1',
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    retention_days: '90',
    actor: run.actor,
    actor_id: '1',
    triggering_actor: run.actor,
    workflow: o.workflow.name,
    workflow_ref: `${github.repository}/${o.workflow.file}@${run.ref}`,
    workflow_sha: run.sha,
    head_ref: asText(asMap(pull['head'])['ref']),
    base_ref: asText(asMap(pull['base'])['ref']),
    event_name: run.event,
    event: run.payload,
    event_path: o.eventPath,
    server_url: github.serverUrl,
    api_url: github.apiUrl,
    graphql_url: `${github.apiUrl}/graphql`,
    workspace: o.workspace,
  }
}

const variables = [
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
]

/** The part of the context that processes get as GITHUB_*; the token and the event are not in it. */
export function githubVariables(context: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(variables.map((name) => [`GITHUB_${name.toUpperCase()}`, asText(context[name])]))
}

export function runnerContext(temp: string, toolCache: string): Record<string, string> {
  return {
    os: 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    name: 'Shakedown rehearsal',
    environment: 'github-hosted',
    temp,
    tool_cache: toolCache,
  }
}

export function runnerVariables(context: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]))
}
