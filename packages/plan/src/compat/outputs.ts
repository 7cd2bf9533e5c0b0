import { defineOutputs } from '@shakedown/kit'

export const promiseOutputs = defineOutputs({
  passed: { nothing: 'false', describe: '`true` when the verdict passes; report needs it of the plan.' },
  candidate: { nothing: 'none', describe: 'The version about to be released.' },
  floor: { nothing: 'none', describe: 'The floor as it is declared.' },
  'effective-floor': { nothing: 'none', describe: 'The version that the declared floor comes to.' },
  'previous-floor': { nothing: 'none', describe: 'What the last release promised.' },
  'floor-change': {
    nothing: 'none',
    describe: '`none`, `introduced`, `lowered`, `raised-major`, `raised-without-major` or `removed`.',
  },
  'required-bump': {
    nothing: 'none',
    describe: 'Which part of the version the change of the floor asks for: `none`, `patch`, `minor` or `major`.',
  },
  matrix: {
    nothing: '{"include":[]}',
    describe: 'JSON for `strategy.matrix`: version, tag and sha of each version to run.',
  },
  count: { nothing: '0', describe: 'How many versions are to be run, or were.' },
  'has-versions': {
    nothing: 'false',
    describe: '`false` when the matrix is empty, which GitHub refuses: test it in the job’s `if:`.',
  },
  window: {
    nothing: '[]',
    describe: 'JSON array of the versions from the floor up to the candidate, oldest first; `[]` above 256.',
  },
  vacuous: { nothing: 'true', describe: '`true` when nothing older than the candidate is selected.' },
  findings: { nothing: '[]', describe: 'JSON array of at most 50: code, severity, message, file, line.' },
  sarif: { nothing: 'none', describe: 'Path of the findings of a plan, as SARIF 2.1.0.' },
})
