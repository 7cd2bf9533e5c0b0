import { minimatch } from 'minimatch'

/** Whether the patterns list a folder, given relative to that of the root. */
export type Lists = (folder: string) => boolean

export type CompiledPatterns =
  { readonly kind: 'lists'; readonly lists: Lists } | { readonly kind: 'fault'; readonly what: string }

/** Braces multiply: each pattern may cost time, and it is written by whoever writes the change. */
const limits = { patterns: 1000, characters: 256, braces: 6 }

/**
 * As npm reads `workspaces` (yarn does the same but for patterns taken back): `!` takes folders out, whatever comes
 * before or after, unless a later pattern is itself matched by it; node_modules never count; `*` does not match a
 * leading dot.
 */
export function npmPatterns(patterns: readonly string[]): CompiledPatterns {
  const listed: string[] = []
  const taken: string[] = []
  for (const written of patterns) {
    const [marks = ''] = /^!*/.exec(written) ?? []
    const pattern = written.slice(marks.length).replace(/^\.?\/+/, '')
    if (marks.length % 2 === 1) taken.push(pattern)
    else {
      // of two that fall in a row npm overlooks the second, and so does this
      for (let at = 0; at < taken.length; at++) if (fits(pattern, taken[at] ?? '')) taken.splice(at, 1)
      listed.push(pattern)
    }
  }
  // npm takes it for a name in one place and for a comment in another
  if (listed.some((pattern) => pattern.startsWith('#'))) return { kind: 'fault', what: 'a pattern begins with #' }
  const kept = listed.filter((pattern) => !taken.some((other) => fits(pattern, other)))
  return compile(kept, taken)
}

/** As pnpm reads `packages` of pnpm-workspace.yaml: `!` takes folders out, in whatever order. */
export function pnpmPatterns(patterns: readonly string[]): CompiledPatterns {
  const clean = (pattern: string) => pattern.replace(/^(?:\.\/+)+/, '')
  return compile(
    patterns.filter((pattern) => !pattern.startsWith('!')).map(clean),
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => clean(pattern.slice(1))),
  )
}

function compile(listed: readonly string[], taken: readonly string[]): CompiledPatterns {
  const all = [...listed, ...taken]
  if (all.length > limits.patterns) return { kind: 'fault', what: 'there are more than 1000 patterns' }
  for (const pattern of all) {
    const shown = JSON.stringify(pattern.slice(0, 60))
    if (pattern.length > limits.characters || pattern.split('{').length > limits.braces) {
      return { kind: 'fault', what: `the pattern ${shown} is longer than 256 characters or has many braces` }
    }
    if (pattern.split('/').includes('..'))
      return { kind: 'fault', what: `the pattern ${shown} leads out of its folder` }
  }
  const lists = (folder: string) =>
    !folder.split('/').includes('node_modules') &&
    listed.some((pattern) => fits(folder, pattern)) &&
    !taken.some((pattern) => fits(folder, pattern, true))
  return { kind: 'lists', lists }
}

/** With a file at the end of both, `**` stands for no folder at all, too, as it does for both tools. */
function fits(folder: string, pattern: string, dot = false): boolean {
  const options = { dot, nonegate: true, nocomment: true }
  return minimatch(`${folder}/package.json`, `${pattern.replace(/\/+$/, '')}/package.json`, options)
}
