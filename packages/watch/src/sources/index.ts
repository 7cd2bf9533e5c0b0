import { followHttp } from './http.ts'
import type { Source, SourceContext } from './source.ts'
import { followWebSocket } from './websocket.ts'

export type { Observation, Source, SourceContext } from './source.ts'

/** Begins to follow a source; it reports through `emit` until its signal aborts. */
export function follow(context: SourceContext): Source {
  const { scheme } = context.spec
  return scheme === 'ws' || scheme === 'wss' ? followWebSocket(context) : followHttp(context)
}
