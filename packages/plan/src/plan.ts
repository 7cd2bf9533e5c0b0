import { createHash } from 'node:crypto'
import {
  classify,
  fingerprint,
  type ChangeSet,
  type Classification,
  type ClassifyInput,
  type Finding,
} from '@shakedown/change'
import { shortSha, type RunnerEvent, type Sha } from '@shakedown/ports'
import { classified } from './classified.ts'
import type { Comparisons } from './comparisons.ts'
import type { Range } from './compared.ts'
import { guardedPaths, nearTheGate } from './guarded.ts'
import { otherPolicy } from './head-policy.ts'
import { readLabels } from './labels.ts'
import { openPlan, type Opened, type OpenOptions } from './open.ts'
import { readChanges } from './read-changes.ts'
import type { Asked, Situation } from './situation.ts'
import type { Api, Sources } from './sources.ts'
import { reasonOf, type Tips } from './tips.ts'
import type { Waiver } from './waiver-judging.ts'
import type { ReadWaivers, WaiverApi } from './waivers.ts'
import type { TrustedPolicy } from './trusted.ts'

export interface PlanOptions extends OpenOptions {
  api: (() => Promise<Api & WaiverApi>) | undefined
  /** GITHUB_TRIGGERING_ACTOR */
  triggeringActor: string
  /** `full` reads the content of every file that a proof is about, also when the answer stands already. */
  explain: 'brief' | 'full'
}

/** Which deployment a change needs, and everything that the answer rests on. */
export interface Plan {
  situation: Situation
  trusted: TrustedPolicy
  /** The answer cannot have been loosened by whoever proposes the change. */
  guarded: boolean
  notices: readonly string[]
  changeSet: ChangeSet
  /** Files, each once: a file that several comparisons show, or that the API leaves two readings of, is one. */
  changedCount: number
  ranges: readonly Range[]
  guardedPaths: readonly string[]
  labels: readonly string[]
  /** Who says that less is enough for exactly this head, and may. */
  waivers: readonly Waiver[]
  classification: Classification
  /** The plan's own and the classification's. */
  findings: readonly Finding[]
  base: Sha | undefined
  head: Sha | undefined
  /** Of the head's tree and the policy; `none` when either is unknown. */
  fingerprint: string
}

/** @throws ProblemError when inputs, payload or policy are at fault; then nothing is known and nothing may pass */
export async function planChange(options: PlanOptions): Promise<Plan> {
  return await planOpened(options, await openPlan(options))
}

/** @param opened by these options @throws ProblemError */
export async function planOpened(
  options: PlanOptions,
  { sources, live, situation, trusted, compared: wanted }: Opened,
): Promise<Plan> {
  const { changeSet, ranges } = await readChanges(sources, wanted, situation)
  const labels = await readLabels(sources, situation, trusted.policy)
  const nearby = nearTheGate(changeSet.changes, trusted.file)
  const guardPaths = await guardedPaths(sources, nearby, ranges, trusted.file)
  const headPolicy = await otherPolicy(sources, trusted, nearby, wanted)
  const input: ClassifyInput = {
    changeSet,
    policy: trusted.policy,
    ...(headPolicy === undefined ? {} : { headPolicy }),
    policyFile: trusted.file,
    guardedPaths: guardPaths,
    labels: labels.names,
    ...(await tracked(sources, trusted, changeSet)),
  }
  const known = await classified(sources, { input, ranges, explain: options.explain })
  const waived = await waivedBy(options, situation, known, wanted.head, live)
  const classification = waived.waivers.length === 0 ? known.answer : classify({ ...known, waivers: waived.waivers })
  const notices = await unguarded(situation, options.asked, options, trusted, live)
  return {
    situation,
    trusted,
    guarded: notices.length === 0,
    notices,
    changeSet,
    changedCount: countFiles(changeSet, ranges),
    ranges,
    guardedPaths: guardPaths,
    labels: labels.names,
    waivers: waived.waivers,
    classification,
    findings: [
      ...trusted.findings,
      ...staleTips(wanted),
      ...labels.findings,
      ...waived.findings,
      ...classification.findings,
    ],
    base: ranges[0]?.base ?? (wanted.kind === 'known' ? wanted.base : undefined),
    head: wanted.head,
    fingerprint: await fingerprintOf(sources, wanted.head, trusted.blob),
  }
}

