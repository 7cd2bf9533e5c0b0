import { startEmbedded } from './embedded.ts'
import { findSshd, startSshd } from './sshd.ts'
import type { LocalHost, LocalHostOptions } from './types.ts'

export { makeUserKey } from './keys.ts'
export { findSshd }
export type { HostFaults, HostKey, LocalHost, LocalHostOptions, UserKey } from './types.ts'

/**
 * Starts a host on 127.0.0.1.
 * @throws Error when sshd is asked for and not installed
 */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  if (options.kind === 'embedded') return await startEmbedded(options)
  const program = findSshd()
  if (program !== undefined) return await startSshd(program, options)
  if (options.kind === 'sshd') throw new Error('sshd is not installed: apt-get install openssh-server')
  return await startEmbedded(options)
}
