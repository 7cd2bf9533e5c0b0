const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const count = { type: 'integer', minimum: 0 } as const
const version = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'tag', 'sha'],
  properties: { version: text, tag: text, sha: text },
} as const

/** What the check adds to its report; `schema/backcompat-version-check.report.schema.json` comes from it. */
export const reportProperties = {
  mode: { enum: ['plan', 'run', 'report'] },
  candidate: { ...text, description: 'a version, or none' },
  state: { enum: ['upcoming', 'released', 'unknown'], description: 'what the declared version is' },
  floor: { ...text, description: 'as declared, or none' },
  effectiveFloor: { ...text, description: 'a version, or none' },
  previousFloor: { ...text, description: 'what the last release promised, or none' },
  previousRelease: { ...text, description: 'the tag of that release, or none' },
  baseFloor: { ...text, description: 'what the base declares, or none' },
  floorChange: { enum: ['none', 'introduced', 'lowered', 'raised-major', 'raised-without-major', 'removed'] },
  requiredBump: { enum: ['none', 'patch', 'minor', 'major'] },
  head: { ...text, description: 'a commit, or none' },
  base: { ...text, description: 'a commit, or none' },
  tags: {
    type: 'object',
    additionalProperties: false,
    required: ['via', 'releases', 'unreadable', 'others'],
    properties: {
      via: text,
      releases: { ...count, description: 'tags that are releases by the pattern' },
      unreadable: {
        type: 'array',
        items: text,
        description: 'framed as the pattern says, without a version; at most 100',
      },
      others: { ...count, description: 'tags that the pattern is not about' },
    },
  },
  window: { type: 'array', items: version, description: 'from the floor up to the candidate, oldest first' },
  selected: { type: 'array', items: version, description: 'to be run, newest first' },
  dropped: { type: 'array', items: text, description: 'left out by max-versions' },
  vacuous: flag,
  findings: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'severity', 'message', 'file', 'line'],
      properties: {
        code: text,
        severity: { enum: ['error', 'warning', 'notice'] },
        message: text,
        file: { ...text, description: 'or none' },
        line: { ...count, description: '0 for none' },
      },
    },
  },
  results: {
    type: 'array',
    description: 'run: its own; report: all of them, oldest first',
    items: {
      type: 'object',
      additionalProperties: true,
      required: ['version', 'outcome', 'why'],
      properties: {
        version: text,
        outcome: { enum: ['pass', 'fail', 'flaky', 'infra', 'skipped', 'quarantined', 'unknown', 'missing'] },
        why: text,
      },
    },
  },
  lowestFloor: { ...text, description: 'report: the lowest floor that would be true, or none' },
  firstBad: { ...text, description: 'report: the release with which older clients stop working, or none' },
} as const
