import { builtinPolicy } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'
import { describeProblem } from '@shakedown/ports'
import type { Change } from './change-set.ts'
import type { ClassifyInput, Finding } from './classification.ts'
import { noEvidence, type Evidence } from './evidence.ts'
import { counted, enumerate, shownPath } from './sentences.ts'

/** What the head says about the gate. `unreadable` names the fault: then nothing less than everything will do. */
export type HeadPolicy =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'readable'; readonly policy: Policy; readonly evidence: Evidence }
  | { readonly kind: 'unreadable'; readonly finding: Finding }

/** @param atGate the changes that touch the gate */
export function headPolicyOf({ headPolicy, policyFile }: ClassifyInput, atGate: readonly Change[]): HeadPolicy {
  const invalid = (message: string): HeadPolicy => ({
    kind: 'unreadable',
    finding: { code: 'head-policy-invalid', severity: 'error', message, file: policyFile },
  })
  if (headPolicy === undefined) {
    // a change of its mode alone leaves the text as it was
    const isEdited = atGate.some(
      ({ path, oldPath, oldId, newId }) => (path === policyFile && oldId !== newId) || oldPath === policyFile,
    )
    return isEdited
      ? invalid('the change edits the policy, and the policy at the head was not read')
      : { kind: 'unchanged' }
  }
  const [problem] = headPolicy.problems ?? []
  if (headPolicy.problems !== undefined && headPolicy.policy === undefined) {
    const first = problem === undefined ? '' : `: ${describeProblem(problem)}`
    return invalid(
      `the policy at the head cannot be read, with ${counted(headPolicy.problems.length, 'problem')}${first}`,
    )
  }
  return { kind: 'readable', policy: headPolicy.policy ?? builtinPolicy, evidence: headPolicy.evidence ?? noEvidence }
}

/** Whether a path belongs to the gate and is one of those files that only automate: they need an approval, no testnet. */
export function gateFiles({ policyFile, guardedPaths }: ClassifyInput): (path: string) => boolean {
  return among([policyFile, ...guardedPaths.filter((path) => path.startsWith('.github/'))])
}

/** Of 50,000 paths few have one of these lengths, and only those are looked up: a look-up reads the whole path. */
function among(paths: readonly string[]): (path: string) => boolean {
  const names = new Set(paths)
  const lengths = new Set(paths.map(({ length }) => length))
  return (path) => lengths.has(path.length) && names.has(path)
}

/** Whether a path is the policy's or one of those that hold the gate. */
export function guards({ policyFile, guardedPaths }: ClassifyInput): (path: string) => boolean {
  return among([policyFile, ...guardedPaths])
}

/** The finding `gate-changed`. @param atGate the changes of which a name is guarded */
export function gateChanged(input: ClassifyInput, atGate: readonly Change[]): Finding[] {
  const { policy } = input
  const found = new Set(atGate.flatMap(({ path, oldPath = path }) => [path, oldPath]).filter(guards(input)))
  const touched = [...found].toSorted()
  const [first] = touched
  if (first === undefined) return []
  return [
    {
      code: 'gate-changed',
      severity: 'warning',
      message: `the change edits the gate itself (${enumerate(touched.map(shownPath), 3)}); it needs the approval of somebody with the permission ${policy.approvePermission}`,
      file: first,
    },
  ]
}
