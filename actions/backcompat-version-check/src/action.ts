import type { Action } from '@shakedown/kit'
import { inputs } from './inputs.ts'
import { main } from './main.ts'
import { outputs } from './outputs.ts'
import { reportProperties } from './report-schema.ts'

export const action: Action<typeof inputs, typeof outputs> = {
  name: 'backcompat-version-check',
  title: 'Backward compatibility',
  description: 'Keeps the promise that clients since a declared version still work',
  branding: { icon: 'rewind', color: 'blue' },
  inputs,
  outputs,
  reportProperties,
  main,
}
