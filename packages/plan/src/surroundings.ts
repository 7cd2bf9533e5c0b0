import type { Change, Standing, Surroundings } from '@shakedown/change'
import type { Policy } from '@shakedown/policy'
import { FilesUnreadable, quote } from '@shakedown/ports'
import type { Side } from '@shakedown/content'
import type { Closure } from '@shakedown/workspace'
import type { Range } from './compared.ts'
import type { SidesOf } from './sides.ts'

/**
 * What the roots of the policy's closure are built from, on both sides of every comparison: what was built in before the
 * change and what is now both count. Only where a changed file would be outside is it asked what the packages inside name
 * by themselves, since all their sources are read for that.
 */
export async function surroundingsOf(
  policy: Policy,
  ranges: readonly Range[],
  sidesOf: SidesOf,
  changes: readonly Change[],
): Promise<Surroundings | undefined> {
  const { closure } = policy
  if (closure === undefined) return undefined
  const { borrowingClosureOf, closureOf, mayBeBuilt } = await import('@shakedown/workspace')
  const { roots } = closure
  const faults: string[] = []
  const sides = new Set(
    ranges.flatMap((range) => {
      const { base, head } = sidesOf(range, policy)
      return [base, head]
    }),
  )
  const onEach = async (read: (side: Side) => Promise<Closure>): Promise<Closure[]> => {
    const found: Closure[] = []
    for (const side of sides) {
      try {
        found.push(await read(side))
      } catch (error) {
        if (!(error instanceof FilesUnreadable)) throw error
        faults.push(error.message)
      }
    }
    return found
  }
  let closures = await onEach(async (side) => closureOf(await side.workspace(), roots))
  if (faults.length === 0 && changes.some((change) => namesOf(change).some((path) => isOutside(closures, path)))) {
    const borrowing = await onEach(async (side) => borrowingClosureOf(side.files, await side.workspace(), roots))
    if (faults.length === 0) closures = borrowing
  }
  // a root that is gone on one side only was added, or taken away, by the change
  const missing = closures.length === 0 ? [] : closures.map(({ missingRoots }) => missingRoots).reduce(shared)
  const known = [...faults, ...closures.flatMap((one) => one.faults), ...missing.map(noPackage)]
  const allFaults = [...new Set(known)]
  return {
    faults: allFaults,
    standing(path): Standing {
      const places = closures.map((one) => one.place(path))
      const inside = places.filter((place) => place.kind === 'inside')
      const [first] = inside
      if (first !== undefined) return { ...first, compiled: inside.some(({ compiled }) => compiled) }
      if (allFaults.length > 0) return { kind: 'unknown', compiled: mayBeBuilt(path) }
      return places.find((place) => place.kind === 'outside') ?? { kind: 'no-member' }
    },
  }
}

function namesOf({ path, oldPath }: Change): readonly string[] {
  return oldPath === undefined ? [path] : [path, oldPath]
}

function isOutside(closures: readonly Closure[], path: string): boolean {
  const kinds = closures.map((one) => one.place(path).kind)
  return kinds.includes('outside') && !kinds.includes('inside')
}

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((root) => b.includes(root))
}

function noPackage(root: string): string {
  return `there is no package in ${quote(root)}, which closure.roots names`
}
