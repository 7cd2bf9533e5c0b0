import type { InputSpec } from '@shakedown/kit'

/** What the data says beyond `describe`, in sentences; `code` marks a value. */
export function inputText(spec: InputSpec, code: (value: string) => string): string {
  return [spec.describe, choices(spec, code), limits(spec), policyText(spec, code)]
    .filter((part) => part !== '')
    .join(' ')
}

function choices(spec: InputSpec, code: (value: string) => string): string {
  return spec.kind === 'choice' ? `One of ${spec.choices.map(code).join(', ')}.` : ''
}

function limits(spec: InputSpec): string {
  if (spec.kind !== 'integer' && spec.kind !== 'number') return ''
  const { min, max } = spec
  if (min !== undefined && max !== undefined) return `From ${min} to ${max}.`
  if (min !== undefined && min !== 0) return `At least ${min}.`
  return max === undefined ? '' : `At most ${max}.`
}

function policyText({ policy, fallback }: InputSpec, code: (value: string) => string): string {
  if (policy === undefined) return ''
  return fallback === undefined ? 'The policy may set it.' : `Default ${code(fallback)}, unless the policy sets it.`
}
