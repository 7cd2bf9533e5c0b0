import { NULL_DEPLOYMENT } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'
import { answer } from './answer.ts'
import type { Change } from './change-set.ts'
import type { Classification, ClassifyInput, FileDecision, Finding } from './classification.ts'
import { noEvidence } from './evidence.ts'
import { gateChanged, gateFiles, headPolicyOf } from './gate.ts'
import type { HeadPolicy } from './gate.ts'
import { judgeBy, rungsOf, stricterJudge } from './judge.ts'
import type { Judge } from './judge.ts'
import { idlePatterns, nearMisses } from './misspelt.ts'
import { enumerate, theTarget } from './sentences.ts'
import { compareText, countByRule, witnesses } from './witness.ts'

/**
 * Decides which deployment a change needs. The strictest demand of any file wins; what is not known is the most
 * demanding target; labels only raise. The order of the changes makes no difference.
 */
export function classify(input: ClassifyInput): Classification {
  const { changeSet, policy, policyFile } = input
  const changes = sorted(changeSet.changes)
  const head = headPolicyOf(input)
  const isGateFile = gateFiles(input)
  const rungOf = rungsOf(policy)
  const { evidence = noEvidence } = input
  const trusted = judgeBy({ policy, evidence, ladder: policy, isGateFile })
  const judge =
    head.kind === 'readable'
      ? stricterJudge(trusted, judgeBy({ ...head, ladder: policy, isGateFile }), rungOf)
      : trusted
  const files = changes.map((change) => judge.judge(change))
  const policies = head.kind === 'readable' ? [policy, head.policy] : [policy]
  const perRule = countByRule(policies, files)
  const { target, demand, confidence, reason, wouldChange, findings } = answer({
    input,
    head,
    policies,
    files,
    perRule,
  })
  return {
    target: target.name,
    required: target.name !== NULL_DEPLOYMENT,
    environment: target.environment,
    confidence,
    reason,
    wouldChange,
    deciding: demand === 0 ? [] : witnesses(files.filter((file) => rungOf(file) === demand)),
    files,
    areas: areasOf(policy, files, changeSet.complete),
    findings: [
      ...findings,
      ...gateChanged(input),
      ...raisedByHead(input, head, trusted, files),
      ...closureUnknown(evidence.closure?.faults ?? [], policyFile),
      ...nearMisses(policy, files),
      ...idlePatterns(policy, files, input.trackedPaths),
    ],
    perRule,
  }
}

/** The rung that the trusted policy alone places a change on: what a proof of its content could lower. */
export function demandsOf(input: ClassifyInput): (change: Change) => number {
  const { policy, evidence = noEvidence } = input
  const { judge } = judgeBy({ policy, evidence, ladder: policy, isGateFile: gateFiles(input) })
  const rungOf = rungsOf(policy)
  return (change) => rungOf(judge(change))
}

/** Git lists a tree in order already, but for names beyond ASCII; of 50,000 changes a look is cheaper than a sort. */
function sorted(changes: readonly Change[]): readonly Change[] {
  const isSorted = changes.every((change, index) => {
    const before = changes[index - 1]
    return before === undefined || before.path < change.path || inOrderOfPaths(before, change) <= 0
  })
  return isSorted ? changes : changes.toSorted(inOrderOfPaths)
}

function inOrderOfPaths(a: Change, b: Change): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.oldPath ?? '', b.oldPath ?? '') ||
    compareText(a.kind, b.kind) ||
    compareText(a.oldMode + a.newMode + a.encoding, b.oldMode + b.newMode + b.encoding)
  )
}

/** Says so when the trusted policy alone would have asked for less. */
function raisedByHead(
  input: ClassifyInput,
  head: HeadPolicy,
  trusted: Judge,
  files: readonly FileDecision[],
): Finding[] {
  if (head.kind !== 'readable') return []
  const { targets } = input.policy
  const rungOf = rungsOf(input.policy)
  const strictest = (decisions: readonly FileDecision[]) =>
    decisions.reduce((most, file) => Math.max(most, rungOf(file)), 0)
  const alone = strictest(input.changeSet.changes.map((change) => trusted.judge(change)))
  const both = strictest(files)
  if (alone >= both) return []
  const [name, aloneName] = [both, alone].map((place) => theTarget(targets[place]?.name ?? ''))
  const message = `the policy at the head asks for ${name}, the trusted one for ${aloneName}; the stricter counts`
  return [{ code: 'head-policy-stricter', severity: 'notice', message, file: input.policyFile }]
}

/** Packages that cannot be told free nothing, and raise every source. */
function closureUnknown(faults: readonly string[], file: string): Finding[] {
  if (faults.length === 0) return []
  const message = `the packages are not known whole, so no file is outside the closure: ${enumerate(faults, 3)}`
  return [{ code: 'closure-unknown', severity: 'warning', message, file }]
}

/** Of a change that is not fully known, every area may be touched. */
function areasOf(policy: Policy, files: readonly FileDecision[], isComplete: boolean): Record<string, boolean> {
  const isTouched = (matches: (path: string) => boolean) =>
    files.some(({ path, oldPath }) => matches(path) || (oldPath !== undefined && matches(oldPath)))
  return Object.fromEntries(
    [...policy.areas].map(([name, paths]) => [name, !isComplete || isTouched((path) => paths.matches(path))]),
  )
}
