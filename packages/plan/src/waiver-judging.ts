import type { Review, Role } from '@shakedown/github'
import type { Permission } from '@shakedown/policy'
import type { Sha } from '@shakedown/ports'
import { edited, nameOf, type Claim, type Person, type Refusal, type WaiverVia } from './waiver-claims.ts'
import { plain } from './waiver-commands.ts'

/** Somebody who may says that less is enough for exactly this head. */
export interface Waiver {
  target: string
  user: string
  via: WaiverVia
  /** Of the review or the comment; of a dispatch the run's. */
  id: string
  /** RFC 3339; a dispatch does not tell. */
  at: string | undefined
  head: Sha
  /** For people: `review 17`, `comment 18`, `run 12`. */
  where: string
}

/** Whose change it is: the pull request's author, and the accounts of its commits' authors and committers. */
export type Contributors =
  | {
      kind: 'known'
      logins: ReadonlySet<string>
      /** Commits of which GitHub does not know the account of the author or the committer. */
      unnamed: number
    }
  | { kind: 'unknown'; why: string }

export interface Standing {
  permission: Permission
  contributors: Contributors
  /** By login in lower case; who is missing was not asked about. */
  roles: ReadonlyMap<string, Role>
  reviews: readonly Review[]
  /** By node; what is missing is not known. */
  edits: ReadonlyMap<string, { by: string; at: string } | undefined>
}

/** Those claims count whose people may, are people, have no part in the change and have not taken it back. */
export function judgeClaims(
  claims: readonly Claim[],
  standing: Standing,
  head: Sha,
): { waivers: readonly Waiver[]; refused: readonly Refusal[] } {
  const waivers: Waiver[] = []
  const refused: Refusal[] = []
  for (const claim of claims) {
    const { target, via, id, at, people } = claim
    const why = faultOf(claim, standing)
    if (why !== undefined) {
      refused.push({ who: nameOf(claim), why })
      continue
    }
    const user = people.map(({ login }) => login).join(' and ')
    waivers.push({ target, user, via, id, at, head, where: `${via === 'dispatch' ? 'run' : via} ${id}` })
  }
  return { waivers, refused }
}

function faultOf(claim: Claim, standing: Standing): string | undefined {
  const { contributors, reviews, edits } = standing
  if (contributors.kind === 'unknown') return `whose change this is cannot be told (${contributors.why})`
  const { logins } = contributors
  for (const person of claim.people) {
    const fault = faultOfPerson(person) ?? faultOfPart(person, logins) ?? faultOfRole(person, standing)
    if (fault !== undefined) return fault
    if (isTakenBack(person, claim.at, reviews)) return `${plain(person.login)} has requested changes since`
  }
  if (claim.node === undefined) return undefined
  if (!edits.has(claim.node)) return 'GitHub does not say whether it was edited'
  const edit = edits.get(claim.node)
  return edit === undefined ? undefined : edited
}

/** What can be said of somebody without asking anybody. */
export function faultOfPerson({ login, type }: Person): string | undefined {
  if (login === '') return 'the account is deleted'
  return type === 'User' ? undefined : `${plain(login)} is no person (${plain(type)})`
}

export function faultOfPart({ login }: Person, contributors: ReadonlySet<string>): string | undefined {
  if (!contributors.has(login.toLowerCase())) return undefined
  return `${plain(login)} has a part in the change: it is theirs, or one of its commits is`
}

const ranks: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

function faultOfRole({ login }: Person, { permission, roles }: Standing): string | undefined {
  const role = roles.get(login.toLowerCase())
  if (role === undefined) return `what ${plain(login)} may do here was not asked: too many people waive this change`
  if (ranks.indexOf(role) >= ranks.indexOf(permission)) return undefined
  return `${plain(login)} has the role ${role}, and the policy's approve-permission is ${permission}`
}

/** Requesting changes later takes back what somebody said before, in whatever form; a dismissed request does not. */
function isTakenBack({ login }: Person, at: string | undefined, reviews: readonly Review[]): boolean {
  const own = reviews
    .filter(({ user }) => user.toLowerCase() === login.toLowerCase())
    .toSorted((a, b) => compareTimes(a.submittedAt, b.submittedAt))
  // What does not tell its time may be older than any of them.
  if (at === undefined) return own.findLast(({ state }) => state !== 'COMMENTED')?.state === 'CHANGES_REQUESTED'
  return own.some(({ state, submittedAt }) => state === 'CHANGES_REQUESTED' && (submittedAt ?? at) >= at)
}

function compareTimes(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
