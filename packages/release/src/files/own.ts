/**
 * What a release's own start has changed of its uploaded files, as words for its record: paths, each name percent-encoded,
 * so that bash can take them apart. One that ends in `/` means all below it, and `.` all there is.
 */
export type Own = readonly string[]

const maxWords = 50
/** The log is read whole each time, and its lines are cut when they are too long. */
const maxLength = 4000

/** @param more names that are to be added, as they are on the disk */
export function addOwn(own: Own, more: readonly string[]): Own {
  let words = without([...own, ...more.map(wordOf)])
  while (words.length > maxWords) {
    const deepest = Math.max(...words.map(depthOf))
    // One more step would be every folder there is.
    if (deepest === 1) break
    words = without(words.map((word) => (depthOf(word) === deepest ? parentOf(word) : word)))
  }
  return words.join(' ').length > maxLength ? ['.'] : words
}

function wordOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}

/** @returns the name as it is on the disk */
export function nameOf(word: string): string {
  return decodeURIComponent(word)
}

/** `a` and `a/` are one deep. */
function depthOf(word: string): number {
  return word.replace(/\/$/, '').split('/').length
}

function parentOf(word: string): string {
  return `${word.replace(/\/$/, '').split('/').slice(0, -1).join('/')}/`
}

/** Sorted, and without what lies below another one. */
function without(words: readonly string[]): string[] {
  const all = new Set(words)
  if (all.has('.')) return ['.']
  const isBelow = (word: string): boolean => {
    const [parent] = depthOf(word) === 1 ? [] : [parentOf(word)]
    return parent !== undefined && (all.has(parent) || isBelow(parent))
  }
  return [...all].filter((word) => !isBelow(word)).toSorted()
}
