/**
 * - `refused`: the host is fine, nothing answers at the target; a node that is not up yet looks like this
 * - `forbidden`: the server's configuration does not allow forwarding; trying again cannot help
 * - `lost`: the link to the host is gone
 * - `failed`: anything else
 */
export type TunnelErrorKind = 'refused' | 'forbidden' | 'lost' | 'failed'

export class TunnelError extends Error {
  readonly kind: TunnelErrorKind

  constructor(kind: TunnelErrorKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'TunnelError'
    this.kind = kind
  }
}
