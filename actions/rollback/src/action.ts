import type { Action } from '@shakedown/kit'
import { inputs } from './inputs.ts'
import { main, post } from './main.ts'
import { outputs } from './outputs.ts'
import { reportProperties } from './report-schema.ts'

export const action: Action<typeof inputs, typeof outputs> = {
  name: 'rollback',
  title: 'Rollback',
  description: 'Puts hosts back on a known good release, with the environment that it really had',
  branding: { icon: 'rotate-ccw', color: 'blue' },
  inputs,
  outputs,
  reportProperties,
  whenCancelled: 'cancelled',
  main,
  post,
}
