import type { Change } from '@shakedown/change'
import type { ApiFile, FileList, Meeting } from '@shakedown/github'
import { shortSha, type Sha } from '@shakedown/ports'
import { failed, together, type Compared } from './compared.ts'
import type { Comparison } from './comparisons.ts'
import { mergeBasesByApi } from './meeting.ts'
import type { Situation } from './situation.ts'
import type { Api } from './sources.ts'
import { reasonOf } from './tips.ts'

/**
 * The API compares with three dots only, lists 300 files at most (3,000 for a pull request) and does not say when it left
 * some out; nothing it says is taken for the whole unless it provably is.
 */
export async function changesFromApi(api: Api, comparison: Comparison, situation: Situation): Promise<Compared> {
  const { from, to, fromName } = comparison
  let seen: Awaited<ReturnType<Api['compare']>>
  try {
    seen = await api.compare(from, to)
  } catch (error) {
    const gone = isNotFound(error)
    return failed(
      gone ? 'vanished' : 'unknown-diff',
      `the API could not compare ${fromName} with the head (${reasonOf(error)})`,
    )
  }
  if (comparison.dots === 'two-dot' && seen.mergeBase !== from) {
    return failed(
      'rewritten',
      `${fromName} (${shortSha(from)}) is no ancestor of the head, and the API compares no trees`,
    )
  }
  if (comparison.dots === 'three-dot' && seen.mergeBase === to) {
    if (comparison.contained === 'unknown') return failed('contained', `the head is part of ${fromName} already`)
    if (comparison.contained !== 'no-change') return await changesFromApi(api, comparison.contained, situation)
  }
  const bases = comparison.dots === 'two-dot' ? [from] : await mergeBasesByApi(api, seen)
  if (bases === undefined) {
    const why = `the API does not tell all merge bases with ${fromName}: the head has too many commits or merges of its own`
    return { ...failed('no-merge-base', why), mend: addCheckout }
  }
  const why = comparison.dots === 'two-dot' ? fromName : `the merge base with ${fromName}`
  const all: Compared[] = [await listed(api, seen, to, why, () => longerList(api, comparison, situation))]
  for (const base of bases.slice(1)) all.push(await listed(api, await api.compare(base, to), to, why))
  return all.reduce(together)
}

const addCheckout = 'Add actions/checkout before this step: git has no such limit'

/** What the API lists of one comparison, when that provably is all. @param longer another list of the same, if there is one */
async function listed(
  api: Api,
  seen: FileList & Meeting,
  to: Sha,
  why: string,
  longer?: () => Promise<FileList | undefined>,
): Promise<Compared> {
  const list = seen.complete ? seen : await longer?.()
  const { files } = list ?? seen
  const modes = list?.complete === true ? await modesAt(api, to, files) : undefined
  const changes = files.flatMap((file) => changesOf(file, modes?.get(file.path) ?? ''))
  if (modes === undefined) {
    const missing =
      list?.complete === true
        ? 'the API did not list the whole tree of the head, so a link would look like a file'
        : `the API listed ${files.length} files and tells of no more`
    return { kind: 'failed', code: 'truncated', why: missing, mend: addCheckout, changes }
  }
  return { kind: 'compared', changes, ranges: [{ base: seen.mergeBase, head: to, why, source: 'api' }] }
}

/** GitHub ends a pull request's list here; exactly so many may be all of them or not. */
const mostListed = 3000

/**
 * The list of the pull request is ten times longer; it only speaks of the head that the pull request has now, and of
 * nothing but its base branch.
 */
async function longerList(
  api: Api,
  { from, to, dots }: Comparison,
  situation: Situation,
): Promise<FileList | undefined> {
  if (situation.kind !== 'pull-request' || dots !== 'three-dot') return undefined
  try {
    const before = await api.pull(situation.number)
    if (before.head.sha !== to || before.base.ref !== situation.baseBranch) return undefined
    if ((await api.branch(situation.baseBranch))?.sha !== from) return undefined
    const list = await api.pullFiles(situation.number)
    const after = await api.pull(situation.number)
    if (after.head.sha !== to) return undefined
    return { files: list.files, complete: list.complete && list.files.length < mostListed }
  } catch {
    return undefined
  }
}

/**
 * A comparison does not tell a link from a file, the head's tree does. `undefined` where it is not known whole. What a
 * removed link led to matters no more.
 */
async function modesAt(
  api: Api,
  head: Sha,
  files: readonly ApiFile[],
): Promise<ReadonlyMap<string, string> | undefined> {
  if (files.every(({ status }) => status === 'removed')) return new Map()
  try {
    const tree = (await api.commit(head))?.tree
    const { entries, complete } = tree === undefined ? { entries: [], complete: false } : await api.tree(tree, true)
    const modes = new Map(entries.map(({ path, mode }) => [path, mode]))
    const isWhole = files.every(({ path, status }) => status === 'removed' || modes.has(path) || isMangled(path))
    return complete && isWhole ? modes : undefined
  } catch {
    return undefined
  }
}

/** Old modes and ids are not told. Where the API leaves two readings, both are judged. */
function changesOf({ path, oldPath, status, sha }: ApiFile, mode: string): Change[] {
  const one = (kind: Change['kind'], name: string, old?: string): Change => ({
    kind,
    path: name,
    ...(old === undefined ? {} : { oldPath: old }),
    oldMode: '',
    newMode: kind === 'deleted' ? '' : sha === null ? '160000' : mode,
    oldId: '',
    newId: kind === 'deleted' ? '' : (sha ?? ''),
    encoding: isMangled(`${name}${old ?? ''}`) ? 'other' : 'utf8',
  })
  switch (status) {
    case 'added':
    case 'copied':
      return [one('added', path)]
    case 'removed':
      return [one('deleted', path)]
    case 'modified':
    case 'unchanged':
      return [one('modified', path)]
    case 'changed':
      return [one('typechanged', path), one('mode', path)]
    case 'renamed': {
      // A rename here may have changed bytes; in git, only an exact one is a rename.
      const old = oldPath ?? path
      return [one('renamed', path, old), one('deleted', old), one('added', path)]
    }
  }
}

/** JSON cannot carry a name that is not UTF-8; U+FFFD stands where bytes were lost. */
function isMangled(name: string): boolean {
  return name.includes('\ufffd')
}

function isNotFound(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404
}
