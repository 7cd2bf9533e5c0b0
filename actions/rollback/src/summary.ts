import { code, details, escapeCell, escapeMarkdown, heading, join, table, verdictHeading } from '@shakedown/kit'
import { timelinePicture, type Moment } from '@shakedown/fleet'
import { writeDuration } from '@shakedown/ports'
import type { EnvironmentDiff } from '@shakedown/release'
import type { Walk } from './roll-back.ts'
import type { Conclusion, HostResult } from './verdict.ts'

interface Facts {
  passed: boolean
  moments: readonly Moment[]
  mttr: number | undefined
  envDiff: EnvironmentDiff | undefined
}

/** Top to bottom: the verdict, the picture, the hosts, the environment, what is not undone, the plan. */
export function summarise(walk: Walk, { verdict, reason }: Conclusion, facts: Facts): string {
  const { settings, survey, hosts } = walk
  const { inputs, place } = settings
  const title = `${inputs.environment === '' ? place.name : inputs.environment} back to ${survey.target}`
  return join(
    verdictHeading({ title, verdict, passed: facts.passed, reason }),
    timelinePicture(facts.moments),
    facts.mttr === undefined ? '' : `Time to repair: **${writeDuration(facts.mttr * 1000)}**.`,
    table(['Host', 'Outcome', 'What happened', 'Calls itself', 'Seconds'], hosts.map(hostRow)),
    ...survey.warnings.map((warning) => `⚠️ ${escapeMarkdown(warning)}`),
    environment(facts.envDiff, settings.envPolicy),
    inputs.hold > 0 && verdict === 'rolled-back'
      ? `Nothing may be deployed for ${writeDuration(inputs.hold)}: ${escapeMarkdown(inputs['hold-reason'])}.`
      : '',
    'Data and migrations are never rolled back: what the newer release has written is still there.',
    settings.law.onHand === 'none' ? '' : `On hand: ${escapeMarkdown(settings.law.onHand)}.`,
    settings.law.target === undefined ? '' : `Settings: ${escapeMarkdown(settings.law.where)}.`,
    plan(walk),
  )
}

const marks: Record<HostResult['outcome'], string> = {
  ok: '✅',
  stays: '✅',
  failed: '❌',
  unknown: '❓',
  skipped: '➖',
}

function hostRow({ alias, outcome, why, running, seconds }: HostResult): string[] {
  return [escapeCell(alias), `${marks[outcome]} ${outcome}`, escapeCell(why), code(running), String(seconds)]
}

function environment(diff: EnvironmentDiff | undefined, policy: string): string {
  if (diff === undefined) return ''
  const names = (list: readonly string[]) => (list.length === 0 ? 'none' : list.slice(0, 30).map(code).join(', '))
  const rows = [
    ['missing', names(diff.missing)],
    ['changed', names(diff.changed)],
    ['added', names(diff.added)],
  ]
  return join(
    heading(3, 'The environment'),
    `What a start by hand would have had otherwise than the release (names only; env-policy is ${code(policy)}):`,
    table(['', 'Names'], rows),
  )
}

function plan({ survey }: Walk): string {
  const body = survey.plans
    .map(({ host, from, to, steps }) =>
      join(
        `**${escapeMarkdown(host.alias)}**: from ${escapeMarkdown(from)} to ${escapeMarkdown(to)}`,
        steps.map((step, index) => `${index + 1}. ${escapeMarkdown(step)}`).join('\n'),
      ),
    )
    .join('\n\n')
  return body === '' ? '' : details('The plan', body)
}
