import { createHash } from 'node:crypto'
import type { Finding } from '@shakedown/change'
import { builtinPolicy, parsePolicy, type Policy } from '@shakedown/policy'
import { isSha, ProblemError, quote, shortSha, type Problem, type Sha } from '@shakedown/ports'
import { fileAt } from './file-at.ts'
import { isBranchName } from './payload.ts'
import { headOf, type Situation } from './situation.ts'
import type { Sources } from './sources.ts'
import type { BranchTip, Tips } from './tips.ts'

/** What the inputs say of the policy. */
export interface PolicyInputs {
  /** Its path in the repository. */
  policy: string
  /** A branch or commit instead of the trusted one; '' for the trusted one. */
  policyRef: string
  /** An inline policy; '' for the file. */
  rules: string
}

/** The law for this change, and where it was read. */
export interface TrustedPolicy {
  policy: Policy
  file: string
  origin: 'file' | 'inline' | 'builtin'
  /** The blob of the policy's text; `none` for the built-in one. */
  blob: string
  commit: Sha | undefined
  /** For people: `main at 1234abcd`. */
  where: string
  /** False when whoever proposes the change could have chosen the policy. */
  guarded: boolean
  /** `file` is read at `commit` by this way. */
  via: 'git' | 'api' | 'none'
  warnings: readonly Problem[]
  findings: readonly Finding[]
  /** Another file at the same commit, e.g. a `script-file`. `undefined`: there is none. @throws Error above 1 MiB */
  read(path: string): Promise<{ text: string; blob: Sha } | undefined>
}

/** 64 KiB are the policy's own limit; whatever is longer is read this far, so that the parser can refuse it. */
const maxPolicyBytes = 128 * 1024
const maxFileBytes = 1024 * 1024

/**
 * Reads the policy from the live tip of the target branch: as a git object, else by the API. Works without a checkout.
 * @throws ProblemError when the policy is invalid, or when neither git nor the API can show the trusted commit
 */
export async function trustedPolicy(
  sources: Sources,
  situation: Situation,
  inputs: PolicyInputs,
  tips: Tips,
): Promise<TrustedPolicy> {
  checkPath(inputs.policy)
  const place = await trustedPlace(sources, situation, inputs, tips)
  const via = await wayTo(sources, place.commit)
  const read = async (path: string, maxBytes: number) => {
    if (place.commit === undefined || via.kind === 'none') return undefined
    checkPath(path)
    return await fileAt(sources, place.commit, path, maxBytes)
  }
  const shared = {
    file: inputs.policy,
    commit: place.commit,
    via: via.kind,
    read: (path: string) => read(path, maxFileBytes),
  }
  const where = place.commit === undefined ? place.name : `${place.name} (${shortSha(place.commit)})`
  if (inputs.rules !== '') {
    const { policy, warnings } = parsePolicy(inputs.rules, 'input "rules"')
    const blob = blobIdOf(inputs.rules)
    const inline = { origin: 'inline', policy, warnings, blob, where: 'the workflow', guarded: false } as const
    return { ...shared, ...inline, findings: [] }
  }
  if (via.kind === 'none') throw unreachable(inputs.policy, place.name, place.why === '' ? via.why : place.why)
  const found = await read(inputs.policy, maxPolicyBytes)
  const base = { ...shared, where, guarded: place.guarded }
  if (found === undefined) {
    const finding: Finding = {
      code: 'no-policy',
      severity: 'warning',
      message: `${where} has no ${inputs.policy}: the built-in policy holds, every change needs the testnet`,
    }
    const builtin = { origin: 'builtin', policy: builtinPolicy, blob: 'none', warnings: [] } as const
    return { ...base, ...builtin, findings: [...place.findings, finding] }
  }
  const { policy, warnings } = parsePolicy(found.text, inputs.policy)
  return { ...base, origin: 'file', policy, warnings, blob: found.blob, findings: place.findings }
}

interface Place {
  name: string
  commit: Sha | undefined
  why: string
  guarded: boolean
  findings: readonly Finding[]
}

/**
 * The trusted ref: of a pull request and a merge group the target branch; of a push to a protected branch what stood
 * there before, unless it was forced; of everything else the default branch.
 */
