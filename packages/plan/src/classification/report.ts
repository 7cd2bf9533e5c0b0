import type { FileDecision } from '@shakedown/change'
import type { Plan } from '../plan.ts'
import type { Json } from '@shakedown/ports'

/** Without `explain: full` a report holds this many files; the counts are always whole. */
const briefFiles = 1000

/** Everything the answer rests on. */
export function classificationReport(plan: Plan, explain: 'brief' | 'full'): { readonly [key: string]: Json } {
  const { classification: answer, changeSet, trusted } = plan
  const files = explain === 'full' ? answer.files : answer.firstFiles(briefFiles)
  return {
    target: answer.target,
    required: answer.required,
    environment: answer.environment,
    confidence: answer.confidence,
    guarded: plan.guarded,
    wouldChange: answer.wouldChange,
    base: plan.base ?? 'none',
    head: plan.head ?? 'none',
    fingerprint: plan.fingerprint,
    diff: {
      complete: changeSet.complete,
      source: changeSet.source,
      why: changeSet.complete ? 'none' : changeSet.why,
      ranges: plan.ranges.map(({ base, head, why, source }) => ({ base, head, why, source })),
    },
    policy: {
      origin: trusted.origin,
      file: trusted.file,
      where: trusted.where,
      commit: trusted.commit ?? 'none',
      blob: trusted.blob,
      via: trusted.via,
    },
    labels: plan.labels,
    waivers: plan.waivers.map(({ target, user, via, id, at, head }) => ({
      target,
      user,
      via,
      id,
      at: at ?? 'none',
      head,
    })),
    guardedPaths: plan.guardedPaths,
    areas: answer.areas,
    rules: answer.perRule.map(({ rule, proof, target, files }) => ({ rule, proof, target, files })),
    deciding: answer.deciding.map(fileJson),
    findings: plan.findings.map(({ code, severity, message, file }) => ({
      code,
      severity,
      message,
      file: file ?? 'none',
    })),
    count: plan.changedCount,
    files: files.map(fileJson),
    filesLeftOut: answer.count - files.length,
  }
}

function fileJson({ path, oldPath, kind, target, rule, why, proof, proofWhy }: FileDecision): Json {
  return { path, ...(oldPath === undefined ? {} : { oldPath }), kind, target, rule, why, proof, proofWhy }
}
