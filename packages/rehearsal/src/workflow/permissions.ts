import type { Permissions } from './model.ts'

/** What GITHUB_TOKEN gets in a new repository when a workflow names nothing. */
const initial = { contents: 'read', packages: 'read' } as const

const all = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
]
const rest = ['pull-requests', 'security-events', 'statuses']

/**
 * The permissions of a job's token: the job's, else the workflow's, else the initial ones. Naming any sets the others to
 * none. With `readOnly` (forks, Dependabot) every `write` becomes `read`.
 */
export function tokenPermissions(
  workflow: Permissions | undefined,
  job: Permissions | undefined,
  readOnly: boolean,
): Record<string, 'read' | 'write'> {
  const wanted = job ?? workflow ?? initial
  const entries =
    typeof wanted === 'string'
      ? [...all, ...rest].map((name) => [name, wanted === 'write-all' ? 'write' : 'read'] as const)
      : Object.entries(wanted)
  return Object.fromEntries(
    entries
      .filter(([, level]) => level === 'read' || level === 'write')
      .map(([name, level]) => [name, level === 'write' && !readOnly ? 'write' : 'read']),
  )
}
