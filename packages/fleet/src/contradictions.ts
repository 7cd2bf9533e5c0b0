import { quote, type Problem } from '@shakedown/ports'
import { missing } from './missing.ts'

/** What a workflow gives, and what its policy says. */
export interface Words {
  /** Raw texts of the inputs. */
  given: ReadonlyMap<string, string>
  /** Raw texts of what the policy's target sets. */
  fromPolicy: ReadonlyMap<string, string>
  /** e.g. `.github/shakedown.yml targets.testnet`. */
  where: string
}

/** Inputs of the connection that contradict the policy or each other, or that would be ignored. */
export function connectionContradictions(words: Words): Problem[] {
  const { given, fromPolicy } = words
  // Behind jump hosts the fingerprints are of the hosts and known-hosts is of the jump hosts. What the policy pins in
  // known-hosts stays pinned.
  const jumps = given.has('jump-hosts') || fromPolicy.has('jump-hosts')
  return [
    ...(jumps
      ? againstPolicy('known-hosts', 'host-fingerprint', words)
      : eitherOr('known-hosts', 'host-fingerprint', words)),
    ...switchedOff('use-agent', ['private-key', 'passphrase'], given),
    ...switchedOff('insecure-ignore-host-key', ['known-hosts', 'host-fingerprint'], given),
  ]
}

/** Two ways to say the same thing. Of these the policy's wins, and the other is a contradiction. */
export function eitherOr(one: string, other: string, words: Words): Problem[] {
  const { given, fromPolicy } = words
  return [
    ...againstPolicy(one, other, words),
    ...againstPolicy(other, one, words),
    ...both(one, other, fromPolicy.has(one) ? fromPolicy : given),
  ]
}

/**
 * The environment that GitHub guards and shows: the policy's, where the policy knows the target. Adds a contradiction to
 * `problems`.
 */
export function settleEnvironment(
  input: string,
  target: { environment: string } | undefined,
  where: string,
  problems: Problem[],
): string {
  if (target === undefined) return input
  const { environment } = target
  if (input !== '' && input !== environment) {
    const what = `${quote(input)} is not ${quote(environment)}, which ${where} names`
    problems.push(missing('environment', what, 'Leave it out'))
  }
  return environment
}

function againstPolicy(ofPolicy: string, ofInput: string, { given, fromPolicy, where }: Words): Problem[] {
  if (!fromPolicy.has(ofPolicy) || !given.has(ofInput) || fromPolicy.has(ofInput)) return []
  return [missing(ofInput, `it contradicts ${where}, which sets ${ofPolicy}`, 'Leave it out, or change the policy')]
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
    .map((name) => missing(name, `${by} is true, so it would be ignored`, 'Give one of them'))
}
