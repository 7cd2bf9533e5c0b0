import type { TagPattern } from '@shakedown/compat'
import { reasonOf } from '../tips.ts'
import type { OpenedCompat, ReadTags } from './open.ts'

/**
 * The tags of the repository. A checkout that has some by the pattern has them all, unless it is shallow: then, and where
 * it has none, the remote is asked. @param withTimes a window of days needs them
 */
export async function readTags(
  { checkout, sources }: Pick<OpenedCompat, 'checkout' | 'sources'>,
  pattern: TagPattern,
  withTimes: boolean,
): Promise<ReadTags> {
  const { remote, remoteFault } = sources
  if (checkout === undefined)
    return { kind: 'unknown', why: 'there is no checkout. Add actions/checkout before this step' }
  const isShallow = await checkout.isShallow()
  const here = await checkout.tags(withTimes)
  if (!isShallow && here.some(({ name }) => pattern.read(name) !== undefined)) {
    return { kind: 'known', tags: here, via: 'git' }
  }
  if (remote === undefined) {
    // A whole repository that was never cloned from anywhere has what there is.
    const isAlone = !isShallow && (await checkout.remoteUrl('origin').catch(reasonOf)) === undefined
    if (isAlone) return { kind: 'known', tags: here, via: 'git' }
    return { kind: 'unknown', why: `${remoteFault}. Check out with fetch-depth: 0` }
  }
  const found = await checkout.remoteTags(remote)
  if (found.kind === 'found') return { kind: 'known', tags: found.tags, via: 'the remote' }
  const mend = 'Check out with fetch-depth: 0, which brings the tags, or keep its credentials'
  return {
    kind: 'unknown',
    why: `the checkout has no tags by the pattern ${pattern.text}, and the remote could not be asked (${found.why}). ${mend}`,
  }
}
