import type { Prepared } from './prepare.ts'
import { artifactsOf } from './uploads.ts'

/** What is deployed, by digest: what the inputs name, and what is uploaded. */
export async function namedArtifacts({ settings, trees }: Pick<Prepared, 'settings' | 'trees'>): Promise<string[]> {
  const uploads = await artifactsOf(trees, settings.uploads)
  // A path may have any length or form; in a record it has to be one word.
  const words = uploads.map(
    ({ remote, sha256 }) => `upload:${encodeURI(remote.toWellFormed()).slice(0, 400)}@sha256:${sha256}`,
  )
  return [...settings.releases.artifacts, ...words]
}
