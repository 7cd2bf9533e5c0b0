import { demandOf, mostDemanding, NULL_DEPLOYMENT, targetNamed } from '@shakedown/policy'
import type { ChangeKind, Policy, Rule } from '@shakedown/policy'
import type { Change } from './change-set.ts'
import type { FileDecision } from './classification.ts'
import { shownPath } from './sentences.ts'

/** A file's decision with its place on the ladder, which sorts and compares faster than names do. */
export interface Judged extends FileDecision {
  readonly demand: number
}

export interface Judge {
  judge(change: Change): Judged
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

  const opinionOn = (path: string, kinds: readonly ChangeKind[], change: Change): Opinion => {
    const named = opinions.find(
      ({ rule }) => kinds.some((kind) => rule.changes.has(kind)) && rule.paths.matches(path),
    )?.opinion
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
      if (oldPath === undefined) return decision(change, opinionOn(path, kindsOf[kind], change))
      // a rename takes a file from one place and brings it to another: rules about deletions and additions hear of it
      const after = opinionOn(path, ['renamed', 'added'], change)
      const before = opinionOn(oldPath, ['renamed', 'deleted'], change)
      return before.demand > after.demand
        ? decision(change, { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` })
        : decision(change, after)
    },
  }
}

const kindsOf: Readonly<Record<ChangeKind, readonly ChangeKind[]>> = {
  added: ['added'],
  modified: ['modified'],
  deleted: ['deleted'],
  renamed: ['renamed'],
  typechanged: ['typechanged'],
  mode: ['mode'],
}

function decision({ path, oldPath, kind }: Change, { target, demand, rule, why }: Opinion): Judged {
  return { path, ...(oldPath === undefined ? {} : { oldPath }), kind, target, rule, why, demand }
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
export function stricterJudge(trusted: Judge, head: Judge): Judge {
  return {
    judge(change) {
      const [ours, theirs] = [trusted.judge(change), head.judge(change)]
      return theirs.demand > ours.demand ? { ...theirs, why: `${theirs.why}, by the policy at the head` } : ours
    },
  }
}
