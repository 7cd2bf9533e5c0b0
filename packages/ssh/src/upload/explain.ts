import { quote } from '@shakedown/ports'
import type { LocalTree } from './tree.ts'

export interface Fault {
  what: string
  mend: string
}

/** The words of `refuse` in the remote scripts. `undefined` for one that its stderr explains better. */
export function explainRefusal(
  refusal: string,
  host: string,
  tree: LocalTree | undefined,
  stderr: readonly string[],
): Fault | undefined {
  const [word = '', detail = ''] = refusal.split(' ')
  const place = tree === undefined ? 'an upload' : quote(tree.remote)
  const install = (program: string) => ({
    what: `${host} has no ${program}, which uploads need`,
    mend: `Install ${program} on the host`,
  })
  switch (word) {
    case 'tar':
      return install('tar')
    case 'digest':
      return install('sha256sum')
    case 'home':
    case 'root':
      return {
        what: `${place} on ${host} is, or contains, the home or the root folder; an upload would replace it`,
        mend: 'Upload into a folder of its own below it',
      }
    case 'link':
      return {
        what: `${place} on ${host} is a symbolic link, and a folder is to be put there`,
        mend: 'Name what it leads to, or remove it',
      }
    case 'file':
      return { what: `${place} on ${host} is a file, and a folder is to be put there`, mend: 'Remove it, or rename' }
    case 'folder':
      return {
        what: `${place} on ${host} is a folder, and a file is to be put there`,
        mend: 'To put it into that folder, end the path with /',
      }
    case 'unwritable':
      return {
        what: `${place} on ${host} cannot be written by this user`,
        mend: 'Choose a folder that belongs to the user',
      }
    case 'busy':
      return {
        what: `${place} on ${host} cannot be replaced; what was there is in its place${told(stderr)}`,
        mend: 'Check that it is no mount point and that its folder belongs to the user',
      }
    case 'differs': {
      const entry = tree?.entries[Number(detail)]
      const file =
        detail === '' || entry === undefined ? place : quote(entry.path === '' ? (tree?.remote ?? '') : entry.path)
      return {
        what: `${file} did not arrive on ${host} as it was sent (its digest differs), so nothing was put in place`,
        mend: 'Run it again; if it happens twice, check the disk and the memory of the host',
      }
    }
    default:
      return undefined
  }
}

/** For what the host's programs said themselves. */
export function explainStderr(
  stderr: readonly string[],
  ending: string,
  host: string,
  tree: LocalTree | undefined,
): Fault {
  const text = stderr.join('\n')
  const place = tree === undefined ? 'The upload' : quote(tree.remote)
  const cause = [
    [/No space left on device/, 'the disk is full', 'Make room on the host'],
    [/Disk quota exceeded/, 'the quota of the user is used up', 'Make room on the host'],
    [/File too large|[Ff]ile size limit/, 'a file is larger than the user may write', 'Raise ulimit -f for the user'],
    [/Read-only file system/, 'the file system is read-only', 'Choose another folder, or mount it for writing'],
    [/Permission denied|Operation not permitted/, 'the user may not write there', "Choose a folder of the user's own"],
  ] as const
  const known = cause.find(([pattern]) => pattern.test(text))
  return {
    what: `${place} could not be put in place on ${host}: ${known?.[1] ?? ending}${told(stderr)}. Nothing was changed there`,
    mend: known?.[2] ?? 'See what the host said',
  }
}

function told(stderr: readonly string[]): string {
  const line = stderr.find((text) => text.trim() !== '')
  return line === undefined ? '' : ` (it said: ${quote(line)})`
}
