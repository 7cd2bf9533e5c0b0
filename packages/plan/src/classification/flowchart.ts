import type { Plan } from '../plan.ts'
import { shortSha } from '@shakedown/ports'
import { counted } from './wording.ts'

/** The decision as a Mermaid flowchart: what was compared, by which policy, which rules spoke, which target won. */
export function flowchart({ classification, changeSet, changedCount, ranges, trusted, situation }: Plan): string {
  const { target, perRule, confidence } = classification
  const lines = ['flowchart LR']
  lines.push(`  event["${text(situation.kind)}"] --> diff`)
  const commits = ranges.slice(0, 3).map(({ base, head }) => `${shortSha(base)} … ${shortSha(head)}`)
  lines.push(`  diff["${[counted(changedCount, 'file'), ...commits.map(text)].join('<br/>')}"]`)
  lines.push(`  policy["${text(`policy: ${trusted.where}`)}"] --> rules{"first rule<br/>per file"}`)
  if (changeSet.complete) lines.push('  diff --> rules')
  else lines.push('  diff -->|"not known whole"| answer')
  const shown = perRule.slice(0, 8)
  for (const [index, { rule, proof, target: asked, files }] of shown.entries()) {
    const by = proof === 'none' ? rule : `${rule}, ${proof}`
    lines.push(`  rules --> r${index}["${text(by)}<br/>${counted(files, 'file')} → ${text(asked)}"]`)
    lines.push(`  r${index} ${asked === target ? '==>' : '-.->'} answer`)
  }
  if (perRule.length > shown.length)
    lines.push(`  rules -.-> more["${perRule.length - shown.length} more rules"] -.-> answer`)
  if (perRule.length === 0) lines.push('  rules --> answer')
  lines.push(`  answer(["${text(target)}<br/>${confidence}"])`)
  return lines.join('\n')
}

/** Names out of a policy, a branch or an event stay text: Mermaid reads entities, and nothing else of it gets through. */
function text(value: string): string {
  const flat = value.length > 60 ? `${value.slice(0, 59)}…` : value
  return flat.replace(/[^\p{L}\p{N} .:…→_/()-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)
}
