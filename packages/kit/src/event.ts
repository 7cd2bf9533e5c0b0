import { readFileSync } from 'node:fs'
import { type Problem, ProblemError, type RunnerEvent } from '@shakedown/ports'

/**
 * What the runner says of this run, from its environment and the payload file.
 * @throws ProblemError with everything that is missing: then this is not a runner
 */
export function readEvent(env: NodeJS.ProcessEnv): RunnerEvent {
  const problems: Problem[] = []
  const demand = (name: string): string => {
    const value = env[name] ?? ''
    if (value === '') {
      problems.push({
        where: `environment ${name}`,
        what: 'it is not set',
        mend: 'Run the action as a step of a workflow',
      })
    }
    return value
  }
  const event = {
    name: demand('GITHUB_EVENT_NAME'),
    payload: readPayload(demand('GITHUB_EVENT_PATH'), problems),
    repository: readRepository(demand('GITHUB_REPOSITORY'), problems),
    sha: env['GITHUB_SHA'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    baseRef: env['GITHUB_BASE_REF'] ?? '',
    headRef: env['GITHUB_HEAD_REF'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    job: env['GITHUB_JOB'] ?? '',
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    workspace: demand('GITHUB_WORKSPACE'),
    temp: demand('RUNNER_TEMP'),
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return event
}

function readRepository(text: string, problems: Problem[]): RunnerEvent['repository'] {
  const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text)
  if (match === null && text !== '') {
    problems.push({ where: 'environment GITHUB_REPOSITORY', what: 'it is not owner/name', mend: 'Write owner/name' })
  }
  return { owner: match?.[1] ?? '', name: match?.[2] ?? '' }
}

function readPayload(path: string, problems: Problem[]): unknown {
  if (path === '') return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    problems.push({
      where: 'environment GITHUB_EVENT_PATH',
      what: `the event cannot be read from there (${Error.isError(error) ? error.message : String(error)})`,
      mend: 'It must name a JSON file',
    })
    return undefined
  }
}
