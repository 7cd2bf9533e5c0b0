import { defineInputs } from '@shakedown/kit'
import { questionInputs, stepInputs } from '@shakedown/plan'

export const inputs = defineInputs({
  ...questionInputs,
  'compat-matrix-factor': {
    kind: 'integer',
    min: 1,
    max: 256,
    describe:
      'By how much other dimensions of the matrix of old versions multiply its jobs; GitHub allows 256 in all. Needs a policy with `compat`, as the next one does.',
  },
  'compat-published': {
    kind: 'script',
    describe:
      'Asks whether the candidate is published already (`SHAKEDOWN_CANDIDATE`): exit 0 yes, 1 no, else unknown.',
  },
  ...stepInputs,
  token: {
    kind: 'secret',
    default: '${{ github.token }}',
    describe:
      'Token for GitHub’s API (contents: read; pull-requests: read for labels; deployments: read for `select: deployed`). May be empty: then git alone is used.',
  },
})
