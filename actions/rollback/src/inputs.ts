import { connectionInputs, defineInputs, policyInputs } from '@shakedown/kit'

/**
 * `policy: 'deploy'` marks what the policy's target says where `target` is given; then the policy is law. What belongs to
 * one deployment (`version`, `floor`, `health`, `version-command`, `lock-wait`) is not among it, though the deployer has
 * inputs of these names: the policy speaks of the release that comes next, and a repair goes by what the hosts have
 * recorded.
 */
export const inputs = defineInputs({
  to: {
    kind: 'text',
    default: 'previous-good',
    describe:
      'What to go back to: `previous-good`, the number of a release, a version, a tag (method `git`), or a commit of 7 digits or more.',
  },
  method: {
    kind: 'choice',
    choices: ['release', 'git'],
    default: 'release',
    describe:
      '`release` starts a release again that the hosts have recorded. `git` checks a tag or commit out on servers that Shakedown did not deploy, and records it.',
  },
  reason: {
    kind: 'text',
    describe: 'Why, in one line; it stays in the records of the release that is left, and GitHub shows it.',
  },
  'dry-run': {
    kind: 'boolean',
    default: 'false',
    describe: 'Look at every host, print the whole plan, and change nothing.',
  },

  target: {
    kind: 'text',
    describe:
      "The policy's target that was deployed: its hosts, their keys, environment, health check and order then come from the policy. Left out, the inputs say everything, and no policy is read.",
  },
  ...policyInputs,

  ...connectionInputs,
  hosts: {
    kind: 'list',
    policy: 'deploy',
    describe: 'Hosts to roll back, one per line: `[alias=]user@host[:port]`. This or `target`.',
  },

  name: {
    kind: 'text',
    policy: 'deploy',
    describe: "Name of the deployment on the hosts: that of the `testnet-deployer`. By default the environment's.",
  },
  root: {
    kind: 'text',
    policy: 'deploy',
    fallback: '~/.shakedown',
    describe: 'Folder on every host in which the deployments live.',
  },
  strategy: {
    kind: 'choice',
    choices: ['parallel', 'serial', 'canary'],
    policy: 'deploy',
    fallback: 'parallel',
    describe:
      'All hosts at once, one after the other, or the first one alone and then the others, which a failure of the first always stops.',
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
    describe:
      'With `stop` every host must be ready before the first is touched, and hosts that have not begun are skipped once one has failed. `continue` goes on with those that can.',
  },
  'on-disagreement': {
    kind: 'choice',
    choices: ['refuse', 'align'],
    default: 'refuse',
    describe:
      'When hosts have different releases and `to` is `previous-good`: `refuse`, or `align` all to the newest that was good on every one of them.',
  },
  'script-timeout': {
    kind: 'duration',
    policy: 'deploy',
    fallback: '15m',
    describe: 'How long starting the release may take, per host.',
  },

  'env-policy': {
    kind: 'choice',
    choices: ['frozen', 'current', 'fail-on-diff'],
    describe:
      '`frozen`: the environment that the release had. `current`: the values of `env` and `secrets` take its place. `fail-on-diff`: refuse when the two differ. By default `frozen` with method `release`, `fail-on-diff` with `git`.',
  },
  env: {
    kind: 'assignments',
    policy: 'deploy',
    describe: "Today's environment: lines `NAME=value`, or `NAME<<TAG` … `TAG`. With `frozen` it is only compared.",
  },
  secrets: {
    kind: 'secrets',
    describe:
      "Today's secrets, in the form of `env`, and those that the release does not keep on the host. Sent over stdin, never in a command line.",
  },
  'env-override': {
    kind: 'secrets',
    describe:
      'Values that take the place of frozen ones, whatever `env-policy` says: rotated secrets. The release is then started as a copy, and the old one stays what it was.',
  },
  'required-env': {
    kind: 'list',
    describe:
      'Names that must be set in the environment of the release, on every host, in the shell that starts it; one per line.',
  },
  expect: {
    kind: 'list',
    policy: 'deploy',
    describe: 'What that environment must be like: lines `NAME=pattern` or `NAME!=pattern`, with `*`, `?` and `[…]`.',
  },
  preflight: {
    kind: 'script',
    describe:
      'Runs on every host, in the environment of the release, before the first host is touched; must exit 0. Makes sure of what is no file: that an image can be had, that a migration is reversible.',
  },
  health: {
    kind: 'script',
    describe: 'Health check, tried until it exits 0. By default the one that the release was deployed with.',
  },
  'health-timeout': { kind: 'duration', policy: 'deploy', fallback: '2m', describe: 'How long `health` is tried.' },
  'version-command': {
    kind: 'script',
    describe:
      "Prints, on the host, the version that is really running; its last line is compared with the release's version, else with its commit. By default the one that the release was deployed with.",
  },

  floor: {
    kind: 'text',
    describe:
      "The oldest version that today's data can be served by: an older target is refused. By default the highest floor in the records of what ran since; `none` leaves the question out.",
  },
  'bad-release': {
    kind: 'choice',
    choices: ['mark', 'keep'],
    default: 'mark',
    describe: 'Whether the release that is left is called bad: nothing goes back to a bad one by itself.',
  },
  'incident-started': {
    kind: 'text',
    describe:
      'When it began to fail, as 2026-11-21T16:04:05Z; `mttr-seconds` counts from there. By default the first failure in the record of the release that is left.',
  },
  hold: {
    kind: 'duration',
    default: '0s',
    describe: 'For how long nothing may be deployed afterwards: the deployment that failed would come again.',
  },
  'hold-reason': { kind: 'text', describe: 'What whoever is held back is told. Needed with `hold`.' },
  'lock-wait': {
    kind: 'duration',
    default: '0s',
    describe: 'How long to wait for a deployment that is under way.',
  },
  'break-lock': {
    kind: 'text',
    describe: 'Takes over the lock of exactly this owner, as an earlier try has named it.',
  },

  'app-directory': {
    kind: 'text',
    describe: 'Method `git`: the checkout on every host, absolute or below `~/`.',
  },
  restart: {
    kind: 'script',
    describe: 'Method `git`: restarts the service, in that checkout, by `bash -euo pipefail` without any profile.',
  },
  fetch: {
    kind: 'boolean',
    default: 'true',
    describe: 'Method `git`: `git fetch --all --tags` first, and see whether the tag is the same at its origin.',
  },
  version: {
    kind: 'text',
    describe: 'Method `git`: what `version-command` must print. By default the tag without its `v`, else the commit.',
  },

  environment: {
    kind: 'text',
    describe: "Name of the job's environment, e.g. `production`. With `target` the policy's.",
  },
  record: { kind: 'boolean', default: 'true', describe: 'Tell GitHub: a Deployment with its statuses.' },
  token: {
    kind: 'secret',
    default: '${{ github.token }}',
    describe: 'Token for the API: the policy, the deployment, and whether the run that holds a lock still goes on.',
  },
  'working-directory': {
    kind: 'text',
    default: '.',
    describe: 'As for all actions of the suite. Nothing of the work tree is used here.',
  },
})
