import { demandOf, mostDemanding } from '@shakedown/policy'
import type { Policy, Target } from '@shakedown/policy'
import type { ClassifyInput, Confidence, Finding, RuleCount } from './classification.ts'
import type { HeadPolicy } from './gate.ts'
import type { Group, Judgement } from './judgement.ts'
import { counted, reasonOfFiles, reasonOfNothing, sentence, shownText, theTarget } from './sentences.ts'
import { waive } from './waive.ts'
import { witnesses } from './witness.ts'
import { whatWouldChange } from './would-change.ts'

export interface Question {
  readonly input: ClassifyInput
  readonly head: HeadPolicy
  /** Those that judged the files: the trusted one, and the head's when it is readable. */
  readonly policies: readonly Policy[]
  readonly judged: Judgement
  readonly perRule: readonly RuleCount[]
}

export interface Answer {
  readonly target: Target
  readonly demand: number
  readonly confidence: Confidence
  readonly reason: string
  readonly wouldChange: string
  readonly findings: readonly Finding[]
  /** `no`: it rests on what is unknown or on a label, which no waiver lowers. */
  readonly lowerable: 'yes' | 'no'
}

/** From the judged files to one target. First comes what is not known, then labels, then the files, then waivers. */
export function answer(question: Question): Answer {
  const { waivers = [], policy } = question.input
  return waive(unwaived(question), waivers, policy)
}

function unwaived(question: Question): Answer {
  const { input, head, judged } = question
  const { changeSet, policy } = input
  const strictest = mostDemanding(policy)
  const settle = (
    target: Target,
    confidence: Confidence,
    reason: string,
    wouldChange: string,
    findings: readonly Finding[] = [],
    lowerable: Answer['lowerable'] = 'no',
  ): Answer => ({
    target,
    demand: demandOf(policy, target.name),
    confidence,
    reason: sentence(reason),
    wouldChange: sentence(wouldChange),
    findings,
    lowerable,
  })

  // an unreadable policy at the head is told in any case
  const ofHead = head.kind === 'unreadable' ? [head.finding] : []
  if (!changeSet.complete) {
    const { code, why, mend } = changeSet
    const reason = `The change is not fully known (${shownText(code)}), so it needs ${theTarget(strictest.name)}: ${shownText(why)}`
    const finding: Finding = { code, severity: 'warning', message: `${why}. ${mend}` }
    return settle(strictest, 'unknown', reason, shownText(mend), [finding, ...ofHead])
  }
  if (head.kind === 'unreadable') {
    const reason = `It needs ${theTarget(strictest.name)}: ${shownText(head.finding.message)}`
    return settle(strictest, 'unknown', reason, 'A policy at the head that can be read would be judged', ofHead)
  }

  const { groups, changes } = judged
  const demand = groups.reduce((most, group) => Math.max(most, group.demand), 0)
  const target = policy.targets[demand] ?? strictest
  const labels = requiringLabels(question)
  const [label] = labels
  if (label !== undefined && target.name !== strictest.name) {
    const shown = `"${shownText(label)}"`
    const raised = theTarget(strictest.name)
    const lower = theTarget(target.name)
    const needs = changes.length === 1 ? 'needs' : 'need'
    const reason = `The label ${shown} asks for ${raised}; the ${counted(changes.length, 'changed file')} alone ${needs} ${lower}`
    const without = labels.length === 1 ? `the label ${shown}` : `the ${labels.length} labels that ask for it`
    const message = `the label ${shown} raises the change from ${lower} to ${raised}`
    return settle(strictest, 'override', reason, `Without ${without} it would be ${lower}`, [
      { code: 'label-requires', severity: 'notice', message },
    ])
  }
  if (changes.length === 0) {
    return settle(target, 'proven', 'no change: 0 files differ', 'Any changed file would be judged by the rules')
  }

  const asking = groups.filter((group) => group.demand === demand)
  const [witness] = witnesses(judged, demand)
  const wouldChange = whatWouldChange(policy, groups, target, labels)
  if (demand === 0) {
    return settle(target, weakest(groups), reasonOfNothing(question.perRule, changes.length), wouldChange)
  }
  const confidence = asking.every(({ rule }) => rule === 'default') ? 'default' : 'policy'
  const many = asking.reduce((sum, { places }) => sum + places.length, 0)
  const reason = reasonOfFiles(target.name, many, changes.length, witness)
  return settle(target, confidence, reason, wouldChange, [], label === undefined ? 'yes' : 'no')
}

/** A change is as surely harmless as the least certain of its files. */
function weakest(groups: readonly Group[]): Confidence {
  if (groups.some(({ rule, proof }) => rule === 'default' && proof === 'none')) return 'default'
  return groups.some(({ proof }) => proof === 'none') ? 'policy' : 'proven'
}

/** GitHub's labels are unique whatever their case, so case does not tell them apart here either. */
function requiringLabels({ input, policies }: Question): string[] {
  const requiring = new Set(policies.flatMap(({ labels }) => labels.require.map((label) => label.toLowerCase())))
  return input.labels.filter((label) => requiring.has(label.toLowerCase())).toSorted()
}
