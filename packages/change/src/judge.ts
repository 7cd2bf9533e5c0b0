import { demandOf, mostDemanding, NULL_DEPLOYMENT, targetNamed } from '@shakedown/policy'
import type { ChangeKind, Policy, Rule } from '@shakedown/policy'
import type { Change } from './change-set.ts'
import type { FileDecision } from './classification.ts'
import { shownPath } from './sentences.ts'

export interface Judge {
  judge(change: Change): FileDecision
}

/** The rung of each decision on the policy's ladder, 0 for the null deployment. */
export type Rungs = (file: FileDecision) => number

/** @param policy the one on whose ladder the files were judged */
export function rungsOf({ targets }: Policy): Rungs {
  const places = new Map(targets.map((target, place) => [target.name, place]))
  return (file) => places.get(file.target) ?? targets.length - 1
}

interface Opinion {
  readonly target: string
  readonly demand: number
  readonly rule: string
  readonly why: string
  readonly paths?: Rule['paths']
}

/**
 * Judges files by the rules of `policy`, on the ladder of `ladder`: a target that is missing there counts as its most
 * demanding one, so that a policy at the head cannot invent an easy target.
 */
export function judgeBy(policy: Policy, ladder: Policy, gateFiles: (path: string) => boolean): Judge {
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

  const opinionOn = (path: string, candidates: typeof opinions, change: Change): Opinion => {
    const named = candidates.find(({ rule }) => rule.paths.matches(path))?.opinion
    const opinion = named ?? (gateFiles(path) ? ofTheGate : byDefault)
    const doubt = doubtAbout(change)
    // somebody who wrote this very name knew what it is
    if (doubt === undefined || opinion.demand === strictest.demand || opinion.paths?.names(path) === true)
      return opinion
    return { ...strictest, rule: 'integrity', why: doubt }
  }

  return {
    judge(change) {
      const { path, oldPath, kind } = change
      if (oldPath === undefined) return decision(change, opinionOn(path, byKind[kind], change))
      const after = opinionOn(path, arriving, change)
      const before = opinionOn(oldPath, leaving, change)
      return before.demand > after.demand
        ? decision(change, { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` })
        : decision(change, after)
    },
  }
}

function decision({ path, oldPath, kind }: Change, { target, rule, why }: Opinion): FileDecision {
  return oldPath === undefined ? { path, kind, target, rule, why } : { path, oldPath, kind, target, rule, why }
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
