import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { ProblemError, quote, type Problem } from '@shakedown/ports'
import { checkUploadPlaces } from '@shakedown/release'
import { parseUploads, readTree, type LocalTree, type UploadRequest } from '@shakedown/ssh'
import type { Settings } from './settings.ts'

/** What is uploaded, as the report tells it. */
export interface Artifact {
  /** As it was asked for. */
  local: string
  remote: string
  kind: 'file' | 'folder'
  files: number
  bytes: number
  /** Of the file's bytes; of a folder, see `digestOf`. */
  sha256: string
}

/** The folder of the deployment on a host, as it is written: only the host knows where its home is. */
export function baseFolder({ releases: { place } }: Pick<Settings, 'releases'>): string {
  return `${place.root}/${place.name}`
}

/** @throws ProblemError with the fault of every line */
export function readUploadLines(lines: readonly string[]): UploadRequest[] {
  const requests = parseUploads(lines)
  const problems: Problem[] = requests
    .filter(({ remote }) => /^[/~]/.test(remote))
    .map(({ remote }) => ({
      where: 'input "upload"',
      what: `${quote(remote)} is not in the folder of the release, so going back would not bring it back`,
      mend: 'Write a relative path; the script can install it elsewhere from "$SHAKEDOWN_RELEASE"',
    }))
  problems.push(...checkUploadPlaces(requests.map(({ remote }) => remote)))
  if (problems.length > 0) throw new ProblemError(problems)
  return requests
}

/** `~` means the home, and nothing else is expanded. */
export function checkRoot(root: string): Problem[] {
  const steps = root.split('/')
  const isPlain =
    /^(?:\/|~\/)[^\p{Cc}]*[^\p{Cc}/]$/u.test(root) && !steps.includes('..') && !steps.slice(1).includes('')
  if (isPlain) return []
  const what = `${quote(root)} is no folder of its own`
  return [{ where: 'input "root"', what, mend: 'Write an absolute path, or one below ~/, without ".." and "//"' }]
}

/**
 * Reads what is to be uploaded, once for all hosts.
 * @throws ProblemError with everything that cannot be uploaded
 */
export async function readUploads(
  requests: readonly UploadRequest[],
  workspace: string,
  folder: string,
  signal: AbortSignal,
): Promise<LocalTree[]> {
  const problems: Problem[] = []
  const trees: LocalTree[] = []
  for (const request of requests) {
    try {
      const base = await realpath(workspace)
      const from = await insideWorkspace(base, folder, request.local)
      const tree = await readTree({ ...request, local: from }, { base, signal })
      problems.push(...(await withLogin(tree, request.local)))
      trees.push(tree)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return trees
}

/** Relative to the workspace's root. A path or a link of a pull request must not fetch the runner's own files. */
async function insideWorkspace(root: string, folder: string, local: string): Promise<string> {
  const refuse = (what: string, mend: string): never => {
    throw new ProblemError([{ where: 'input "upload"', what: `${quote(local)} ${what}`, mend }])
  }
  const asked = resolve(root, folder, local)
  const real = await realpath(asked).catch(() =>
    refuse('does not exist in the checkout', 'Check out or build it first'),
  )
  if (real === root || real.startsWith(root + sep)) return asked
  return refuse('leads out of the workspace', 'Copy into the workspace what is to be uploaded')
}

/** actions/checkout leaves the job's token in the repository's configuration, and every host would have it. */
async function withLogin({ from, entries }: LocalTree, local: string): Promise<Problem[]> {
  const configs = entries.filter(({ kind, path }) => kind === 'file' && /(?:^|\/)\.git\/(?:.*\/)?config$/.test(path))
  const texts = await Promise.all(configs.map(({ path }) => readFile(join(from, path), 'utf8')))
  if (!texts.some((text) => /extraheader/i.test(text))) return []
  const what = `${quote(local)} holds a .git folder with the token that actions/checkout keeps there`
  return [
    { where: 'input "upload"', what, mend: 'Upload what was built, or check out with persist-credentials: false' },
  ]
}

/** Those whose content is known: a cancellation, or a file that was changed, may have come before. */
export async function artifactsOf(
  trees: readonly LocalTree[],
  requests: readonly UploadRequest[],
): Promise<readonly Artifact[]> {
  const artifacts = await Promise.all(
    trees.map(async (tree, index) => {
      const request = requests[index]
      const digests = await tree.digests.catch(() => undefined)
      return request === undefined || digests === undefined ? [] : [artifactOf(tree, digests, request)]
    }),
  )
  return artifacts.flat()
}

function artifactOf(tree: LocalTree, digests: readonly string[], { local, remote }: UploadRequest): Artifact {
  const files = tree.entries.filter(({ kind }) => kind === 'file').length
  const kind = tree.entries[0]?.kind === 'folder' ? 'folder' : 'file'
  return { local, remote, kind, files, bytes: tree.bytes, sha256: digestOf(tree, digests) }
}

/**
 * Of a folder: the SHA-256 of one item for each entry below it, ended by NUL and sorted as bytes (`LC_ALL=C sort -z`): kind
 * (`f`, `d`, `l`), mode in octal, the file's SHA-256 or the link's text, and the path, with a blank between.
 */
function digestOf({ entries }: LocalTree, digests: readonly string[]): string {
  const [first] = digests
  if (entries[0]?.kind === 'file' && first !== undefined) return first
  const items = entries.slice(1).map((entry, index): Buffer => {
    switch (entry.kind) {
      case 'file':
        return Buffer.from(`f ${entry.mode.toString(8)} ${digests[index + 1]} ${entry.path}\0`)
      case 'folder':
        return Buffer.from(`d ${entry.mode.toString(8)} - ${entry.path}\0`)
      case 'link':
        return Buffer.from(`l - ${entry.to} ${entry.path}\0`)
    }
  })
  const hash = createHash('sha256')
  for (const item of items.toSorted(Buffer.compare)) hash.update(item)
  return hash.digest('hex')
}
