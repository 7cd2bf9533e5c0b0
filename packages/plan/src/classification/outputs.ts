import { defineOutputs } from '@shakedown/kit'

export const classificationOutputs = defineOutputs({
  target: {
    nothing: 'unknown',
    describe:
      'The deployment that the change needs: a target of the policy, `null-deployment` when none. After an error the most demanding one, or `unknown` when the policy cannot be read.',
  },
  required: {
    nothing: 'true',
    describe:
      "`false` only when the null deployment suffices. Test it as `!= 'false'`, so that nothing counts as a yes.",
  },
  environment: { nothing: 'none', describe: 'The GitHub environment of the target, for the job’s `environment:`.' },
  confidence: {
    nothing: 'unknown',
    describe:
      '`proven` nothing changed that a build takes in, `policy` a rule decided, `default` no rule named a deciding file, `override` a label raised it or somebody who may waived it, `unknown` the difference could not be read whole.',
  },
  guarded: {
    nothing: 'false',
    describe: '`true` when the author of the change cannot have chosen the policy or the commits to compare.',
  },
  areas: { nothing: '{}', describe: 'JSON object: for each area of the policy whether the change touches it.' },
  'deciding-files': {
    nothing: '[]',
    describe: 'JSON array of at most 10 files that ask for the target: path, kind, target, rule, why, proof, proofWhy.',
  },
  'changed-count': { nothing: '0', describe: 'How many files the change touches, as far as is known.' },
  'base-sha': { nothing: 'none', describe: 'The commit that was compared with.' },
  'head-sha': { nothing: 'none', describe: 'The commit that was judged.' },
  'policy-sha': { nothing: 'none', describe: 'Git’s id of the policy’s text; `none` for the built-in policy.' },
  fingerprint: {
    nothing: 'none',
    describe: 'sha256 of the head’s tree and the policy: equal fingerprints need equal deployments.',
  },
})
