import type { ClosureRule, ContentProofs, Target } from '../policy.ts'
import { NULL_DEPLOYMENT } from '../policy.ts'
import { presetContent, type PresetName } from '../presets/index.ts'
import type { Draft, PolicyDocument } from '../schema/policy-schema.ts'
import type { Findings } from './findings.ts'
import { readTargetReference } from './rules.ts'

export const noContent: ContentProofs = { comments: [], manifests: {}, tests: [] }

/** The key `content` replaces the preset's whole: a policy that names one language trusts no other. */
export function readContent(draft: Draft<PolicyDocument>['content'], preset: PresetName | undefined): ContentProofs {
  if (draft === undefined) return preset === undefined ? noContent : presetContent(preset)
  const { cargo, npm, go } = draft.manifests ?? {}
  return {
    comments: (draft.comments ?? []).filter((language) => language !== undefined),
    manifests: {
      ...(cargo === undefined ? {} : { cargo }),
      ...(npm === undefined ? {} : { npm }),
      ...(go === undefined ? {} : { go }),
    },
    tests: (draft.tests ?? []).filter((language) => language !== undefined),
  }
}

export function readClosure(
  draft: Draft<PolicyDocument>['closure'],
  targets: readonly Target[],
  mostDemanding: string,
  findings: Findings,
): ClosureRule | undefined {
  if (draft === undefined) return undefined
  const target =
    draft.target === undefined ? mostDemanding : readTargetReference(draft.target, 'closure.target', targets, findings)
  if (draft.target !== undefined && target === NULL_DEPLOYMENT) {
    findings.problem(
      'closure.target',
      'the closure raises, and the null deployment is the least there is',
      'Name a target that proves something, or leave it out',
    )
  }
  return { roots: (draft.roots ?? []).filter((root) => root !== undefined), target }
}
