import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Action, InputSpecs, OutputSpecs } from '@shakedown/kit'

export type AnyAction = Action<InputSpecs, OutputSpecs>

/** The one whose action.yml stands at the root of the repository. */
const frontDoor = 'plan'

/** The folder of an action's action.yml, from the root; '' for the root itself. */
export function homeOf({ name }: Pick<AnyAction, 'name'>): string {
  return name === frontDoor ? '' : `actions/${name}`
}

/** All actions of the suite, by name. Importing `action.ts` runs nothing; `index.ts` would. */
export async function loadActions(root: string): Promise<AnyAction[]> {
  const actions: AnyAction[] = []
  for (const name of (await readdir(join(root, 'actions'))).toSorted()) {
    const { href } = pathToFileURL(join(root, 'actions', name, 'src', 'action.ts'))
    const { action } = (await import(href)) as { action: AnyAction }
    if (action.name !== name) throw new Error(`actions/${name}: the action calls itself ${action.name}`)
    actions.push(action)
  }
  return actions
}
