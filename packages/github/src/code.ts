import { ProblemError, type Sha } from '@shakedown/ports'
import type { Api } from './api.ts'
import { GitHubError } from './error.ts'
import { readFile } from './pulls.ts'
import type { CodeVerbs, Tree } from './types.ts'

const permission = 'contents: read'
/** GitHub's cap on the files of a comparison; exactly so many may be all or not. */
const mostCompared = 300
/** Of a hundred commits each. */
const mostPages = 10

export function codeVerbs(api: Api): CodeVerbs {
  const folders = new Map<Sha, Promise<Tree>>()

  async function tree(sha: Sha, isRecursive: boolean): Promise<Tree> {
    const need = { operation: `read the tree ${sha}`, permission }
    const found = await api.read(need, (rest, common) =>
      rest.git.getTree({ ...common, tree_sha: sha, ...(isRecursive ? { recursive: '1' } : {}) }),
    )
    return {
      entries: found.tree.map(({ path, mode, sha: id }) => ({ path, mode, sha: id })),
      complete: !found.truncated,
    }
  }

  /** Asked for a link to a file, GitHub answers with that file and does not say so. Only the trees tell. */
  async function isPlain(path: string, ref: string): Promise<boolean> {
    const need = { operation: `read the commit ${ref}`, permission }
    const found = await api.read(need, (rest, common) => rest.repos.getCommit({ ...common, ref, per_page: 1 }))
    let at = { mode: '040000', sha: found.commit.tree.sha }
    for (const name of path.split('/')) {
      if (at.mode !== '040000') return false
      const folder = folders.get(at.sha) ?? tree(at.sha, false)
      folders.set(at.sha, folder)
      const entry = (await folder).entries.find((other) => other.path === name)
      if (entry === undefined) return false
      at = entry
    }
    return at.mode.startsWith('100')
  }

  return {
    async repository() {
      const need = { operation: 'read the repository', permission: 'metadata: read' }
      const found = await api.read(need, (rest, common) => rest.repos.get(common))
      return { defaultBranch: found.default_branch, private: found.private }
    },

    async branch(name) {
      const need = { operation: `read the branch ${name}`, permission }
      const found = await api.find(need, (rest, common) => rest.repos.getBranch({ ...common, branch: name }))
      return found === undefined ? undefined : { sha: found.commit.sha, protected: found.protected }
    },

    async commit(ref) {
      const need = { operation: `read the commit ${ref}`, permission }
      try {
        const found = await api.find(need, (rest, common) => rest.repos.getCommit({ ...common, ref, per_page: 1 }))
        if (found === undefined) return undefined
        return { sha: found.sha, tree: found.commit.tree.sha, parents: found.parents.map((parent) => parent.sha) }
      } catch (error) {
        // "No commit found for SHA"
        if (error instanceof GitHubError && error.status === 422) return undefined
        throw error
      }
    },

    tree,

    async tags(most) {
      const need = { operation: 'list the tags', permission }
      const found = await api.pages(
        need,
        (rest, common) => rest.repos.listTags(common),
        (data) => data.map(({ name, commit }) => ({ name, commit: commit.sha })),
        most + 1,
      )
      return { tags: found.slice(0, most), complete: found.length <= most }
    },

    async file(path, ref) {
      const need = { operation: `read ${path} at ${ref}`, permission }
      const found = await api.find(need, (rest, common) => rest.repos.getContent({ ...common, path, ref }))
      if (found === undefined) return undefined
      const where = `${path} at ${ref}`
      if (Array.isArray(found) || found.type !== 'file' || !('content' in found) || !(await isPlain(path, ref))) {
        throw fault(where, 'it is a symbolic link, a folder or a submodule', 'Make it a plain file')
      }
      if (found.encoding !== 'base64') {
        const what = `it is too large to read through the API (${found.size} bytes)`
        throw fault(where, what, 'Add actions/checkout before this step, or make it smaller')
      }
      return { text: Buffer.from(found.content, 'base64').toString('utf8'), sha: found.sha }
    },

    async compare(base, head) {
      const need = { operation: `compare ${base} with ${head}`, permission }
      const page = (number: number) =>
        api.read(need, (rest, common) =>
          rest.repos.compareCommitsWithBasehead({
            ...common,
            basehead: `${base}...${head}`,
            per_page: 100,
            page: number,
          }),
        )
      const found = await page(1)
      const commits = [...found.commits]
      for (let number = 2; commits.length < found.total_commits && number <= mostPages; number++) {
        commits.push(...(await page(number)).commits)
      }
      const own = new Set(commits.map(({ sha }) => sha))
      const parents = new Set(commits.flatMap((commit) => commit.parents.map(({ sha }) => sha)))
      const joins = own.size === found.total_commits ? [...parents].filter((sha) => !own.has(sha)) : undefined
      const files = (found.files ?? []).map(readFile)
      return { mergeBase: found.merge_base_commit.sha, joins, files, complete: files.length < mostCompared }
    },
  }
}

function fault(where: string, what: string, mend: string): ProblemError {
  return new ProblemError([{ where, what, mend }])
}
