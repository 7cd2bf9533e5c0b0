import type { ReleaseHost } from '@shakedown/release'
import type { Link } from './fleet.ts'

/** A host as releases need it. Its connection is made when it is first asked something, and again when it broke. */
export function releaseHost(link: Link): ReleaseHost {
  const { alias, user, host, port } = link.host
  return {
    alias,
    address: `${user}@${host.toLowerCase()}:${port}`,
    run: async (options) => (await link.session()).run(options),
  }
}
