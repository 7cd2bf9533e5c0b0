import { defaultTargets } from './document/targets.ts'
import { noContent } from './document/content.ts'
import type { Policy } from './policy.ts'

/** What counts where there is no policy file: every change needs the testnet. */
export const builtinPolicy: Policy = {
  targets: defaultTargets,
  default: 'testnet',
  rules: [],
  content: noContent,
  closure: undefined,
  areas: new Map(),
  labels: { require: [] },
  approvePermission: 'maintain',
  proof: { workflows: [] },
}
