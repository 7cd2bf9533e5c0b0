import type { Entry } from '@shakedown/ssh'

/** Its name in the folder of a release. */
export const listName = 'files.sha256'

/** One upload: `digests` are those of `entries`, empty for what is no file. */
export interface UploadedTree {
  /** Relative to the folder of the release. */
  remote: string
  entries: readonly Entry[]
  digests: readonly string[]
}

const head = `# What was uploaded. In this folder, "sha256sum --check --quiet ${listName}" tells what is no longer so.\n`

/**
 * The list of a release's uploaded files, in the form of sha256sum, so that a person needs nothing of ours to read it; a
 * text, because bash, which writes it on the host, keeps no NUL. What that form cannot say is in its comments, whose names
 * are escaped like its own: `#x` a file that its owner may execute, `#l` a link and in the next line `#>` its target, `#d`
 * a folder with nothing in it. Empty when nothing is uploaded.
 */
export function writeList(trees: readonly UploadedTree[]): string {
  const lines = trees.flatMap(({ remote, entries, digests }) =>
    entries.flatMap((entry, index): string[] => {
      const name = escapeName(entry.path === '' ? remote : `${remote}/${entry.path}`)
      switch (entry.kind) {
        case 'file': {
          const line = `${name.includes('\\') ? '\\' : ''}${digests[index] ?? ''}  ${name}`
          return (entry.mode & 0o100) === 0 ? [line] : [`#x ${name}`, line]
        }
        case 'link':
          return [`#l ${name}`, `#> ${escapeName(entry.to)}`]
        case 'folder':
          return isEmpty(entry.path, entries[index + 1]) ? [`#d ${name}`] : []
      }
    }),
  )
  return lines.length === 0 ? '' : `${head}${lines.map((line) => `${line}\n`).join('')}`
}

/** Parents come before their children, and nothing of others between them. */
function isEmpty(path: string, next: Entry | undefined): boolean {
  return next === undefined || !(path === '' || next.path.startsWith(`${path}/`))
}

/** As sha256sum writes names: whatever would end or bend a line is two characters. */
export function escapeName(name: string): string {
  return name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

export function unescapeName(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter)
}
