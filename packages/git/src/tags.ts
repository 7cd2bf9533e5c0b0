import { isSha, type Sha } from '@shakedown/ports'
import { sha } from './commits.ts'
import { lastLine, type GitProgram } from './program.ts'

/** A tag of a commit, by its name without `refs/tags/`; of an annotated one the commit behind it. */
export interface GitTag {
  name: string
  commit: Sha
  /** When the tag was made, or the commit of a lightweight one; seconds since 1970. */
  time?: number
}

export type RemoteTags = { kind: 'found'; tags: readonly GitTag[] } | { kind: 'failed'; why: string }

export interface TagReader {
  /** @param withTimes costs a look at every object */
  tags(withTimes: boolean): Promise<readonly GitTag[]>
  /** The names of those whose commits are in the history of `head`, itself included. */
  tagsIn(head: Sha): Promise<ReadonlySet<string>>
  /** Those that the remote has right now. No object is fetched. */
  remoteTags(remote: string): Promise<RemoteTags>
}

const prefix = 'refs/tags/'
const timeoutMs = 120_000

export function tagReader(git: GitProgram): TagReader {
  const list = async (format: string, more: readonly string[] = []): Promise<string[]> => {
    const out = await git.must(['for-each-ref', `--format=${format}`, ...more, prefix])
    return out
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
  }
  const peeled = async (ids: readonly string[]): Promise<ReadonlyMap<string, Sha>> => {
    if (ids.length === 0) return new Map()
    const input = ids.map((id) => `${sha(id)}^{commit}\n`).join('')
    const lines = (await git.must(['cat-file', '--batch-check'], { input })).toString('latin1').split('\n')
    return new Map(ids.map((id, at) => [id, lines[at]?.split(' ')[0] ?? '']))
  }
  return {
    async tags(withTimes) {
      const fields = ['refname', 'objecttype', 'objectname', '*objecttype', '*objectname']
      if (withTimes) fields.push('creatordate:unix')
      const found = (await list(fields.map((field) => `%(${field})`).join('%00'))).map((line) => line.split('\0'))
      // Before 2.45 git looks behind one tag only; a tag of a tag has a commit behind it all the same.
      const deeper = await peeled(found.filter(([, , , innerType]) => innerType === 'tag').map(([, , id = '']) => id))
      return found.flatMap(([name = '', type, id = '', innerType, innerId = '', seconds = '']) => {
        const commit = type === 'commit' ? id : innerType === 'commit' ? innerId : (deeper.get(id) ?? '')
        // A tag of a tree or a file names no release.
        if (!isSha(commit)) return []
        const time = /^\d{1,12}$/.test(seconds) ? { time: Number(seconds) } : {}
        return [{ name: name.slice(prefix.length), commit, ...time }]
      })
    },
    async tagsIn(head) {
      const found = await list('%(refname)', [`--merged=${sha(head)}`])
      return new Set(found.map((name) => name.slice(prefix.length)))
    },
    async remoteTags(remote) {
      const args = ['ls-remote', '--upload-pack=git-upload-pack', '--tags', '--end-of-options', remote]
      const { code, stdout, stderr } = await git.reach(args, timeoutMs)
      if (code !== 0) return { kind: 'failed', why: lastLine(stderr) }
      const tags = new Map<string, GitTag>()
      for (const line of stdout.toString('utf8').split('\n')) {
        const [id = '', ref = ''] = line.split('\t')
        if (!isSha(id) || !ref.startsWith(prefix)) continue
        // `^{}` follows the tag object that it peels.
        const name = ref.slice(prefix.length).replace(/\^\{\}$/, '')
        tags.set(name, { name, commit: id })
      }
      return { kind: 'found', tags: [...tags.values()] }
    },
  }
}
