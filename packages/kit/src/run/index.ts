import { type Clock, collect, type Problem, ProblemError, type RunnerEvent, systemClock } from '@shakedown/ports'
import type { Action } from '../action.ts'
import { readEvent } from '../event.ts'
import { givenInputs, readInputs } from '../inputs/read.ts'
import type { InputSpecs } from '../inputs/spec.ts'
import { runnerLog, type RunnerLog } from '../log.ts'
import { type Masks, openMasks } from '../masks.ts'
import type { OutputSpecs } from '../outputs.ts'
import { type Outputs, openOutputs } from '../sink.ts'
import { type SavedState, openState } from '../state.ts'
import { POST_STATE, contextOf, folderOf } from './context.ts'
import { leave, surviveClosedLog } from './exit.ts'
import { type Ending, cancellationOf, cutReason, failureOf } from './failure.ts'
import { publish } from './publish.ts'
import { type Interruption, asError, watchInterruptions } from './interruption.ts'
import { maskInputs } from './secrets.ts'

interface World {
  env: NodeJS.ProcessEnv
  clock: Clock
  log: RunnerLog
  masks: Masks
  state: SavedState
  interruption: Interruption
}

/**
 * The one statement of an entry file: runs main, or post where main has left word of itself, and ends the process.
 * Exit code 0 exactly when the verdict passes.
 */
export async function runAction<I extends InputSpecs, O extends OutputSpecs>(action: Action<I, O>): Promise<never> {
  const { env } = process
  const clock = systemClock
  surviveClosedLog()
  const interruption = watchInterruptions(clock)
  const masks = openMasks()
  const log = runnerLog(action.title, masks.redact)
  const world: World = { env, clock, log, masks, state: openState(env), interruption }
  try {
    const passed = world.state.get(POST_STATE) === '' ? await runMain(action, world) : await runPost(action, world)
    return await leave(passed ? 0 : 1, clock)
  } catch (error) {
    log.error(asError(error).message)
    return leave(1, clock)
  }
}

async function runMain<I extends InputSpecs, O extends OutputSpecs>(
  action: Action<I, O>,
  world: World,
): Promise<boolean> {
  const { env, log, masks, interruption } = world
  const outputs = openOutputs(action.outputs, env, masks.redact)
  const exposed = maskInputs(action.inputs, env, masks)
  if (exposed.length > 0) {
    log.warning(`Too short or too common to be hidden in the log: ${exposed.join(', ')}. Use longer secrets.`)
  }
  const place: { folder?: string } = {}
  const ending = await Promise.race([work(action, world, outputs, place), overdue(action, interruption)])
  const fault = interruption.fault()
  return publish(fault === undefined ? ending : failureOf(fault, action.title), {
    action,
    outputs,
    log,
    masks,
    env,
    ...place,
  })
}

async function work<I extends InputSpecs, O extends OutputSpecs>(
  action: Action<I, O>,
  world: World,
  outputs: Outputs,
  place: { folder?: string },
): Promise<Ending> {
  const { env, state, interruption } = world
  try {
    if (action.post !== undefined) state.save(POST_STATE, 'true')
    const { event, inputs, given } = readAll(action, env, (temp) => {
      place.folder = folderOf(state, temp, action.name, action.post !== undefined)
    })
    const folder = place.folder ?? ''
    const context = contextOf<O>({
      ...world,
      ...interruption,
      name: action.name,
      event,
      given,
      folder,
      set: outputs.set,
    })
    const outcome = await action.main(inputs, context)
    const { notices = [], warnings = [] } = outcome
    return { ...outcome, reason: cutReason(outcome.reason), notices, warnings }
  } catch (error) {
    return endingOf(whyStopped(asError(error), interruption.signal), action)
  }
}

/** Inputs and event together, so that all mistakes come in one go; the step's folder as soon as RUNNER_TEMP is known. */
function readAll<I extends InputSpecs, O extends OutputSpecs>(
  action: Action<I, O>,
  env: NodeJS.ProcessEnv,
  makeFolder: (temp: string) => void,
) {
  const problems: Problem[] = []
  const event = collect(problems, (): RunnerEvent => readEvent(env))
  const temp = event?.temp ?? env['RUNNER_TEMP'] ?? ''
  if (temp !== '') makeFolder(temp)
  const read = collect(problems, () => readInputs(action.inputs, env))
  if (event === undefined || read === undefined || problems.length > 0) throw new ProblemError(problems)
  return { event, inputs: read.values, given: read.given }
}

async function overdue(action: Ended, interruption: Interruption): Promise<Ending> {
  return endingOf(await interruption.overdue, action)
}

type Ended = Pick<Action<InputSpecs, OutputSpecs>, 'title' | 'whenCancelled'>

function endingOf(error: Error, { title, whenCancelled = '' }: Ended): Ending {
  const cancelled = whenCancelled === '' ? undefined : cancellationOf(error, title, whenCancelled)
  return cancelled ?? failureOf(error, title)
}

/** When the work was told to stop, what it threw on its way out is not the reason. */
function whyStopped(error: Error, signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return signal.aborted && Error.isError(reason) ? reason : error
}

async function runPost<I extends InputSpecs, O extends OutputSpecs>(
  action: Action<I, O>,
  world: World,
): Promise<boolean> {
  const { env, log, masks, state, interruption } = world
  maskInputs(action.inputs, env, masks)
  const post = async (): Promise<Error | undefined> => {
    try {
      const event = readEvent(env)
      const folder = folderOf(state, event.temp, action.name, false)
      const given = givenInputs(action.inputs, env)
      await action.post?.(
        contextOf<O>({ ...world, ...interruption, name: action.name, event, given, folder, set: refuseOutput }),
      )
      return undefined
    } catch (error) {
      return whyStopped(asError(error), interruption.signal)
    }
  }
  const failure = (await Promise.race([post(), interruption.overdue])) ?? interruption.fault()
  if (failure === undefined) return true
  log.error(failureOf(failure, action.title).annotation ?? failure.message)
  return false
}

function refuseOutput(name: string): never {
  throw new Error(`output ${name} is set after the step is over`)
}
