import type { Finding } from '@shakedown/change'
import type { Comment, CommitList, Pull, Review, Role } from '@shakedown/github'
import type { Policy } from '@shakedown/policy'
import type { RunnerEvent, Sha } from '@shakedown/ports'
import type { Situation } from './situation.ts'
import { reasonOf, type Tips } from './tips.ts'
import { claimsDispatched, claimsSaid, type Claim, type Claims, type Refusal } from './waiver-claims.ts'
import { faultOfPart, faultOfPerson, judgeClaims, type Contributors, type Waiver } from './waiver-judging.ts'

/** What waivers ask of GitHub; `GitHub` of @shakedown/github is one. */
export interface WaiverApi {
  reviews(number: number): Promise<Review[]>
  comments(number: number): Promise<Comment[]>
  edits(nodes: readonly string[]): Promise<ReadonlyMap<string, { by: string; at: string } | undefined>>
  pullCommits(number: number): Promise<CommitList>
  pullsOfCommit(sha: Sha): Promise<Pull[]>
  permission(user: string): Promise<Role>
}

export interface WaiverSources {
  event: RunnerEvent
  /** Connects when first asked; `undefined` without a token. */
  api: (() => Promise<WaiverApi>) | undefined
  /** GITHUB_TRIGGERING_ACTOR */
  triggeringActor: string
  signal: AbortSignal
}

export interface ReadWaivers {
  /** All that count, the least demanding target first. */
  waivers: readonly Waiver[]
  findings: readonly Finding[]
}

/**
 * More people are not asked about, the repository's own first, then the latest: strangers must not spend the token's
 * requests, nor, however many they are, keep somebody who may from being asked about.
 */
const mostPeople = 30
/** The rest is counted: whoever writes comments must not fill the summary. */
const mostRefusals = 10

/**
 * Who says that less is enough for exactly this head, by the API as of now: approving reviews of it, comments that name
 * it, a dispatch that names it. Asked only where it matters, since it costs requests: two, and with a waiver five or more.
 * When anything cannot be read nobody waives. @throws only what an aborted signal carries
 */
export async function readWaivers(
  sources: WaiverSources,
  situation: Situation,
  policy: Policy,
  head: Sha | undefined,
  live: Pick<Tips, 'defaultBranch'>,
): Promise<ReadWaivers> {
  if (head === undefined) return { waivers: [], findings: [] }
  try {
    const dispatched = await dispatchedBy(sources, policy, head, live)
    if (sources.api === undefined) {
      const unasked = dispatched.claims.length > 0 ? [unread('there is no token')] : []
      return { waivers: [], findings: [...notices(dispatched.refused), ...unasked] }
    }
    const api = await sources.api()
    const numbers = await pullsAbout(api, situation, head, dispatched)
    return await weigh(api, numbers, dispatched, policy, head)
  } catch (error) {
    sources.signal.throwIfAborted()
    return { waivers: [], findings: [unread(reasonOf(error))] }
  }
}

async function dispatchedBy(
  { event, triggeringActor }: WaiverSources,
  policy: Policy,
  head: Sha,
  live: Pick<Tips, 'defaultBranch'>,
): Promise<Claims> {
  if (event.name !== 'workflow_dispatch') return { claims: [], refused: [] }
  return claimsDispatched({ event, triggeringActor, defaultBranch: await live.defaultBranch() }, policy, head)
}

/** The pull requests in which the change is talked about; a dispatch may name the head alone. */
async function pullsAbout(api: WaiverApi, situation: Situation, head: Sha, dispatched: Claims): Promise<number[]> {
  switch (situation.kind) {
    case 'pull-request':
      return [situation.number]
    case 'merge-group':
      // A group's head is GitHub's own merge: nobody has named it, and that is told.
      return situation.number === undefined ? [] : [situation.number]
    case 'push':
      return []
    case 'other': {
      if (dispatched.claims.length === 0) return []
      const pulls = await api.pullsOfCommit(head)
      return pulls.filter((pull) => pull.state === 'open' && pull.head.sha === head).map(({ number }) => number)
    }
  }
}

