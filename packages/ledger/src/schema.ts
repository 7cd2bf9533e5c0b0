import type { FromSchema } from 'json-schema-to-ts'

const sha = { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' } as const
const time = { type: 'string', description: 'RFC 3339, UTC' } as const
const count = {
  type: 'string',
  pattern: '^[0-9]+$',
  description: 'a counter, in decimal digits of any length',
} as const

/**
 * What a proof says: the payload of a GitHub Deployment with the task `shakedown:proof`, whose ref is the head. Written
 * once here; the type below and `schema/proof.schema.json` come from it.
 */
export const proofSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A proof that one commit held on a testnet',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'target',
    'repository',
    'commit',
    'tree',
    'policy',
    'artifacts',
    'bound',
    'environment',
    'demanded',
    'seen',
    'approvals',
    'started',
    'ended',
    'run',
    'attempt',
  ],
  properties: {
    schema: { const: 1 },
    target: { type: 'string' },
    repository: { type: 'string', description: 'owner/name' },
    commit: sha,
    tree: { ...sha, description: 'the tree of the commit: equal trees are equal sources' },
    policy: { type: 'string', description: 'blob id of the policy that was in force, or none' },
    artifacts: { type: 'array', items: { type: 'string' }, description: 'name@sha256:… of what was deployed' },
    bound: {
      enum: ['asked', 'asserted'],
      description: 'asked: the running service named its version itself; asserted: only the deploy script says so',
    },
    environment: { type: 'string' },
    demanded: {
      type: 'object',
      additionalProperties: false,
      required: ['sessions', 'counter', 'quorum', 'from'],
      properties: {
        sessions: count,
        counter: { type: 'string' },
        quorum: { type: 'integer', minimum: 1 },
        from: {
          enum: ['baseline', 'absolute'],
          description: 'absolute: the counter had to reach that value, and may have had it from the start',
        },
      },
    },
    seen: {
      type: 'object',
      additionalProperties: false,
      required: ['sessions', 'baseline', 'quorum', 'blind'],
      properties: {
        sessions: count,
        baseline: count,
        quorum: { type: 'integer', minimum: 0, description: 'nodes that reached the count' },
        blind: { type: 'number', minimum: 0, description: 'longest time without any answer, in seconds' },
        rate: { type: 'number', minimum: 0, description: 'steps a minute, where there was a pace to measure' },
      },
    },
    approvals: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['user', 'via', 'at', 'head'],
        properties: {
          user: { type: 'string' },
          via: { type: 'string' },
          at: { type: 'string' },
          head: { type: 'string' },
        },
      },
    },
    started: time,
    ended: time,
    run: { type: 'string', pattern: '^[0-9]+$' },
    attempt: { type: 'integer', minimum: 1 },
  },
} as const

export type Proof = FromSchema<typeof proofSchema>
