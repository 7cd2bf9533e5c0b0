import { timeToRepair, withBeginning } from '@shakedown/fleet'
import type { Json } from '@shakedown/ports'
import type { EnvironmentDiff } from '@shakedown/release'
import { uniteDiffs } from './environment.ts'
import type { Context, Result } from './main.ts'
import type { Walk } from './roll-back.ts'
import { summarise } from './summary.ts'
import { isPassing, type Conclusion } from './verdict.ts'

/** Outputs, report and summary of a walk. */
export function report(walk: Walk, conclusion: Conclusion, _context: Context): Result {
  const { settings, survey, hosts } = walk
  const passed = isPassing(conclusion.verdict)
  const [plan] = survey.plans
  const moments = withBeginning(walk.timeline.moments(), beginning(walk))
  const repaired = conclusion.verdict === 'rolled-back' || conclusion.verdict === 'already-there'
  const mttr = repaired ? timeToRepair(moments) : undefined
  const envDiff = walk.diffs.size === 0 ? undefined : uniteDiffs([...walk.diffs.values()])
  const plans = survey.plans.map(({ host, from, to, steps }) => ({ host: host.alias, from, to, steps: [...steps] }))
  return {
    verdict: conclusion.verdict,
    passed,
    reason: conclusion.reason,
    outputs: {
      from: plan?.fromVersion ?? 'none',
      to: plan?.toVersion ?? 'none',
      'env-diff': envDiff === undefined ? '{}' : JSON.stringify(envDiff),
      'mttr-seconds': mttr === undefined ? 'none' : String(mttr),
      timeline: JSON.stringify(moments),
      hosts: JSON.stringify(hosts),
      plan: JSON.stringify(plans),
    },
    report: {
      method: settings.inputs.method,
      environment: settings.inputs.environment,
      name: settings.place.name,
      from: plan?.fromVersion ?? 'none',
      to: plan?.toVersion ?? 'none',
      envPolicy: settings.envPolicy,
      envDiff: diffJson(envDiff),
      mttrSeconds: mttr ?? null,
      timeline: moments.map((moment) => ({ ...moment })),
      hosts: hosts.map((host) => {
        const own = survey.plans.find((one) => one.host.alias === host.alias)
        return { ...host, envDiff: diffJson(walk.diffs.get(host.alias)), plan: [...(own?.steps ?? [])] }
      }),
      warnings: [...survey.warnings],
      logs: walk.logs,
    },
    summary: summarise(walk, conclusion, { passed, moments, mttr, envDiff }),
  }
}

/** What somebody said, else what the hosts have recorded: the earliest of it. */
function beginning({ settings, survey }: Walk): Date | undefined {
  if (settings.incidentStarted !== undefined) return settings.incidentStarted
  const [first] = survey.plans.flatMap(({ failingSince }) => failingSince ?? []).toSorted()
  return first === undefined ? undefined : new Date(first)
}

function diffJson(diff: EnvironmentDiff | undefined): Json {
  return diff === undefined ? null : { ...diff }
}