async function weigh(
  api: WaiverApi,
  numbers: readonly number[],
  dispatched: Claims,
  policy: Policy,
  head: Sha,
): Promise<ReadWaivers> {
  const reviews: Review[] = []
  const comments: Comment[] = []
  for (const number of numbers) {
    reviews.push(...(await api.reviews(number)))
    comments.push(...(await api.comments(number)))
  }
  const said = claimsSaid(reviews, comments, policy, head)
  const claims = [...dispatched.claims, ...said.claims]
  const early = [...said.refused, ...dispatched.refused]
  if (claims.length === 0) return { waivers: [], findings: notices(early) }
  const contributors = await contributorsOf(api, numbers, head)
  const roles = await rolesOf(api, claims, contributors)
  const nodes = claims.map(({ node }) => node).filter((node) => node !== undefined)
  const edits = nodes.length === 0 ? new Map<string, undefined>() : await api.edits([...new Set(nodes)])
  const standing = { permission: policy.approvePermission, contributors, roles, reviews, edits }
  const { waivers, refused } = judgeClaims(claims, standing, head)
  const rung = ({ target }: Waiver) => policy.targets.findIndex(({ name }) => name === target)
  const findings = notices([...early, ...refused])
  const isCounted = waivers.length > 0 && contributors.kind === 'known' && contributors.unnamed > 0
  return {
    waivers: waivers.toSorted((a, b) => rung(a) - rung(b)),
    findings: isCounted ? [...findings, unnamed(contributors.unnamed)] : findings,
  }
}

/** Of a list that GitHub cut off, or that is of another head, nobody can be said to have no part in. */
async function contributorsOf(api: WaiverApi, numbers: readonly number[], head: Sha): Promise<Contributors> {
  if (numbers.length === 0) {
    return { kind: 'unknown', why: 'no open pull request has this head; give the input pull-request' }
  }
  const logins = new Set<string>()
  let unnamed = 0
  for (const number of numbers) {
    const list = await api.pullCommits(number)
    if (list.head !== head) return { kind: 'unknown', why: `#${number} has moved on to ${list.head}` }
    if (!list.complete) {
      const why = `GitHub lists ${list.commits.length} of the commits of #${number}; it lists 250 at most`
      return { kind: 'unknown', why }
    }
    for (const login of [list.author, ...list.commits.flatMap(({ author, committer }) => [author, committer])]) {
      if (login !== undefined && login !== '') logins.add(login.toLowerCase())
    }
    unnamed += list.commits.filter(({ author, committer }) => author === undefined || committer === undefined).length
  }
  return { kind: 'known', logins, unnamed }
}

/** Only of those on whom the answer depends. */
async function rolesOf(
  api: WaiverApi,
  claims: readonly Claim[],
  contributors: Contributors,
): Promise<ReadonlyMap<string, Role>> {
  const roles = new Map<string, Role>()
  if (contributors.kind === 'unknown') return roles
  const people = claims
    .toReversed()
    .flatMap((claim) => claim.people)
    .filter((person) => (faultOfPerson(person) ?? faultOfPart(person, contributors.logins)) === undefined)
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
  for (const login of new Set(people.map((person) => person.login.toLowerCase()))) {
    if (roles.size === mostPeople) break
    roles.set(login, await api.permission(login))
  }
  return roles
}

function notices(refused: readonly Refusal[]): Finding[] {
  const shown = refused.slice(-mostRefusals)
  const rest = refused.length - shown.length
  const messages = shown.map(({ who, why }) => `${who} does not waive the change: ${why}`)
  if (rest > 0) messages.push(`${rest} earlier statements do not waive the change either`)
  return messages.map((message) => ({ code: 'waiver-not-counted', severity: 'notice', message }))
}

function unnamed(count: number): Finding {
  const message =
    `of ${count} commit${count === 1 ? '' : 's'} GitHub does not know the account of the author or the committer: ` +
    'whether they waive their own change cannot be told'
  return { code: 'contributor-unnamed', severity: 'notice', message }
}

function unread(why: string): Finding {
  const message =
    `whether somebody waives the change could not be read (${why}): nobody does. ` +
    'Grant pull-requests: read, give token and run again'
  return { code: 'waivers-unread', severity: 'warning', message }
}
