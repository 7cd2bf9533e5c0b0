import type { LockEntry, ReadLock } from './lock.ts'

interface Draft {
  readonly patterns: readonly string[]
  readonly fields: Map<string, string>
  readonly needs: string[]
}

const known = new Set(['version', 'resolved', 'integrity', 'name', 'uid', 'registry'])
const sections = new Set(['dependencies', 'optionalDependencies'])

class Refused extends Error {}

/**
 * yarn.lock of yarn 1: entries of `name@range` patterns, two blanks before a field, four before a dependency. Who of
 * the repository needs what stands in the manifests, not here.
 */
export function readYarnClassic(text: string): ReadLock {
  try {
    const entries = new Map<string, LockEntry>()
    for (const draft of draftsOf(text.split('\n'))) {
      for (const pattern of draft.patterns) {
        if (entries.has(pattern)) throw new Refused(`${JSON.stringify(pattern.slice(0, 60))} stands twice`)
        entries.set(pattern, entryOf(pattern, draft))
      }
    }
    // an entry without one that it needs leads nowhere
    for (const [pattern, entry] of entries) {
      if (entry.needs?.every((need) => entries.has(need)) === false)
        entries.set(pattern, { ...entry, needs: undefined })
    }
    return { kind: 'lock', lock: { entries, importers: undefined, settings: new Map() } }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'fault', what: error.message }
    throw error
  }
}

function entryOf(pattern: string, { fields, needs }: Draft): LockEntry {
  const version = fields.get('version') ?? ''
  return { name: nameOf(pattern), version, fields, needs }
}

function nameOf(pattern: string): string {
  const at = pattern.indexOf('@', 1)
  return at === -1 ? pattern : pattern.slice(0, at)
}

function draftsOf(lines: readonly string[]): readonly Draft[] {
  const drafts: Draft[] = []
  let section: string | undefined
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '' || line.startsWith('#')) continue
    const refuse = () => new Refused(`line ${index + 1} is none of a lock file of yarn 1`)
    const [, blanks = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? []
    const words = wordsOf(rest)
    const draft = drafts.at(-1)
    if (words === undefined) throw refuse()
    if (blanks === '') {
      const patterns = headOf(words)
      if (patterns === undefined || (draft !== undefined && !draft.fields.has('version'))) throw refuse()
      drafts.push({ patterns, fields: new Map(), needs: [] })
      section = undefined
      continue
    }
    const [name = '', value = ''] = words
    if (draft === undefined || words.length !== 2) throw refuse()
    if (blanks.length === 2 && value === ':' && sections.has(name)) section = name
    else if (blanks.length === 2 && value !== ':' && known.has(name) && !draft.fields.has(name)) {
      draft.fields.set(name, value)
      section = undefined
    } else if (
      blanks.length === 4 &&
      section !== undefined &&
      value !== ':' &&
      !draft.fields.has(`${section}: ${name}`)
    ) {
      draft.fields.set(`${section}: ${name}`, value)
      draft.needs.push(`${name}@${value}`)
    } else throw refuse()
  }
  const last = drafts.at(-1)
  if (last !== undefined && !last.fields.has('version')) throw new Refused('its last entry has no version')
  return drafts
}

/** `a, b:` → the patterns. */
function headOf(words: readonly string[]): readonly string[] | undefined {
  if (words.length < 2 || words.at(-1) !== ':') return undefined
  const inner = words.slice(0, -1)
  const isComma = (word: string, index: number) => (index % 2 === 1) === (word === ',')
  return inner.length % 2 === 1 && inner.every(isComma) ? inner.filter((_, index) => index % 2 === 0) : undefined
}

/** Quoted texts are JSON strings; a bare one begins with a letter or one of `/.-` and ends before a blank, a colon, a comma. */
function wordsOf(text: string): readonly string[] | undefined {
  const words: string[] = []
  for (let rest = text; rest !== '';) {
    const [all = '', quoted, bare, mark] = /^(?:("(?:[^"\\]|\\.)*")|([A-Za-z0-9/.-][^\s:,]*)|([:,])) ?/.exec(rest) ?? []
    if (all === '') return undefined
    try {
      words.push(quoted === undefined ? (bare ?? mark ?? '') : (JSON.parse(quoted) as string))
    } catch {
      return undefined
    }
    rest = rest.slice(all.length)
  }
  return words
}
