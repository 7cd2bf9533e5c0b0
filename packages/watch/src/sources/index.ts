import { checkPairing, kindOf } from '../source-spec.ts'
import { followCommand } from './command.ts'
import { followHttp } from './http.ts'
import { followLog } from './log.ts'
import type { Source, SourceContext } from './source.ts'
import { followWebSocket } from './websocket.ts'

export { checkReader, checkSubject, type ReadChecks } from './check-reader.ts'
export type { RunEnd, RunOnHost, RunOnHostOptions } from './on-host.ts'
export type { Observation, Source, SourceContext } from './source.ts'

/** Begins to follow a source; it reports through `emit` until its signal aborts. */
export function follow(context: SourceContext): Source {
  const [problem] = checkPairing([context.spec], context.counter)
  if (problem !== undefined) return useless(context, `${problem.what}. ${problem.mend}`)
  switch (kindOf(context.spec)) {
    case 'ws':
      return followWebSocket(context)
    case 'http':
    case 'prometheus':
      return followHttp(context)
    case 'command':
      return followCommand(context)
    case 'log':
      return followLog(context)
  }
}

/** Told from outside the call, as everything that a source says. */
function useless({ emit, clock, signal }: SourceContext, why: string): Source {
  const nothing = () => Promise.resolve(undefined)
  const done = clock.sleep(0, signal).then(
    () => emit({ kind: 'lost', phase: 'misconfigured', why }),
    () => undefined,
  )
  return { done, hashAt: nothing, settled: nothing }
}
