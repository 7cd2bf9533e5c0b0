import { defineInputs } from '@shakedown/kit'

/** What is asked: by which law, of which commits. */
export const questionInputs = defineInputs({
  policy: {
    kind: 'text',
    default: '.github/shakedown.yml',
    describe:
      'Path of the policy in the repository. It is read from the tip of the target branch, never from the work tree.',
  },
  'policy-ref': {
    kind: 'text',
    describe:
      'Branch or whole commit id to read the policy from, instead of the trusted one. On a pull request this makes the answer unguarded, unless it names the target branch.',
  },
  rules: {
    kind: 'script',
    describe:
      'A whole policy, written here instead of in a file. The author of a change can edit it: `guarded` is then `false`.',
  },
  base: {
    kind: 'text',
    describe:
      'What to compare with: a whole commit id or a tag (compared directly), or a branch (compared from the merge base). Needed on events that name no base, such as schedule and workflow_dispatch.',
  },
  head: {
    kind: 'text',
    describe: 'The commit to judge: a whole commit id, a tag or a branch. Left out, the head that the event names.',
  },
  explain: {
    kind: 'choice',
    choices: ['brief', 'full'],
    default: 'brief',
    describe: '`full` adds every changed file with its deciding rule to the summary and to the report.',
  },
})

/** What every step that plans has beside it. */
export const stepInputs = defineInputs({
  token: {
    kind: 'secret',
    default: '${{ github.token }}',
    describe:
      'Token for GitHub’s API (contents: read; pull-requests: read for labels). May be empty: then git alone is used.',
  },
  'working-directory': {
    kind: 'text',
    default: '.',
    describe: 'Folder of the checkout, relative to the workspace. Only its git objects are read, not its files.',
  },
  'pull-request': {
    kind: 'integer',
    min: 1,
    describe: 'Number of the pull request to judge, on events that are not about one. Needs head-sha and token.',
  },
  'head-sha': {
    kind: 'text',
    describe:
      'Whole commit id of the head to judge, on events whose own commit is not it, such as workflow_run and issue_comment.',
  },
})
