import type { Action } from '@shakedown/kit'
import { inputs } from './inputs.ts'
import { main } from './main.ts'
import { outputs } from './outputs.ts'
import { reportProperties } from './report-schema.ts'

export const action: Action<typeof inputs, typeof outputs> = {
  name: 'change-classifier',
  title: 'Change classifier',
  description: 'Decides which deployment a change needs, and says why',
  branding: { icon: 'git-branch', color: 'blue' },
  inputs,
  outputs,
  reportProperties,
  main,
}
