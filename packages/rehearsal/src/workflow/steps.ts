import { writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { inputVariables } from './action.ts'
import type { Action } from './action.ts'
import { expand, expandAll, holds } from './expressions.ts'
import { annotate, invoke, messageOf, print } from './invoke.ts'
import type { Invoked } from './invoke.ts'
import { jobStatus, stepContexts } from './job-space.ts'
import type { JobSpace } from './job-space.ts'
import type { StandIn, Step } from './model.ts'
import { downloadArtifact, uploadArtifact } from './artifacts.ts'
import { checkout, type StandInCall } from './stand-ins.ts'
import type { RehearsedStep, Result } from './types.ts'

/** What a step leaves to be done when the job ends. */
export type Post = () => Promise<void>

export type ActionStep = Extract<Step, { kind: 'action' }>

interface Ran {
  result: Result
  outputs: Record<string, string>
}

/** Runs one step, or skips it, and puts what came of it where later steps see it. */
export async function runStep(
  space: JobSpace,
  step: Step,
  actions: ReadonlyMap<Step, Action>,
  posts: Post[],
): Promise<void> {
  const started = space.clock.now()
  let continues = false
  let name = step.name
  const ran = await withCancel(space, step.condition, async (cancel): Promise<Ran> => {
    try {
      if (!holds(step.condition, stepContexts(space), jobStatus(space))) return { result: 'skipped', outputs: {} }
      name = space.masker.mask(expand(step.name, stepContexts(space)))
      space.tell({ kind: 'step', job: space.job.id, step: name, state: 'running' })
      const env = expandAll(step.env, stepContexts(space))
      const contexts = stepContexts(space, env)
      continues = expand(step.continueOnError, contexts) === 'true'
      const minutes = Number(expand(step.timeoutMinutes, contexts))
      const timeoutMs = minutes > 0 ? minutes * 60_000 : undefined
      if (step.kind === 'run') return await runScript(space, step, env, cancel, timeoutMs)
      if (step.source.from === 'stand-in') return await runStandIn(space, step, step.source.name, cancel)
      const action = actions.get(step)
      if (action === undefined) throw new Error(`${step.uses} was not unpacked`)
      return await runAction(space, step, action, env, cancel, timeoutMs, posts)
    } catch (error) {
      annotate(space, name, { level: 'error', message: space.masker.mask(messageOf(error)) })
      return { result: 'failure', outputs: {} }
    }
  })
  const conclusion = ran.result === 'failure' && continues ? 'success' : ran.result
  if (step.id !== '') space.stepContext[step.id] = { outputs: ran.outputs, outcome: ran.result, conclusion }
  record(space, started, {
    name,
    id: step.id,
    phase: 'main',
    outcome: ran.result,
    conclusion,
    outputs: ran.outputs,
  })
}

/** Actions with a `pre` get their turn before the first step; local ones do not. */
export async function runPre(space: JobSpace, step: ActionStep, action: Action): Promise<void> {
  if (action.pre === undefined || (step.source.from === 'suite' && step.source.local)) return
  await runPhase(space, step, action, 'pre', action.pre, action.preIf, {})
}

async function runScript(
  space: JobSpace,
  step: Extract<Step, { kind: 'run' }>,
  env: Readonly<Record<string, string>>,
  cancel: AbortSignal,
  timeoutMs: number | undefined,
): Promise<Invoked> {
  const contexts = stepContexts(space, env)
  const file = join(space.folders.temp, `${randomUUID()}.sh`)
  await writeFile(file, expand(step.script, contexts))
  const shell = step.shell || space.job.defaults.shell || ''
  const folder = expand(step.workingDirectory || space.job.defaults.workingDirectory || '', contexts)
  // actions/runner, ScriptHandlerHelpers: without `shell:` the short form, which does not stop at a failing pipe.
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', file] : ['-e', file]
  return invoke({
    space,
    step: step.name,
    program: shell === 'sh' ? 'sh' : 'bash',
    args: options,
    cwd: resolve(space.folders.workspace, folder),
    env,
    action: step.id || `__run_${step.number}`,
    cancel,
    timeoutMs,
  })
}

const standIns = { checkout, 'upload-artifact': uploadArtifact, 'download-artifact': downloadArtifact } as const

async function runStandIn(space: JobSpace, step: ActionStep, name: StandIn, cancel: AbortSignal): Promise<Ran> {
  const call: StandInCall = {
    space,
    inputs: expandAll(step.with, stepContexts(space)),
    cancel,
    print: (line: string) => print(space, step.name, space.masker.mask(line)),
    warn: (message: string) => annotate(space, step.name, { level: 'warning', message }),
  }
  const end = await standIns[name](call)
  return { result: cancel.aborted ? 'cancelled' : end.passed ? 'success' : 'failure', outputs: end.outputs }
}

async function runAction(
  space: JobSpace,
  step: ActionStep,
  action: Action,
  env: Readonly<Record<string, string>>,
  cancel: AbortSignal,
  timeoutMs: number | undefined,
  posts: Post[],
): Promise<Ran> {
  const { env: inputs, unexpected } = inputVariables(action, step.with, stepContexts(space, env))
  if (unexpected.length > 0) {
    const valid = Object.keys(action.inputs).join("', '")
    const message = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`
    annotate(space, step.name, { level: 'warning', message })
  }
  const state: Record<string, string> = {}
  // Registered when main starts, so that a main that fails or is cancelled is cleaned up after.
  if (action.post !== undefined) {
    const entry = action.post
    posts.push(() =>
      runPhase(space, step, action, 'post', entry, action.postIf, { ...env, ...inputs, ...stateEnv(state) }),
    )
  }
  const ran = await invokeNode(space, step, action, action.main, { ...env, ...inputs }, cancel, timeoutMs)
  Object.assign(state, ran.state)
  return ran
}

async function runPhase(
  space: JobSpace,
  step: ActionStep,
  action: Action,
  phase: 'pre' | 'post',
  entry: string,
  condition: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  if (!holds(condition, stepContexts(space), jobStatus(space))) return
  const started = space.clock.now()
  const name = `${phase === 'pre' ? 'Pre' : 'Post'} ${step.name}`
  space.tell({ kind: 'step', job: space.job.id, step: name, state: 'running' })
  const ran = await withCancel(space, condition, (cancel) =>
    invokeNode(space, step, action, entry, env, cancel, undefined),
  )
  const { result, outputs } = ran
  record(space, started, { name, id: step.id, phase, outcome: result, conclusion: result, outputs })
}

function invokeNode(
  space: JobSpace,
  step: ActionStep,
  action: Action,
  entry: string,
  env: Readonly<Record<string, string>>,
  cancel: AbortSignal,
  timeoutMs: number | undefined,
): Promise<Invoked> {
  return invoke({
    space,
    step: step.name,
    program: process.execPath,
    args: [entry],
    cwd: space.folders.workspace,
    env: {
      ...env,
      GITHUB_ACTION_REPOSITORY: action.repository,
      GITHUB_ACTION_REF: action.ref,
      // What a JavaScript action gets besides its inputs; a test finds it wherever the environment is dumped.
      ACTIONS_RUNTIME_TOKEN: `runtime-token-of-run-${space.run.id}`,
      ACTIONS_RUNTIME_URL: `${space.github.serverUrl}/_runtime/`,
      ACTIONS_RESULTS_URL: `${space.github.serverUrl}/_results/`,
    },
    action: step.id || `__${step.uses.replace(/[^\w]/g, '')}`,
    cancel,
    timeoutMs,
  })
}

/** Conditions are asked again when the run is cancelled: what still holds (`always()`, `cancelled()`) is not interrupted. */
async function withCancel<T>(
  space: JobSpace,
  condition: string,
  work: (cancel: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController()
  const onAbort = (): void => {
    space.status = 'cancelled'
    if (!holds(condition, stepContexts(space), jobStatus(space))) own.abort(space.cancel.reason)
  }
  if (space.cancel.aborted) return work(own.signal)
  space.cancel.addEventListener('abort', onAbort, { once: true })
  try {
    return await work(own.signal)
  } finally {
    space.cancel.removeEventListener('abort', onAbort)
  }
}

function record(space: JobSpace, started: number, step: Omit<RehearsedStep, 'seconds'>): void {
  const seconds = (space.clock.now() - started) / 1000
  space.steps.push({ ...step, seconds })
  if (step.conclusion === 'failure' && space.status === 'success') space.status = 'failure'
  if (step.conclusion === 'skipped') return
  space.tell({
    kind: 'step',
    job: space.job.id,
    step: step.name,
    state: 'finished',
    conclusion: step.conclusion,
    seconds,
  })
}

function stateEnv(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}
