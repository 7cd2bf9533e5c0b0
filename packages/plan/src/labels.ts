import type { Finding } from '@shakedown/change'
import type { Policy } from '@shakedown/policy'
import type { Situation } from './situation.ts'
import type { Sources } from './sources.ts'
import { reasonOf } from './tips.ts'

export interface Labels {
  names: readonly string[]
  findings: readonly Finding[]
}

/**
 * The pull request's labels as they are now. A payload is as old as its event, and a re-run replays it: when nobody can
 * be asked its labels still raise, since labels only ever raise.
 */
export async function readLabels(sources: Sources, situation: Situation, policy: Policy): Promise<Labels> {
  if (policy.labels.require.length === 0) return { names: [], findings: [] }
  switch (situation.kind) {
    case 'pull-request':
      return await live(sources, situation.number, situation.labelsThen)
    case 'merge-group':
      if (situation.number === undefined) {
        return unread([], 'the merge group does not name its pull request')
      }
      return await live(sources, situation.number, [])
    case 'push':
    case 'other':
      return { names: [], findings: [] }
  }
}

async function live({ api }: Sources, number: number, then: readonly string[]): Promise<Labels> {
  if (api === undefined) return unread(then, 'there is no token')
  try {
    return { names: (await (await api()).pull(number)).labels, findings: [] }
  } catch (error) {
    return unread(then, reasonOf(error))
  }
}

function unread(names: readonly string[], why: string): Labels {
  const what = names.length === 0 ? 'none is counted' : 'those of the event are counted, which may be stale'
  const message = `the labels could not be read (${why}): ${what}. Grant pull-requests: read and give token`
  return { names, findings: [{ code: 'labels-unread', severity: 'warning', message }] }
}
