import { defineInputs } from '@shakedown/kit'

/** What is promised, and which old versions are to be run. */
export const promiseInputs = defineInputs({
  candidate: {
    kind: 'text',
    policy: 'compat',
    describe: 'The version about to be released, instead of candidate-file.',
  },
  'candidate-file': {
    kind: 'text',
    policy: 'compat',
    fallback: 'package.json',
    describe:
      'Where that version is declared: package.json, Cargo.toml, pyproject.toml, VERSION, `Makefile#name`, or `path#/pattern/` with one group.',
  },
  floor: {
    kind: 'text',
    policy: 'compat',
    describe:
      'The oldest version that must still work: `X.Y.Z`, `auto-major`, `auto-minor` or `none`, instead of floor-file.',
  },
  'floor-file': {
    kind: 'list',
    policy: 'compat',
    fallback: 'package.json#backwardsCompatibleWith',
    describe:
      'Where the floor is declared, one place per line: `file.json#key`, `Makefile#name`, `path#/pattern/`. The first that declares one at the commit being read counts.',
  },
  window: {
    kind: 'text',
    policy: 'compat',
    describe: 'Instead of a floor: `10 releases` or `90 days`. For calver, whose numbers promise nothing.',
  },
  'tag-pattern': {
    kind: 'text',
    policy: 'compat',
    fallback: 'v{version}',
    describe: 'How releases are tagged, such as `indra-{version}` or `@scope/name@{version}`.',
  },
  scheme: {
    kind: 'choice',
    choices: ['semver', 'calver'],
    policy: 'compat',
    fallback: 'semver',
    describe: 'What the numbers of a version mean.',
  },
  state: {
    kind: 'choice',
    choices: ['auto', 'upcoming', 'released'],
    policy: 'compat',
    fallback: 'auto',
    describe:
      '`released`: the declared version is the one about to be released. `upcoming`: it is the last one, and is raised with the release only. `auto`: upcoming when its tag is in the history.',
  },
  'release-line': {
    kind: 'text',
    policy: 'compat',
    describe: 'A maintenance line such as `1.4`: the candidate is held against its releases alone.',
  },
  select: {
    kind: 'list',
    policy: 'compat',
    fallback: 'floor+latest',
    describe:
      'Which versions are run, one choice per line: `floor`, `latest`, `floor+latest`, `minor-last`, `major-first`, `all`, `sample:N@seed`, `deployed`, a version or a range.',
  },
  'include-prereleases': {
    kind: 'boolean',
    policy: 'compat',
    fallback: 'false',
    describe: 'Whether pre-releases in the window are run, too. A floor that is one always is.',
  },
  'max-versions': {
    kind: 'integer',
    min: 1,
    max: 256,
    policy: 'compat',
    fallback: '20',
    describe: 'How many versions are run at most; above it floor, latest and what is spread evenly between.',
  },
  'matrix-factor': {
    kind: 'integer',
    min: 1,
    max: 256,
    default: '1',
    describe: 'By how much other dimensions of the matrix multiply the jobs; GitHub allows 256 in all.',
  },
  'allow-patch-break': {
    kind: 'boolean',
    policy: 'compat',
    fallback: 'false',
    describe: 'Whether a raise of the floor inside a major passes when an acknowledgement owns up to it.',
  },
  acknowledgements: {
    kind: 'text',
    policy: 'compat',
    describe: 'File with a YAML list of `{floor, reason, by, until}`, read at the commit that is judged.',
  },
  'allow-vacuous': {
    kind: 'boolean',
    policy: 'compat',
    fallback: 'false',
    describe: 'Whether testing nothing old passes. The first release, and the first of a major, pass anyway.',
  },
  environments: {
    kind: 'list',
    policy: 'compat',
    describe:
      'The environments whose versions `select: deployed` takes, one per line. Needs token (deployments: read).',
  },
  published: {
    kind: 'script',
    describe:
      'Asks whether the candidate is published already (`SHAKEDOWN_CANDIDATE`): exit 0 yes, 1 no, else unknown.',
  },
})

/** How old versions are run. */
export const runInputs = defineInputs({
  prepare: {
    kind: 'script',
    policy: 'compat',
    describe:
      'Fetches the old version and starts the new build. A failure is `infra`, never an incompatibility. Scripts run in `bash -euo pipefail` and get `SHAKEDOWN_{VERSION,TAG,SHA,CANDIDATE,LOGS,ATTEMPT,CONTROL}`.',
  },
  probe: {
    kind: 'script',
    policy: 'compat',
    describe:
      'Prints, as its last line, the version of the old code that is about to run. Another one is `infra`: nothing old would be tested.',
  },
  run: {
    kind: 'script',
    policy: 'compat',
    describe:
      'Runs the old tests against the new build; its exit code decides. JUnit files (`*.xml`) in `SHAKEDOWN_LOGS` are read.',
  },
  cleanup: {
    kind: 'script',
    policy: 'compat',
    describe: 'Takes everything down again; always, also after a failure or a cancellation.',
  },
  control: {
    kind: 'boolean',
    policy: 'compat',
    fallback: 'true',
    describe:
      'Whether the own tests of the candidate run first, by the same scripts with `SHAKEDOWN_CONTROL=true`. Red means that the build is broken, not that it is incompatible.',
  },
  timeout: { kind: 'duration', policy: 'compat', fallback: '20m', describe: 'How long each script may take.' },
  retries: {
    kind: 'list',
    policy: 'compat',
    fallback: 'failures: 0; infra: 1',
    describe: 'How often is tried again after a failure of the tests and after one of the infrastructure.',
  },
  'exit-codes': {
    kind: 'list',
    policy: 'compat',
    fallback: 'incompatible: 1; infra: 125,126,127,137; skip: 77',
    describe: 'What exit codes of run mean; ranges such as `1-124` are possible. One that is not named is `unknown`.',
  },
  flaky: {
    kind: 'choice',
    choices: ['fail', 'warn'],
    policy: 'compat',
    fallback: 'fail',
    describe: 'What it means when a failure of the tests passes on another try.',
  },
  quarantine: {
    kind: 'text',
    policy: 'compat',
    describe:
      'File with a YAML list of known failures: `{versions, test, reason, owner, issue, expires}`. One that has ended or matches nothing fails.',
  },
})

/** What a policy may say of old clients. */
export const compatInputs = defineInputs({ ...promiseInputs, ...runInputs })
