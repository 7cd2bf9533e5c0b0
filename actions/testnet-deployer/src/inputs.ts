import { connectionInputs, defineInputs, policyInputs } from '@shakedown/kit'
import { releaseInputs } from './release-inputs.ts'
import { watchInputs } from './watch-inputs.ts'

/** `policy: 'deploy' | 'watch'` marks what the policy's target may set; then the policy is law, and an input may only fill what it leaves out. */
export const inputs = defineInputs({
  target: {
    kind: 'text',
    required: true,
    describe:
      'The deployment target, from the classifier. `null-deployment` passes at once and contacts nothing; empty or `unknown` is refused.',
  },
  mode: {
    kind: 'choice',
    choices: ['deploy+watch', 'deploy', 'watch', 'preflight', 'status'],
    default: 'deploy+watch',
    describe:
      'What to do. Only `deploy+watch` and `watch` can end as `passed`. `watch` runs no script, but asks `health` and `version-command`. `preflight` deploys nothing and checks on every host that a deployment can work. `status` changes nothing and tells what is recorded on every host, and what runs.',
  },
  ...policyInputs,
  'pull-request': {
    kind: 'integer',
    min: 1,
    describe:
      'Number of the pull request, on events that do not name one (workflow_dispatch, schedule, issue_comment).',
  },
  'head-sha': {
    kind: 'text',
    describe: 'Full commit id to deploy and prove, on events whose GITHUB_SHA is not the head of the pull request.',
  },

  ...connectionInputs,

  commit: {
    kind: 'text',
    describe:
      'Commit that the scripts deploy, as `SHAKEDOWN_COMMIT`. It must be the head that is judged, which is the default.',
  },
  version: {
    kind: 'text',
    policy: 'deploy',
    describe: 'Version that is deployed, as `SHAKEDOWN_VERSION`; compared with what `version-command` prints.',
  },
  root: {
    kind: 'text',
    policy: 'deploy',
    fallback: '~/.shakedown',
    describe:
      'Folder on every host that belongs to all deployments, absolute or below `~/`. Each has a folder of its `name` in it, which scripts get as `SHAKEDOWN_ROOT`.',
  },
  upload: {
    kind: 'list',
    policy: 'deploy',
    describe:
      'Files and folders for every host, one per line: `local => remote`. Local paths are in the checkout, remote ones in the folder of the release, `SHAKEDOWN_RELEASE`. Checked by digest, not sent again when the release before has the same.',
  },
  script: {
    kind: 'script',
    policy: 'deploy',
    describe: 'Deploy script, run on every host by `bash -euo pipefail` without any profile. This or `script-file`.',
  },
  'script-file': {
    kind: 'text',
    policy: 'deploy',
    describe:
      'Path of the deploy script. Named by the policy, it is read from the trusted ref; given here, from the work tree.',
  },
  env: {
    kind: 'assignments',
    policy: 'deploy',
    describe: 'Environment of the scripts: lines `NAME=value`, or `NAME<<TAG` … `TAG`.',
  },
  secrets: {
    kind: 'secrets',
    describe: 'Secret environment of the scripts, in the form of `env`. Sent over stdin, never in a command line.',
  },
  'script-timeout': {
    kind: 'duration',
    policy: 'deploy',
    fallback: '15m',
    describe: 'How long the deploy script may take, per host; the uploads before it may take as long again.',
  },
  concurrency: {
    kind: 'integer',
    min: 1,
    max: 1000,
    policy: 'deploy',
    fallback: '8',
    describe: 'How many hosts are worked on at the same time.',
  },
  'on-host-failure': {
    kind: 'choice',
    choices: ['stop', 'continue'],
    policy: 'deploy',
    fallback: 'stop',
    describe: 'Whether hosts that have not begun are skipped once one has failed.',
  },
  'on-cancel': {
    kind: 'choice',
    choices: ['kill', 'leave', 'rollback'],
    policy: 'deploy',
    fallback: 'kill',
    describe:
      'What a cancellation does to a deploy script that runs: `kill` ends it and all that it started, then `teardown` runs; `leave` lets it finish and tears nothing down; `rollback` ends it, then the post step puts the last good release live again.',
  },
  health: {
    kind: 'script',
    policy: 'deploy',
    describe: 'Health check, tried every 2 s on every host until it exits 0.',
  },
  'health-timeout': { kind: 'duration', policy: 'deploy', fallback: '2m', describe: 'How long `health` is tried.' },
  'version-command': {
    kind: 'script',
    policy: 'deploy',
    describe:
      'Prints, on the host, the version that is really running; its last line is compared with `version`, else with the commit.',
  },
  ...releaseInputs,
  teardown: {
    kind: 'script',
    policy: 'deploy',
    describe: 'Runs on every touched host after the final verdict, also after a failure or a cancellation.',
  },

  ...watchInputs,

  environment: {
    kind: 'text',
    describe: "Name of the job's environment. The policy's, unless the policy knows no such target.",
  },
  record: { kind: 'boolean', default: 'true', describe: 'Tell GitHub: a Deployment with its statuses, and the proof.' },
  'require-protection': {
    kind: 'boolean',
    default: 'true',
    describe:
      'Refuse an environment without required reviewers: GitHub creates a misspelt name unprotected. Needs `actions: read`.',
  },
  token: {
    kind: 'secret',
    default: '${{ github.token }}',
    describe: 'Token for the API: the policy at the trusted ref, the environment, the deployment.',
  },
  'working-directory': {
    kind: 'text',
    default: '.',
    describe:
      'Checkout of the repository, relative to the workspace; needed only for `upload` and a `script-file` given here.',
  },
})
