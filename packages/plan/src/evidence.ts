import {
  isComparable,
  nameChanges,
  noEvidence,
  type Change,
  type ClassifyInput,
  type Evidence,
} from '@shakedown/change'
import type { Proof, Prover, Sides } from '@shakedown/content'
import type { Policy } from '@shakedown/policy'
import { FilesUnreadable, type Log } from '@shakedown/ports'
import type { Range } from './compared.ts'
import type { SidesOf } from './sides.ts'
import type { Checkout } from './sources.ts'
import { surroundingsOf } from './surroundings.ts'
import { readVersions } from './versions.ts'

export interface EvidenceOptions {
  /** Everything that names alone decide on; its policy is the one whose evidence is gathered. */
  input: ClassifyInput
  ranges: readonly Range[]
  sidesOf: SidesOf
  checkout: Checkout | undefined
  /** `full` looks at every file that a proof is about, also when the answer stands already. */
  explain: 'brief' | 'full'
  log: Log
}

/** So many files are read in one go: few at first, since one that counts ends it; never more than are held well. */
const batches = { first: 2, most: 128 } as const

/**
 * What the policy asks to be known beyond names. Blobs are read only of files that a proof could lower, the most
 * demanding first, and only until one of them keeps its target: then the answer stands.
 */
export async function gatherEvidence(options: EvidenceOptions): Promise<Evidence> {
  const { input, ranges, sidesOf, explain, log } = options
  const { policy, changeSet } = input
  const closure = await surroundingsOf(policy, ranges, sidesOf, changeSet.changes)
  const byNames: Evidence = closure === undefined ? noEvidence : { ...noEvidence, closure }
  // of a change that is not known whole no proof changes the answer
  if (!changeSet.complete || trustsNothing(policy)) return byNames
  const { attributeFiles, prove, proversOf } = await import('@shakedown/content')
  const provers = proversOf(policy.content)
  const named = nameChanges({ ...input, evidence: byNames }, (change, path) => isCovered(provers, change, path))
  const proofs = new Map<Change, Proof>()
  const proveIn = prover(options, (versions, sides) => prove(provers, versions, sides))
  for (const { provable, stands } of named.rungs) {
    if (stands && explain === 'brief') break
    let held = 0
    let count: number = batches.first
    for (let at = 0; at < provable.length; at += count, count = Math.min(count * 2, batches.most)) {
      if (at > 0) log.debug(`${at} of ${provable.length} files compared`)
      const changes = provable.slice(at, at + count)
      await readAhead(options, attributeFiles(changes.map(({ path }) => path)))
      for (const [change, proof] of await proveIn(changes)) {
        proofs.set(change, proof)
        if (proof.kind === 'same') held++
      }
      if (held < Math.min(at + count, provable.length) && explain === 'brief') return { ...byNames, named, proofs }
    }
  }
  return { ...byNames, named, proofs }
}

function trustsNothing({ content }: Policy): boolean {
  return content.comments.length + content.tests.length + Object.keys(content.manifests).length === 0
}

function isCovered(provers: readonly Prover[], change: Change, path: string): boolean {
  const { kind } = change
  if (kind !== 'added' && kind !== 'deleted' && kind !== 'modified') return false
  for (const prover of provers) if (prover.covers(path, kind)) return isComparable(change)
  return false
}

/** Each question to git is a turn of its own. What cannot be read is told of the file for which it is asked again. */
async function readAhead({ input, ranges, sidesOf }: EvidenceOptions, paths: readonly string[]): Promise<void> {
  for (const range of ranges) {
    if (range.source !== 'git') continue
    const { base, head } = sidesOf(range, input.policy)
    for (const { files } of [base, head]) {
      try {
        await files.read(paths)
      } catch (error) {
        if (!(error instanceof FilesUnreadable)) throw error
      }
    }
  }
}

type Compare = (versions: Parameters<Prover['prove']>[0], sides: Sides) => Promise<Proof>

/** A file must be proven in every comparison that shows it: in a merge group, against both bases. */
function prover({ input, ranges, sidesOf, checkout, explain }: EvidenceOptions, compare: Compare) {
  return async (changes: readonly Change[]): Promise<Map<Change, Proof>> => {
    const found = new Map<Change, Proof>()
    for (const range of ranges) {
      const sides = sidesOf(range, input.policy)
      const { before, after } = await readVersions(changes, ranges, sides, checkout)
      for (const change of changes) {
        const { path } = change
        if ((found.get(change)?.kind ?? 'same') !== 'same') continue
        const fault = before.faults.get(path) ?? after.faults.get(path)
        const versions = { path, before: before.bytes.get(path), after: after.bytes.get(path) }
        if (fault === undefined && !isShownBy(change, versions)) continue
        const proof = fault === undefined ? await settled(() => compare(versions, sides)) : unproven(fault)
        found.set(change, proof)
        // It keeps its target, so the answer stands. What one comparison of several has shown so far proves nothing.
        if (proof.kind !== 'same' && explain === 'brief')
          return ranges.length === 1 ? found : new Map([[change, proof]])
      }
    }
    return found
  }
}

/** Whether the comparison has this change: the same path may have changed in another way, or not at all, in another. */
function isShownBy({ kind }: Change, { before, after }: { before: unknown; after: unknown }): boolean {
  return (before !== undefined) === (kind !== 'added') && (after !== undefined) === (kind !== 'deleted')
}

async function settled(compare: () => Promise<Proof>): Promise<Proof> {
  try {
    return await compare()
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return unproven(error.message)
  }
}

function unproven(why: string): Proof {
  return { kind: 'unproven', why }
}
