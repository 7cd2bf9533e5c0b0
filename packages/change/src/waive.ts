import { demandOf, targetNamed } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'
import type { Answer } from './answer.ts'
import type { Finding, Waiver } from './classification.ts'
import { sentence, shownText, theTarget } from './sentences.ts'

/**
 * Somebody who may has said that less is enough for exactly this head. That lowers what files ask for; it lowers neither
 * what is unknown nor what a label demands.
 */
export function waive(answer: Answer, waivers: readonly Waiver[], policy: Policy): Answer {
  const lowering = waivers.filter(({ target }) => demandOf(policy, target) < answer.demand)
  const [lowest] = lowering.toSorted((a, b) => demandOf(policy, a.target) - demandOf(policy, b.target))
  if (lowest === undefined) return answer
  const target = targetNamed(policy, lowest.target)
  const who = `${shownText(lowest.user)} (${shownText(lowest.where)})`
  if (answer.lowerable === 'no') {
    return withFinding(answer, {
      code: 'waiver-without-effect',
      severity: 'warning',
      message: `${who} waives the change to ${theTarget(target.name)}, which lowers neither what is unknown nor what a label demands`,
    })
  }
  const full = theTarget(answer.target.name)
  const reason = `Waived from ${full} to ${theTarget(target.name)} for exactly this head by ${who}. ${answer.reason}`
  const wouldChange = `Without the waiver, or with any other head, it would be ${full}`
  const message = `${who} waives the change from ${full} to ${theTarget(target.name)}`
  return withFinding(
    {
      ...answer,
      target,
      demand: demandOf(policy, target.name),
      confidence: 'override',
      reason: sentence(reason),
      wouldChange: sentence(wouldChange),
    },
    { code: 'waived', severity: 'notice', message },
  )
}

function withFinding(answer: Answer, finding: Finding): Answer {
  return { ...answer, findings: [...answer.findings, finding] }
}
