import { FilesUnreadable, quote, shortSha, type Files, type Sha } from '@shakedown/ports'
import type { Sources } from './sources.ts'
import { reasonOf } from './tips.ts'

/** Lock files of large workspaces have a few megabytes. */
export const maxBytes = 16 * 1024 * 1024

/** What is kept of each commit. */
const maxKept = 32 * 1024 * 1024

/** One request each: an answer that needs more of them is not worth a token's hourly quota. */
const mostByApi = 100

/** The files of a commit, from where the comparison came from. What was read once is kept: manifests are asked for often. */
export function filesAt({ checkout, api }: Pick<Sources, 'checkout' | 'api'>, commit: Sha, via: 'git' | 'api'): Files {
  const known = new Map<string, Uint8Array | undefined>()
  let listed: Promise<readonly string[]> | undefined
  let listedByApi: ReturnType<typeof entriesByApi> | undefined
  let linked: Promise<ReadonlyMap<string, string>> | undefined
  let asked = 0
  let kept = 0

  const readByApi = async (paths: readonly string[]): Promise<Map<string, Uint8Array>> => {
    asked += paths.length
    if (asked > mostByApi) {
      throw new FilesUnreadable(`the API would have to be asked for more than ${mostByApi} files; add actions/checkout`)
    }
    const found = new Map<string, Uint8Array>()
    for (const path of paths) {
      const file = await (await connected()).file(path, commit)
      if (file === undefined) continue
      // what the API gave as text no longer shows which bytes were none
      if (file.text.includes('\ufffd')) throw new FilesUnreadable(`${quote(path)} is not UTF-8; add actions/checkout`)
      found.set(path, new TextEncoder().encode(file.text))
    }
    return found
  }
  const connected = async () => {
    if (api === undefined) throw new FilesUnreadable('there is no token to ask the API')
    return await api()
  }
  const entriesByApi = async () => {
    const tree = (await (await connected()).commit(commit))?.tree
    const { entries, complete } =
      tree === undefined ? { entries: [], complete: false } : await (await connected()).tree(tree, true)
    if (!complete)
      throw new FilesUnreadable(`the API does not list all files of ${shortSha(commit)}; add actions/checkout`)
    return entries.filter(({ mode }) => mode !== '040000')
  }
  const linksByApi = async (): Promise<ReadonlyMap<string, string>> => {
    const links = (await (listedByApi ??= entriesByApi())).filter(({ mode }) => mode === '120000')
    if (links.length > 0)
      throw new FilesUnreadable(`the API does not say where ${links.length} symbolic links lead; add actions/checkout`)
    return new Map()
  }
  const listByApi = async () => (await (listedByApi ??= entriesByApi())).map(({ path }) => path)
  const isLocal = via === 'git' && checkout !== undefined

  return {
    async read(paths) {
      const missing = paths.filter((path) => !known.has(path))
      if (missing.length > 0) {
        const found = await telling<ReadonlyMap<string, Uint8Array>>(commit, () =>
          isLocal ? checkout.readFiles(commit, missing, maxBytes) : readByApi(missing),
        )
        for (const path of missing) {
          const bytes = found.get(path)
          kept += bytes?.length ?? 0
          if (kept <= maxKept) known.set(path, bytes)
        }
        return new Map(paths.flatMap((path) => entryOf(path, known.get(path) ?? found.get(path))))
      }
      return new Map(paths.flatMap((path) => entryOf(path, known.get(path))))
    },
    list: () => (listed ??= telling(commit, () => (isLocal ? checkout.listTree(commit) : listByApi()))),
    links: () => (linked ??= telling(commit, () => (isLocal ? checkout.readLinks(commit) : linksByApi()))),
  }
}

function entryOf(path: string, bytes: Uint8Array | undefined): [string, Uint8Array][] {
  return bytes === undefined ? [] : [[path, bytes]]
}

async function telling<T>(commit: Sha, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FilesUnreadable) throw error
    throw new FilesUnreadable(`files of ${shortSha(commit)} cannot be read (${reasonOf(error)})`, { cause: error })
  }
}
