import { FilesUnreadable } from '@shakedown/ports'
import { different, unproven, type Proof, type Sides, type Versions } from '../proof.ts'
import { decodeText } from '../text.ts'
import { compareOutsideTests } from './inline.ts'
import { placementOf, type Placement } from './placement.ts'

export async function proveRustTests(versions: Versions, sides: Sides): Promise<Proof> {
  const inline = inlineProof(versions)
  if (inline?.kind === 'same') return inline
  try {
    const placed = await placementProof(versions, sides)
    if (placed.kind === 'same' || inline?.kind !== 'different') return placed
    return different(`${inline.why}, and ${placed.why}`)
  } catch (error) {
    if (error instanceof FilesUnreadable) return unproven(`its package cannot be read: ${error.message}`)
    throw error
  }
}

function inlineProof({ before, after }: Versions): Proof | undefined {
  if (before === undefined || after === undefined) return undefined
  const [old, now] = [decodeText(before), decodeText(after)]
  if (old === undefined || now === undefined) return unproven('one version is not UTF-8 text')
  return compareOutsideTests(old, now)
}

/** Wherever the file exists it must be for tests alone. */
async function placementProof({ path, before, after }: Versions, { base, head }: Sides): Promise<Proof> {
  const sides = [
    ...(before === undefined ? [] : [{ name: 'base', files: base.files }]),
    ...(after === undefined ? [] : [{ name: 'head', files: head.files }]),
  ]
  let last: Placement | undefined
  for (const { name, files } of sides) {
    const placement = await placementOf(files, path)
    if (placement.kind !== 'for tests') return unproven(`at the ${name} ${placement.why}`)
    last = placement
  }
  if (last === undefined) return unproven('it exists on neither side')
  return { kind: 'same', proof: 'tests-only', why: last.why }
}
