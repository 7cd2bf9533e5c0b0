import { posix } from 'node:path'
import {
  renderCommit,
  renderContent,
  renderEntry,
  renderFile,
  renderTag,
  repositoryPage,
  repositoryUrl,
} from '../render/code.ts'
import { nodeId, renderRepository } from '../render/people.ts'
import type { TreeEntry } from '../repository.ts'
import { Refusal, type World } from '../world.ts'
import { ok, paged, repository, text, type Call, type Reply, type Routes } from './route.ts'

/** A comparison lists so many files, all of them on its first page. */
const mostFiles = 300
/** A tree, too, says when it is not whole (docs, "Get a tree"). */
const mostEntries = 100_000
const demand = 'contents: read'

export const codeRoutes: Routes = {
  [`GET ${repository}`]: {
    demand: 'metadata: read',
    answer: (call) => ok(renderRepository(call.world)),
  },

  [`GET ${repository}/branches/{branch}`]: {
    demand,
    async answer(call) {
      const name = text(call, 'branch')
      const sha = await call.world.git.commit(`refs/heads/${name}`)
      if (sha === undefined) throw new Refusal(404, 'Branch not found')
      const self = `${repositoryUrl(call.world)}/branches/${encodeURIComponent(name)}`
      const isProtected = call.world.protectedBranches.has(name)
      return ok({
        name,
        commit: renderCommit(call.world, await call.world.git.info(sha)),
        protected: isProtected,
        protection: { enabled: isProtected },
        protection_url: `${self}/protection`,
        _links: { self, html: `${repositoryPage(call.world)}/tree/${encodeURIComponent(name)}` },
      })
    },
  },

  [`GET ${repository}/tags`]: {
    demand,
    async answer(call) {
      const tags = await call.world.git.tags()
      return paged(call, tags, (page) => page.map((tag) => renderTag(call.world, tag)))
    },
  },

  [`GET ${repository}/git/ref/{ref}`]: {
    demand,
    async answer(call) {
      const ref = `refs/${text(call, 'ref')}`
      const sha = await call.world.git.commit(ref)
      if (sha === undefined) throw new Refusal(404, 'Not Found')
      const api = `${repositoryUrl(call.world)}/git`
      const object = { type: 'commit', sha, url: `${api}/commits/${sha}` }
      return ok({ ref, node_id: nodeId('Ref', ref), url: `${api}/${ref}`, object })
    },
  },

  [`GET ${repository}/git/trees/{tree_sha}`]: {
    demand,
    async answer(call) {
      const sha = text(call, 'tree_sha')
      const found = await call.world.git.tree(sha, call.query.has('recursive'))
      if (found === undefined) throw new Refusal(404, 'Not Found')
      const most = call.truncate ?? mostEntries
      const api = `${repositoryUrl(call.world)}/git`
      const tree = found.slice(0, most).map(({ path, mode, type, id, size }) => ({
        path,
        mode,
        type,
        sha: id,
        ...(type === 'blob' ? { size } : {}),
        ...(type === 'commit' ? {} : { url: `${api}/${type}s/${id}` }),
      }))
      return ok({ sha, url: `${api}/trees/${sha}`, tree, truncated: found.length > most })
    },
  },

  [`GET ${repository}/commits/{ref}`]: {
    demand,
    async answer(call) {
      const commit = await call.world.git.info(await commitOf(call.world, text(call, 'ref')))
      const parent = commit.parents[0]
      const files = parent === undefined ? [] : await call.world.git.diff(parent, commit.sha)
      const reply = paged(call, files, (page) => page.map((file) => renderFile(call.world, commit.sha, file)))
      return { ...reply, body: { ...renderCommit(call.world, commit), files: reply.body } }
    },
  },

  [`GET ${repository}/compare/{basehead}`]: { demand, answer: compare },

  [`GET ${repository}/contents/{path}`]: {
    demand,
    async answer(call) {
      const { git } = call.world
      const ref = call.query.get('ref') ?? call.world.defaultBranch
      const sha = await git.commit(ref)
      if (sha === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
      const path = text(call, 'path').replace(/^\/+|\/+$/g, '')
      const entry = path === '' ? undefined : await git.entry(sha, path)
      if (entry === undefined && path !== '') throw new Refusal(404, 'Not Found')
      if (entry !== undefined && entry.type !== 'tree') {
        const target = await linked(call.world, sha, entry)
        const content = await renderContent(call.world, ref, target ?? entry)
        return ok(target === undefined ? content : { ...content, path: entry.path })
      }
      return ok((await git.folder(sha, path)).map((found) => renderEntry(call.world, ref, found)))
    },
  },
}

/** A link to a plain file is answered with that file, and nothing says so (docs, "Get repository content"). */
async function linked({ git }: World, commit: string, link: TreeEntry): Promise<TreeEntry | undefined> {
  if (link.mode !== '120000') return undefined
  const target = posix.join(posix.dirname(link.path), (await git.blob(link.id)).toString('utf8'))
  const entry = target.startsWith('..') ? undefined : await git.entry(commit, target)
  return entry?.type === 'blob' && entry.mode !== '120000' ? entry : undefined
}

async function compare(call: Call): Promise<Reply> {
  const { world } = call
  const match = /^(.+)\.\.\.(.+)$/s.exec(text(call, 'basehead'))
  const base = await world.git.commit(match?.[1] ?? '')
  const head = await world.git.commit(match?.[2] ?? '')
  const mergeBase = base === undefined || head === undefined ? undefined : await world.git.mergeBase(base, head)
  if (base === undefined || head === undefined || mergeBase === undefined) throw new Refusal(404, 'Not Found')
  const ahead = await world.git.between(base, head)
  const behind = await world.git.between(head, base)
  const isFirst = Number(call.query.get('page') ?? 1) === 1
  const files = isFirst
    ? (await world.git.diff(mergeBase, head)).slice(0, Math.min(mostFiles, call.truncate ?? mostFiles))
    : []
  const reply = paged(call, ahead)
  const commits = []
  for (const sha of reply.body as string[]) commits.push(renderCommit(world, await world.git.info(sha)))
  const api = `${repositoryUrl(world)}/compare/${base}...${head}`
  const page = `${repositoryPage(world)}/compare/${base}...${head}`
  return {
    ...reply,
    body: {
      url: api,
      html_url: page,
      permalink_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      base_commit: renderCommit(world, await world.git.info(base)),
      merge_base_commit: renderCommit(world, await world.git.info(mergeBase)),
      status: relation(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits,
      files: files.map((file) => renderFile(world, head, file)),
    },
  }
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

/** @throws Refusal 422 */
export async function commitOf(world: World, ref: string): Promise<string> {
  const sha = await world.git.commit(ref)
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`)
  return sha
}
