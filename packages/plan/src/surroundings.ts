import type { Standing, Surroundings } from '@shakedown/change'
import type { Policy } from '@shakedown/policy'
import { FilesUnreadable } from '@shakedown/ports'
import type { Closure } from '@shakedown/workspace'
import type { Range } from './compared.ts'
import type { SidesOf } from './sides.ts'

/**
 * What the roots of the policy's closure are built from, on both sides of every comparison: what was built in before the
 * change and what is now both count.
 */
export async function surroundingsOf(
  policy: Policy,
  ranges: readonly Range[],
  sidesOf: SidesOf,
): Promise<Surroundings | undefined> {
  const { closure } = policy
  if (closure === undefined) return undefined
  const { closureOf, mayBeBuilt } = await import('@shakedown/workspace')
  const closures: Closure[] = []
  const faults: string[] = []
  for (const range of ranges) {
    const { base, head } = sidesOf(range, policy)
    for (const side of [base, head]) {
      try {
        closures.push(closureOf(await side.workspace(), closure.roots))
      } catch (error) {
        if (!(error instanceof FilesUnreadable)) throw error
        faults.push(error.message)
      }
    }
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

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((root) => b.includes(root))
}

function noPackage(root: string): string {
  return `there is no package in ${root}, which closure.roots names`
}
