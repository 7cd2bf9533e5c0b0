import type { Sha } from '@shakedown/ports'
import type { TagPattern } from './tag-pattern.ts'
import { compareVersions, isEqual, type Version } from './version.ts'

/** A tag as git or GitHub has it; of an annotated one the commit behind it. */
export interface Tag {
  readonly name: string
  readonly commit: Sha
  /** When it was made, in seconds since 1970; GitHub's list of tags does not tell. */
  readonly time?: number
}

/** The tags of a repository, whatever holds them. */
export interface Tags {
  /** `unknown`: it cannot be told whether there are others. */
  list(): Promise<{ kind: 'known'; tags: readonly Tag[]; via: string } | { kind: 'unknown'; why: string }>
}

export interface Release {
  readonly version: Version
  readonly tag: string
  readonly sha: Sha
  readonly time?: number
}

export interface Releases {
  /** Oldest first; of versions that differ in build metadata alone, the first tag by name. */
  readonly all: readonly Release[]
  /** Tags of the same precedence: nobody can say which of them is the release. */
  readonly collisions: readonly (readonly string[])[]
  /** Framed as the pattern says, with something else than a version between. */
  readonly unreadable: readonly string[]
  /** Tags that the pattern is not about. */
  readonly others: number
  /** Those of them that hold a version all the same: `app-1.2.3`. At most three are named. */
  readonly resembling: { readonly count: number; readonly names: readonly string[] }
  find(version: Version): Release | undefined
}

export function releasesOf(tags: readonly Tag[], pattern: TagPattern): Releases {
  const unreadable: string[] = []
  const found: Release[] = []
  let others = 0
  let alike = 0
  const names: string[] = []
  for (const { name, commit, time } of tags) {
    const version = pattern.read(name)
    if (version !== undefined) found.push({ version, tag: name, sha: commit, ...(time === undefined ? {} : { time }) })
    else if (pattern.frames(name)) unreadable.push(name)
    else {
      others++
      if (!/\d+\.\d+\.\d+/.test(name)) continue
      alike++
      if (names.length < 3) names.push(name)
    }
  }
  found.sort((a, b) => compareVersions(a.version, b.version) || (a.tag < b.tag ? -1 : 1))
  const all: Release[] = []
  const collisions: string[][] = []
  for (const release of found) {
    const last = all.at(-1)
    if (last === undefined || !isEqual(last.version, release.version)) all.push(release)
    else if (collisions.at(-1)?.[0] === last.tag) collisions.at(-1)?.push(release.tag)
    else collisions.push([last.tag, release.tag])
  }
  const resembling = { count: alike, names }
  return { all, collisions, unreadable, others, resembling, find: (version) => findIn(all, version) }
}

/** By bisection: the list is sorted. */
function findIn(all: readonly Release[], version: Version): Release | undefined {
  let [from, to] = [0, all.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const release = all[middle]
    if (release === undefined) return undefined
    const order = compareVersions(release.version, version)
    if (order === 0) return release
    if (order < 0) from = middle + 1
    else to = middle
  }
  return undefined
}
