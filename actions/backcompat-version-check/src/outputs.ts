import { defineOutputs } from '@shakedown/kit'
import { promiseOutputs } from '@shakedown/plan'

export const outputs = defineOutputs({
  verdict: {
    nothing: 'error',
    describe:
      'plan: `promise-kept`, `pending-break`, `vacuous`, `broken-promise`, `invalid` or `unknown`. run and report: `compatible`, `incompatible`, `flaky`, `infra` or `unknown`; report also passes `vacuous` and `pending-break` on. `error` when there is no answer.',
  },
  ...promiseOutputs,
  'lowest-floor': {
    nothing: 'none',
    describe: 'report: the lowest floor that would be true, by the versions that were run.',
  },
  'first-bad': {
    nothing: 'none',
    describe: 'report: the release with which older clients stop working, as far as the versions that were run tell.',
  },
  junit: { nothing: 'none', describe: 'run and report: path of all test cases as one JUnit file.' },
})
