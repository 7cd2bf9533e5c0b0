import { demandOf, foldName } from '@shakedown/policy'
import type { PathSet, Policy, Rule } from '@shakedown/policy'
import type { Change } from './change-set.ts'
import type { Finding } from './classification.ts'
import type { Judgement } from './judgement.ts'
import { counted, shownPath, shownText } from './sentences.ts'

const findingLimit = 20

/** Files that escape a demanding rule only because their name has another case or another Unicode form. */
export function nearMisses(policy: Policy, { changes, opinions, groups }: Judgement): Finding[] {
  const found: Finding[] = []
  let more = 0
  const rules = policy.rules.map((rule) => ({ rule, demand: demandOf(policy, rule.target) }))
  // by the rung that a file is on: the rules that ask for more
  const above = policy.targets.map((_, rung) => rules.filter(({ demand }) => demand > rung).map(({ rule }) => rule))
  const look = (path: string, rung: number) => {
    const missed = missedBy(above[rung] ?? [], path)
    if (missed === undefined) return
    if (found.length === findingLimit) {
      more++
      return
    }
    found.push({
      code: 'near-miss-by-case',
      severity: 'warning',
      message: `${shownPath(path)} differs from the paths of rule ${shownText(missed)} only by case or by the form of its accents; on some machines it is the same file`,
      file: path,
    })
  }
  const places = groups.filter(({ demand }) => above[demand]?.length !== 0).flatMap((group) => group.places)
  for (const place of places.toSorted((a, b) => a - b)) {
    const [change, rung] = [changes[place], opinions[place]?.demand ?? 0]
    if (change === undefined) continue
    look(change.path, rung)
    if (change.oldPath !== undefined) look(change.oldPath, rung)
  }
  if (more > 0) {
    found.push({ code: 'near-miss-by-case', severity: 'warning', message: `${counted(more, 'more path')} like these` })
  }
  return found
}

/** The name of the first rule that a path only just escapes. */
function missedBy(rules: readonly Rule[], path: string): string | undefined {
  const folded = foldName(path)
  for (const { name, paths } of rules) if (paths.barelyMisses(path, folded)) return name
  return undefined
}

/**
 * Patterns of the project's own rules and areas that match no file. Without the list of all files only one case can
 * be told: a pattern that names a folder in which something changed.
 */
export function idlePatterns(
  policy: Policy,
  changes: readonly Change[],
  renamed: readonly Change[],
  trackedPaths: readonly string[] | undefined,
): Finding[] {
  const all =
    trackedPaths === undefined
      ? undefined
      : [...trackedPaths, ...changes.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [path, oldPath]))]
  const isFolder = all === undefined ? changedFolders(changes, renamed) : foldersOf(all)
  const sets: [string, PathSet][] = [
    ...policy.rules
      .filter((rule) => rule.source === 'policy')
      .map((rule): [string, PathSet] => [`rule ${rule.name}`, rule.paths]),
    ...[...policy.areas].map(([name, paths]): [string, PathSet] => [`area ${name}`, paths]),
  ]
  const found: Finding[] = []
  for (const [name, paths] of sets) {
    const idle = all === undefined ? paths.patterns.filter(isFolder) : paths.idlePatterns(all)
    for (const pattern of idle) {
      const message = isFolder(pattern)
        ? `the pattern "${pattern}" of ${shownText(name)} names a folder and matches nothing; write "${pattern}/**"`
        : `the pattern "${shownText(pattern)}" of ${shownText(name)} matches no file`
      found.push({ code: 'rule-matches-nothing', severity: 'warning', message })
    }
  }
  return found.slice(0, findingLimit)
}

/** Whether something changed below a folder of that name, asked a few times of many files. @param changes in the order of their paths */
function changedFolders(changes: readonly Change[], renamed: readonly Change[]): (name: string) => boolean {
  return (name) => {
    const below = `${name}/`
    let [low, high] = [0, changes.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((changes[middle]?.path ?? '') < below) low = middle + 1
      else high = middle
    }
    return changes[low]?.path.startsWith(below) === true || renamed.some(({ oldPath }) => oldPath?.startsWith(below))
  }
}

function foldersOf(paths: readonly string[]): (name: string) => boolean {
  const folders = new Set<string>()
  let last = ''
  for (const path of paths) {
    const end = Math.max(0, path.lastIndexOf('/'))
    // neighbours in a tree share their folder
    if (end === last.length && path.startsWith(last)) continue
    const folder = path.slice(0, end)
    last = folder
    for (let at = folder; at !== '' && !folders.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
      folders.add(at)
  }
  return (name) => folders.has(name)
}
