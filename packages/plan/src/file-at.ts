import { ProblemError, shortSha, type Sha } from '@shakedown/ports'
import type { Sources } from './sources.ts'
import { reasonOf } from './tips.ts'

export interface FileText {
  text: string
  blob: Sha
}

/**
 * A plain file of a commit: from the checkout, else by the API. A partial clone (`filter: blob:none`, `tree:0`) without
 * credentials has the commit and cannot fetch its trees or bytes; then the API is asked, too. `undefined`: the commit has no such file.
 * @param maxBytes of what the checkout holds; the API gives files up to 1 MB
 * @throws ProblemError for a link, a folder, a submodule, bytes that are not UTF-8, or when nobody can show the bytes
 */
export async function fileAt(
  { checkout, api }: Pick<Sources, 'checkout' | 'api'>,
  commit: Sha,
  path: string,
  maxBytes: number,
): Promise<FileText | undefined> {
  let why = `${shortSha(commit)} is not in the checkout`
  if (checkout !== undefined && (await checkout.has(commit))) {
    try {
      const entry = await checkout.entry(commit, path)
      if (entry === undefined) return undefined
      if (!entry.mode.startsWith('100')) {
        // A link would be read from somewhere else, and that place need not be guarded.
        throw fault(path, 'it is a symbolic link, a folder or a submodule', 'Make it a plain file')
      }
      const bytes = (await checkout.readBlobs([entry.id], maxBytes)).get(entry.id)
      if (bytes !== undefined) return { text: decode(bytes, path), blob: entry.id }
      why = `it is longer than ${maxBytes} bytes, or missing in the checkout`
    } catch (error) {
      if (error instanceof ProblemError) throw error
      why = `the checkout cannot show it (${reasonOf(error)})`
    }
  }
  if (api === undefined)
    throw fault(path, `${why}, and there is no token to ask the API`, 'Give token (contents: read)')
  const found = await (await api()).file(path, commit)
  return found === undefined ? undefined : { text: found.text, blob: found.sha }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new ProblemError([{ where: path, what: 'it is not UTF-8', mend: 'Save it as UTF-8' }], { cause })
  }
}

function fault(where: string, what: string, mend: string): ProblemError {
  return new ProblemError([{ where, what, mend }])
}
