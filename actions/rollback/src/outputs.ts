import { defineOutputs } from '@shakedown/kit'

export const outputs = defineOutputs({
  from: { nothing: 'none', describe: 'The version that was left, or its commit where it has no version.' },
  to: { nothing: 'none', describe: 'The version that was gone back to, or its commit.' },
  'env-diff': {
    nothing: '{}',
    describe:
      'JSON of names, never values: what a start without the frozen environment would lack (`missing`), add (`added`) and have otherwise (`changed`).',
  },
  'mttr-seconds': {
    nothing: 'none',
    describe:
      'Seconds from the first failure to the moment when every host was healthy; `none` when the beginning is not known.',
  },
  timeline: { nothing: '[]', describe: 'JSON, one object per event: at (RFC 3339), what, host.' },
  hosts: {
    nothing: '[]',
    describe:
      'JSON, one object per host: alias, outcome (`ok`, `stays`, `failed`, `unknown`, `skipped`), step, why, from, to, running, seconds.',
  },
  'on-hand': {
    nothing: 'none',
    describe:
      'With `target`: whom the policy names as on hand, as a text that mentions them in an issue, e.g. `@ann @nick (#release)`.',
  },
  plan: { nothing: '[]', describe: 'JSON, one object per host: what is or would be done there, step by step.' },
})
