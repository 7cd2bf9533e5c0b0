/** Type comments, and the directives of Cython, which compiles the same files. */
const obeyed = /^#[ \t]*(?:type:|cython:|distutils:)/

const cookie = /coding[:=][ \t]*([-\w.]+)/
const utf8 = /^utf[-_]?8$/i

export type Meaning =
  { readonly kind: 'token' } | { readonly kind: 'none' } | { readonly kind: 'fault'; readonly what: string }

/** What a comment means; `inHead`: it is on one of the first two lines, where a comment can name the file's encoding. */
export function meaningOf(comment: string, inHead: boolean): Meaning {
  if (inHead) {
    const encoding = cookie.exec(comment)?.[1]
    if (encoding !== undefined && !utf8.test(encoding)) {
      return { kind: 'fault', what: `the file names ${encoding} as its encoding, and is read here as UTF-8` }
    }
    if (encoding !== undefined) return { kind: 'token' }
  }
  return { kind: obeyed.test(comment) ? 'token' : 'none' }
}

/** PEP 723: `# /// script` opens a block of comments that names what the script depends on. */
export const opensMetadata = (comment: string): boolean => comment.startsWith('# ///')
