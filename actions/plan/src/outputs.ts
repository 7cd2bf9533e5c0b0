import { defineOutputs, type OutputSpec } from '@shakedown/kit'
import { classificationOutputs, promiseOutputs } from '@shakedown/plan'

type Prefixed = { readonly [K in keyof typeof promiseOutputs as `compat-${K}`]: OutputSpec }

export function prefixed<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`compat-${name}`, value]))
}

export const outputs = defineOutputs({
  verdict: {
    nothing: 'error',
    describe:
      'The same as `target`; where what is promised to old clients does not pass, the same as `compat-verdict`. `error` when there is no answer.',
  },
  ...classificationOutputs,
  'compat-verdict': {
    nothing: 'error',
    describe:
      '`promise-kept`, `pending-break`, `vacuous`, `broken-promise`, `invalid` or `unknown`; `none` when the policy has no key `compat`.',
  },
  'compat-reason': { nothing: 'none', describe: 'The reason of that verdict in one sentence with numbers.' },
  ...(prefixed<OutputSpec>(promiseOutputs) as Prefixed),
})
