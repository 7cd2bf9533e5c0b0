import type { Ancestors, Release } from '@shakedown/compat'
import { shortSha, type Sha } from '@shakedown/ports'
import { reasonOf } from '../tips.ts'
import type { OpenedCompat } from './open.ts'

/** In a shallow clone each question can be a fetch; the newest releases are the ones that decide. */
const mostAsked = 30

/** The releases in the history of `head`. @param areLocal whether their tags are refs of the checkout */
export async function ancestorsOf(
  { checkout, sources }: Pick<OpenedCompat, 'checkout' | 'sources'>,
  head: Sha,
  releases: readonly Release[],
  areLocal: boolean,
): Promise<Ancestors> {
  if (releases.length === 0) return { kind: 'known', tags: new Set() }
  if (checkout === undefined) return unknown('there is no checkout')
  try {
    if (!(await has(checkout, sources.remote, head))) return unknown(`${shortSha(head)} is not in the checkout`)
    if (await checkout.isShallow()) return await byDeepening(checkout, sources.remote, head, releases)
    const named = await checkout.tagsIn(head)
    const tags = new Set(releases.filter(({ tag }) => named.has(tag)).map(({ tag }) => tag))
    if (areLocal) return { kind: 'known', tags }
    // Tags that only the remote has are no refs here: their commits are.
    for (const { tag, sha } of releases.toReversed().slice(0, mostAsked)) {
      if (tags.has(tag) || !(await checkout.has(sha))) continue
      const meeting = await checkout.ancestry(sha, head)
      if (meeting.kind === 'known' && meeting.mergeBases.includes(sha)) tags.add(tag)
    }
    return { kind: 'known', tags }
  } catch (error) {
    return unknown(reasonOf(error))
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
  const asked = releases.toReversed().slice(0, mostAsked)
  // One fetch for all of them.
  if (remote !== undefined)
    await checkout.bring(
      remote,
      asked.map(({ sha }) => sha),
    )
  for (const { tag, sha } of asked) {
    if (!(await checkout.has(sha))) return unknown(`${tag} is not in the shallow checkout`)
    const meeting = remote === undefined ? await checkout.ancestry(sha, head) : await checkout.deepen(remote, sha, head)
    if (meeting.kind !== 'known') return unknown(`the shallow checkout does not reach ${tag}`)
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
