import type { Files } from '@shakedown/ports'
import { isLent, loanOfLink, loansOf, type Loan } from '@shakedown/workspace'
import { lexRust } from '../sources/rust/lexer.ts'
import { nearest, readManifests, readPackage, testFolderOf, type Manifests, type Package } from './package.ts'
import { insideOf, isBelow } from './paths.ts'
import { reachOf, type Reach } from './reach.ts'

/** Whether a source is built for anything but tests, benches and examples; `why` is one clause. */
export interface Placement {
  readonly kind: 'for tests' | 'built' | 'unknown'
  readonly why: string
}

interface Known {
  readonly around: Package
  readonly reach: Reach
}

interface Lent {
  readonly by: string
  readonly loan: Loan
}

interface Commit {
  readonly manifests: Promise<Manifests | string>
  readonly packages: Map<string, Promise<Known | string>>
  /** What packages and symbolic links name beyond themselves; read only when all else says that a file is for tests. */
  lent?: Promise<readonly Lent[]>
}

/** A commit never changes, and many files of one package are asked about. */
const commits = new WeakMap<Files, Commit>()

/** @throws FilesUnreadable */
export async function placementOf(files: Files, path: string): Promise<Placement> {
  const found = await packageOf(files, path)
  if (typeof found === 'string') return { kind: 'unknown', why: found }
  const placed = placementIn(found, path)
  if (placed.kind !== 'for tests') return placed
  const taken = await takenBy(files, path)
  return taken === undefined ? placed : { kind: 'built', why: `${taken} names it` }
}

function placementIn(found: Known, path: string): Placement {
  const { around, reach } = found
  const { folder, targets } = around
  const by = reach.built.get(path)
  if (by !== undefined) return { kind: 'built', why: `${by} takes it in without #[cfg(test)]` }
  const reader = reach.included.get(path)
  if (reader !== undefined) return { kind: 'built', why: `${reader} includes it` }
  if (targets.has(path)) return { kind: 'built', why: 'a manifest builds it' }
  const testFolder = testFolderOf(folder, path)
  if (testFolder === undefined && reach.built.has(path))
    return { kind: 'built', why: 'no #[cfg(test)] mod takes it in' }
  const [opaque] = reach.opaque
  if (opaque !== undefined) return { kind: 'unknown', why: `what its package takes in is not known: ${opaque}` }
  if (testFolder === undefined) return { kind: 'for tests', why: 'it is only reached through #[cfg(test)]' }
  const odd = [...targets].find((target) => target.startsWith(`${testFolder}/`))
  if (odd !== undefined) return { kind: 'built', why: `a manifest builds ${odd}, which may take it in` }
  const script = scriptNaming(around, testFolder)
  if (script !== undefined) return { kind: 'unknown', why: `the build script ${script} names ${testFolder}` }
  return { kind: 'for tests', why: `Cargo builds ${testFolder} only when it is asked to` }
}

async function packageOf(files: Files, path: string): Promise<Known | string> {
  const commit = commits.get(files) ?? { manifests: readManifests(files), packages: new Map() }
  commits.set(files, commit)
  const manifests = await commit.manifests
  if (typeof manifests === 'string') return manifests
  const folder = nearest(manifests.folders, path)
  if (folder === undefined) return 'there is no Cargo.toml above it'
  const reading = commit.packages.get(folder) ?? readKnown(files, manifests, folder)
  commit.packages.set(folder, reading)
  const known = await reading
  return typeof known === 'string' || known.around.sources.has(path) ? known : 'it is no regular file'
}

async function readKnown(files: Files, manifests: Manifests, folder: string): Promise<Known | string> {
  const around = await readPackage(files, manifests, folder)
  return typeof around === 'string' ? around : { around, reach: reachOf(around) }
}

/** A package, or a symbolic link, through which something else than tests takes the file in. */
async function takenBy(files: Files, path: string): Promise<string | undefined> {
  const commit = commits.get(files)
  const manifests = await commit?.manifests
  if (commit === undefined || manifests === undefined || typeof manifests === 'string') return 'what cannot be read'
  commit.lent ??= readLent(files, manifests)
  return (await commit.lent).find(({ loan }) => isLent(loan, path))?.by
}

async function readLent(files: Files, { paths, folders }: Manifests): Promise<readonly Lent[]> {
  const found: Lent[] = []
  const isForTests = (path: string) => testFolderOf(nearest(folders, path) ?? '', path) !== undefined
  const sources = paths.filter((path) => path.endsWith('.rs') && !isForTests(path))
  for (const [folder, own] of Map.groupBy(sources, (path) => nearest(folders, path) ?? '')) {
    const isAround = [...folders].some((other) => other !== folder && isBelow(folder, other))
    const loans = await loansOf(
      files,
      own.map((path) => ({ path, home: folder, isAround })),
    )
    // what a package names of its own is followed from source to source
    const lent = loans.filter(({ to }) => nearest(folders, to) !== folder)
    found.push(...lent.map((loan) => ({ by: `a source of ${folder === '' ? 'the top' : folder}`, loan })))
  }
  for (const [path, target] of await files.links()) {
    const loan = isForTests(path) ? undefined : loanOfLink(path, target)
    if (loan !== undefined) found.push({ by: `the symbolic link ${path}`, loan })
  }
  return found
}

/** A build script can read any file: one that says the folder's name in a string is taken to. */
function scriptNaming({ folder, sources, buildScripts }: Package, testFolder: string): string | undefined {
  const name = insideOf(folder, testFolder)
  return [...buildScripts].find((script) => {
    const source = sources.get(script)
    if (source === undefined) return false
    const lexed = lexRust(source)
    return lexed.kind === 'fault' || lexed.tokens.some(({ kind, text }) => kind === 'literal' && text.includes(name))
  })
}
