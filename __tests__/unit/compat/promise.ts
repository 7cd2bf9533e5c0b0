// A promise to judge, written in few words.
import {
  judgePromise,
  parseTagPattern,
  parseVersion,
  readFloor,
  readWindow,
  releasesOf,
  type FloorFact,
  type Judgement,
  type PromiseFacts,
  type Scheme,
  type Version,
} from '@shakedown/compat'

export interface Written {
  /** Released versions in any order, without the v of their tags; `~` in front: not in the head's history. */
  releases?: readonly string[]
  candidate?: string
  floor?: string | FloorFact
  /** What releases declared; those left out declare what `before` says. */
  declared?: Readonly<Record<string, string | FloorFact>>
  before?: string
  base?: { floor?: string; candidate?: string }
  scheme?: Scheme
  acknowledged?: readonly { floor: string; until?: string }[]
  /** Further tags. */
  tags?: readonly string[]
  /** As GitHub lists tags: without the time of each. */
  undated?: boolean
  facts?: Partial<PromiseFacts>
}

export const head = 'f'.repeat(40)

export function version(text: string, scheme: Scheme = 'semver'): Version {
  const found = parseVersion(text, scheme)
  if (found === undefined) throw new Error(`${text} is no version`)
  return found
}

export function shaOf(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(40, '0').slice(0, 40)
}

export function floorFact(text: string | FloorFact, scheme: Scheme = 'semver'): FloorFact {
  if (typeof text !== 'string') return text
  if (text === '') return { kind: 'absent', where: 'package.json' }
  return { kind: 'declared', value: readWindow(text) ?? readFloor(text, scheme), file: 'package.json', line: 3 }
}

export async function judged(o: Written): Promise<Judgement> {
  const { scheme = 'semver' } = o
  const all = o.releases ?? []
  const tags = all
    .map((text) => text.replace('~', ''))
    .map((text) => ({ name: `v${text}`, commit: shaOf(text), ...(o.undated === true ? {} : { time: 0 }) }))
  for (const name of o.tags ?? []) tags.push({ name, commit: shaOf(name) })
  const ancestors = new Set(all.filter((text) => !text.startsWith('~')).map((text) => `v${text}`))
  const releases = releasesOf(tags, parseTagPattern('v{version}', scheme))
  const candidate = parseVersion(o.candidate ?? '', scheme)
  const carried = parseVersion(o.base?.candidate ?? '', scheme)
  const none = { kind: 'invalid', why: 'it is no version', mend: 'Write one' } as const
  const facts: PromiseFacts = {
    scheme,
    head,
    candidate: candidate === undefined ? none : { kind: 'version', version: candidate, file: 'package.json', line: 2 },
    floor: floorFact(o.floor ?? '', scheme),
    state: 'auto',
    releases: { kind: 'known', releases },
    isPatternGuessed: false,
    base:
      o.base === undefined
        ? undefined
        : {
            floor: floorFact(o.base.floor ?? '', scheme),
            candidate: carried === undefined ? none : { kind: 'version', version: carried },
          },
    releaseLine: '',
    includePrereleases: false,
    allowPatchBreak: false,
    allowVacuous: false,
    acknowledgements: (o.acknowledged ?? []).map(({ floor, until = '2099-12-31' }) => ({
      floor: version(floor, scheme),
      reason: 'a leak',
      by: 'ann',
      until,
    })),
    artifact: 'not-asked',
    today: '2026-11-21',
    now: 0,
    ...o.facts,
  }
  return await judgePromise(facts, {
    ancestors: async () => ({ kind: 'known', tags: ancestors }),
    floorAt: async ({ version: { text } }) => floorFact(o.declared?.[text] ?? o.before ?? '', scheme),
  })
}
