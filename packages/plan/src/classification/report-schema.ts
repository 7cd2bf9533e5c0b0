const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const count = { type: 'integer', minimum: 0 } as const
const texts = { type: 'array', items: text } as const

const proof = {
  enum: ['none', 'comments-only', 'formatting-only', 'manifest', 'lock-file', 'tests-only', 'outside-closure'],
  description: 'what lowered it to the null deployment, whatever the rule says',
} as const

const file = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'kind', 'target', 'rule', 'why', 'proof', 'proofWhy'],
  properties: {
    path: { type: 'string', description: 'bytes that are not UTF-8 are shown as \\xNN' },
    oldPath: { type: 'string', description: 'only of a rename' },
    kind: { enum: ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] },
    target: text,
    rule: {
      type: 'string',
      description: 'the rule that decided; `default`, `closure`, `gate` or `integrity` where none did',
    },
    why: text,
    proof,
    proofWhy: {
      type: 'string',
      description: 'what the proof rests on, or why there is none; empty where none is needed',
    },
  },
} as const

/** What a classification adds to a report. */
export const classificationProperties = {
  target: text,
  required: { ...flag, description: 'anything but the null deployment' },
  environment: text,
  confidence: { enum: ['proven', 'policy', 'default', 'override', 'unknown'] },
  guarded: { ...flag, description: 'the author of the change could choose neither policy nor commits' },
  wouldChange: { ...text, description: 'what would change the answer' },
  base: { ...text, description: 'a commit, or none' },
  head: { ...text, description: 'a commit, or none' },
  fingerprint: { ...text, description: 'sha256 of tree and policy, or none' },
  diff: {
    type: 'object',
    additionalProperties: false,
    required: ['complete', 'source', 'why', 'ranges'],
    properties: {
      complete: flag,
      source: { enum: ['git', 'api', 'git+api', 'api+git', 'none'] },
      why: { ...text, description: 'why the difference is not known whole, or none' },
      ranges: {
        type: 'array',
        description: 'all of them are judged together',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['base', 'head', 'why', 'source'],
          properties: { base: text, head: text, why: text, source: { enum: ['git', 'api'] } },
        },
      },
    },
  },
  policy: {
    type: 'object',
    additionalProperties: false,
    required: ['origin', 'file', 'where', 'commit', 'blob', 'via'],
    properties: {
      origin: { enum: ['file', 'inline', 'builtin'] },
      file: text,
      where: text,
      commit: text,
      blob: text,
      via: { enum: ['git', 'api', 'none'] },
    },
  },
  waivers: {
    type: 'array',
    description: 'who says that less is enough for exactly this head, and may',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['target', 'user', 'via', 'id', 'at', 'head'],
      properties: {
        target: text,
        user: text,
        via: { enum: ['review', 'comment', 'dispatch'] },
        id: text,
        at: { ...text, description: 'RFC 3339, or none' },
        head: text,
      },
    },
  },
  labels: { ...texts, description: 'the labels that were counted' },
  guardedPaths: { ...texts, description: 'files that hold the gate, as far as the change touches them' },
  areas: { type: 'object', additionalProperties: flag },
  rules: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['rule', 'proof', 'target', 'files'],
      properties: { rule: text, proof, target: text, files: count },
    },
  },
  deciding: { type: 'array', maxItems: 10, items: file },
  findings: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'severity', 'message', 'file'],
      properties: { code: text, severity: { enum: ['error', 'warning', 'notice'] }, message: text, file: text },
    },
  },
  count: { ...count, description: 'changed files, as far as they are known' },
  files: { type: 'array', items: file, description: 'all of them with explain: full, else the first 1000' },
  filesLeftOut: count,
} as const
