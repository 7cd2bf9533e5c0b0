import type { Access, Demand } from '../access.ts'
import type { World } from '../world.ts'

export interface Call {
  world: World
  access: Access
  /** Decoded, of the path. */
  parameters: Readonly<Record<string, string>>
  query: URLSearchParams
  /** As the client has it. */
  url: URL
  body: unknown
  /** A fault's cap on lists of files. */
  truncate: number | undefined
  /** The token's requests of this hour. */
  rate: { limit: number; used: number; remaining: number; reset: number }
}

export interface Reply {
  status: number
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

export interface Route {
  demand: Demand
  answer(call: Call): Reply | Promise<Reply>
}

/** By operation, as the slice names it. */
export type Routes = Readonly<Record<string, Route>>

export const repository = '/repos/{owner}/{repo}'

export function ok(body: unknown): Reply {
  return { status: 200, body }
}

export function text(call: Call, name: string): string {
  return call.parameters[name] ?? ''
}

export function number(call: Call, name: string): number {
  return Number(text(call, name))
}

/** One page of `items` with GitHub's Link header: 30 unless `per_page` says otherwise, never more than 100. */
export function paged<T>(call: Call, items: readonly T[], wrap: (page: T[]) => unknown = (page) => page): Reply {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)))
  const page = Math.max(1, Number(call.query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const links = [
    ...(page > 1 ? [{ rel: 'prev', to: page - 1 }] : []),
    ...(page < last ? [{ rel: 'next', to: page + 1 }] : []),
    ...(page < last ? [{ rel: 'last', to: last }] : []),
  ]
  const at = (to: number) => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(to))
    return url.href
  }
  const link = links.map(({ rel, to }) => `<${at(to)}>; rel="${rel}"`).join(', ')
  const body = wrap(items.slice((page - 1) * size, page * size))
  return { status: 200, body, ...(link === '' ? {} : { headers: { link } }) }
}
