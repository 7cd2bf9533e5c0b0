import type { Meeting } from '@shakedown/github'
import type { Sha } from '@shakedown/ports'
import type { Api } from './sources.ts'

/** Each costs a request; somebody who merges more often has a checkout. */
const mostJoins = 20

/**
 * Every merge base, by the API, which tells one only. After criss-cross merges there are more, and against one of them a
 * file that the head takes back looks unchanged. `undefined`: too many places to look at.
 */
export async function mergeBasesByApi(
  api: Pick<Api, 'compare'>,
  { mergeBase, joins }: Meeting,
): Promise<readonly Sha[] | undefined> {
  const others = joins?.filter((join) => join !== mergeBase)
  if (others === undefined || others.length > mostJoins) return undefined
  const bases = [mergeBase]
  for (const join of others) {
    // An ancestor of the merge base is none; a merge base that stands beside it is no ancestor.
    if ((await api.compare(join, mergeBase)).mergeBase !== join) bases.push(join)
  }
  return bases
}