async function trustedPlace(sources: Sources, situation: Situation, inputs: PolicyInputs, tips: Tips): Promise<Place> {
  if (inputs.policyRef !== '') return await askedPlace(inputs.policyRef, situation, sources, tips)
  if (situation.kind === 'push' && sources.refProtected && !situation.forced && situation.before !== undefined) {
    const name = `${situation.branch ?? situation.ref} before the push`
    return { name, commit: situation.before, why: '', guarded: true, findings: [] }
  }
  const branch = await targetBranch(situation, tips)
  if (branch === undefined) {
    return { name: 'the default branch', commit: undefined, why: 'its name is unknown', guarded: true, findings: [] }
  }
  // What is read from there now, the push itself may have put there.
  const isOwnPush = situation.kind === 'push' && situation.branch === branch
  return placeOf(await tips.branch(branch), branch, !isOwnPush)
}

async function targetBranch(situation: Situation, tips: Tips): Promise<string | undefined> {
  switch (situation.kind) {
    case 'pull-request':
    case 'merge-group':
      return situation.baseBranch
    case 'push':
    case 'other':
      return await tips.defaultBranch()
  }
}

/** `policy-ref` of a workflow file that the change can edit is no guard, unless it names what is trusted anyway. */
async function askedPlace(ref: string, situation: Situation, sources: Sources, tips: Tips): Promise<Place> {
  const { event } = sources
  // Not even a workflow that is not the author's can trust what it takes from the head: `policy-ref: ${{ github.head_ref }}`.
  const isHead = ref === headOf(situation) || ref.replace(/^refs\/heads\//, '') === event.headRef
  const ownWorkflow = event.name === 'pull_request_target' && !isHead
  if (isSha(ref)) return { name: 'policy-ref', commit: ref, why: '', guarded: ownWorkflow, findings: [] }
  const branch = ref.replace(/^refs\/heads\//, '')
  if (!isBranchName(branch)) {
    const mend = 'Give a branch or a whole commit id'
    throw new ProblemError([{ where: 'input "policy-ref"', what: `${quote(ref)} is neither`, mend }])
  }
  return placeOf(await tips.branch(branch), branch, ownWorkflow || branch === (await targetBranch(situation, tips)))
}

function placeOf(tip: BranchTip, branch: string, guarded: boolean): Place {
  const base = { name: branch, guarded }
  switch (tip.kind) {
    case 'live':
      return { ...base, commit: tip.commit, why: '', findings: [] }
    case 'stale': {
      const message =
        `${branch} could not be asked for its tip (${tip.why}): the policy is the one that the checkout remembers ` +
        `(${shortSha(tip.commit)}), which may be stale`
      return {
        ...base,
        commit: tip.commit,
        why: '',
        findings: [{ code: 'policy-may-be-stale', severity: 'warning', message }],
      }
    }
    case 'absent':
    case 'unknown':
      return { ...base, commit: undefined, why: tip.why, findings: [] }
  }
}

type Way = { kind: 'git' } | { kind: 'api' } | { kind: 'none'; why: string }

async function wayTo({ checkout, remote, remoteFault, api }: Sources, commit: Sha | undefined): Promise<Way> {
  if (commit === undefined) return { kind: 'none', why: 'no commit is known' }
  let why = remoteFault
  if (checkout !== undefined) {
    if (await checkout.has(commit)) return { kind: 'git' }
    if (remote !== undefined) {
      const brought = await checkout.bring(remote, [commit])
      if (await checkout.has(commit)) return { kind: 'git' }
      why = brought.kind === 'failed' ? brought.why : `${shortSha(commit)} was not sent`
    }
  }
  return api === undefined ? { kind: 'none', why: `${why}; there is no token for the API` } : { kind: 'api' }
}

function unreachable(file: string, branch: string, why: string): ProblemError {
  const what = `it cannot be read from ${branch}, which is what counts (${why})`
  return fault(file, what, 'Give token (contents: read), or check out this repository with credentials')
}

function fault(where: string, what: string, mend: string): ProblemError {
  return new ProblemError([{ where, what, mend }])
}

/** Paths are the repository's: relative, with `/`, without `.` and `..`. @throws ProblemError */
export function checkPath(path: string): void {
  const parts = path.split('/')
  if (path === '' || path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw fault(
      'input "policy"',
      `${quote(path)} is not a path inside the repository`,
      'Write it like .github/shakedown.yml',
    )
  }
}

/** The name git would give these bytes (git-hash-object(1)). */
function blobIdOf(text: string): Sha {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
