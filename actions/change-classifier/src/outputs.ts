import { defineOutputs } from '@shakedown/kit'
import { classificationOutputs } from '@shakedown/plan'

export const outputs = defineOutputs({
  verdict: {
    nothing: 'error',
    describe: 'The same as `target`; `linted` with `mode: lint`; `error` when there is no answer.',
  },
  ...classificationOutputs,
})
