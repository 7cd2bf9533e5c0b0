import { defineInputs } from '@shakedown/kit'

/** What a deployment leaves on its hosts, who may touch them meanwhile, and what a failure means. */
export const releaseInputs = defineInputs({
  name: {
    kind: 'text',
    policy: 'deploy',
    describe:
      "Name of the deployment: its folder below `root` on every host. The environment's, unless given; two that share hosts need two names.",
  },
  artifact: {
    kind: 'list',
    policy: 'deploy',
    describe:
      'What is deployed and does not come with `upload`, one per line: `name@sha256:<64 digits>`. It goes into the release record and the proof.',
  },
  floor: {
    kind: 'text',
    policy: 'deploy',
    describe:
      'The oldest version, X.Y.Z, that the data which this release writes can be served by. It is recorded with the release, and a roll back goes no further. Empty: nothing is known.',
  },
  'freeze-secrets': {
    kind: 'boolean',
    policy: 'deploy',
    fallback: 'true',
    describe:
      'Keep `secrets` with the release on the host, readable by its user only, so that it can be started again. `false`: whoever goes back to it must give them.',
  },
  'keep-releases': {
    kind: 'integer',
    min: 1,
    max: 1000,
    policy: 'deploy',
    fallback: '5',
    describe:
      'How many good releases of before stay on every host. The present one and the one to go back to always stay.',
  },
  strategy: {
    kind: 'choice',
    choices: ['parallel', 'serial', 'canary'],
    policy: 'deploy',
    fallback: 'parallel',
    describe:
      'Order of the hosts: `concurrency` at a time, one by one, or the first alone and then the others. A canary that fails always stops the others.',
  },
  'on-failure': {
    kind: 'choice',
    choices: ['keep', 'rollback'],
    policy: 'deploy',
    fallback: 'keep',
    describe:
      'What a deployment that does not pass means for the hosts: leave them as they are, or put the last good release live again.',
  },
  'lock-wait': {
    kind: 'duration',
    policy: 'deploy',
    fallback: '0s',
    describe: 'How long to wait for another deployment to the same hosts. While one is waited for, none is locked.',
  },
  'break-lock': {
    kind: 'text',
    describe: 'Exact owner of a lock to break, as the refusal printed it, when nothing of it runs any more.',
  },
  hold: {
    kind: 'duration',
    describe: 'After a deployment that stands, keep later ones out for that long. `hold-reason` says why.',
  },
  'hold-reason': { kind: 'text', describe: 'Why nothing else may be deployed for a while; later deployments name it.' },
  'past-hold': {
    kind: 'boolean',
    default: 'false',
    describe:
      'Deploy although the hosts are held, as a hot-fix must. What was passed is told; it stays in force unless `hold` puts another in its place.',
  },
  expect: {
    kind: 'list',
    policy: 'deploy',
    describe:
      'Lines `NAME=pattern` or `NAME!=pattern` (`*`, `?`, `[…]`) that the environment of the service must meet before anything is started: production must not point at staging.',
  },
  collect: {
    kind: 'list',
    policy: 'deploy',
    describe:
      "Files or folders of every host to bring into `logs` when it did not pass, one path per line; relative ones are in the release's folder. The last 10 MiB of each.",
  },
})
