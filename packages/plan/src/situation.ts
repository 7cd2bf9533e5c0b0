import { isSha, isZeroSha, ProblemError, quote, type Problem, type RunnerEvent, type Sha } from '@shakedown/ports'
import { branchAt, field, isBranchName, labelsAt, numberAt, shaAt, textAt } from './payload.ts'
import type { Sources } from './sources.ts'

/** What the inputs say of the change to judge; empty when not given. */
export interface Asked {
  base: string
  head: string
  pullRequest: number | undefined
  headSha: string
}

/** The event, read. A head is only ever what the event names, or what the inputs name; never HEAD of the work tree. */
export type Situation =
  | {
      kind: 'pull-request'
      number: number
      head: Sha
      baseBranch: string
      /** The base branch's tip when the event happened: old, but no author's choice. */
      baseThen: Sha | undefined
      labelsThen: readonly string[]
    }
  | {
      kind: 'push'
      ref: string
      branch: string | undefined
      before: Sha | undefined
      after: Sha | undefined
      forced: boolean
    }
  | { kind: 'merge-group'; base: Sha; head: Sha; baseBranch: string; number: number | undefined }
  | { kind: 'other'; event: string; sha: Sha | undefined }

/** Events whose GITHUB_SHA is a commit that somebody chose; everywhere else it is the default branch's tip by chance. */
const headIsSha = new Set(['workflow_dispatch', 'schedule'])

/** @throws ProblemError when the payload lacks what its event promises, or inputs contradict it */
export async function readSituation(sources: Sources, asked: Asked): Promise<Situation> {
  const { event } = sources
  const situation = readEventPayload(event)
  const problems: Problem[] = []
  if (asked.headSha !== '' && !isSha(asked.headSha)) {
    problems.push(notASha('head-sha', asked.headSha))
  }
  if (asked.headSha !== '' && asked.head !== '' && asked.head !== asked.headSha) {
    const what = `${quote(asked.head)} and head-sha ${quote(asked.headSha)} name two heads`
    problems.push({ where: 'input "head"', what, mend: 'Give one of them' })
  }
  if (situation.kind === 'pull-request') {
    contradiction(problems, 'head-sha', asked.headSha, situation.head, event.name)
    contradiction(problems, 'pull-request', asked.pullRequest?.toString() ?? '', `${situation.number}`, event.name)
  }
  if ((situation.kind === 'push' || situation.kind === 'merge-group') && asked.pullRequest !== undefined) {
    const what = `the event ${event.name} is not about a pull request of one's choice`
    problems.push({ where: 'input "pull-request"', what, mend: 'Leave the input out on this event' })
  }
  if (problems.length > 0) throw new ProblemError(problems)
  if (situation.kind === 'other' && asked.pullRequest !== undefined) {
    return await askedPull(sources, asked.pullRequest, asked.headSha)
  }
  return situation
}

/** The commit to judge, as far as the event tells. */
export function headOf(situation: Situation): Sha | undefined {
  switch (situation.kind) {
    case 'pull-request':
    case 'merge-group':
      return situation.head
    case 'push':
      return situation.after
    case 'other':
      return situation.sha
  }
}

function contradiction(problems: Problem[], input: string, given: string, said: string, event: string): void {
  if (given === '' || given === said) return
  const what = `${quote(given)} contradicts the event ${event}, which says ${quote(said)}`
  problems.push({ where: `input "${input}"`, what, mend: 'Leave the input out on this event' })
}

function notASha(input: string, text: string): Problem {
  const mend = 'Give the whole object name, 40 hexadecimal digits in lower case'
  return { where: `input "${input}"`, what: `${quote(text)} is not a commit`, mend }
}

function readEventPayload(event: RunnerEvent): Situation {
  const { payload, name } = event
  if (field(payload, 'pull_request') !== undefined && name.startsWith('pull_request')) return readPull(event)
  switch (name) {
    case 'push': {
      const ref = textAt(payload, 'ref') ?? event.ref
      const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
      const before = shaAt(payload, 'before')
      const after = shaAt(payload, 'after')
      return {
        kind: 'push',
        ref,
        branch: branch !== undefined && isBranchName(branch) ? branch : undefined,
        before: before === undefined || isZeroSha(before) ? undefined : before,
        after: after === undefined || isZeroSha(after) ? undefined : after,
        forced: field(payload, 'forced') !== false,
      }
    }
    case 'merge_group': {
      const base = shaAt(payload, 'merge_group', 'base_sha')
      const head = shaAt(payload, 'merge_group', 'head_sha')
      const ref = textAt(payload, 'merge_group', 'base_ref') ?? ''
      const baseBranch = ref.replace(/^refs\/heads\//, '')
      if (base === undefined || head === undefined || !isBranchName(baseBranch)) {
        throw unreadable(name, 'merge_group.base_sha, head_sha or base_ref')
      }
      const number = /\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(textAt(payload, 'merge_group', 'head_ref') ?? '')?.[1]
      return { kind: 'merge-group', base, head, baseBranch, number: number === undefined ? undefined : Number(number) }
    }
    default:
      return { kind: 'other', event: name, sha: headIsSha.has(name) && isSha(event.sha) ? event.sha : undefined }
  }
}

function readPull({ payload, name }: RunnerEvent): Situation {
  const number = numberAt(payload, 'pull_request', 'number')
  const head = shaAt(payload, 'pull_request', 'head', 'sha')
  const baseBranch = branchAt(payload, 'pull_request', 'base', 'ref')
  if (number === undefined || head === undefined || baseBranch === undefined) {
    throw unreadable(name, 'pull_request.number, head.sha or base.ref')
  }
  const baseThen = shaAt(payload, 'pull_request', 'base', 'sha')
  return {
    kind: 'pull-request',
    number,
    head,
    baseBranch,
    baseThen,
    labelsThen: labelsAt(payload, 'pull_request', 'labels'),
  }
}

function unreadable(event: string, what: string): ProblemError {
  const mend = 'Run on the events that GitHub sends, or give base and head'
  return new ProblemError([
    { where: `the payload of the event ${event}`, what: `${what} is missing or malformed`, mend },
  ])
}

/** The pull request that the inputs name; its head must still be the one that they name. */
async function askedPull(sources: Sources, number: number, headSha: string): Promise<Situation> {
  if (headSha === '')
    throw faultOfPull(`#${number} is given without head-sha`, 'Give head-sha, too: a head is never guessed')
  if (sources.api === undefined)
    throw faultOfPull(`#${number} cannot be read without a token`, 'Give token, or base and head')
  const pull = await (await sources.api()).pull(number)
  if (pull.head.sha !== headSha) {
    const what = `#${number} has moved on to ${pull.head.sha}; head-sha says ${headSha}`
    throw faultOfPull(what, 'Run again for the new head')
  }
  if (!isBranchName(pull.base.ref)) throw faultOfPull(`#${number} has no readable base branch`, 'Give base and head')
  return {
    kind: 'pull-request',
    number,
    head: headSha,
    baseBranch: pull.base.ref,
    baseThen: isSha(pull.base.sha) ? pull.base.sha : undefined,
    labelsThen: pull.labels,
  }
}

function faultOfPull(what: string, mend: string): ProblemError {
  return new ProblemError([{ where: 'input "pull-request"', what, mend }])
}
