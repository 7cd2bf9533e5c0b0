import { statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { GitHub } from '@shakedown/github'
import { ProblemError, quote, type Clock, type Log, type RunnerEvent } from '@shakedown/ports'
import type { Checkout } from './sources.ts'

/** What a step hands over to whoever opens its sources. */
export interface StepContext {
  event: RunnerEvent
  env: Readonly<NodeJS.ProcessEnv>
  log: Log
  clock: Clock
  signal: AbortSignal
}

/** The inputs of every step that plans, by their names. */
export interface StepInputs {
  readonly base: string
  readonly head: string
  readonly 'pull-request': number | undefined
  readonly 'head-sha': string
  readonly policy: string
  readonly 'policy-ref': string
  readonly rules: string
  readonly token: string
}

/** @param checkout the repository on disk */
export function openOptions<G extends Checkout>(given: StepInputs, context: StepContext, checkout: G) {
  const { event, env, log, signal } = context
  return {
    event,
    checkout,
    api: connector(given.token, context),
    refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? '',
    log,
    signal,
    asked: { base: given.base, head: given.head, pullRequest: given['pull-request'], headSha: given['head-sha'] },
    policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
  }
}

/** The API's client is loaded when it is asked for the first time: a run that git can answer never pays for it. */
export function connector(
  token: string,
  { event, log, clock, signal }: Omit<StepContext, 'env'>,
): (() => Promise<GitHub>) | undefined {
  if (token === '') return undefined
  let connected: Promise<GitHub> | undefined
  const connect = async (): Promise<GitHub> => {
    const { connectGitHub } = await import('@shakedown/github')
    return await connectGitHub({ token, apiUrl: event.apiUrl, repository: event.repository, log, clock, signal })
  }
  return () => (connected ??= connect())
}

/** The folder of the checkout, and the outermost one that may hold its repository. @throws ProblemError */
export async function findCheckout(workspace: string, given: string): Promise<{ dir: string; ceiling: string }> {
  const dir = resolve(workspace, given)
  if (!isFolder(dir)) {
    const what = `${quote(given)} is no folder in the workspace`
    throw new ProblemError([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }])
  }
  const inside = relative(workspace, dir)
  return { dir, ceiling: inside.startsWith('..') || isAbsolute(inside) ? dir : workspace }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Ends git's program whatever came of the work: the step would wait for it. */
export async function closing<T>(git: { close(): Promise<void> }, work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    await git.close()
  }
}
