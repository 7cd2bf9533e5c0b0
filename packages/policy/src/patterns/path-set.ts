/** A set of paths of a repository, written as glob patterns, compiled once. */
export interface PathSet {
  readonly patterns: readonly string[]
  readonly exclude: readonly string[]
  /** Whether `path` (as git names it: `/` between folders, none in front) is in the set. Case counts, dot files are files. */
  matches(path: string): boolean
  /** Whether a pattern without wildcards is exactly this path: somebody meant this very file. */
  names(path: string): boolean
  /** Whether it would match if case and Unicode normalisation did not count. */
  nearlyMatches(path: string): boolean
}
