import { defineInputs } from './spec.ts'

/** For every action that obeys the policy's target: where the policy is read. */
export const policyInputs = defineInputs({
  policy: {
    kind: 'text',
    default: '.github/shakedown.yml',
    describe: 'Path of the policy file. It is read from the trusted ref, never from the work tree.',
  },
  'policy-ref': {
    kind: 'text',
    describe:
      'Ref to read the policy from, instead of the tip of the target branch. Give it only where no pull request can edit it.',
  },
})
