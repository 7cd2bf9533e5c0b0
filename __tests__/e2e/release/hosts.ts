// Three real hosts, for what only SSH can show.
import { afterAll, beforeAll } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog, systemClock } from '@shakedown/ports'
import type { ReleaseHost } from '@shakedown/release'
import { parseHosts, parseKnownHosts, readPrivateKey, sshTransport } from '@shakedown/ssh'
import type { Session } from '@shakedown/ssh'
import { makeUserKey, startLocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import type { LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'

export interface RealHost extends ReleaseHost {
  local: LocalHost
  session: Session
  /** A second connection, as of another runner. */
  again(): Promise<ReleaseHost & { session: Session }>
}

export function realHosts(
  aliases: readonly string[],
  kind: 'sshd' | 'embedded' = 'sshd',
): ReadonlyMap<string, RealHost> {
  const hosts = new Map<string, RealHost>()
  const sessions: Session[] = []
  let dir = ''
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'shakedown-release-'))
    const userKey = makeUserKey()
    for (const alias of aliases) {
      const local = await startLocalHost({ kind, dir: join(dir, alias), userKey })
      const again = async () => {
        const session = await connect(alias, local)
        sessions.push(session)
        return {
          alias,
          address: local.address,
          session,
          run: (options: Parameters<Session['run']>[0]) => session.run(options),
        }
      }
      hosts.set(alias, { ...(await again()), local, again })
    }
  })
  afterAll(async () => {
    for (const session of sessions) await session.close()
    for (const { local } of hosts.values()) await local.stop()
    await rm(dir, { recursive: true, force: true })
  })
  return hosts
}

async function connect(alias: string, local: LocalHost): Promise<Session> {
  const [host] = parseHosts([`${alias}=${local.address}`])
  if (host === undefined) throw new Error('one line gives one host')
  return await sshTransport.connect(host, {
    key: readPrivateKey(local.privateKey),
    hostKeys: { kind: 'known-hosts', known: parseKnownHosts(local.knownHosts) },
    connectTimeoutMs: 10_000,
    keepaliveMs: 10_000,
    clock: systemClock,
    log: silentLog,
    signal: new AbortController().signal,
  })
}
