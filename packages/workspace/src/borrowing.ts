import type { Files } from '@shakedown/ports'
import { closureOf, type Closure, type Place } from './closure.ts'
import { isLent, loanOfLink, loansOf, mayName, type Loan } from './loans.ts'
import type { Member, Workspace } from './workspace.ts'

type Inside = Place & { kind: 'inside' }

/**
 * The closure with what its packages name beyond themselves. A package of which a source is named is built from, with all
 * that it needs, since sources lead to others; of other files that are named, such as fixtures, only these are.
 * @throws FilesUnreadable
 */
export async function borrowingClosureOf(
  files: Files,
  workspace: Workspace,
  roots: readonly string[],
): Promise<Closure> {
  const [paths, links] = [(await files.list()).toSorted(), await files.links()]
  const asked = new Set<string>()
  /** By the name of a package that others take files of, or by a file's path: through whom. */
  const lenders = new Map<string, readonly string[]>()
  const lent = new Map<string, Inside>()
  const all = [...roots]
  for (;;) {
    const closure = closureOf(workspace, all)
    const through = ({ chain }: Inside): readonly string[] => [...(lenders.get(chain[0] ?? '') ?? []), ...chain]
    const outside = paths.filter((path) => closure.place(path).kind === 'outside')
    const before = all.length
    for (const { home, place, sources } of borrowersIn(closure, workspace, paths, links, asked)) {
      const loans = [
        ...(await loansOf(files, sources)),
        ...sources.flatMap(({ path }) => loanOfLink(path, links.get(path) ?? '/') ?? []),
      ]
      for (const path of lentBy(loans, outside)) {
        lent.set(path, { ...place, chain: through(place), compiled: true })
        const lender = mayName(path) ? deepestAround(workspace.members, path) : undefined
        if (lender === undefined || lender.folder === home || all.includes(lender.folder)) continue
        all.push(lender.folder)
        lenders.set(lender.name, through(place))
      }
    }
    if (all.length > before) continue
    return {
      ...closure,
      place(path) {
        const place = closure.place(path)
        if (place.kind === 'inside') return { ...place, chain: through(place) }
        return lent.get(path) ?? place
      },
    }
  }
}

interface Borrowing {
  readonly home: string
  readonly place: Inside
  readonly sources: { readonly path: string; readonly home: string; readonly isAround: boolean }[]
}

/** The sources and links inside that were not asked yet, by their packages. */
function borrowersIn(
  closure: Closure,
  { members }: Workspace,
  paths: readonly string[],
  links: ReadonlyMap<string, string>,
  asked: Set<string>,
): readonly Borrowing[] {
  const inside = [...closure.members.keys()]
  const found = new Map<string, Borrowing>()
  for (const path of paths) {
    if (asked.has(path) || !(links.has(path) || mayName(path))) continue
    const place = closure.place(path)
    if (place.kind !== 'inside' || !(place.compiled || links.has(path) || isTakenIn(path))) continue
    asked.add(path)
    const home = deepestAround(inside, path)?.folder ?? ''
    const borrowing: Borrowing = found.get(home) ?? { home, place, sources: [] }
    found.set(home, borrowing)
    const isAround =
      borrowing.sources[0]?.isAround ?? members.some((one) => isBelow(home, one) && !inside.includes(one))
    borrowing.sources.push({ path, home, isAround })
  }
  return [...found.values()]
}

/** What is compiled by a build script, or handed to a compiler by a source. */
function isTakenIn(path: string): boolean {
  return /\.(?:proto|c|h|cc|cpp|hpp|s|S)$/.test(path)
}

function isBelow(home: string, { folder }: Member): boolean {
  return folder !== home && (home === '' || folder.startsWith(`${home}/`))
}

function deepestAround(members: readonly Member[], path: string): Member | undefined {
  const around = members.filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
  return around.toSorted((a, b) => b.folder.length - a.folder.length)[0]
}

/** @param paths in order */
function lentBy(loans: readonly Loan[], paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const loan of new Map(loans.map((one) => [`${one.to} ${one.isOpen}`, one])).values()) {
    let [low, high] = [0, paths.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((paths[middle] ?? '') < loan.to) low = middle + 1
      else high = middle
    }
    for (let path = paths[low]; path?.startsWith(loan.to) === true; path = paths[++low]) {
      if (isLent(loan, path)) found.add(path)
    }
  }
  return found
}
