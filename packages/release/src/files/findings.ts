import { quote } from '@shakedown/ports'
import { listName, unescapeName } from './list.ts'

/** So many are named; the rest are counted. */
export const shownFiles = 3

/** What comparing a release's files with its list has shown. */
export interface Findings {
  list: 'whole' | 'gone' | 'changed'
  /** The first ones; names as they are on the disk. */
  named: readonly { how: How; name: string }[]
  /** How many there are of all. */
  wrong: number
  /** Files and links in the list. */
  listed: number
  /** Files that are there, and that nobody had the time to read. */
  unread: number
}

const words = {
  gone: 'is gone',
  changed: 'was changed',
  locked: 'cannot be read',
  stiff: 'cannot be executed any more',
}
type How = keyof typeof words

/** What `filesCheck` has printed, between other lines; undefined when it has not come to its end. */
export function readFindings(lines: readonly string[]): Findings | undefined {
  const [list] = lines.filter((line) => line === 'list gone' || line === 'list changed')
  const none = { named: [], wrong: 0, listed: 0, unread: 0 }
  if (list !== undefined) return { ...none, list: list === 'list gone' ? 'gone' : 'changed' }
  const count = (word: string) => {
    const text = lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? ''
    return /^\d+$/.test(text) ? Number(text) : undefined
  }
  const [listed, wrong, unread] = ['listed', 'wrong', 'unread'].map(count)
  if (listed === undefined || wrong === undefined || unread === undefined) return undefined
  const named = lines.flatMap((line) => {
    const [, how, name] = /^(gone|changed|locked|stiff) (.+)$/.exec(line) ?? []
    return name === undefined ? [] : [{ how: how as How, name: unescapeName(name) }]
  })
  return { list: 'whole', named, wrong, listed, unread }
}

const mend = 'Deploy that version again, name another release in "to", or run its rollback.sh --force there'

/** One sentence on what keeps release `n` from being started again; undefined for nothing. */
export function obstacleIn({ list, named, wrong, listed }: Findings, n: number): string | undefined {
  const what = `"${listName}" of release ${n}, which lists its uploaded files,`
  if (list === 'gone') return `${what} is gone. ${mend}`
  if (list === 'changed') return `${what} was changed after it was recorded. ${mend}`
  if (wrong === 0) return undefined
  const first = named.slice(0, shownFiles).map(({ how, name }) => `${quote(name)} ${words[how]}`)
  const rest = wrong > first.length ? `, and ${wrong - first.length} more` : ''
  const verb = wrong === 1 ? 'is' : 'are'
  return `of the ${listed} files uploaded with release ${n}, ${wrong} ${verb} not as uploaded: ${first.join(', ')}${rest}. ${mend}`
}
