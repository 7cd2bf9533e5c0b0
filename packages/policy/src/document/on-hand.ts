import type { OnHand } from '../policy.ts'
import type { Draft, PolicyDocument } from '../schema/policy-schema.ts'

export function readOnHand(draft: Draft<PolicyDocument>['on-hand']): OnHand | undefined {
  if (draft === undefined) return undefined
  return { users: (draft.users ?? []).filter((user) => user !== undefined), channel: draft.channel }
}

/** For an output or an issue, where it mentions them: `@ann @nick (#release)`; `none` when nobody is named. */
export function describeOnHand(onHand: OnHand | undefined): string {
  if (onHand === undefined) return 'none'
  const mentions = onHand.users.map((user) => `@${user}`).join(' ')
  if (onHand.channel === undefined) return mentions
  return mentions === '' ? onHand.channel : `${mentions} (${onHand.channel})`
}