/** Asked only when something could be lowered and somebody could have said so: it costs requests. */
async function waivedBy(
  { api, event, triggeringActor, signal }: PlanOptions,
  situation: Situation,
  { policy, answer }: { policy: TrustedPolicy['policy']; answer: Classification },
  head: Sha | undefined,
  live: Tips,
): Promise<ReadWaivers> {
  const isUnsaid = api === undefined && event.name !== 'workflow_dispatch'
  if (!answer.required || isUnsaid) return { waivers: [], findings: [] }
  const { readWaivers } = await import('./waivers.ts')
  return await readWaivers({ event, api, triggeringActor, signal }, situation, policy, head, live)
}

function countFiles({ changes, complete }: ChangeSet, ranges: readonly Range[]): number {
  // Git lists each path once, and what became of a file that was renamed under its new name only.
  if (complete && ranges.length === 1 && ranges[0]?.source === 'git') return changes.length
  const renamed = new Set(changes.map(({ oldPath }) => oldPath))
  return new Set(changes.filter(({ kind, path }) => kind !== 'deleted' || !renamed.has(path)).map(({ path }) => path))
    .size
}

/** Why the answer rests on something that the proposer of the change could have written, one sentence each. */
async function unguarded(
  situation: Situation,
  asked: Asked,
  { event }: PlanOptions,
  trusted: TrustedPolicy,
  live: Tips,
): Promise<string[]> {
  const notices: string[] = []
  if (trusted.origin === 'inline') {
    notices.push(
      'The rules stand in the workflow file, which the change can edit: they guard nothing against its author.',
    )
  } else if (!trusted.guarded) {
    notices.push(`The policy is read from ${trusted.where}, which whoever proposes the change can have chosen.`)
  }
  if ((asked.base !== '' || asked.head !== '') && !(await isOwnWorkflow(event, situation, live))) {
    notices.push('The inputs base and head replace what the event says; a change to the workflow file can edit them.')
  }
  return notices
}

/** Whether the workflow file is the default branch's or the target's: then its inputs are not the author's. */
async function isOwnWorkflow(event: RunnerEvent, { kind }: Situation, live: Tips): Promise<boolean> {
  if (event.name === 'pull_request_target') return true
  // Somebody with write access dispatches a workflow on any branch, with the file that this branch has.
  const main = kind === 'other' ? await live.defaultBranch() : undefined
  return main !== undefined && event.ref === `refs/heads/${main}`
}

/** Names of the trusted files tell which rules match nothing at all; above this many the answer is not worth the time. */
const maxTracked = 100_000

async function tracked({ checkout, log }: Sources, { commit, via }: TrustedPolicy, { changes }: ChangeSet) {
  if (checkout === undefined || commit === undefined || via !== 'git' || changes.length > 5_000) return {}
  let trackedPaths: readonly string[]
  try {
    trackedPaths = await checkout.listTree(commit)
  } catch (error) {
    // The trees of a partial clone may be out of reach. Only warnings need them.
    log.debug(`the files of ${shortSha(commit)} could not be listed: ${reasonOf(error)}`)
    return {}
  }
  return trackedPaths.length > maxTracked ? {} : { trackedPaths }
}

function staleTips(wanted: Comparisons): Finding[] {
  if (wanted.kind === 'unknown') return []
  return wanted.stale.map((branch) => ({
    code: 'base-may-be-stale',
    severity: 'warning',
    message: `${branch} could not be asked for its tip: the comparison starts from where the checkout remembers it`,
  }))
}

async function fingerprintOf({ checkout, api }: Sources, head: Sha | undefined, blob: string): Promise<string> {
  if (head === undefined || blob === 'none') return 'none'
  let tree = await checkout?.tree(head)
  if (tree === undefined && api !== undefined) tree = (await (await api()).commit(head))?.tree
  return tree === undefined ? 'none' : fingerprint(tree, blob, sha256)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
