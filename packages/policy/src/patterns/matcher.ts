import { braceExpand, Minimatch } from 'minimatch'

/** The dialect: case counts, `*` takes dot files, `#` and `!` are letters, no extended globs, on every machine as on Linux. */
const dialect = {
  dot: true,
  nocomment: true,
  nonegate: true,
  noext: true,
  nobrace: true,
  platform: 'linux',
} as const

export type Matcher = (path: string) => boolean

/**
 * The alternatives that the braces of `pattern` stand for, at most `limit` + 1 of them: expansion itself is capped, so
 * a pattern cannot ask for more memory than that.
 */
export function expandBraces(pattern: string, limit: number): string[] {
  return braceExpand(pattern, { braceExpandMax: limit + 1 })
}

const magic = /[*?[\]\\{}]/

export function isLiteral(alternative: string): boolean {
  return !magic.test(alternative)
}

/** minimatch itself, for one alternative. */
export function throughMinimatch(alternative: string): Matcher {
  const compiled = new Minimatch(alternative, dialect)
  return (path) => compiled.match(path)
}

/**
 * One function for many alternatives. The shapes that make up most policies become look-ups and plain comparisons,
 * which keeps a diff of 50,000 files cheap; every other shape goes through minimatch. A property test holds both equal.
 */
export function compile(alternatives: readonly string[]): Matcher {
  const paths = new Set<string>()
  const names = new Set<string>()
  const extensions = new Set<string>()
  const others: Matcher[] = []
  for (const text of alternatives) {
    const name = /^\*\*\/([^*/]+)$/.exec(text)?.[1]
    const extension = /^\*\*\/\*(\.[^.*/]+)$/.exec(text)?.[1]
    if (isLiteral(text)) paths.add(text)
    else if (name !== undefined && isLiteral(name)) names.add(name)
    else if (extension !== undefined && isLiteral(extension)) extensions.add(extension)
    else others.push(folderShape(text) ?? nameShape(text) ?? behindItsEnds(text, throughMinimatch(text)))
  }
  const lookUps: Matcher[] = []
  if (paths.size > 0) lookUps.push((path) => paths.has(path))
  if (names.size > 0) lookUps.push((path) => names.has(path.slice(path.lastIndexOf('/') + 1)))
  // a dot in a folder's name leaves a / in what is looked up, and so finds nothing
  if (extensions.size === 1)
    lookUps.push(...Array.from(extensions, (ending) => (path: string) => path.endsWith(ending)))
  else if (extensions.size > 1) lookUps.push((path) => extensions.has(path.slice(path.lastIndexOf('.'))))
  const all = [...lookUps, ...others]
  const [first] = all
  if (first === undefined) return () => false
  if (all.length === 1) return first
  return (path) => {
    for (const matches of all) if (matches(path)) return true
    return false
  }
}

// `**`, `a/b/**`, `**/a/**`: everything below a folder
function folderShape(text: string): Matcher | undefined {
  if (text === '**' || text === '**/*') return () => true
  const below = /^([^*]+\/)\*\*(?:\/\*)?$/.exec(text)?.[1]
  if (below !== undefined && isLiteral(below)) return (path) => path.startsWith(below)
  const inside = /^\*\*\/([^*]+\/)\*\*$/.exec(text)?.[1]
  if (inside !== undefined && isLiteral(inside)) {
    const within = `/${inside}`
    return (path) => path.startsWith(inside) || path.includes(within)
  }
  return undefined
}

// `a/*.x`, `**/a*x`, `a/**/*x`, `**/*a*`: a folder or what is below it, and a name with one or two stars
function nameShape(text: string): Matcher | undefined {
  const [, folder = '', globstar = '', start = '', middle, end = ''] =
    /^((?:[^*]+\/)?)((?:\*\*\/)?)([^*/]*)\*(?:([^*/]+)\*)?([^*/]*)$/.exec(text) ?? []
  if (folder + start + (middle ?? '') + end === '' || !isLiteral(folder + start + (middle ?? '') + end))
    return undefined
  if (middle !== undefined && start + end !== '') return undefined
  const shortest = start.length + end.length
  return (path) => {
    const at = path.lastIndexOf('/') + 1
    if (!path.startsWith(folder) || (globstar === '' && at !== folder.length)) return false
    if (middle !== undefined) return path.includes(middle, at)
    return path.length - at >= shortest && path.startsWith(start, at) && path.endsWith(end)
  }
}

/** Looks at what stands before the first and after the last wildcard, and asks `matcher` only where both fit. */
function behindItsEnds(text: string, matcher: Matcher): Matcher {
  // an escape makes a letter of the next character; then no end is read
  if (text.includes('\\')) return matcher
  const start = /^[^*?[\]{}]*/.exec(text)?.[0] ?? ''
  // `**/x` matches x, too
  const end = (/[^*?[\]{}]*$/.exec(text)?.[0] ?? '').replace(/^\//, '')
  return (path) => path.startsWith(start) && path.endsWith(end) && matcher(path)
}
