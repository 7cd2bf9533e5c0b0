import { connectionContradictions, eitherOr, missing, type Words } from '@shakedown/fleet'
import type { Problem } from '@shakedown/ports'
import { inputs as spec } from './inputs.ts'

type Mode = (typeof spec.mode.choices)[number]

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
    'past-hold',
    'expect',
    'collect',
    'floor',
  ],
  // These take the inputs of the step that they stand beside.
  preflight: [],
  status: [],
}

/** Inputs that contradict the policy or each other, or that would be ignored. */
export function contradictions(mode: Mode, words: Words): Problem[] {
  const { given, fromPolicy, where } = words
  return [
    ...eitherOr('script', 'script-file', words),
    ...connectionContradictions(words),
    ...withoutEffect[mode]
      .filter((name) => given.has(name))
      .map((name) => missing(name, `it has no effect with mode: ${mode}`, 'Leave it out, or choose another mode')),
    ...notDeployed(mode, fromPolicy, where),
  ]
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
