/** What GitHub refused or never answered. Its text never holds a token. */
export class GitHubError extends Error {
  /** The HTTP status; 0 when there was no answer at all. */
  readonly status: number
  /** What was asked for, e.g. `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly operation: string
  /** What to grant, e.g. `deployments: write`, when a permission is the likely reason. */
  readonly permission: string | undefined

  constructor(
    message: string,
    details: { status: number; operation: string; permission?: string | undefined },
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'GitHubError'
    this.status = details.status
    this.operation = details.operation
    this.permission = details.permission
  }
}
