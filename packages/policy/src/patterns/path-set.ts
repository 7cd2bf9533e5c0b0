import { compile } from './matcher.ts'
import type { Matcher } from './matcher.ts'
import { namesExactly } from './pattern.ts'
import type { Pattern } from './pattern.ts'

/** A set of paths of a repository, written as glob patterns, compiled once. */
export interface PathSet {
  readonly patterns: readonly string[]
  readonly exclude: readonly string[]
  /** Whether `path` (as git names it: `/` between folders, none in front) is in the set. Case counts, dot files are files. */
  matches(path: string): boolean
  /** Whether a pattern without wildcards is exactly this path: somebody meant this very file. */
  names(path: string): boolean
  /** Whether it is outside only because of its case or its Unicode form. `folded` is `foldName(path)`. */
  barelyMisses(path: string, folded: string): boolean
  /** The patterns that match none of `paths`. */
  idlePatterns(paths: readonly string[]): string[]
}

export function pathSet(include: readonly Pattern[], exclude: readonly Pattern[]): PathSet {
  const included = compile(include.flatMap((pattern) => pattern.alternatives))
  const excluded = compile(exclude.flatMap((pattern) => pattern.alternatives))
  const matches = (path: string) => included(path) && !excluded(path)
  // compiled at the first question only: most runs never ask
  let near: { matcher: Matcher; asWritten: boolean } | undefined
  return {
    patterns: include.map((pattern) => pattern.text),
    exclude: exclude.map((pattern) => pattern.text),
    matches,
    names: (path) => !excluded(path) && include.some((pattern) => namesExactly(pattern, path)),
    barelyMisses(path, folded) {
      near ??= {
        matcher: foldedMatcher(include, exclude),
        asWritten: [...include, ...exclude].every((pattern) =>
          pattern.alternatives.every((text) => foldName(text) === text),
        ),
      }
      if (near.asWritten && folded === path) return false
      return near.matcher(folded) && !matches(path)
    },
    idlePatterns: (paths) =>
      include.filter((pattern) => !paths.some((path) => pattern.matches(path))).map((pattern) => pattern.text),
  }
}

/** What a file system that ignores case and composes accents would take for the same name. */
export function foldName(path: string): string {
  // nearly every path, at a tenth of the price
  if (/^[ -@[-~]*$/.test(path)) return path
  return path.normalize('NFC').toLowerCase()
}

function foldedMatcher(include: readonly Pattern[], exclude: readonly Pattern[]): Matcher {
  const [included, excluded] = [include, exclude].map((patterns) =>
    compile(patterns.flatMap((pattern) => pattern.alternatives.map(foldName))),
  )
  return (path) => (included?.(path) ?? false) && !(excluded?.(path) ?? false)
}
