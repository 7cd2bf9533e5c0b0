import { NULL_DEPLOYMENT } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'
import { answer } from './answer.ts'
import type { Change } from './change-set.ts'
import type { Classification, ClassifyInput, FileDecision, Finding } from './classification.ts'
import { noEvidence } from './evidence.ts'
import type { Named } from './evidence.ts'
import { gateChanged, gateFiles, guards, headPolicyOf } from './gate.ts'
import { judgeAll } from './judgement.ts'
import type { Judgement } from './judgement.ts'
import type { Opinion } from './opinion.ts'
import { judgeBy } from './judge.ts'
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
  const isGateFile = gateFiles(input)
  const { evidence = noEvidence } = input
  const trusted = judgeBy({ policy, evidence, ladder: policy, isGateFile })
  const { named } = evidence
  const isNamed = named?.policy === policy && named.of === changeSet.changes
  const { changes, opinions, renamed, atGate } = isNamed
    ? named
    : namedBy(trusted, changeSet.changes, guards(input), () => false)
  const head = headPolicyOf(input, atGate)
  const heads = head.kind === 'readable' ? judgeBy({ ...head, ladder: policy, isGateFile }) : undefined
  const judged = judgeAll(changes, opinions, trusted, heads)
  const policies = head.kind === 'readable' ? [policy, head.policy] : [policy]
  const perRule = countByRule(policies, judged)
  const { target, demand, confidence, reason, wouldChange, findings } = answer({
    input,
    head,
    policies,
    judged,
    perRule,
  })
  let files: readonly FileDecision[] | undefined
  return {
    target: target.name,
    required: target.name !== NULL_DEPLOYMENT,
    environment: target.environment,
    confidence,
    reason,
    wouldChange,
    deciding: demand === 0 ? [] : witnesses(judged, demand),
    count: changes.length,
    get files() {
      return (files ??= changes.map((_, place) => judged.decision(place)))
    },
    firstFiles: (most) => changes.slice(0, most).map((_, place) => judged.decision(place)),
    areas: areasOf(policy, changes, changeSet.complete),
    findings: [
      ...findings,
      ...gateChanged(input, atGate),
      ...(heads === undefined ? [] : raisedByHead(input, judgeAll(changes, opinions, trusted, undefined), judged)),
      ...closureUnknown(evidence.closure?.faults ?? [], policyFile),
      ...nearMisses(policy, judged),
      ...idlePatterns(policy, changes, renamed, input.trackedPaths),
    ],
    perRule,
  }
}

/**
 * What the trusted policy alone says of names: what a proof of their content could lower.
 * @param isProvable whether one can be had at all, by the name
 */
export function nameChanges(input: ClassifyInput, isProvable: (change: Change, path: string) => boolean): Named {
  const { policy, evidence = noEvidence, changeSet } = input
  const judge = judgeBy({ policy, evidence, ladder: policy, isGateFile: gateFiles(input) })
  return { policy, of: changeSet.changes, ...namedBy(judge, changeSet.changes, guards(input), isProvable) }
}

/** Git lists a tree in order already, but for names beyond ASCII: of 50,000 changes a look is cheaper than a sort. */
function namedBy(
  judge: Judge,
  of: readonly Change[],
  isGuarded: (path: string) => boolean,
  isProvable: (change: Change, path: string) => boolean,
): Omit<Named, 'policy' | 'of'> {
  const opinions: Opinion[] = []
  const rungs: { demand: number; provable: Change[]; stands: boolean }[] = []
  const [renamed, atGate]: [Change[], Change[]] = [[], []]
  let last: Change | undefined
  let lastPath = ''
  for (const change of of) {
    const { path, oldPath } = change
    // of two with one name more than the name tells which is first
    if (last !== undefined && path <= lastPath && inOrderOfPaths(last, change) > 0) {
      return namedBy(judge, of.toSorted(inOrderOfPaths), isGuarded, isProvable)
    }
    const opinion = judge.byName(change)
    opinions.push(opinion)
    const rung = (rungs[opinion.demand] ??= { demand: opinion.demand, provable: [], stands: false })
    if (opinion.demand > 0 && isProvable(change, path)) rung.provable.push(change)
    else rung.stands = true
    if (oldPath !== undefined) renamed.push(change)
    if (isGuarded(path) || (oldPath !== undefined && isGuarded(oldPath))) atGate.push(change)
    last = change
    lastPath = path
  }
  // a rung that nothing is on leaves a hole
  const demanding = rungs.filter((rung) => rung !== undefined && rung.demand > 0).toReversed()
  return { changes: of, opinions, rungs: demanding, renamed, atGate }
}

function inOrderOfPaths(a: Change, b: Change): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.oldPath ?? '', b.oldPath ?? '') ||
    compareText(a.kind, b.kind) ||
    compareText(a.oldMode + a.newMode + a.encoding, b.oldMode + b.newMode + b.encoding) ||
    compareText(a.oldId + a.newId, b.oldId + b.newId)
  )
}

/** Says so when the trusted policy alone would have asked for less. */
function raisedByHead({ policy, policyFile }: ClassifyInput, trusted: Judgement, both: Judgement): Finding[] {
  const strictest = ({ groups }: Judgement) => groups.reduce((most, { demand }) => Math.max(most, demand), 0)
  const [asked, alone] = [strictest(both), strictest(trusted)]
  if (alone >= asked) return []
  const [name, aloneName] = [asked, alone].map((place) => theTarget(policy.targets[place]?.name ?? ''))
  const message = `the policy at the head asks for ${name}, the trusted one for ${aloneName}; the stricter counts`
  return [{ code: 'head-policy-stricter', severity: 'notice', message, file: policyFile }]
}

/** Packages that cannot be told free nothing, and raise every source. */
function closureUnknown(faults: readonly string[], file: string): Finding[] {
  if (faults.length === 0) return []
  const message = `the packages are not known whole, so no file is outside the closure: ${enumerate(faults, 3)}`
  return [{ code: 'closure-unknown', severity: 'warning', message, file }]
}

/** Of a change that is not fully known, every area may be touched. */
function areasOf(policy: Policy, changes: readonly Change[], isComplete: boolean): Record<string, boolean> {
  const isTouched = (matches: (path: string) => boolean) =>
    changes.some(({ path, oldPath }) => matches(path) || (oldPath !== undefined && matches(oldPath)))
  return Object.fromEntries(
    [...policy.areas].map(([name, paths]) => [name, !isComplete || isTouched((path) => paths.matches(path))]),
  )
}
