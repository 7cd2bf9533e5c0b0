import { ValueFault, quote } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'
import { listName } from './files/list.ts'

/** Files of a release that uploads must leave alone. */
export const ownFiles = [
  'release.json',
  listName,
  'env',
  'deploy.sh',
  'health.sh',
  'version.sh',
  'rollback.sh',
] as const

/**
 * The folder's name for a deployment, by default its environment's: lower-case, because GitHub's names of environments
 * differ by more than that, and everything but letters, digits and `._-` percent-encoded.
 * @throws ValueFault when it is empty or too long
 */
export function folderName(name: string): string {
  const folder = name
    .toLowerCase()
    .toWellFormed()
    .replace(/^\.|[^a-z0-9._-]/gu, (character) =>
      Buffer.from(character).reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, '0')}`, ''),
    )
  if (folder === '') throw new ValueFault('the name is empty', 'Give the deployment a name')
  if (folder.length > 200) throw new ValueFault(`${quote(name)} is too long for a folder`, 'Give a shorter name')
  return folder
}

/** @throws ValueFault for a root that is no plain path */
export function checkRoot(root: string): string {
  const mend = 'Give an absolute path, one below ~/, or one relative to the home'
  if (/[\p{Cc}]/u.test(root) || root === '' || root.startsWith('-'))
    throw new ValueFault(`${quote(root)} is no path`, mend)
  if (root.split('/').includes('..')) throw new ValueFault(`${quote(root)} leads upwards`, mend)
  return root.replace(/(?<=.)\/+$/, '')
}

/** Uploads that would overwrite what a release's folder is made of. @param remotes normal paths, as `parseUploads` gives them */
export function checkUploadPlaces(remotes: readonly string[], where = 'input "upload"'): Problem[] {
  return remotes
    .filter((remote) => ownFiles.some((name) => remote === name || remote.startsWith(`${name}/`)))
    .map((remote) => ({
      where,
      what: `${quote(remote)} is a file of the release itself`,
      mend: 'Choose another name on the host',
    }))
}
