import { defineInputs } from '@shakedown/kit'

/** The inputs that say when a build has proven itself; all of them may be the policy's. */
export const watchInputs = defineInputs({
  sources: {
    kind: 'list',
    policy: 'watch',
    describe:
      'Where the testnet is read, one per line: `[name=]<source> [@alias]`, a source being a `ws`, `wss`, `http` or `https` address, `prometheus <url>`, `command <command>` or `log <command>`. Without `@alias` on every host.',
  },
  via: {
    kind: 'choice',
    choices: ['tunnel', 'direct'],
    policy: 'watch',
    fallback: 'tunnel',
    describe: 'Read the sources through the SSH connection, or directly from the runner.',
  },
  counter: {
    kind: 'text',
    policy: 'watch',
    describe:
      'What is counted: `ethereum-blocks`, `ethereum-logs`, `substrate-blocks`, `substrate-sessions`, `substrate-storage:<Pallet.Item>`, `cometbft-blocks`, `json:<path>`, `metric:<name{labels}>`, `number` or `lines:<pattern>`. Required to watch.',
  },
  decode: {
    kind: 'text',
    policy: 'watch',
    describe:
      'How the value is written: of `json:` `number` (the default) or `hex`; of `substrate-storage:` a SCALE type like `u32`, then `unset=0` where nothing stored means 0; of `ethereum-logs` which logs (`address=… topics=… confirmations=…`).',
  },
  sessions: {
    kind: 'integer',
    min: 1,
    policy: 'watch',
    fallback: '500',
    describe: 'How far the counter must advance.',
  },
  from: {
    kind: 'choice',
    choices: ['baseline', 'absolute'],
    policy: 'watch',
    fallback: 'baseline',
    describe: 'Whether progress counts from the first value seen, or from zero.',
  },
  quorum: {
    kind: 'text',
    policy: 'watch',
    fallback: 'all',
    describe: 'How many sources must get there: a number, or `all`.',
  },
  'max-lag': {
    kind: 'integer',
    min: 0,
    policy: 'watch',
    describe:
      'How far the quorum may be behind the best node: more for as long as `stall-after` fails, and at the target it must have caught up. No limit, unless given.',
  },
  'expected-interval': {
    kind: 'duration',
    policy: 'watch',
    describe: 'Expected time between two steps of the counter. Learnt, unless given.',
  },
  'stall-after': {
    kind: 'duration',
    policy: 'watch',
    describe: 'Time without progress that counts as a stall: 3 expected intervals and at least 2m, unless given.',
  },
  'start-timeout': {
    kind: 'duration',
    policy: 'watch',
    fallback: '5m',
    describe: 'How long the testnet may take to give its first value.',
  },
  'time-budget': {
    kind: 'duration',
    policy: 'watch',
    fallback: '5h',
    describe: "How long the step may take, from its start; ours must end before GitHub's own limit.",
  },
  settle: {
    kind: 'duration',
    policy: 'watch',
    describe: 'How long everything must still hold once the target is reached. Not at all, unless given.',
  },
  'on-reset': {
    kind: 'choice',
    choices: ['fail', 'rebaseline', 'continue'],
    policy: 'watch',
    fallback: 'fail',
    describe:
      'What a counter means that begins again: `fail` takes the node out; `rebaseline` keeps what it had done and counts on from the lower value; with `continue` it must first climb back. Another chain is always the end.',
  },
  'max-restarts': {
    kind: 'integer',
    min: 1,
    policy: 'watch',
    describe: 'How many restarts of one node `rebaseline` and `continue` survive: 3, unless given.',
  },
  checks: {
    kind: 'list',
    policy: 'watch',
    describe:
      'What must hold beside the counter, one per line: `name: metric|log|command <what> [delta] <op> <value> [@where] [missing=wait|fail|pass] [in-row=N] [allowed=N] [dry-run]`.',
  },
  'equal-progress': {
    kind: 'text',
    policy: 'watch',
    describe:
      'A second storage item that must advance exactly as far as the counter, read at the same block: `Pallet.Item` or `Pallet.Item:u64`, for the counters of Substrate storage.',
  },
  'min-rate-ratio': {
    kind: 'number',
    min: 0.01,
    max: 1,
    policy: 'watch',
    describe:
      'Least part of the pace of the last proof for this target that this build must keep, like 0.8. Needs `proof.workflows` in the policy; without an earlier proof the pace is only told.',
  },
  'max-blind': {
    kind: 'duration',
    policy: 'watch',
    describe: 'Longest time for which no quorum may have been seen: up to `stall-after`, unless given.',
  },
  'max-step': {
    kind: 'integer',
    min: 1,
    policy: 'watch',
    describe:
      'Most steps that are credible within one `expected-interval`, which it needs: a node that leaps further no longer counts.',
  },
  'consecutive-errors': {
    kind: 'integer',
    min: 1,
    policy: 'watch',
    describe: 'So many unreadable answers in a row mean that a node gives no value: 4, unless given.',
  },
  'failure-limit': {
    kind: 'integer',
    min: 0,
    policy: 'watch',
    describe: 'A node with more unreadable answers and refusals than this no longer counts. No limit, unless given.',
  },
  'max-reconnects': {
    kind: 'integer',
    min: 0,
    policy: 'watch',
    describe: 'A node that had to be reached anew more often than this no longer counts. No limit, unless given.',
  },
  'poll-interval': {
    kind: 'duration',
    policy: 'watch',
    describe: 'Interval of the reads that check what subscriptions say. Derived from the pace, unless given.',
  },
})
