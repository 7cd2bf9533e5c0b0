import { defineInputs } from '@shakedown/kit'
import { questionInputs, stepInputs } from '@shakedown/plan'

export const inputs = defineInputs({
  ...questionInputs,
  mode: {
    kind: 'choice',
    choices: ['classify', 'lint'],
    default: 'classify',
    describe:
      '`lint` judges no change: it holds the policy against the history of its branch and tells which commits would have needed what, so that the policy can be tuned.',
  },
  'lint-commits': {
    kind: 'integer',
    min: 1,
    max: 1000,
    default: '50',
    describe: 'With `mode: lint`: how many commits of the line of first parents are judged.',
  },
  ...stepInputs,
})
