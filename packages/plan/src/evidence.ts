import {
  changeKey,
  classify,
  isComparable,
  noEvidence,
  rungsOf,
  type Change,
  type ClassifyInput,
  type Evidence,
} from '@shakedown/change'
import type { Proof, Prover, Sides } from '@shakedown/content'
import type { Policy } from '@shakedown/policy'
import { FilesUnreadable, type Log } from '@shakedown/ports'
import type { Range } from './compared.ts'
import type { SidesOf } from './sides.ts'
import { surroundingsOf } from './surroundings.ts'

export interface EvidenceOptions {
  /** Everything that names alone decide on; its policy is the one whose evidence is gathered. */
  input: ClassifyInput
  ranges: readonly Range[]
  sidesOf: SidesOf
  /** `full` looks at every file that a proof is about, also when the answer stands already. */
  explain: 'brief' | 'full'
  log: Log
}

/** So many files are read in one go: enough for one process to be busy, few enough to be held at once. */
const batch = 64

/**
 * What the policy asks to be known beyond names. Blobs are read only of files that a proof could lower, the most
 * demanding first, and only until one of them keeps its target: then the answer stands.
 */
export async function gatherEvidence({ input, ranges, sidesOf, explain, log }: EvidenceOptions): Promise<Evidence> {
  const { policy, changeSet } = input
  const closure = await surroundingsOf(policy, ranges, sidesOf)
  const byNames: Evidence = closure === undefined ? noEvidence : { ...noEvidence, closure }
  // of a change that is not known whole no proof changes the answer
  if (!changeSet.complete || trustsNothing(policy)) return byNames
  const { prove, proversOf } = await import('@shakedown/content')
  const provers = proversOf(policy.content)
  const proofs = new Map<string, Proof>()
  const proveIn = prover(policy, ranges, sidesOf, (versions, sides) => prove(provers, versions, sides))
  for (const rung of rungsFromTop({ ...input, evidence: byNames })) {
    const provable = rung.filter((change) => isCovered(provers, change))
    const stands = provable.length < rung.length
    if (stands && explain === 'brief') break
    let held = 0
    for (let at = 0; at < provable.length; at += batch) {
      if (at > 0) log.debug(`${at} of ${provable.length} files compared`)
      const changes = provable.slice(at, at + batch)
      for (const [change, proof] of await proveIn(changes)) {
        proofs.set(changeKey(change), proof)
        if (proof.kind === 'same') held++
      }
      if (held < Math.min(at + batch, provable.length) && explain === 'brief') return { ...byNames, proofs }
    }
  }
  return { ...byNames, proofs }
}

function trustsNothing({ content }: Policy): boolean {
  return content.comments.length + content.tests.length + Object.keys(content.manifests).length === 0
}

/** The changes that ask for anything, by what they ask for, most demanding first. */
function rungsFromTop(input: ClassifyInput): Change[][] {
  const { files } = classify(input)
  const rungOf = rungsOf(input.policy)
  const asked = new Map(files.map((file) => [`${file.kind} ${file.path}`, rungOf(file)]))
  const rungs = Map.groupBy(input.changeSet.changes, ({ kind, path }) => asked.get(`${kind} ${path}`) ?? 0)
  return [...rungs]
    .filter(([rung]) => rung > 0)
    .toSorted(([a], [b]) => b - a)
    .map(([, changes]) => changes)
}

function isCovered(provers: readonly Prover[], change: Change): boolean {
  if (!isComparable(change)) return false
  const { path, kind } = change
  if (kind !== 'added' && kind !== 'deleted' && kind !== 'modified') return false
  return provers.some((one) => one.covers(path, kind))
}

type Compare = (versions: Parameters<Prover['prove']>[0], sides: Sides) => Promise<Proof>

/** A file must be proven in every comparison that shows it: in a merge group, against both bases. */
function prover(policy: Policy, ranges: readonly Range[], sidesOf: SidesOf, compare: Compare) {
  return async (changes: readonly Change[]): Promise<Map<Change, Proof>> => {
    const found = new Map<Change, Proof>()
    for (const range of ranges) {
      const sides = sidesOf(range, policy)
      const paths = changes.map(({ path }) => path)
      const [before, after] = [await readAll(sides.base.files, paths), await readAll(sides.head.files, paths)]
      for (const change of changes) {
        const { path } = change
        if ((found.get(change)?.kind ?? 'same') !== 'same') continue
        const fault = before.faults.get(path) ?? after.faults.get(path)
        const versions = { path, before: before.bytes.get(path), after: after.bytes.get(path) }
        if (fault !== undefined) found.set(change, { kind: 'unproven', why: fault })
        else if (isShownBy(change, versions)) found.set(change, await settled(() => compare(versions, sides)))
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
    return { kind: 'unproven', why: error.message }
  }
}

/** One file that cannot be read must not take the others along. */
async function readAll(
  files: Sides['base']['files'],
  paths: readonly string[],
): Promise<{ bytes: ReadonlyMap<string, Uint8Array>; faults: ReadonlyMap<string, string> }> {
  const faults = new Map<string, string>()
  try {
    return { bytes: await files.read(paths), faults }
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    if (paths.length === 1) return { bytes: new Map(), faults: new Map(paths.map((path) => [path, error.message])) }
  }
  const bytes = new Map<string, Uint8Array>()
  for (const path of paths) {
    const one = await readAll(files, [path])
    for (const [name, text] of one.bytes) bytes.set(name, text)
    for (const [name, fault] of one.faults) faults.set(name, fault)
  }
  return { bytes, faults }
}
