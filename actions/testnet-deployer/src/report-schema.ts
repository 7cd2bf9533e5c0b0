import { proofSchema } from '@shakedown/ledger'

const count = {
  type: 'string',
  pattern: '^-?[0-9]+$',
  description: 'a counter, in decimal digits of any length',
} as const
const text = { type: 'string' } as const
const texts = { type: 'array', items: text } as const

/** What the deployer adds to its report; `schema/testnet-deployer.report.schema.json` comes from it. */
export const reportProperties = {
  target: text,
  environment: text,
  commit: text,
  tree: text,
  pull: { type: ['integer', 'null'] },
  policy: { type: 'object', properties: { blob: text, where: text } },
  approvals: { type: 'array', items: { type: 'object', properties: { user: text, comment: text } } },
  hosts: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['alias', 'outcome', 'step', 'why', 'exit', 'signal', 'seconds', 'version'],
      properties: {
        alias: text,
        outcome: { enum: ['ok', 'failed', 'unknown', 'skipped'] },
        step: { enum: ['connect', 'script', 'health', 'version', 'done'], description: 'how far it got' },
        why: text,
        exit: { type: ['integer', 'null'] },
        signal: { type: ['string', 'null'] },
        seconds: { type: 'number' },
        version: { type: ['string', 'null'], description: 'what the running service says it is' },
      },
    },
  },
  watch: {
    type: ['object', 'null'],
    properties: {
      verdict: text,
      reason: text,
      sessions: count,
      target: count,
      baseline: count,
      last: count,
      seconds: { type: 'number' },
      blindSeconds: { type: 'number', description: 'longest time without a value from any node' },
      nodes: { type: 'array', items: { type: 'object' } },
      samples: { type: 'array', items: { type: 'object' } },
      events: { type: 'array', items: { type: 'object' } },
    },
  },
  leftOver: { ...texts, description: 'one sentence for each host whose teardown failed' },
  proof: { anyOf: [{ type: 'null' }, proofSchema] },
} as const
