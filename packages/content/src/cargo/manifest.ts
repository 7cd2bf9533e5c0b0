import type { Table } from '@shakedown/workspace'
import { different, unproven, type Proof, type Sides } from '../proof.ts'
import { canonical } from './canonical.ts'
import { NothingToInherit, type Standpoint } from './dependency.ts'
import { inheritedInside } from './inheritors.ts'
import { cargoSide, testsReachTheBuild, type CargoSide } from './side.ts'
import { listed } from './sentences.ts'
import { viewOf, type Pieces, type View } from './view.ts'

/**
 * Proves that a Cargo.toml changed in nothing that a build takes in. A version counts: programs announce and compare it.
 * So does whatever is not known to be inert.
 */
export async function proveManifest(path: string, before: Table, after: Table, sides: Sides): Promise<Proof> {
  if (canonical(before) === canonical(after)) {
    return { kind: 'same', proof: 'formatting-only', why: 'every key has the value it had; comments or layout changed' }
  }
  const [base, head] = [await cargoSide(sides.base, sides.roots), await cargoSide(sides.head, sides.roots)]
  const [atBase, atHead] = [await base.standpointOf(path, before), await head.standpointOf(path, after)]
  const views = read(before, after, atBase, atHead)
  if (typeof views === 'string') return unproven(views)
  const [old, now] = views

  const changed = changes(old.counts, now.counts)
  const inTests = changes(old.tests, now.tests)
  const inheritable = changes(old.inheritable, now.inheritable)
  const membership = changes(old.membership, now.membership)
  const inert = changes(old.inert, now.inert)

  if (changed.length > 0) return different(sentence(changed, before, after))
  if (inTests.length > 0 && (testsReachTheBuild(before, atBase) || testsReachTheBuild(after, atHead))) {
    return different(`${listed(inTests)} changed, and resolver 1 lets features of tests reach the build`)
  }
  if (inheritable.length > 0) {
    const used = await inheritedInside(path, inheritable, base, head)
    if (used.kind === 'unknown') return unproven(used.why)
    if (used.kind === 'some') return different(used.why)
  }
  if (membership.length > 0) {
    const why = whyMembershipCounts(base, head, sides.roots)
    if (why !== undefined) return different(`${listed(membership)} changed, and ${why}`)
  }
  const where = [...inert, ...inTests, ...inheritable, ...membership]
  return { kind: 'same', proof: 'manifest', why: whereIt(where, sides.roots) }
}

function whereIt(where: readonly string[], roots: readonly string[]): string {
  if (where.length === 0) return 'what changed is another spelling of the same'
  const whom = roots.length === 0 ? 'no build takes in' : 'nothing that the roots are built from takes in'
  return `only ${listed(where)} changed, which ${whom}`
}

function read(before: Table, after: Table, atBase: Standpoint, atHead: Standpoint): readonly [View, View] | string {
  try {
    return [viewOf(before, atBase), viewOf(after, atHead)]
  } catch (error) {
    if (!(error instanceof NothingToInherit)) throw error
    return `it inherits ${listed([error.message])}, and no workspace is known that has it`
  }
}

function changes(before: Pieces, after: Pieces): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted()
}

function sentence(changed: readonly string[], before: Table, after: Table): string {
  if (changed.length > 1 || changed[0] !== 'package.version') return `${listed(changed)} changed`
  const [old, now] = [before, after].map(versionIn)
  return `only the version changed${old === undefined || now === undefined ? '' : `: ${old} became ${now}`}`
}

function versionIn(manifest: Table): string | undefined {
  const about: unknown = manifest['package'] ?? manifest['project']
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : undefined
  return typeof version === 'string' && /^[\w.+-]{1,40}$/.test(version) ? version : undefined
}

/** `undefined`: the roots are built from the same members, with the same needs, in the same workspaces. */
function whyMembershipCounts(base: CargoSide, head: CargoSide, roots: readonly string[]): string | undefined {
  if (roots.length === 0) return 'the policy has no closure whose roots would tell what they are built from'
  const [unknown] = [base, head].flatMap(({ closure }) => [...closure.faults, ...closure.missingRoots])
  if (unknown !== undefined) return 'what the roots are built from is not known whole'
  return graph(base) === graph(head) ? undefined : 'the roots are built from other members now'
}

function graph({ inside }: CargoSide): string {
  const members = inside.map(({ folder, name, needs, root }) => [folder, name, root ?? '', ...needs.toSorted()])
  return canonical(members.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)))
}
