import type { Action } from '@shakedown/kit'
import { inputs } from './inputs.ts'
import { main } from './main.ts'
import { outputs } from './outputs.ts'
import { reportProperties } from './report-schema.ts'

/** The front door: its action.yml stands at the root of the repository. */
export const action: Action<typeof inputs, typeof outputs> = {
  name: 'plan',
  title: 'Shakedown plan',
  description: 'Decides which deployment a change needs, and what old clients are still promised, in one step',
  branding: { icon: 'compass', color: 'blue' },
  inputs,
  outputs,
  reportProperties,
  main,
}
