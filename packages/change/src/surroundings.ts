import type { Surroundings } from './evidence.ts'
import type { Opinion, Rung } from './opinion.ts'
import { shownText } from './sentences.ts'

/**
 * What the packages say of a path, against what the rules say; `undefined` where the rules' word stands. A package that
 * a root is built from needs the closure's target: so does every file of it that no rule names, and every source of it,
 * whatever a rule says. A rule about other files, such as prose, keeps its word: a build takes those in only when a
 * source names them.
 * @param asked the closure's target
 */
export function surroundingsOf(
  { standing }: Surroundings,
  asked: Rung,
  nothing: Rung,
  byDefault: Opinion,
): (path: string, named: Opinion | undefined) => Opinion | undefined {
  // one opinion for all files of a member
  const insides = new WeakMap<readonly string[], Opinion>()
  const outsides = new Map<string, Opinion>()
  const ofInside = (member: string, chain: readonly string[]): Opinion => {
    const opinion = insides.get(chain) ?? { ...asked, rule: 'closure', why: inside(member, chain) }
    insides.set(chain, opinion)
    return opinion
  }
  const ofOutside = (member: string): Opinion => {
    const told = outsides.get(member)
    if (told !== undefined) return told
    const opinion: Opinion = { ...nothing, rule: 'closure', why: outside(member), proof: 'outside-closure' }
    outsides.set(member, opinion)
    return opinion
  }
  const ofUnknown: Opinion = {
    ...asked,
    rule: 'closure',
    why: 'the packages that a root is built from are not known whole',
  }

  return (path, named) => {
    const place = standing(path)
    const demand = (named ?? byDefault).demand
    switch (place.kind) {
      case 'no-member':
        return undefined
      case 'outside':
        return named === undefined ? ofOutside(place.member) : undefined
      case 'inside': {
        const isRaised = named === undefined ? asked.demand >= demand : place.compiled && asked.demand > demand
        return isRaised ? ofInside(place.member, place.chain) : undefined
      }
      case 'unknown': {
        const isRaised = asked.demand > demand && (named === undefined || place.compiled)
        return isRaised ? ofUnknown : undefined
      }
    }
  }
}

function inside(member: string, chain: readonly string[]): string {
  if (chain.length < 2) return `part of ${shownText(member)}, a root of the closure`
  const links = chain.map(shownText)
  const way = links.length <= 4 ? links : [...links.slice(0, 2), '…', ...links.slice(-1)]
  return `part of ${shownText(member)}, which a root is built from (${way.join(' → ')})`
}

function outside(member: string): string {
  return `part of ${shownText(member)}, which no root is built from`
}
