import type { Finding, Releases, Version } from '@shakedown/compat'
import { quote, shortSha } from '@shakedown/ports'
import { reasonOf } from '../tips.ts'
import type { CompatApi } from './open.ts'

/** How far back a successful deployment is looked for. */
const limit = 30

/** The released versions that run in the environments: the newest deployment of each whose latest status is success. */
export async function deployedVersions(
  api: (() => Promise<CompatApi>) | undefined,
  environments: readonly string[],
  releases: Releases,
): Promise<{ versions: readonly Version[]; findings: readonly Finding[] }> {
  const versions: Version[] = []
  const findings: Finding[] = []
  const unknown = (message: string) => void findings.push({ code: 'DEPLOYED_UNKNOWN', severity: 'error', message })
  if (environments.length === 0) unknown('select: deployed needs environments, the names of those that clients use')
  if (api === undefined && environments.length > 0)
    unknown('what is deployed cannot be read without token (deployments: read)')
  if (api === undefined) return { versions, findings }
  for (const environment of environments) {
    try {
      const sha = await liveCommit(await api(), environment)
      const release = releases.all.findLast((known) => known.sha === sha)
      if (release !== undefined) versions.push(release.version)
      else if (sha === undefined) unknown(`nothing was deployed to ${quote(environment)} with success`)
      else unknown(`${shortSha(sha)} runs in ${quote(environment)}, and no release is at that commit`)
    } catch (error) {
      unknown(`what runs in ${quote(environment)} cannot be read: ${reasonOf(error)}`)
    }
  }
  return { versions, findings }
}

async function liveCommit(api: CompatApi, environment: string): Promise<string | undefined> {
  for (const { id, sha } of await api.deployments({ environment, limit })) {
    const [latest] = await api.deploymentStatuses(id)
    if (latest?.state === 'success') return sha
  }
  return undefined
}
