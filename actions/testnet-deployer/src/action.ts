import type { Action } from '@shakedown/kit'
import { inputs } from './inputs.ts'
import { main, post } from './main.ts'
import { outputs } from './outputs.ts'
import { reportProperties } from './report-schema.ts'

export const action: Action<typeof inputs, typeof outputs> = {
  name: 'testnet-deployer',
  title: 'Testnet deployer',
  description: 'Deploys a commit to testnet hosts over SSH and watches the chain until it has proven itself or stalls',
  branding: { icon: 'anchor', color: 'blue' },
  inputs,
  outputs,
  reportProperties,
  whenCancelled: 'cancelled',
  main,
  post,
}
