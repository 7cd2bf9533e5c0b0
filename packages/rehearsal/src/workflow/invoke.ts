import { randomUUID } from 'node:crypto'
import { commandReader } from './commands.ts'
import { isSummaryTooLarge, makeCommandFiles } from './file-commands.ts'
import { processEnv } from './job-space.ts'
import type { JobSpace } from './job-space.ts'
import { runStepProcess } from './process.ts'
import type { Annotation, Result } from './types.ts'

export interface Invocation {
  space: JobSpace
  step: string
  program: string
  args: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  /** Names the step for GITHUB_ACTION. */
  action: string
  cancel: AbortSignal
  timeoutMs: number | undefined
}

export interface Invoked {
  result: Exclude<Result, 'skipped'>
  outputs: Record<string, string>
  state: Record<string, string>
}

/** Runs one process under the runner's contract and takes in what it said by printing and through its files. */
export async function invoke(call: Invocation): Promise<Invoked> {
  const { space, step } = call
  const outputs: Record<string, string> = {}
  const state: Record<string, string> = {}
  let failed = false
  const fail = (why: string): void => {
    failed = true
    annotate(space, step, { level: 'error', message: space.masker.mask(why) })
  }
  const files = await makeCommandFiles(space.folders.commands, randomUUID())
  const ended = await runStepProcess({
    program: call.program,
    args: call.args,
    cwd: call.cwd,
    env: processEnv(space, call.env, { ...files.env, GITHUB_ACTION: call.action }),
    cancel: call.cancel,
    kill: space.kill,
    ...(call.timeoutMs !== undefined && { timeoutMs: call.timeoutMs }),
    clock: space.clock,
    onLine: commandReader({
      masker: space.masker,
      output: (name, value) => void (outputs[name] = value),
      state: (name, value) => void (state[name] = value),
      annotate: (annotation) => annotate(space, step, annotation),
      fail,
      print: (line) => print(space, step, line),
    }),
  })
  try {
    const said = await files.read()
    Object.assign(outputs, said.outputs)
    Object.assign(state, said.state)
    Object.assign(space.env, said.env)
    space.path.unshift(...said.path.toReversed())
    takeSummary(space, step, said.summary)
  } catch (error) {
    fail(messageOf(error))
  }
  if (ended.how === 'timed-out') {
    fail(`The action '${step}' has timed out after ${(call.timeoutMs ?? 0) / 60_000} minutes.`)
  } else if (ended.code !== 0 && ended.how !== 'cancelled') {
    fail(`Process completed with ${ended.signal === null ? `exit code ${ended.code}` : `signal ${ended.signal}`}.`)
  }
  return { result: ended.how === 'cancelled' ? 'cancelled' : failed ? 'failure' : 'success', outputs, state }
}

export function print(space: JobSpace, step: string, line: string): void {
  space.log.push(line)
  space.tell({ kind: 'line', job: space.job.id, step, text: line })
}

/** GitHub keeps ten of each level per step; here the job keeps all, so that tests see them. */
export function annotate(space: JobSpace, step: string, annotation: Annotation): void {
  space.annotations.push(annotation)
  space.tell({ kind: 'annotation', job: space.job.id, step, annotation })
}

export function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error)
}

function takeSummary(space: JobSpace, step: string, summary: string): void {
  if (summary === '') return
  if (isSummaryTooLarge(summary)) {
    const message = '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k'
    return annotate(space, step, { level: 'error', message })
  }
  space.summaries.push(
    summary
      .split('\n')
      .map((line) => space.masker.mask(line))
      .join('\n'),
  )
}
