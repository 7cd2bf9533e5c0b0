import { parseVersion, type Planned, type Scheme, type Version } from '@shakedown/compat'

/** The outputs of the plan's job, as far as they can be told. */
export type GivenPlan =
  | {
      readonly kind: 'run'
      readonly candidate: Version
      readonly floor: Version | undefined
      readonly planned: readonly Planned[]
      readonly window: readonly Version[]
    }
  | { readonly kind: 'alone'; readonly verdict: string; readonly passed: boolean; readonly reason: string }
  | { readonly kind: 'unknown'; readonly why: string }

const toRun = new Set(['promise-kept', 'vacuous', 'pending-break'])
const broken = new Set(['broken-promise', 'invalid', 'unknown', 'error'])

/** GitHub drops an output that masking would change, and a job that failed may have none: whatever is missing is not passed. */
export function readGivenPlan(text: string, scheme: Scheme): GivenPlan {
  const outputs = objectIn(text)
  if (outputs === undefined) return unknown('input "plan" is no JSON object: give toJSON(needs.<job>.outputs)')
  // The root action's plan names them so, beside those of the classification.
  const prefix = Object.keys(outputs).some((name) => name.startsWith('compat-')) ? 'compat-' : ''
  const get = (name: string) => {
    const value = outputs[prefix + name]
    return typeof value === 'string' ? value : ''
  }
  const verdict = get('verdict')
  const reason = get('reason')
  if (broken.has(verdict))
    return { kind: 'alone', verdict, passed: false, reason: `the plan: ${reason || 'no reason is given'}` }
  if (verdict === 'none') return unknown('the policy has no key compat: nothing was planned, and nothing is promised')
  if (!toRun.has(verdict))
    return unknown(
      `the job of the plan has no output ${prefix}verdict: it failed, was cancelled, or does not pass it on`,
    )
  for (const name of ['passed', 'matrix', 'count', 'candidate']) {
    if (get(name) === '')
      return unknown(`the job of the plan has no output ${prefix}${name}: pass on all outputs of its step`)
  }
  const include = objectIn(get('matrix'))?.['include']
  if (!Array.isArray(include) || String(include.length) !== get('count')) {
    return unknown('the matrix of the plan does not hold as many versions as its count says')
  }
  if (get('passed') !== 'true') return { kind: 'alone', verdict, passed: false, reason: `the plan: ${reason}` }
  if (include.length === 0) {
    if (verdict === 'promise-kept') return unknown('the plan names no version, and does not say that there is none')
    return { kind: 'alone', verdict, passed: true, reason: `no old client is run. ${reason}` }
  }
  const candidate = parseVersion(get('candidate'), scheme)
  const planned = include.map((entry: unknown) => plannedOf(entry, scheme)).filter((entry) => entry !== undefined)
  if (candidate === undefined || planned.length !== include.length)
    return unknown('the plan holds a version that cannot be read')
  return {
    kind: 'run',
    candidate,
    floor: parseVersion(get('effective-floor'), scheme),
    planned,
    window: windowIn(get('window'), scheme),
  }
}

function plannedOf(entry: unknown, scheme: Scheme): Planned | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { version, tag, sha } = entry as Record<string, unknown>
  if (typeof version !== 'string' || typeof tag !== 'string' || typeof sha !== 'string') return undefined
  const read = parseVersion(version, scheme)
  return read === undefined ? undefined : { version: read, tag, sha }
}

/** Only a help to name the first bad version; without it the span is named. */
function windowIn(text: string, scheme: Scheme): readonly Version[] {
  const list = parsed(text)
  if (!Array.isArray(list)) return []
  return list.map((item) => parseVersion(String(item), scheme)).filter((version) => version !== undefined)
}

function objectIn(text: string): Record<string, unknown> | undefined {
  const value = parsed(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unknown(why: string): GivenPlan {
  return { kind: 'unknown', why }
}
