import { quote, readDuration, ValueFault } from '@shakedown/ports'
import { NULL_DEPLOYMENT } from '../policy.ts'
import type { Target } from '../policy.ts'
import { writeKey } from '../schema/check.ts'
import type { Draft, PolicyDocument } from '../schema/policy-schema.ts'
import { deploySchema, watchSchema } from '../schema/target.ts'
import { duration } from '../schema/values.ts'
import type { Findings } from './findings.ts'

export const nullTarget: Target = {
  name: NULL_DEPLOYMENT,
  environment: NULL_DEPLOYMENT,
  deploy: new Map(),
  watch: new Map(),
}

/** What counts when `targets` is left out. */
export const defaultTargets: readonly Target[] = [
  nullTarget,
  { name: 'testnet', environment: 'testnet', deploy: new Map(), watch: new Map() },
]

/** These stand for something else in outputs, and a target's name becomes an output. */
const taken = ['unknown', 'none', 'error']

/** `null` is an alias of the null deployment wherever the file names a target. */
export function targetName(name: string | null): string {
  return name === null || name === 'null' ? NULL_DEPLOYMENT : name
}

/** The ladder, with the null deployment at its foot whether or not the file has it. */
export function readTargets(drafts: Draft<PolicyDocument>['targets'], findings: Findings): readonly Target[] {
  if (drafts === undefined) return defaultTargets
  const targets: Target[] = []
  for (const [key, draft] of Object.entries(drafts)) {
    const name = targetName(key)
    const path = `targets.${writeKey(key)}`
    if (taken.includes(name.toLowerCase())) {
      findings.problem(path, `${quote(name)} cannot name a target: in outputs it means something else`, 'Rename it')
    }
    if (targets.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      findings.problem(
        path,
        `there are two targets ${quote(name)}`,
        'Rename or remove one; case does not tell them apart',
      )
      continue
    }
    if (name === NULL_DEPLOYMENT) {
      if (draft?.deploy !== undefined || draft?.watch !== undefined) {
        findings.problem(
          path,
          'the null deployment contacts nothing, so it has neither deploy nor watch',
          'Remove them, or give them to another target',
        )
      }
      if (targets.length > 0) {
        findings.problem(path, 'the null deployment is not the first target', 'Put it first: least demanding first')
      }
    }
    if (draft?.deploy !== undefined && draft.deploy.script !== undefined && draft.deploy['script-file'] !== undefined) {
      findings.problem(`${path}.deploy`, 'there is a script and a script-file', 'Give one of them')
    }
    targets.push({
      name,
      environment: draft?.environment ?? name,
      deploy: inputTexts(draft?.deploy, deploySchema.properties, `${path}.deploy`, findings),
      watch: inputTexts(draft?.watch, watchSchema.properties, `${path}.watch`, findings),
    })
  }
  const ladder = targets.some((target) => target.name === NULL_DEPLOYMENT) ? targets : [nullTarget, ...targets]
  if (ladder.length === 1 && !findings.isFaulty('targets')) {
    findings.problem('targets', 'there is no target but the null deployment, so nothing is ever proven', 'Add one')
  }
  warnOfSharedEnvironments(ladder, findings)
  return ladder
}

type InputValue = string | number | boolean | readonly (string | undefined)[] | undefined

/** The values in the text form of an input: a list has a line for each item. */
export function inputTexts(
  values: Readonly<Record<string, InputValue>> | undefined,
  schemas: Readonly<Record<string, object>>,
  path: string,
  findings: Findings,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value === undefined) continue
    const text = typeof value === 'object' ? value.filter((item) => item !== undefined).join('\n') : String(value)
    texts.set(name, text)
    if (!isDuration(schemas[name])) continue
    try {
      readDuration(text)
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error
      findings.problem(`${path}.${name}`, error.what, error.mend)
    }
  }
  return texts
}

function isDuration(schema: object | undefined): boolean {
  return schema !== undefined && 'pattern' in schema && schema.pattern === duration.pattern
}

function warnOfSharedEnvironments(targets: readonly Target[], findings: Findings): void {
  for (const [index, target] of targets.entries()) {
    const other = targets
      .slice(0, index)
      .find(({ environment }) => environment.toLowerCase() === target.environment.toLowerCase())
    if (other === undefined) continue
    findings.warning(
      `targets.${writeKey(target.name)}`,
      `the targets ${other.name} and ${target.name} share the environment ${quote(target.environment)}, so one approval rule guards both`,
      'Give each its own environment',
    )
  }
}
