import { timelineSchema } from '@shakedown/fleet'
import { proofSchema } from '@shakedown/ledger'

const count = {
  type: 'string',
  pattern: '^-?[0-9]+$',
  description: 'a counter, in decimal digits of any length',
} as const
const text = { type: 'string' } as const
const texts = { type: 'array', items: text } as const

const release = {
  type: ['object', 'null'],
  properties: {
    n: { type: 'integer' },
    status: text,
    version: text,
    commit: text,
    bound: { enum: ['asked', 'asserted'] },
  },
} as const

const checks = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'state', 'found', 'mend'],
    properties: { name: text, state: { enum: ['ok', 'bad', 'not-asked'] }, found: text, mend: text },
  },
} as const

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
      required: [
        'alias',
        'outcome',
        'step',
        'why',
        'exit',
        'signal',
        'seconds',
        'version',
        'release',
        'previous',
        'back',
        'uploaded',
      ],
      properties: {
        alias: text,
        outcome: { enum: ['ok', 'failed', 'unknown', 'skipped'] },
        step: {
          enum: [
            'connect',
            'preflight',
            'lock',
            'record',
            'upload',
            'expect',
            'script',
            'health',
            'version',
            'switch',
            'done',
          ],
          description: 'how far it got',
        },
        why: text,
        exit: { type: ['integer', 'null'] },
        signal: { type: ['string', 'null'] },
        seconds: { type: 'number' },
        version: { type: ['string', 'null'], description: 'what the running service says it is' },
        release: { type: ['integer', 'null'], description: 'the number of its release, once it has one' },
        previous: { type: ['integer', 'null'], description: 'what was live before' },
        back: {
          type: ['object', 'null'],
          additionalProperties: false,
          required: ['to', 'ok', 'why'],
          properties: { to: { type: ['integer', 'null'] }, ok: { type: 'boolean' }, why: text },
          description: 'what was put live again after a failure',
        },
        uploaded: {
          type: 'array',
          description: 'what is in place there',
          items: {
            type: 'object',
            properties: { remote: text, state: { enum: ['placed', 'unchanged'] }, sentBytes: { type: 'integer' } },
          },
        },
      },
    },
  },
  uploads: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['local', 'remote', 'kind', 'files', 'bytes', 'sha256'],
      properties: {
        local: text,
        remote: text,
        kind: { enum: ['file', 'folder'] },
        files: { type: 'integer' },
        bytes: { type: 'integer' },
        sha256: {
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
          description:
            'of a file its bytes; of a folder an item for each entry, ended by NUL and sorted as bytes: kind (f, d, l), mode, digest or target, path',
        },
      },
    },
  },
  timeline: timelineSchema,
  preflight: {
    type: ['object', 'null'],
    properties: {
      github: checks,
      hosts: { type: 'array', items: { type: 'object', properties: { alias: text, checks } } },
    },
  },
  pace: {
    type: 'object',
    description: 'what min-rate-ratio is measured by',
    required: ['kind'],
    properties: {
      kind: { enum: ['not-asked', 'none', 'known'] },
      why: { ...text, description: 'why there is nothing to compare with' },
      ratePerMinute: { type: 'number' },
      commit: text,
      run: text,
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
      holdback: { ...text, description: 'what kept it from passing although the target was reached' },
      nodes: { type: 'array', items: { type: 'object' } },
      checks: {
        type: 'array',
        description: 'one for each place where each check is read',
        items: {
          type: 'object',
          required: ['name', 'node', 'subject', 'limit', 'verdict', 'failures', 'dryRun'],
          properties: {
            name: text,
            node: text,
            subject: text,
            limit: text,
            value: { ...text, description: 'left out when there never was one' },
            verdict: { enum: ['holds', 'fails', 'missing'] },
            failures: { type: 'integer' },
            dryRun: { type: 'boolean' },
            why: text,
          },
        },
      },
      samples: { type: 'array', items: { type: 'object' } },
      events: { type: 'array', items: { type: 'object' } },
    },
  },
  status: {
    type: 'array',
    description: 'only with mode: status; what is recorded on each host, what runs, and what does not fit',
    items: {
      type: 'object',
      required: ['alias'],
      properties: {
        alias: text,
        fault: { type: 'string', description: 'why the host could not be asked' },
        recorded: release,
        newest: release,
        previousGood: release,
        healthy: { type: ['boolean', 'null'] },
        version: { type: ['string', 'null'] },
        lock: { type: ['string', 'null'] },
        hold: { type: ['string', 'null'] },
        underWay: { type: ['integer', 'null'] },
        faults: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['code', 'what', 'mends'],
            properties: { code: text, what: text, mends: { type: 'boolean', description: 'by the next deployment' } },
          },
        },
      },
    },
  },
  leftOver: { ...texts, description: 'one sentence for each host whose teardown failed' },
  proof: { anyOf: [{ type: 'null' }, proofSchema] },
} as const
