import type { Clock, Log, RunnerEvent } from '@shakedown/ports'
import type { ActionContext } from '../action.ts'
import { makeFolder, pathIn } from '../folder.ts'
import type { Masks } from '../masks.ts'
import type { OutputSpecs } from '../outputs.ts'
import type { SavedState } from '../state.ts'

export interface Parts {
  name: string
  env: NodeJS.ProcessEnv
  event: RunnerEvent
  given: ReadonlyMap<string, string>
  folder: string
  log: Log
  clock: Clock
  signal: AbortSignal
  masks: Masks
  state: SavedState
  set: (name: string, value: string) => void
}

const FOLDER_STATE = 'shakedown-folder'
export const POST_STATE = 'shakedown-is-post'

/** What main and post work with. */
export function contextOf<O extends OutputSpecs>(parts: Parts): ActionContext<O> {
  const { event, given, folder, log, clock, signal, masks, state, set } = parts
  return {
    event,
    env: cleanEnvironment(parts.env),
    given,
    log,
    clock,
    signal,
    set,
    mask: masks.add,
    state,
    temp: (name) => pathIn(folder, name),
  }
}

/** Main makes the step's folder, post finds it again. */
export function folderOf(state: SavedState, runnerTemp: string, action: string, keep: boolean): string {
  const known = state.get(FOLDER_STATE)
  if (known !== '') return known
  const folder = makeFolder(runnerTemp, action)
  if (keep) state.save(FOLDER_STATE, folder)
  return folder
}

/** Whatever is handed on from here (to a program, to a host) holds neither inputs nor the runner's own credentials. */
function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(?:INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/.test(name),
    ),
  )
}
