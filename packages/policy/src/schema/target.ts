import { count, duration, limit, lines, text } from './values.ts'

/** The inputs of testnet-deployer that say what a deployment is. */
export const deploySchema = {
  type: 'object',
  description: 'Inputs of testnet-deployer that no workflow may set otherwise: how to deploy.',
  additionalProperties: false,
  properties: {
    hosts: { ...lines, description: 'Where to deploy: [alias=]user@host[:port].' },
    'jump-hosts': { ...lines, description: 'Hosts on the way, in their order: [alias=]user@host[:port].' },
    'known-hosts': { ...lines, description: 'The host keys, as in a known_hosts file.' },
    'host-fingerprint': { ...lines, description: 'The fingerprints of the host keys: SHA256:….' },
    'connect-timeout': { ...duration, description: 'How long opening a connection may take.' },
    keepalive: { ...duration, description: 'How often to ask a silent connection; three misses end it.' },
    root: { ...text, description: 'The folder on each host that belongs to the deployments.' },
    upload: { ...lines, description: 'Files and folders of the checkout: local => remote, below root.' },
    script: { ...text, description: 'The script that deploys, run on each host.' },
    'script-file': { ...text, description: 'The file of the script, read from the trusted ref.' },
    env: { ...lines, description: 'NAME=value lines for the scripts; nothing secret.' },
    'script-timeout': { ...duration, description: 'How long the script may take on a host.' },
    concurrency: { ...count, maximum: 1000, description: 'How many hosts at a time.' },
    'on-host-failure': { enum: ['stop', 'continue'], description: 'What a failing host means for the others.' },
    'on-cancel': { enum: ['kill', 'leave'], description: 'What a cancellation does to a script that runs.' },
    health: { ...text, description: 'A script that exits 0 when the host is healthy.' },
    'health-timeout': { ...duration, description: 'How long a host may take to become healthy.' },
    'version-command': { ...text, description: 'Prints what is really running.' },
    teardown: { ...text, description: 'A script that takes the deployment down after the verdict.' },
    version: { ...text, description: 'The version that is deployed.' },
  },
} as const

/** The inputs of testnet-deployer that say when a build has proven itself. */
export const watchSchema = {
  type: 'object',
  description: 'Inputs of testnet-deployer that no workflow may set otherwise: how long to watch, and what.',
  additionalProperties: false,
  properties: {
    sources: { ...lines, description: 'What to ask: [name=]<url> [@alias].' },
    via: { enum: ['tunnel', 'direct'], description: 'Through the SSH connection, or straight from the runner.' },
    counter: { ...text, description: 'What is counted.' },
    decode: { ...text, description: 'How the counted value is read.' },
    sessions: { ...count, description: 'How many units the testnet must make.' },
    from: { enum: ['baseline', 'absolute'], description: 'Counted from the first sample, or from zero.' },
    'expected-interval': { ...duration, description: 'The time between two units when all is well.' },
    'stall-after': { ...duration, description: 'How long the count may stand still.' },
    'start-timeout': { ...duration, description: 'How long the first sample may take.' },
    'time-budget': { ...duration, description: 'How long to watch at most.' },
    'poll-interval': { ...duration, description: 'How often to ask.' },
    settle: { ...duration, description: 'How long everything must still hold after the target.' },
    'max-lag': { ...limit, description: 'How far the quorum may be behind the best node.' },
    'on-reset': {
      enum: ['fail', 'rebaseline', 'continue'],
      description: 'What a counter means that begins again; another chain is always the end.',
    },
    'max-restarts': { ...count, description: 'How many restarts of one node are survived.' },
    checks: { ...lines, description: 'What must hold beside the counter: name: kind what op value.' },
    'equal-progress': { ...text, description: 'A second storage item that must advance exactly as far.' },
    'min-rate-ratio': {
      type: 'number',
      minimum: 0.01,
      maximum: 1,
      description: "Least part of the last proof's pace that must be kept.",
    },
    'max-blind': { ...duration, description: 'Longest time for which no quorum may have been seen.' },
    'max-step': { ...count, description: 'Most steps that are credible within one expected-interval.' },
    'consecutive-errors': { ...count, description: 'So many unreadable answers in a row are no value.' },
    'failure-limit': { ...limit, description: 'How many errors of one node are allowed in all.' },
    'max-reconnects': { ...limit, description: 'How often one node may be reached anew.' },
    quorum: {
      type: ['string', 'integer'],
      pattern: '^all$',
      patternErrorMessage: 'Write all, or a number of nodes',
      minimum: 1,
      maximum: 1000,
      description: 'How many nodes must reach the count.',
    },
  },
} as const

export const targetSchema = {
  // `null-deployment:` with nothing behind it is the common spelling
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    environment: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      pattern: '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
      patternErrorMessage: 'Write the name of a GitHub environment, without blanks around it',
      description: 'The GitHub environment that guards it; the name of the target when left out.',
    },
    deploy: deploySchema,
    watch: watchSchema,
  },
} as const
