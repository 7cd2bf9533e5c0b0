import type { Finding } from '@shakedown/compat'
import type { CompatPlan } from './plan.ts'
import type { Json } from '@shakedown/ports'

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

export function findingsJson(findings: readonly Finding[]): { readonly [key: string]: Json }[] {
  return findings.map(({ code, severity, message, file = 'none', line = 0 }) => ({
    code,
    severity,
    message,
    file,
    line,
  }))
}

/** One sentence with numbers. */
export function reasonOfPlan(plan: CompatPlan): string {
  if (plan.byHead !== '') return plan.byHead
  const { verdict, candidate, effective, previous, window, selected, findings, vacuousBecause } = plan
  const error = findings.find(({ severity }) => severity === 'error')
  const version = candidate?.text ?? 'the candidate'
  switch (verdict) {
    case 'promise-kept':
      return `${version} promises clients since ${effective?.text ?? 'none'}: ${counted(window.length, 'release')} in the window, ${selected.length} to be run`
    case 'pending-break':
      return `the floor ${effective?.text ?? ''} names the version to come; ${previous?.floor.text ?? 'nothing'} is promised until then`
    case 'vacuous':
      return vacuousBecause === ''
        ? `nothing older than ${version} is selected of ${counted(plan.releases?.all.length ?? 0, 'release')}, so no old client is tested`
        : `nothing old is tested, which is right: ${vacuousBecause}`
    case 'broken-promise':
    case 'invalid':
    case 'unknown': {
      const more = findings.filter(({ severity }) => severity === 'error').length - 1
      const others = more > 0 ? ` (and ${more} more)` : ''
      return `${error?.message ?? 'nothing is known'}${others}`
    }
  }
}
