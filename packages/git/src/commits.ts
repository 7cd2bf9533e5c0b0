import { isSha, type Sha } from '@shakedown/ports'
import type { Catalogue } from './catalogue.ts'
import { GitError } from './program.ts'

export interface Commits {
  /** The commit that `rev` names, when it is here. Give a full object name or a full ref, never text from outside. */
  resolve(rev: string): Promise<Sha | undefined>
  /** Whether the commit itself is here; its parents may be cut off. */
  has(commit: Sha): Promise<boolean>
  tree(commit: Sha): Promise<Sha | undefined>
}

export interface CommitReader extends Commits {
  /** The tree of a commit or tag, or a tree itself. @throws GitError for anything else */
  rootOf(treeish: Sha): Promise<Sha>
  /**
   * Whether `ancestor` stands in the last generations of `commit`'s history. False says nothing. Commits are read as they
   * were written: where a clone is shallow, that asks for parents which are not here.
   */
  isNear(ancestor: Sha, commit: Sha): Promise<boolean>
}

interface Commit {
  tree: Sha
  parents: readonly Sha[]
  /** Seconds since 1970, as the committer's machine had them. */
  time: number
}

/** GitHub takes no object above this. */
const maxCommitBytes = 100 * 1024 * 1024
const generations = 32
const maxWidth = 64

export function commits(catalogue: Catalogue): CommitReader {
  const here = new Set<Sha>()
  const known = new Map<Sha, Commit>()

  const read = async (ids: readonly Sha[]): Promise<(Commit | undefined)[]> => {
    const missing = ids.filter((id) => !known.has(id))
    const replies = await catalogue.contents(
      missing.map((id) => `${sha(id)}^{commit}`),
      maxCommitBytes,
    )
    for (const [index, id] of missing.entries()) {
      const commit = parseCommit(replies[index]?.bytes)
      if (commit === undefined) continue
      known.set(id, commit)
      here.add(id)
    }
    return ids.map((id) => known.get(id))
  }

  const near: CommitReader['isNear'] = async (ancestor, commit) => {
    const [goal, start] = await read([ancestor, commit])
    if (goal === undefined || start === undefined) return false
    if (ancestor === commit) return true
    const seen = new Set([commit])
    let open = [start]
    for (let generation = 0; generation < generations && open.length > 0 && open.length <= maxWidth; generation++) {
      const parents = [...new Set(open.flatMap((child) => child.parents))].filter((id) => !seen.has(id))
      if (parents.includes(ancestor)) return true
      for (const id of parents) seen.add(id)
      // What is older than the goal hardly has it among its own ancestors.
      open = (await read(parents)).filter((parent) => parent !== undefined).filter(({ time }) => time >= goal.time)
    }
    return false
  }

  return {
    async resolve(rev) {
      const [found] = await catalogue.info([`${rev}^{commit}`]).catch(refused)
      return found?.id
    },
    async has(commit) {
      // What is here stays here; what is not may still be fetched.
      if (here.has(sha(commit))) return true
      const [found] = await catalogue.info([`${commit}^{commit}`]).catch(refused)
      if (found !== undefined) here.add(commit)
      return found !== undefined
    },
    async tree(commit) {
      // Not by `^{tree}`: a partial clone without trees would have to fetch the tree to tell its name.
      const [found] = await read([sha(commit)]).catch(refused)
      return found?.tree
    },
    async rootOf(treeish) {
      const [commit] = await read([sha(treeish)])
      if (commit !== undefined) return commit.tree
      const [tree] = await catalogue.info([`${treeish}^{tree}`])
      if (tree === undefined) throw new GitError(['cat-file'], 128, `the commit or tree ${treeish} is missing`)
      return tree.id
    },
    async isNear(ancestor, commit) {
      try {
        return await near(sha(ancestor), sha(commit))
      } catch (error) {
        return refused(error).length > 0
      }
    },
  }
}

/** git ended instead of answering, as it does where a partial clone cannot fetch an object: then it is not here. */
function refused(error: unknown): [] {
  if (error instanceof GitError) return []
  throw error
}

/** The head of a commit object: `tree`, any number of `parent`, `author`, `committer`, and more, a line each. */
function parseCommit(bytes: Buffer | undefined): Commit | undefined {
  if (bytes === undefined) return undefined
  const end = bytes.indexOf('\n\n')
  const [first = '', ...lines] = bytes.toString('latin1', 0, end === -1 ? bytes.length : end).split('\n')
  const tree = first.replace(/^tree /, '')
  if (!isSha(tree)) return undefined
  const parents: Sha[] = []
  for (const line of lines) {
    const id = line.replace(/^parent /, '')
    if (!isSha(id)) break
    parents.push(id)
  }
  const committer = lines.find((line) => line.startsWith('committer ')) ?? ''
  return { tree, parents, time: Number(/ (\d{1,12}) [+-]\d{4}$/.exec(committer)?.[1] ?? 0) }
}

/** Object names come from payloads and APIs: only whole ones ever reach git. */
export function sha(text: Sha): Sha {
  if (!isSha(text)) throw new GitError(['rev-parse'], 128, `${JSON.stringify(text.slice(0, 80))} is no object name`)
  return text
}
