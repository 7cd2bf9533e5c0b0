import { isDeepStrictEqual } from 'node:util'
import { type Problem, ProblemError, didYouMean, quote } from '@shakedown/ports'
import { isBlank, tryParse } from './parse.ts'
import { readOne } from './read.ts'
import type { AnyValue, InputSpec, InputSpecs, InputValues } from './spec.ts'

/**
 * The inputs once the policy has spoken: what the policy sets, else the input, else the fallback or default. The policy
 * is law: an input that says something else is an error naming both, also when it asks for more.
 * @param given raw texts of the inputs, from `readInputs`
 * @param fromPolicy raw texts in the form of inputs, by the same names
 * @param policyWhere the place in the policy, e.g. `.github/shakedown.yml targets.testnet`
 * @throws ProblemError with every mistake at once
 */
export function settleInputs<const S extends InputSpecs>(
  specs: S,
  given: ReadonlyMap<string, string>,
  fromPolicy: ReadonlyMap<string, string>,
  policyWhere: string,
): InputValues<S> {
  const problems: Problem[] = []
  const values: Record<string, AnyValue> = {}
  for (const name of fromPolicy.keys()) {
    if (specs[name]?.policy === undefined) problems.push(notForPolicy(specs, name, policyWhere))
  }
  for (const [name, spec] of Object.entries(specs)) {
    const law = spec.policy === undefined ? undefined : fromPolicy.get(name)
    const raw = given.get(name)
    const settled =
      law === undefined || isBlank(law)
        ? readOne(spec, `input ${quote(name)}`, raw)
        : obey(spec, name, law, raw, placeOf(policyWhere, spec, name))
    if ('problem' in settled) problems.push(settled.problem)
    else values[name] = settled.value
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return values as InputValues<S>
}

function obey(spec: InputSpec, name: string, law: string, raw: string | undefined, place: string) {
  const wanted = tryParse(spec, place, law)
  if ('problem' in wanted || raw === undefined) return wanted
  const asked = tryParse(spec, `input ${quote(name)}`, raw)
  if ('problem' in asked || isDeepStrictEqual(comparable(asked.value), comparable(wanted.value))) return asked
  return {
    problem: {
      where: `input ${quote(name)}`,
      what: `it says ${quote(raw.trim())}, and ${place} says ${quote(law.trim())}`,
      mend: 'The policy decides: leave the input out, or change the policy on the target branch',
    },
  }
}

/** The lines on which assignments stand differ between two texts that mean the same. */
function comparable(value: AnyValue): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) => (typeof item === 'object' && item !== null ? { ...item, line: 0 } : item))
}

function placeOf(policyWhere: string, spec: InputSpec, name: string): string {
  // Of a target the section follows its path; `compat` stands at the top of the file.
  return `${policyWhere}${spec.policy === 'compat' ? ' ' : '.'}${spec.policy ?? ''}.${name}`
}

function notForPolicy(specs: InputSpecs, name: string, policyWhere: string): Problem {
  const settable = Object.keys(specs).filter((other) => specs[other]?.policy !== undefined)
  return {
    where: `${policyWhere} ${quote(name)}`,
    what: 'a policy cannot set this input',
    mend: didYouMean(name, settable),
  }
}
