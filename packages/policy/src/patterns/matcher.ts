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

/**
 * A function for one alternative. The shapes that make up most policies are plain string comparisons, which keeps a
 * diff of 50,000 files cheap; a property test holds them equal to minimatch, which takes every other shape.
 */
export function compileAlternative(alternative: string): Matcher {
  return plainShape(alternative) ?? throughMinimatch(alternative)
}

export function throughMinimatch(alternative: string): Matcher {
  const compiled = new Minimatch(alternative, dialect)
  return (path) => compiled.match(path)
}

function plainShape(alternative: string): Matcher | undefined {
  if (isLiteral(alternative)) return (path) => path === alternative
  if (alternative === '**' || alternative === '**/*') return () => true

  const below = /^([^*]+\/)\*\*(?:\/\*)?$/.exec(alternative)?.[1]
  if (below !== undefined && isLiteral(below)) return (path) => path.startsWith(below)

  const ending = /^\*\*\/\*([^*/]+)$/.exec(alternative)?.[1]
  if (ending !== undefined && isLiteral(ending)) return (path) => path.endsWith(ending)

  const named = /^\*\*\/([^*]+[^*/])$/.exec(alternative)?.[1]
  if (named !== undefined && isLiteral(named)) {
    const after = `/${named}`
    return (path) => path === named || path.endsWith(after)
  }

  const [, folder, tail] = /^([^*]+\/)\*\*\/\*([^*/]+)$/.exec(alternative) ?? []
  if (folder !== undefined && tail !== undefined && isLiteral(folder) && isLiteral(tail)) {
    const shortest = folder.length + tail.length
    return (path) => path.length >= shortest && path.startsWith(folder) && path.endsWith(tail)
  }

  const inside = /^\*\*\/([^*]+\/)\*\*$/.exec(alternative)?.[1]
  if (inside !== undefined && isLiteral(inside)) {
    const within = `/${inside}`
    return (path) => path.startsWith(inside) || path.includes(within)
  }
  return undefined
}
