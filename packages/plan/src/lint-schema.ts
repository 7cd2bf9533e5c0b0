const text = { type: 'string' } as const
const count = { type: 'integer', minimum: 0 } as const

const verdict = {
  type: 'object',
  additionalProperties: false,
  required: ['target', 'confidence', 'reason', 'rule', 'file'],
  properties: {
    target: text,
    confidence: { enum: ['proven', 'policy', 'default', 'override', 'unknown'] },
    reason: text,
    rule: { ...text, description: 'of the file that shows best why, or none' },
    file: { ...text, description: 'that file, or none' },
  },
} as const

function listOf<const P extends Readonly<Record<string, object>>>(properties: P, description: string) {
  const items = { type: 'object', additionalProperties: false, required: Object.keys(properties), properties } as const
  return { type: 'array', description, items } as const
}

const totals = {
  type: 'object',
  additionalProperties: false,
  required: ['targets', 'demanding', 'unknown', 'rules', 'unnamed', 'proofs'],
  properties: {
    targets: listOf({ target: text, commits: count }, 'how many commits needed each, the least demanding first'),
    demanding: { ...count, description: 'commits that needed more than the null deployment' },
    unknown: { ...count, description: 'commits that could not be judged whole; they count as most demanding' },
    rules: listOf(
      { rule: text, source: text, target: text, files: count, commits: count, decided: count },
      'the rules in their order, then default, closure, gate and integrity where they decided a file',
    ),
    unnamed: listOf(
      { paths: text, files: count, commits: count, alone: count },
      'where the files lie that no rule names; alone: commits in which nothing else asks for as much',
    ),
    proofs: listOf(
      { proof: text, files: count, commits: count, freed: count },
      'what was lowered whatever the rule says',
    ),
  },
} as const

/** What a report of `mode: lint` holds under the key `lint`. */
export const lintSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['policyFile', 'tip', 'asked', 'end', 'commits', 'totals'],
  properties: {
    policyFile: text,
    tip: text,
    asked: count,
    end: { enum: ['count', 'root', 'shallow'], description: 'why there are not more commits' },
    commits: {
      type: 'array',
      description: 'newest first, each against its first parent',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['sha', 'parent', 'subject', 'date', 'files', 'verdict'],
        properties: {
          sha: text,
          parent: { ...text, description: 'the first parent, or none' },
          subject: { ...text, description: 'as its author wrote it, at most 200 characters' },
          date: { ...text, description: 'RFC 3339, or none' },
          files: count,
          verdict,
          tried: { ...verdict, description: 'by the policy at the head, where it is another one' },
        },
      },
    },
    totals,
    tried: { ...totals, description: 'the same by the policy at the head' },
  },
} as const
