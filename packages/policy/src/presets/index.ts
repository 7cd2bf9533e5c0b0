import type { ContentProofs, Rule } from '../policy.ts'
import type { PresetRule } from './preset-rule.ts'
import { presetRule } from './preset-rule.ts'
import { go } from './go.ts'
import { node } from './node.ts'
import { rust, rustSubstrate } from './rust.ts'

const presets = { 'rust-substrate': rustSubstrate, rust, node, go } satisfies Record<string, readonly PresetRule[]>

export type PresetName = keyof typeof presets

export const presetNames = Object.keys(presets) as readonly PresetName[]

const content = {
  'rust-substrate': { comments: ['rust'], manifests: { cargo: 'dependencies' }, tests: ['rust'] },
  rust: { comments: ['rust'], manifests: { cargo: 'dependencies' }, tests: ['rust'] },
  node: { comments: ['typescript', 'javascript'], manifests: { npm: 'dependencies' }, tests: [] },
  go: { comments: ['go'], manifests: { go: 'dependencies' }, tests: [] },
} satisfies Record<PresetName, ContentProofs>

/** The proofs that a preset trusts, which a policy's own key `content` replaces whole. */
export function presetContent(preset: PresetName): ContentProofs {
  return content[preset]
}

/**
 * The rules of a preset, in their order. Prose, licences, editor settings and automation need nothing; what is built
 * into the product needs the most demanding target, and so does, by default, what no rule names.
 */
export function presetRules(preset: PresetName, mostDemanding: string): Rule[] {
  return presets[preset].map((rule) => presetRule(preset, rule, mostDemanding))
}
