import { ask } from './ask.ts'
import type { Place, ReleaseHost } from './ask.ts'
import { readState } from './state.ts'
import type { HostState } from './state.ts'
import { lookScript } from '../scripts/look.ts'

/**
 * What is on a host; changes nothing there, and needs no lock.
 * @param keyed whether to read the host's key, with which environments are compared
 * @throws ReleaseError
 */
export async function look(
  host: ReleaseHost,
  { root, name }: Place,
  { signal, keyed = false }: { signal: AbortSignal; keyed?: boolean },
): Promise<HostState> {
  const lines = await ask(host, { script: lookScript, env: { root, name, keyed: keyed ? 'yes' : 'no' }, signal })
  return readState(host.alias, lines)
}
