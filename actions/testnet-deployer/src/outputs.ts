import { defineOutputs } from '@shakedown/kit'

export const outputs = defineOutputs({
  sessions: { nothing: '0', describe: 'How far the counter advanced, in decimal digits.' },
  baseline: { nothing: 'none', describe: 'The first value seen.' },
  rate: { nothing: '0', describe: 'Steps of the counter per minute.' },
  eta: {
    nothing: 'none',
    describe: 'When the count would have been reached at the last pace (RFC 3339), when it was not.',
  },
  hosts: {
    nothing: '[]',
    describe:
      'JSON, one object per host: alias, outcome (`ok`, `failed`, `unknown`, `skipped`), exit, signal, seconds, release, previous.',
  },
  release: {
    nothing: 'none',
    describe: 'Number of the release; where hosts differ, a word `alias=number` for each.',
  },
  'previous-release': { nothing: 'none', describe: 'What was live before, in the same form.' },
  rollback: {
    nothing: 'none',
    describe:
      'Whether the last good release is live again after a failure: `none` (nothing to do), `rolled-back` or `failed`.',
  },
  timeline: {
    nothing: '[]',
    describe:
      'Only when it went back: JSON, one object per event: at (RFC 3339), what (`deployed`, `failing`, `decided`, `started`, `healthy`, `failed`), host. As in rollback.',
  },
  'on-hand': {
    nothing: 'none',
    describe:
      'Whom the policy names as on hand, as a text that mentions them in an issue, e.g. `@ann @nick (#release)`.',
  },
  logs: {
    nothing: 'none',
    describe:
      'Folder to upload: the full output of every host, what was collected there, `samples.jsonl` and `progress.svg` of the watch.',
  },
  proof: { nothing: '{}', describe: 'The proof as JSON, only with the verdict `passed`.' },
  'proof-name': { nothing: 'none', describe: 'Name under which the next step must upload the proof.' },
  'proof-file': { nothing: 'none', describe: 'Path of the file to upload under that name.' },
})
