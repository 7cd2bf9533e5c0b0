import type { Rule } from '@shakedown/policy'
import type { FileDecision } from './classification.ts'
import type { Surroundings } from './evidence.ts'
import { shownText } from './sentences.ts'

/** What names say of a file: a place on the ladder, and by which rule. */
export interface Opinion {
  readonly target: string
  readonly demand: number
  readonly rule: string
  readonly why: string
  readonly paths?: Rule['paths']
  readonly proof?: FileDecision['proof']
}

type Rung = Pick<Opinion, 'target' | 'demand'>

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
  return (path, named) => {
    const place = standing(path)
    const demand = (named ?? byDefault).demand
    switch (place.kind) {
      case 'no-member':
        return undefined
      case 'outside':
        if (named !== undefined) return undefined
        return { ...nothing, rule: 'closure', why: outside(place.member), proof: 'outside-closure' }
      case 'inside': {
        const isRaised = named === undefined ? asked.demand >= demand : place.compiled && asked.demand > demand
        return isRaised ? { ...asked, rule: 'closure', why: inside(place.member, place.chain) } : undefined
      }
      case 'unknown': {
        const isRaised = asked.demand > demand && (named === undefined || place.compiled)
        return isRaised
          ? { ...asked, rule: 'closure', why: 'the packages that a root is built from are not known whole' }
          : undefined
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
