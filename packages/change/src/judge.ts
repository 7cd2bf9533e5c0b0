import type { Proof } from '@shakedown/content'
import { mostDemanding, type ChangeKind, type Policy } from '@shakedown/policy'
import type { Change } from './change-set.ts'
import { isComparable, type Evidence } from './evidence.ts'
import { nothingOn, onLadder, type Opinion } from './opinion.ts'
import { shownPath } from './sentences.ts'
import { surroundingsOf } from './surroundings.ts'

export interface Judge {
  /** What names alone say of a change. */
  byName(change: Change): Opinion
  /** The same, with what is proven of its content. @param named what `byName` says of it */
  judge(change: Change, named: Opinion): Opinion
  /** What a proof of its content rests on; why there is none; empty where nothing is asked for anyway. */
  proofWhy(change: Change, opinion: Opinion): string
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
  const nothing = nothingOn(ladder)
  const byDefault: Opinion = { ...onLadder(ladder, policy.default), rule: 'default', why: 'no rule names it' }
  const ofTheGate: Opinion = { ...nothing, rule: 'gate', why: 'part of the gate itself: asks for an approval' }
  const strictest = onLadder(ladder, mostDemanding(ladder).name)
  const surround =
    policy.closure === undefined || evidence.closure === undefined
      ? undefined
      : surroundingsOf(evidence.closure, onLadder(ladder, policy.closure.target), nothing, byDefault)

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

  const ofRules = (path: string, candidates: typeof opinions): Opinion | undefined => {
    for (const { rule, opinion } of candidates) if (rule.paths.matches(path)) return opinion
    return undefined
  }

  const named = (path: string, candidates: typeof opinions): Opinion => {
    const opinion = ofRules(path, candidates)
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

  return {
    byName(change) {
      const { path, oldPath, kind } = change
      if (oldPath === undefined) return opinionOn(path, byKind[kind], change)
      const after = opinionOn(path, arriving, change)
      const before = opinionOn(oldPath, leaving, change)
      return before.demand > after.demand ? { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` } : after
    },
    judge(change, opinion) {
      if (opinion.demand === 0) return opinion
      const proof = evidence.proofs.get(change)
      if (proof?.kind !== 'same' || !isComparable(change)) return opinion
      return { ...opinion, ...nothing, proof: proof.proof, proofWhy: proof.why }
    },
    proofWhy(change, { demand, proofWhy }) {
      return proofWhy ?? (demand === 0 ? '' : whyUnproven(change, evidence.proofs.get(change)))
    },
  }
}

function whyUnproven(change: Change, proof: Proof | undefined): string {
  if (!isComparable(change)) return `what is ${change.kind} cannot be proven by content`
  return proof?.why ?? 'its content was not looked at'
}

/** Why the name alone does not tell what the entry is. Links and submodules lead elsewhere, and are never followed. */
function doubtAbout({ oldMode, newMode, encoding }: Change): string | undefined {
  if (oldMode === '160000' || newMode === '160000') return 'a submodule, whose content is not in this repository'
  if (oldMode === '120000' || newMode === '120000') return 'a symbolic link, which may lead anywhere'
  return encoding === 'other' ? 'its name is not UTF-8' : undefined
}
