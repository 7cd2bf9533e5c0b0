import type { LocalGitHub } from '../github/index.ts'
import type { Concurrency } from './model.ts'

interface Waiter {
  go(): void
  cancel(): void
}

interface Group {
  busy: boolean
  waiting: Waiter[]
}

// A group is shared by all workflows of a repository, whatever the case of its name.
const groupsOf = new WeakMap<LocalGitHub, Map<string, Group>>()

/**
 * Waits for a place in the group. Without `queue: max` only one may wait: a newer one cancels it, as on GitHub.
 * Returns how to leave, or `cancelled`.
 */
export async function enterGroup(
  github: LocalGitHub,
  { group: name, queue }: Concurrency,
  signal: AbortSignal,
): Promise<(() => void) | 'cancelled'> {
  const groups = groupsOf.get(github) ?? new Map<string, Group>()
  groupsOf.set(github, groups)
  const group = groups.get(name.toLowerCase()) ?? { busy: false, waiting: [] }
  groups.set(name.toLowerCase(), group)
  const leave = (): void => {
    const next = group.waiting.shift()
    if (next === undefined) group.busy = false
    else next.go()
  }
  if (!group.busy) {
    group.busy = true
    return leave
  }
  if (queue === 'single') for (const waiter of group.waiting.splice(0)) waiter.cancel()
  return new Promise((resolve) => {
    const abort = (): void => {
      group.waiting = group.waiting.filter((other) => other !== waiter)
      waiter.cancel()
    }
    const settle = (answer: (() => void) | 'cancelled') => () => {
      signal.removeEventListener('abort', abort)
      resolve(answer)
    }
    const waiter: Waiter = { go: settle(leave), cancel: settle('cancelled') }
    group.waiting.push(waiter)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}
