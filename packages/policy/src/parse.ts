import type { Problem } from '@shakedown/ports'
import { ProblemError } from '@shakedown/ports'
import { readClosure, readContent } from './document/content.ts'
import { inOrder, startFindings } from './document/findings.ts'
import { readOnHand } from './document/on-hand.ts'
import { warnOfUnreachable } from './document/reachable.ts'
import { patternReader, readAreas, readRules, readTargetReference } from './document/rules.ts'
import { inputTexts, readTargets } from './document/targets.ts'
import { demandOf } from './ladder.ts'
import type { Policy } from './policy.ts'
import { NULL_DEPLOYMENT } from './policy.ts'
import { presetRules } from './presets/index.ts'
import { readYaml } from './reading/yaml.ts'
import { checkAgainst } from './schema/check.ts'
import type { Draft, PolicyDocument } from './schema/policy-schema.ts'
import { compatSchema } from './schema/compat.ts'
import { policySchema } from './schema/policy-schema.ts'

/**
 * Reads a policy. `file` is only for the texts of problems: each names `<file>:<line> <key path>`.
 * @throws ProblemError with every problem of the text at once
 */
export function parsePolicy(text: string, file: string): { policy: Policy; warnings: Problem[] } {
  const { root, problems } = readYaml(text, file)
  if (root === undefined) throw new ProblemError(inOrder(problems))
  const checked = checkAgainst(policySchema, root, file)
  const findings = startFindings(file, problems, checked)
  // a root that is no map leaves nothing to judge
  if (checked.value === undefined) throw new ProblemError(inOrder([...problems, ...checked.problems]))
  const draft = checked.value as Draft<PolicyDocument>

  const targets = readTargets(draft.targets, findings)
  const mostDemanding = targets.at(-1)?.name ?? NULL_DEPLOYMENT
  const patterns = patternReader(findings)
  const own = readRules(draft.rules, targets, patterns, findings)
  const areas = readAreas(draft.areas, patterns)
  const content = readContent(draft.content, draft.preset)
  const closure = readClosure(draft.closure, targets, mostDemanding, findings)
  warnOfUnreachable(own, findings)
  const byDefault =
    draft.default === undefined ? mostDemanding : readTargetReference(draft.default, 'default', targets, findings)
  if (draft.default !== undefined && byDefault === NULL_DEPLOYMENT) {
    findings.warning(
      'default',
      'a path that no rule names needs no deployment, so a new folder slips by unproven',
      'Leave default out, or name a target that proves something',
    )
  }
  const compat =
    draft.compat === undefined ? undefined : inputTexts(draft.compat, compatSchema.properties, 'compat', findings)
  const onHand = readOnHand(draft['on-hand'])
  const warnings = findings.settle()

  const policy: Policy = {
    targets,
    default: byDefault,
    rules: [
      ...own.map(({ name, paths, changes, target, source }) => ({ name, paths, changes, target, source })),
      ...(draft.preset === undefined ? [] : presetRules(draft.preset, mostDemanding)),
    ],
    content,
    closure,
    areas,
    labels: { require: texts(draft.labels?.require) },
    approvePermission: draft['approve-permission'] ?? 'maintain',
    ...(onHand === undefined ? {} : { onHand }),
    ...(compat === undefined ? {} : { compat }),
    proof: { workflows: texts(draft.proof?.workflows) },
  }
  return { policy, warnings: warnOfLostRules(policy, warnings, file) }
}

function texts(items: readonly (string | undefined)[] | undefined): string[] {
  return (items ?? []).filter((item) => item !== undefined)
}

/** A policy whose every rule asks for nothing gates nothing; nobody writes that knowingly. */
function warnOfLostRules(policy: Policy, warnings: readonly Problem[], file: string): Problem[] {
  const demands = [policy.default, ...policy.rules.map((rule) => rule.target)]
  if (demands.some((target) => demandOf(policy, target) > 0)) return [...warnings]
  return [
    ...warnings,
    {
      where: file,
      what: 'neither a rule nor default names a target that proves something, so no change ever needs a deployment',
      mend: 'Give the rule of what you ship a target, or leave default out',
    },
  ]
}
