import type { TagPattern } from '@shakedown/compat'
import { reasonOf } from '../tips.ts'
import type { OpenedCompat, ReadTags } from './open.ts'

/** A request for each hundred; whoever has more has a checkout with tags. */
const mostByApi = 10_000

/**
 * The tags of the repository. A checkout that has some by the pattern has them all, unless it is shallow: then, and where
 * it has none, the remote is asked, and after it the API. @param withTimes a window of days needs them
 */
export async function readTags(opened: TagSources, pattern: TagPattern, withTimes: boolean): Promise<ReadTags> {
  const found = await fromGit(opened, pattern, withTimes)
  if (found.kind === 'known') return found
  const asked = await fromApi(opened)
  if (asked.kind === 'known') return asked
  return { kind: 'unknown', why: `${found.why}; ${asked.why}. ${found.mend}, or give token (contents: read)` }
}

type TagSources = Pick<OpenedCompat, 'checkout' | 'sources' | 'options'>
type Known = ReadTags & { kind: 'known' }
type Unread = { kind: 'unknown'; why: string; mend: string }

async function fromGit(
  { checkout, sources, options }: TagSources,
  pattern: TagPattern,
  withTimes: boolean,
): Promise<Known | Unread> {
  const { remote, remoteFault } = sources
  const deep = 'Check out with fetch-depth: 0, which brings the tags'
  if (checkout === undefined) {
    return { kind: 'unknown', why: 'there is no checkout', mend: 'Add actions/checkout before this step' }
  }
  const isShallow = await checkout.isShallow()
  const here = await checkout.tags(withTimes)
  if (!isShallow && here.some(({ name }) => pattern.read(name) !== undefined)) {
    return { kind: 'known', tags: here, via: 'git' }
  }
  if (remote === undefined) {
    // A whole repository that was never cloned from anywhere has what there is, as far as anybody can be asked.
    const isAlone =
      !isShallow && options.api === undefined && (await checkout.remoteUrl('origin').catch(reasonOf)) === undefined
    if (isAlone) return { kind: 'known', tags: here, via: 'git' }
    return { kind: 'unknown', why: remoteFault, mend: deep }
  }
  const found = await checkout.remoteTags(remote)
  if (found.kind === 'found') return { kind: 'known', tags: found.tags, via: 'the remote' }
  const why = `the checkout has no tags by the pattern ${pattern.text}, and the remote could not be asked (${found.why})`
  return { kind: 'unknown', why, mend: deep }
}

async function fromApi({ options }: TagSources): Promise<Known | { kind: 'none'; why: string }> {
  if (options.api === undefined) return { kind: 'none', why: 'there is no token to ask the API' }
  try {
    const { tags, complete } = await (await options.api()).tags(mostByApi)
    if (complete) return { kind: 'known', tags, via: 'the API' }
    return { kind: 'none', why: `the API would have to be asked for more than ${mostByApi} tags` }
  } catch (error) {
    return { kind: 'none', why: `the API does not tell them (${reasonOf(error)})` }
  }
}
