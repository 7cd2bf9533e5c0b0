import type { Ancestors, Release } from '@shakedown/compat'
import { shortSha, type Sha } from '@shakedown/ports'
import { reasonOf } from '../tips.ts'
import type { OpenedCompat } from './open.ts'

/** In a shallow clone each question can be a fetch, without one it is a request. */
const mostAsked = 30

type Opened = Pick<OpenedCompat, 'checkout' | 'sources' | 'options'>

/**
 * The releases in the history of `head`: from the checkout, else by the API. Where each one costs something, only the
 * first 30 are asked about. @param releases what matters most first @param areLocal whether their tags are refs of the checkout
 */
export async function ancestorsOf(
  opened: Opened,
  head: Sha,
  releases: readonly Release[],
  areLocal: boolean,
): Promise<Ancestors> {
  if (releases.length === 0) return { kind: 'known', tags: new Set() }
  const found = await byGit(opened, head, releases, areLocal)
  if (found.kind === 'known') return found
  const { api } = opened.options
  if (api === undefined) return unknown(`${found.why}, and there is no token to ask the API`)
  try {
    const tags = new Set<string>()
    for (const { tag, sha } of releases.slice(0, mostAsked)) {
      // From the head to the release nothing is left to list when the release lies behind.
      if (sha === head || (await (await api()).compare(head, sha)).mergeBase === sha) tags.add(tag)
    }
    return { kind: 'known', tags }
  } catch (error) {
    return unknown(`${found.why}, and the API does not tell (${reasonOf(error)})`)
  }
}

async function byGit(
  { checkout, sources: { remote } }: Opened,
  head: Sha,
  releases: readonly Release[],
  areLocal: boolean,
): Promise<Ancestors> {
  if (checkout === undefined) return { kind: 'unknown', why: 'there is no checkout' }
  try {
    if (!(await has(checkout, remote, head))) {
      return { kind: 'unknown', why: `${shortSha(head)} is not in the checkout` }
    }
    if (await checkout.isShallow()) return await byDeepening(checkout, remote, head, releases)
    const named = await checkout.tagsIn(head)
    const tags = new Set(releases.filter(({ tag }) => named.has(tag)).map(({ tag }) => tag))
    if (areLocal) return { kind: 'known', tags }
    // Tags that only the remote has are no refs here: their commits are.
    for (const { tag, sha } of releases.slice(0, mostAsked)) {
      if (tags.has(tag) || !(await checkout.has(sha))) continue
      const meeting = await checkout.ancestry(sha, head)
      if (meeting.kind === 'known' && meeting.mergeBases.includes(sha)) tags.add(tag)
    }
    return { kind: 'known', tags }
  } catch (error) {
    return { kind: 'unknown', why: reasonOf(error) }
  }
}

type Held = NonNullable<OpenedCompat['checkout']>

async function byDeepening(
  checkout: Held,
  remote: string | undefined,
  head: Sha,
  releases: readonly Release[],
): Promise<Ancestors> {
  const tags = new Set<string>()
  const asked = releases.slice(0, mostAsked)
  const commits = asked.map(({ sha }) => sha)
  // One fetch for all of them.
  if (remote !== undefined) await checkout.bring(remote, commits)
  for (const { tag, sha } of asked) {
    if (!(await checkout.has(sha))) return { kind: 'unknown', why: `${tag} is not in the shallow checkout` }
    const meeting = remote === undefined ? await checkout.ancestry(sha, head) : await checkout.deepen(remote, sha, head)
    if (meeting.kind !== 'known') return { kind: 'unknown', why: `the shallow checkout does not reach ${tag}` }
    if (meeting.mergeBases.includes(sha)) tags.add(tag)
  }
  return { kind: 'known', tags }
}

/** Whether the commit is here, after it was asked for. */
async function has(checkout: Held, remote: string | undefined, commit: Sha): Promise<boolean> {
  if (await checkout.has(commit)) return true
  if (remote === undefined) return false
  await checkout.bring(remote, [commit])
  return await checkout.has(commit)
}

function unknown(why: string): Ancestors {
  return { kind: 'unknown', why: `${why}. Check out with fetch-depth: 0` }
}
