import type { Comment, Review } from '@shakedown/github'
import { NULL_DEPLOYMENT, type Policy } from '@shakedown/policy'
import { isSha, shortSha, type RunnerEvent, type Sha } from '@shakedown/ports'
import { textAt } from './payload.ts'
import { plain, waiveCommands, type WaiveCommand } from './waiver-commands.ts'

export type WaiverVia = 'review' | 'comment' | 'dispatch'

/** Somebody says that `target` is enough for exactly this head. Whether they may is not asked yet. */
export interface Claim {
  via: WaiverVia
  /** Of the review or the comment; of a dispatch the run's. */
  id: string
  target: string
  /** Each of them must be allowed to: of a dispatch that was run again there are two. */
  people: readonly Person[]
  /** When it was said, RFC 3339; a dispatch does not tell. */
  at: string | undefined
  /** What can have been edited, by its name in GraphQL. */
  node: string | undefined
}

export interface Person {
  login: string
  /** As GitHub says: `User`, `Bot`, … */
  type: string
  /** GitHub calls them one of the repository's own people. Of a member in secret it does not, so it grants nothing. */
  isOwn: boolean
}

/** A sentence's end: why `who` does not count. */
export interface Refusal {
  who: string
  why: string
}

export interface Claims {
  claims: readonly Claim[]
  refused: readonly Refusal[]
}

/** The waivers that reviews and comments speak of, judged by their words alone. */
export function claimsSaid(
  reviews: readonly Review[],
  comments: readonly Comment[],
  policy: Policy,
  head: Sha,
): Claims {
  const claims: Claim[] = []
  const refused: Refusal[] = []
  const sort = (found: Omit<Claim, 'target'>, command: WaiveCommand, fault: string | undefined, head: Sha) => {
    const read = targetOf(command, found.via, policy, head)
    const why = fault ?? (read.kind === 'faulty' ? read.why : undefined)
    if (why !== undefined) refused.push({ who: nameOf(found), why })
    else if (read.kind === 'target') claims.push({ ...found, target: read.target })
  }
  for (const review of reviews) {
    for (const command of waiveCommands(review.body)) {
      const { id, node, submittedAt } = review
      const people = [speaker(review)]
      sort({ via: 'review', id: String(id), people, at: submittedAt, node }, command, faultOfReview(review, head), head)
    }
  }
  for (const comment of comments) {
    for (const command of waiveCommands(comment.body)) {
      const { id, node, createdAt, updatedAt } = comment
      const people = [speaker(comment)]
      const fault = createdAt === updatedAt ? undefined : edited
      sort({ via: 'comment', id: String(id), people, at: createdAt, node }, command, fault, head)
    }
  }
  return { claims, refused }
}

function speaker({ user, userType, association }: Review | Comment): Person {
  return { login: user, type: userType, isOwn: /^(?:OWNER|MEMBER|COLLABORATOR)$/.test(association) }
}

/** Whoever may write to a repository may put words into another's mouth there; the REST API does not say who did. */
export const edited = 'it was edited after it was written, and editing is not signing; write a new one'

function faultOfReview({ state, commit }: Review, head: Sha): string | undefined {
  if (state === 'DISMISSED') return 'it was dismissed'
  if (state !== 'APPROVED') return `a review waives only when it approves, and this one is ${plain(state)}`
  if (commit === head) return undefined
  return `it is about ${commit === null ? 'no commit' : shortSha(commit)}, not about the head ${shortSha(head)}`
}

type Read = { kind: 'target'; target: string } | { kind: 'faulty'; why: string }

function targetOf(command: WaiveCommand, via: WaiverVia, policy: Policy, head: Sha): Read {
  if (command.kind === 'faulty') return command
  const { sha, target } = command
  if (sha === undefined && via === 'comment') {
    return { kind: 'faulty', why: `it does not name the head it is about: /shakedown waive ${head}` }
  }
  if (sha !== undefined && sha !== head) {
    const what = isSha(sha) ? `it is about ${shortSha(sha)}` : `${plain(sha)} is not a whole commit id`
    return { kind: 'faulty', why: `${what}, and the head is ${head}` }
  }
  return knownTarget(target ?? NULL_DEPLOYMENT, policy)
}

/** Here an unknown name must not stand for the most demanding target: whoever waives has to know what they ask for. */
function knownTarget(name: string, policy: Policy): Read {
  const target = name === 'null' ? NULL_DEPLOYMENT : name
  if (policy.targets.some((known) => known.name === target)) return { kind: 'target', target }
  const known = policy.targets.map((other) => other.name).join(', ')
  return { kind: 'faulty', why: `${plain(name)} is no target of the policy; there are ${known}` }
}

export interface Dispatch {
  event: RunnerEvent
  /** GITHUB_TRIGGERING_ACTOR: who started this attempt; the actor stays the same on every one. */
  triggeringActor: string
  defaultBranch: string | undefined
}

/** A workflow that was started by hand, with the inputs `head-sha` and `waive`. They are read as they were typed. */
export function claimsDispatched(dispatch: Dispatch, policy: Policy, head: Sha): Claims {
  const { event, triggeringActor } = dispatch
  const { payload, actor } = event
  const wanted = textAt(payload, 'inputs', 'waive') ?? ''
  if (event.name !== 'workflow_dispatch' || wanted === '') return { claims: [], refused: [] }
  const first = { login: actor, type: textAt(payload, 'sender', 'type') ?? '', isOwn: true }
  const isRerun = triggeringActor.toLowerCase() !== actor.toLowerCase()
  const people = isRerun ? [first, { login: triggeringActor, type: typeByName(triggeringActor), isOwn: true }] : [first]
  const found = { via: 'dispatch', id: event.runId, people, at: undefined, node: undefined } as const
  const read = knownTarget(wanted, policy)
  const why = faultOfDispatch(dispatch, head) ?? (read.kind === 'faulty' ? read.why : undefined)
  if (why !== undefined || read.kind === 'faulty') {
    return { claims: [], refused: [{ who: nameOf(found), why: why ?? '' }] }
  }
  return { claims: [{ ...found, target: read.target }], refused: [] }
}

function faultOfDispatch({ event, triggeringActor, defaultBranch }: Dispatch, head: Sha): string | undefined {
  const { payload, ref, workflowRef, actor } = event
  const named = textAt(payload, 'inputs', 'head-sha') ?? ''
  if (named !== head) {
    const what = named === '' ? 'its input head-sha names no head' : `its input head-sha names ${plain(named)}`
    return `${what}, and the head is ${head}`
  }
  const main = `refs/heads/${defaultBranch ?? ''}`
  if (defaultBranch === undefined || ref !== main || !workflowRef.endsWith(`@${main}`)) {
    // Any other branch has a workflow file of its own, with inputs that say what its author likes.
    return `the workflow must be run from the default branch, and this one ran from ${plain(ref)}`
  }
  const sender = textAt(payload, 'sender', 'login') ?? ''
  if (actor === '' || sender.toLowerCase() !== actor.toLowerCase()) return 'nobody can be told who started it'
  if (triggeringActor === '') return 'it is not known who started this attempt'
  return undefined
}

function typeByName(login: string): string {
  return login.endsWith('[bot]') ? 'Bot' : 'User'
}

/** `review 17 of ann`, `run 12 started by ann`. */
export function nameOf({ via, id, people }: Pick<Claim, 'via' | 'id' | 'people'>): string {
  const who = people.map(({ login }) => (login === '' ? 'a deleted account' : plain(login))).join(' and ')
  return via === 'dispatch' ? `run ${id} started by ${who}` : `${via} ${id} of ${who}`
}
