import type { Problem } from '@shakedown/ports'
import { inputs as spec } from './inputs.ts'

type Mode = (typeof spec.mode.choices)[number]

/** Two ways to say the same thing. Of these the policy's wins, and the other is a contradiction. */
const sameThing: readonly (readonly [string, string])[] = [
  ['script', 'script-file'],
  ['known-hosts', 'host-fingerprint'],
]

/** What has no effect in a mode. Whoever gives it expects one. */
const withoutEffect: Readonly<Record<Mode, readonly string[]>> = {
  'deploy+watch': [],
  deploy: Object.entries(spec).flatMap(([name, one]) => ('policy' in one && one.policy === 'watch' ? [name] : [])),
  watch: [
    'upload',
    'script',
    'script-file',
    'script-timeout',
    'on-host-failure',
    'on-cancel',
    'teardown',
    'strategy',
    'on-failure',
    'keep-releases',
    'freeze-secrets',
    'lock-wait',
    'break-lock',
    'hold',
    'hold-reason',
    'expect',
    'collect',
    'floor',
  ],
  // These take the inputs of the step that they stand beside.
  preflight: [],
  status: [],
}

/**
 * Inputs that contradict the policy or each other, or that would be ignored.
 * @param given raw texts of the inputs
 * @param fromPolicy raw texts of what the policy's target sets
 */
export function contradictions(
  mode: Mode,
  given: ReadonlyMap<string, string>,
  fromPolicy: ReadonlyMap<string, string>,
  where: string,
): Problem[] {
  // Behind jump hosts the fingerprints are of the hosts and known-hosts is of the jump hosts. What the policy pins in
  // known-hosts stays pinned.
  const jumps = given.has('jump-hosts') || fromPolicy.has('jump-hosts')
  return [
    ...sameThing.flatMap(([one, other]) => [
      ...againstPolicy(one, other, given, fromPolicy, where),
      ...(jumps && one === 'known-hosts'
        ? []
        : [
            ...againstPolicy(other, one, given, fromPolicy, where),
            ...both(one, other, fromPolicy.has(one) ? fromPolicy : given),
          ]),
    ]),
    ...switchedOff('use-agent', ['private-key', 'passphrase'], given),
    ...switchedOff('insecure-ignore-host-key', ['known-hosts', 'host-fingerprint'], given),
    ...withoutEffect[mode]
      .filter((name) => given.has(name))
      .map((name) => problem(name, `it has no effect with mode: ${mode}`, 'Leave it out, or choose another mode')),
    ...notDeployed(mode, fromPolicy, where),
  ]
}

function againstPolicy(
  ofPolicy: string,
  ofInput: string,
  given: ReadonlyMap<string, string>,
  fromPolicy: ReadonlyMap<string, string>,
  where: string,
): Problem[] {
  if (!fromPolicy.has(ofPolicy) || !given.has(ofInput) || fromPolicy.has(ofInput)) return []
  return [problem(ofInput, `it contradicts ${where}, which sets ${ofPolicy}`, 'Leave it out, or change the policy')]
}

function both(one: string, other: string, texts: ReadonlyMap<string, string>): Problem[] {
  if (!texts.has(one) || !texts.has(other)) return []
  const what = 'both are given, and one would be ignored'
  return [{ where: `${one} and ${other}`, what, mend: 'Give one of them' }]
}

function switchedOff(by: string, names: readonly string[], given: ReadonlyMap<string, string>): Problem[] {
  if (given.get(by)?.trim() !== 'true') return []
  return names
    .filter((name) => given.has(name))
    .map((name) => problem(name, `${by} is true, so it would be ignored`, 'Give one of them'))
}

/**
 * The policy says what is deployed, and a mode is an input: skipping the deployment would prove whatever ran there
 * before. Where the running service is asked for its version, it is no skipping but an earlier step.
 */
function notDeployed(mode: Mode, fromPolicy: ReadonlyMap<string, string>, where: string): Problem[] {
  const deploys = fromPolicy.has('script') || fromPolicy.has('script-file')
  if (mode !== 'watch' || !deploys || fromPolicy.has('version-command')) return []
  const what = `it leaves out the deployment that ${where} demands, and nothing asks what runs on the hosts`
  return [{ where: 'input "mode"', what, mend: 'Use deploy+watch, or add version-command to the policy' }]
}

function problem(input: string, what: string, mend: string): Problem {
  return { where: `input "${input}"`, what, mend }
}
