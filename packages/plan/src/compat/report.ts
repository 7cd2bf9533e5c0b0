import type { Release } from '@shakedown/compat'
import type { CompatPlan } from './plan.ts'
import type { Json } from '@shakedown/ports'
import { findingsJson } from './wording.ts'

/** Everything the verdict rests on. */
export function promiseReport(plan: CompatPlan): { readonly [key: string]: Json } {
  return {
    candidate: plan.candidate?.text ?? 'none',
    state: plan.state,
    floor: plan.floor,
    effectiveFloor: plan.effective?.text ?? 'none',
    previousFloor: plan.previous?.floor.text ?? 'none',
    previousRelease: plan.previous?.release.tag ?? 'none',
    baseFloor: plan.onBase,
    floorChange: plan.change,
    requiredBump: plan.bump,
    head: plan.head ?? 'none',
    base: plan.base ?? 'none',
    tags: {
      via: plan.tagsVia,
      releases: plan.releases?.all.length ?? 0,
      unreadable: plan.releases?.unreadable.slice(0, 100) ?? [],
      others: plan.releases?.others ?? 0,
    },
    window: plan.window.map(releaseJson),
    selected: plan.selected.map(releaseJson),
    dropped: plan.dropped.map(({ version }) => version.text),
    vacuous: plan.vacuous,
    findings: findingsJson(plan.findings),
  }
}

function releaseJson({ version, tag, sha }: Release): Json {
  return { version: version.text, tag, sha }
}
