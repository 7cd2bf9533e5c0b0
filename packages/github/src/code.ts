import type { Api } from './api.ts'
import { GitHubError } from './error.ts'
import { readFile } from './pulls.ts'
import type { CodeVerbs } from './types.ts'

const permission = 'contents: read'
/** GitHub's cap on the files of a comparison; exactly so many may be all or not. */
const mostCompared = 300

export function codeVerbs(api: Api): CodeVerbs {
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

    async file(path, ref) {
      const need = { operation: `read ${path} at ${ref}`, permission }
      const found = await api.find(need, (rest, common) => rest.repos.getContent({ ...common, path, ref }))
      if (found === undefined) return undefined
      if (Array.isArray(found) || found.type !== 'file' || !('content' in found)) {
        throw new GitHubError(`${path} at ${ref} is no plain file`, { status: 200, operation: need.operation })
      }
      if (found.encoding !== 'base64') {
        throw new GitHubError(`${path} at ${ref} is too large to read through the API (${found.size} bytes)`, {
          status: 200,
          operation: need.operation,
        })
      }
      return { text: Buffer.from(found.content, 'base64').toString('utf8'), sha: found.sha }
    },

    async compare(base, head) {
      const need = { operation: `compare ${base} with ${head}`, permission }
      const found = await api.read(need, (rest, common) =>
        rest.repos.compareCommitsWithBasehead({ ...common, basehead: `${base}...${head}`, per_page: 1, page: 1 }),
      )
      const files = (found.files ?? []).map(readFile)
      return { mergeBase: found.merge_base_commit.sha, files, complete: files.length < mostCompared }
    },
  }
}
