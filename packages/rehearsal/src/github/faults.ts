import type { Fault, FaultMatch } from './types.ts'
import type { Reply } from './routes/route.ts'

/** Faults that tests asked for, each used up by the requests it matches. */
export interface FaultPlan {
  add(fault: Fault, match: FaultMatch | undefined): void
  take(method: string, path: string): Fault | undefined
}

export function planFaults(): FaultPlan {
  const planned: { fault: Fault; match: FaultMatch; left: number }[] = []
  return {
    add(fault, match = {}) {
      planned.push({ fault, match, left: match.times ?? 1 })
    },
    take(method, path) {
      const found = planned.find(
        ({ match, left }) =>
          left > 0 && (match.method ?? method).toUpperCase() === method && (match.path?.test(path) ?? true),
      )
      if (found === undefined) return undefined
      found.left--
      return found.fault
    },
  }
}

/** The answer that takes the place of the real one; the other faults let the request through. */
export function faultReply(fault: Fault, nowSeconds: number): Reply | undefined {
  switch (fault.kind) {
    case 'status':
      return { status: fault.status, body: { message: fault.message ?? `Injected ${fault.status}` } }
    case 'too-many-requests':
      return {
        status: 429,
        headers: { 'retry-after': String(fault.retryAfter) },
        body: { message: 'Too many requests. Please wait.' },
      }
    case 'secondary-limit':
      return {
        status: 403,
        headers: fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
        body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
      }
    case 'primary-limit':
      return spent(nowSeconds + fault.resetIn)
    case 'drop':
    case 'latency':
    case 'truncate':
      return undefined
  }
}

/** `reset` in seconds since 1970. */
export function spent(reset: number): Reply {
  return {
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(reset)) },
    body: { message: 'API rate limit exceeded for installation.' },
  }
}
