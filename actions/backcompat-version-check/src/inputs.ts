import { defineInputs } from '@shakedown/kit'
import { promiseInputs, runInputs } from '@shakedown/plan'

export const inputs = defineInputs({
  mode: {
    kind: 'choice',
    choices: ['plan', 'run', 'report'],
    default: 'plan',
    describe:
      '`plan` judges the promise and names the versions to run; `run` runs the old tests of one version against the new build; `report` judges all results together.',
  },
  ...promiseInputs,
  base: {
    kind: 'text',
    describe: 'What to compare with, on events that name no base: a whole commit id, a tag or a branch.',
  },
  version: {
    kind: 'text',
    describe: 'With `mode: run`: the released version whose tests are run; from the matrix of the plan.',
  },
  ...runInputs,
  results: {
    kind: 'text',
    default: 'shakedown-results',
    describe: 'Folder, relative to the workspace: run writes its result and logs there, report reads all of them.',
  },
  plan: {
    kind: 'script',
    describe: 'With `mode: report`: all outputs of the plan’s job, as `toJSON(needs.plan.outputs)`.',
  },
  policy: {
    kind: 'text',
    default: '.github/shakedown.yml',
    describe:
      'Path of the policy. Its key `compat` is read from the tip of the target branch, and what it sets no input may change.',
  },
  'policy-ref': {
    kind: 'text',
    describe: 'Branch or whole commit id to read the policy from, instead of the trusted one.',
  },
  token: {
    kind: 'secret',
    default: '${{ github.token }}',
    describe: 'Token for GitHub’s API (contents: read; deployments: read for `select: deployed`). May be empty.',
  },
  'working-directory': { kind: 'text', default: '.', describe: 'Folder of the checkout, relative to the workspace.' },
  'pull-request': {
    kind: 'integer',
    min: 1,
    describe: 'Number of the pull request to judge, on events that are not about one. Needs head-sha and token.',
  },
  'head-sha': {
    kind: 'text',
    describe: 'Whole commit id of the head to judge, on events whose own commit is not it.',
  },
})
