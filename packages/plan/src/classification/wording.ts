import type { TrustedPolicy } from '../trusted.ts'

/** Where the law was read, for people. */
export function policyPlace({ origin, file, where }: TrustedPolicy): string {
  switch (origin) {
    case 'file':
      return `${file} at ${where}`
    case 'builtin':
      return `built in, since ${where} has no ${file}`
    case 'inline':
      return 'in the workflow file'
  }
}

/** A name with control characters is shown as JSON writes it, or two names could look like one. */
export function shownPath(path: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(path) ? JSON.stringify(path) : path
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
