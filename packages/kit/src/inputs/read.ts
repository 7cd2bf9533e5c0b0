import { type Problem, ProblemError, didYouMean, quote } from '@shakedown/ports'
import { isBlank, notGiven, tryParse } from './parse.ts'
import { type AnyValue, type InputSpec, type InputSpecs, type InputValues, variableOf } from './spec.ts'

export interface ReadInputs<S extends InputSpecs> {
  values: InputValues<S>
  /** The raw text of every input that is not blank. */
  given: ReadonlyMap<string, string>
}

/**
 * Reads all inputs from the runner's `INPUT_*` variables. An absent or blank one takes its default (or fallback); what
 * the runner alone could evaluate (`${{ … }}`) is then empty.
 * @throws ProblemError with every mistake at once, undeclared `INPUT_*` included: the runner only warns about those,
 *   and a misspelt health check would silently be none
 */
export function readInputs<const S extends InputSpecs>(specs: S, env: NodeJS.ProcessEnv): ReadInputs<S> {
  const given = givenInputs(specs, env)
  const problems: Problem[] = undeclared(specs, env)
  const values: Record<string, AnyValue> = {}
  for (const [name, spec] of Object.entries(specs)) {
    const result = readOne(spec, `input ${quote(name)}`, given.get(name))
    if ('problem' in result) problems.push(result.problem)
    else values[name] = result.value
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return { values: values as InputValues<S>, given }
}

/** The raw text of every declared input that is not blank. */
export function givenInputs(specs: InputSpecs, env: NodeJS.ProcessEnv): Map<string, string> {
  const given = new Map<string, string>()
  for (const name of Object.keys(specs)) {
    const raw = env[variableOf(name)]
    if (raw !== undefined && !isBlank(raw)) given.set(name, raw)
  }
  return given
}

/** One input from its raw text, or from what stands for it when it is not given. */
export function readOne(spec: InputSpec, where: string, raw: string | undefined) {
  const text = raw ?? spec.default ?? spec.fallback ?? ''
  if (spec.required === true && isMissing(spec, text)) {
    return { problem: { where, what: 'it is required and not given', mend: `Give it. ${spec.describe}` } }
  }
  if (isBlank(text) || (raw === undefined && text.includes('${{'))) return { value: notGiven(spec) }
  return tryParse(spec, where, text)
}

/** Blank, or a list of nothing but comments. */
function isMissing(spec: InputSpec, text: string): boolean {
  if (isBlank(text)) return true
  if (spec.kind !== 'list' && spec.kind !== 'assignments' && spec.kind !== 'secrets') return false
  return text.split('\n').every((line) => isBlank(line) || /^[ \t]*#/.test(line))
}

function undeclared(specs: InputSpecs, env: NodeJS.ProcessEnv): Problem[] {
  const known = new Set(Object.keys(specs).map(variableOf))
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
    .toSorted()
    .map((variable) => {
      const name = variable.slice('INPUT_'.length).toLowerCase()
      return {
        where: `input ${quote(name)}`,
        what: 'the action has no such input',
        mend: didYouMean(name, Object.keys(specs)),
      }
    })
}
