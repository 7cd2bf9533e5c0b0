import type { Tag } from '@shakedown/compat'
import type { TagReader } from '@shakedown/git'
import type { Deployment, DeploymentStatus } from '@shakedown/github'
import type { Sha } from '@shakedown/ports'
import type { Opened, OpenOptions } from '../open.ts'
import type { Api, Checkout } from '../sources.ts'

/** What the plan of old versions asks of the repository on disk, beyond what every plan asks. */
export type CompatCheckout = Checkout & TagReader & { isShallow(): Promise<boolean> }

/** What it asks of GitHub, where that is asked. */
export type CompatApi = Api & {
  tags(most: number): Promise<{ tags: readonly { name: string; commit: Sha }[]; complete: boolean }>
  deployments(filter: { environment: string; limit: number }): Promise<Deployment[]>
  deploymentStatuses(id: number): Promise<DeploymentStatus[]>
}

export interface CompatOptions extends OpenOptions {
  checkout: CompatCheckout | undefined
  api: (() => Promise<CompatApi>) | undefined
}

export interface OpenedCompat extends Opened {
  readonly options: Pick<CompatOptions, 'api'>
  readonly checkout: CompatCheckout | undefined
}

/** @param options those that it was opened with */
export function openedForCompat(opened: Opened, options: Pick<CompatOptions, 'api' | 'checkout'>): OpenedCompat {
  const checkout = opened.sources.checkout === undefined ? undefined : options.checkout
  return { ...opened, options, checkout }
}

export type ReadTags = { kind: 'known'; tags: readonly Tag[]; via: string } | { kind: 'unknown'; why: string }
