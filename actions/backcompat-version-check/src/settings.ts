import { settleInputs, type InputValues } from '@shakedown/kit'
import { compatSettings, type CompatSettings, type OpenedCompat } from '@shakedown/plan'
import { inputs as spec } from './inputs.ts'

export type Settled = InputValues<typeof spec>

/** The inputs once a policy has spoken: the trusted one, unless another is given. @throws ProblemError */
export function readSettings(
  given: ReadonlyMap<string, string>,
  { trusted }: Pick<OpenedCompat, 'trusted'>,
  fromPolicy: ReadonlyMap<string, string> = trusted.policy.compat ?? new Map(),
): { settled: Settled; settings: CompatSettings } {
  const settled = settleInputs(spec, given, fromPolicy, trusted.file)
  return { settled, settings: compatSettings(settled, (name) => given.has(name) || fromPolicy.has(name)) }
}
