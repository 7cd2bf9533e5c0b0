/** The checksums of a go.sum or go.work.sum: by `module version` or `module version/go.mod`, all that stand there. */
export type Sums = ReadonlyMap<string, ReadonlySet<string>>

export type ReadSums =
  { readonly kind: 'sums'; readonly sums: Sums } | { readonly kind: 'fault'; readonly what: string }

/** Lines of three words, in any order (cmd/go, readGoSum). The hash algorithm is for Go to judge, here it is text. */
export function readSums(text: string): ReadSums {
  const sums = new Map<string, Set<string>>()
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t\r]+/).filter((word) => word !== '')
    if (words.length === 0) continue
    const [path = '', version = '', hash = ''] = words
    if (words.length !== 3 || !/^[\x21-\x7e]+$/.test(words.join(''))) {
      return { kind: 'fault', what: `line ${index + 1} is not made of a module, a version and a checksum` }
    }
    const key = `${path} ${version}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, new Set([hash]))
    else known.add(hash)
  }
  return { kind: 'sums', sums }
}

/** Whose checksum it is: the `/go.mod` of a version stands for the version. */
export const versionOf = (key: string): string => key.replace(/\/go\.mod$/, '')
