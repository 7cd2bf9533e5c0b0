import type { Proof } from '@shakedown/content'
import { demandOf, mostDemanding, NULL_DEPLOYMENT, targetNamed } from '@shakedown/policy'
import type { ChangeKind, Policy } from '@shakedown/policy'
import type { Change } from './change-set.ts'
import type { FileDecision } from './classification.ts'
import { changeKey, isComparable, pathOfKey, type Evidence } from './evidence.ts'
import { shownPath } from './sentences.ts'
import { surroundingsOf, type Opinion } from './surroundings.ts'

export interface Judge {
  judge(change: Change): FileDecision
}

/** The rung of each decision on the policy's ladder, 0 for the null deployment. */
export type Rungs = (file: FileDecision) => number

/** @param policy the one on whose ladder the files were judged */
export function rungsOf({ targets }: Policy): Rungs {
  const names = targets.map(({ name }) => name)
  return ({ target }) => {
    const place = names.indexOf(target)
    return place === -1 ? names.length - 1 : place
  }
}

export interface JudgeOptions {
  readonly policy: Policy
  /** What this policy asks to be known beyond names. */
  readonly evidence: Evidence
  /** A target that is missing on its ladder counts as its most demanding one: a head cannot invent an easy target. */
  readonly ladder: Policy
  readonly isGateFile: (path: string) => boolean
}

/** Judges files by the rules of a policy; the closure raises what a rule places too low, and a proof of content lowers. */
export function judgeBy({ policy, evidence, ladder, isGateFile }: JudgeOptions): Judge {
  const opinions = policy.rules.map((rule) => ({
    rule,
    opinion: { ...onLadder(ladder, rule.target), rule: rule.name, why: `rule ${rule.name}`, paths: rule.paths },
  }))
  const byDefault: Opinion = { ...onLadder(ladder, policy.default), rule: 'default', why: 'no rule names it' }
  const ofTheGate: Opinion = {
    ...onLadder(ladder, NULL_DEPLOYMENT),
    rule: 'gate',
    why: 'part of the gate itself: asks for an approval',
  }
  const strictest = onLadder(ladder, mostDemanding(ladder).name)
  const asked = new Set([...evidence.proofs.keys()].map(pathOfKey))
  const surround =
    policy.closure === undefined || evidence.closure === undefined
      ? undefined
      : surroundingsOf(
          evidence.closure,
          onLadder(ladder, policy.closure.target),
          onLadder(ladder, NULL_DEPLOYMENT),
          byDefault,
        )

  /** The opinions of the rules that hear of at least one of these kinds, in the order of the rules. */
  const hearing = (...kinds: ChangeKind[]) =>
    opinions.filter(({ rule }) => kinds.some((kind) => rule.changes.has(kind)))
  const byKind: Readonly<Record<ChangeKind, typeof opinions>> = {
    added: hearing('added'),
    modified: hearing('modified'),
    deleted: hearing('deleted'),
    renamed: hearing('renamed'),
    typechanged: hearing('typechanged'),
    mode: hearing('mode'),
  }
  // a rename takes a file from one place and brings it to another: rules about deletions and additions hear of it
  const [leaving, arriving] = [hearing('renamed', 'deleted'), hearing('renamed', 'added')]

  const named = (path: string, candidates: typeof opinions): Opinion => {
    const opinion: Opinion | undefined = candidates.find(({ rule }) => rule.paths.matches(path))?.opinion
    if (opinion === undefined && isGateFile(path)) return ofTheGate
    return surround?.(path, opinion) ?? opinion ?? byDefault
  }

  const opinionOn = (path: string, candidates: typeof opinions, change: Change): Opinion => {
    const opinion = named(path, candidates)
    const doubt = doubtAbout(change)
    // somebody who wrote this very name knew what it is
    if (doubt === undefined || opinion.demand === strictest.demand || opinion.paths?.names(path) === true)
      return opinion
    return { ...strictest, rule: 'integrity', why: doubt }
  }

  const byName = (change: Change): Opinion => {
    const { path, oldPath, kind } = change
    if (oldPath === undefined) return opinionOn(path, byKind[kind], change)
    const after = opinionOn(path, arriving, change)
    const before = opinionOn(oldPath, leaving, change)
    return before.demand > after.demand ? { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` } : after
  }

  return {
    judge(change) {
      const opinion = byName(change)
      if (opinion.demand === 0) return decision(change, opinion, opinion.proof ?? 'none', '')
      // of 50,000 files often a few were looked at, and a key for each of the others would be for nothing
      const proof = asked.has(change.path) && isComparable(change) ? evidence.proofs.get(changeKey(change)) : undefined
      if (proof?.kind === 'same') {
        return decision(change, { ...opinion, ...onLadder(ladder, NULL_DEPLOYMENT) }, proof.proof, proof.why)
      }
      return decision(change, opinion, 'none', whyUnproven(change, proof))
    },
  }
}

function whyUnproven(change: Change, proof: Proof | undefined): string {
  if (proof !== undefined) return proof.why
  return isComparable(change) ? 'its content was not looked at' : `what is ${change.kind} cannot be proven by content`
}

function decision(
  { path, oldPath, kind }: Change,
  { target, rule, why }: Opinion,
  proof: FileDecision['proof'],
  proofWhy: string,
): FileDecision {
  if (oldPath === undefined) return { path, kind, target, rule, why, proof, proofWhy }
  return { path, oldPath, kind, target, rule, why, proof, proofWhy }
}

function onLadder(ladder: Policy, name: string): { target: string; demand: number } {
  return { target: targetNamed(ladder, name).name, demand: demandOf(ladder, name) }
}

/** Why the name alone does not tell what the entry is. Links and submodules lead elsewhere, and are never followed. */
function doubtAbout({ oldMode, newMode, encoding }: Change): string | undefined {
  if (oldMode === '160000' || newMode === '160000') return 'a submodule, whose content is not in this repository'
  if (oldMode === '120000' || newMode === '120000') return 'a symbolic link, which may lead anywhere'
  return encoding === 'other' ? 'its name is not UTF-8' : undefined
}

/** For each file the stricter of two judgements, the trusted one in a tie. */
export function stricterJudge(trusted: Judge, head: Judge, rungOf: Rungs): Judge {
  return {
    judge(change) {
      const [ours, theirs] = [trusted.judge(change), head.judge(change)]
      return rungOf(theirs) > rungOf(ours) ? { ...theirs, why: `${theirs.why}, by the policy at the head` } : ours
    },
  }
}
