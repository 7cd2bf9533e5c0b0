const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const count = { type: 'integer', minimum: 0 } as const
const version = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'tag', 'sha'],
  properties: { version: text, tag: text, sha: text },
} as const

/** What a plan of old versions adds to a report. */
export const promiseProperties = {
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
} as const
