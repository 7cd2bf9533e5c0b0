import { follow } from './place.ts'

/** Whether cargo expands it: `[workspace] members` are patterns of the Rust crate glob, not of a shell. */
export function isPattern(text: string): boolean {
  return /[*?[]/.test(text)
}

type Fits<T> = (item: T) => boolean
/** A run of anything, or one item. */
type Token<T> = 'any' | Fits<T>

/**
 * The dialect of the Rust crate glob, as cargo uses it: `*` and `?` stay within a name and take dot files, `**` stands
 * for any number of folders and must be a whole part of the path, `[a-c]` and `[!a-c]` are sets; braces and backslashes
 * are letters. `undefined`: not a pattern that cargo reads. A pattern is hostile text: it never becomes a regular
 * expression, and matching takes at most the product of both lengths.
 * @param folder of the manifest that the pattern is written in
 */
export function compileGlob(folder: string, pattern: string): Fits<string> | undefined {
  const parts = pattern.split('/')
  const firstWild = parts.findIndex(isPattern)
  const start = follow(folder, parts.slice(0, firstWild).join('/'))
  const rest = parts.slice(firstWild).filter((part) => part !== '' && part !== '.')
  if (pattern.startsWith('/') || start === undefined || rest.includes('..')) return undefined
  const tokens: Token<string>[] = []
  for (const part of rest) {
    const token = part === '**' ? 'any' : part.includes('**') ? undefined : nameToken(part)
    if (token === undefined) return undefined
    tokens.push(token)
  }
  // at the end it stands for the folders below, not for the folder itself
  if (tokens.at(-1) === 'any') tokens.push(() => true)
  const prefix = start === '' ? '' : `${start}/`
  return (path) => path.startsWith(prefix) && fits(tokens, path.slice(prefix.length).split('/'))
}

function nameToken(part: string): Token<string> | undefined {
  const tokens: Token<string>[] = []
  for (let rest = part; rest !== '';) {
    const [letter = ''] = rest
    let taken = letter
    if (letter === '*') tokens.push('any')
    else if (letter === '?') tokens.push(() => true)
    else if (letter === '[') {
      // the first letter of a set is a letter, even when it is ]
      const [whole, not, letters] = /^\[(!?)(.[^\]]*)\]/su.exec(rest) ?? []
      if (whole === undefined || letters === undefined) return undefined
      const isIn = setOf(letters)
      tokens.push(not === '!' ? (each) => !isIn(each) : isIn)
      taken = whole
    } else tokens.push((each) => each === letter)
    rest = rest.slice(taken.length)
  }
  return (name) => fits(tokens, Array.from(name))
}

function setOf(letters: string): Fits<string> {
  const all = Array.from(letters)
  const ranges: [string, string][] = []
  while (all.length > 0) {
    const [from = '', dash, to] = all
    if (dash === '-' && to !== undefined) {
      ranges.push([from, to])
      all.splice(0, 3)
    } else {
      ranges.push([from, from])
      all.shift()
    }
  }
  const points = ranges.map(([from, to]) => [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0] as const)
  return (letter) => {
    const point = letter.codePointAt(0) ?? 0
    return points.some(([from, to]) => from <= point && point <= to)
  }
}

/** Goes back to the last run only: an earlier one never needs to take more. */
function fits<T>(tokens: readonly Token<T>[], items: readonly T[]): boolean {
  let token = 0
  let run: { readonly token: number; item: number } | undefined
  for (let item = 0; item < items.length;) {
    const wanted = tokens[token]
    const found = items[item]
    if (wanted === 'any') {
      run = { token, item }
      token++
    } else if (wanted !== undefined && found !== undefined && wanted(found)) {
      token++
      item++
    } else if (run !== undefined) {
      run.item++
      item = run.item
      token = run.token + 1
    } else return false
  }
  return tokens.slice(token).every((rest) => rest === 'any')
}
