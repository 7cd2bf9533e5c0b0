import { writeList } from '@shakedown/release'
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

/** What the host keeps beside the record, so that a way back can tell whether the files are still those. */
export async function listOfFiles({ trees }: Pick<Prepared, 'trees'>): Promise<string> {
  // A cancellation, or a file that was changed under our hands: the upload tells which, and nothing is started.
  const all = trees.map(async ({ remote, entries, digests }) => ({ remote, entries, digests: await digests }))
  return await Promise.all(all).then(writeList, () => '')
}
