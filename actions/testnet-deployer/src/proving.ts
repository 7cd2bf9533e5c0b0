import { createHash } from 'node:crypto'
import type { Approval } from '@shakedown/github'
import type { Proof } from '@shakedown/ledger'
import type { RunnerEvent } from '@shakedown/ports'
import type { NodeReport, WatchResult } from '@shakedown/watch'
import type { Law } from './law.ts'
import type { Settings } from './settings.ts'
import type { HostResult } from './verdict.ts'

interface Evidence {
  event: RunnerEvent
  law: Law
  settings: Settings
  /** What was deployed, by digest. */
  artifacts: readonly string[]
  hosts: readonly HostResult[]
  watched: WatchResult
  approvals: readonly Approval[]
  started: Date
  ended: Date
}

/** The proof of a watch that passed. `asked` only when every host's service named its own version. */
export function makeProof({
  event,
  law,
  settings,
  artifacts,
  hosts,
  watched,
  approvals,
  started,
  ended,
}: Evidence): Proof {
  const { inputs } = settings
  const asked = hosts.length > 0 && hosts.every(({ version }) => version !== undefined)
  return {
    schema: 1,
    target: law.targetName,
    repository: `${event.repository.owner}/${event.repository.name}`,
    commit: law.head,
    tree: law.tree,
    policy: law.policyBlob,
    artifacts: [...artifacts],
    bound: asked ? 'asked' : 'asserted',
    environment: settings.environment,
    demanded: {
      sessions: String(inputs.sessions),
      counter: inputs.counter,
      quorum: settings.watch?.quorum ?? 1,
      from: inputs.from,
    },
    seen: {
      sessions: watched.sessions.toString(),
      baseline: (watched.baseline ?? 0n).toString(),
      quorum: watched.nodes.filter(reached(watched.target)).length,
      blind: Math.ceil(watched.blindSeconds),
      ...(watched.ratePerMinute !== undefined && { rate: Math.round(watched.ratePerMinute * 1000) / 1000 }),
    },
    approvals: approvals.map(({ user }) => ({
      user,
      via: `environment:${settings.environment}`,
      at: 'none',
      head: law.head,
    })),
    started: started.toISOString(),
    ended: ended.toISOString(),
    run: event.runId,
    attempt: event.runAttempt,
  }
}

/** A node that was reset or given up may have counted far before: that no longer counts. */
function reached(target: bigint): (node: NodeReport) => boolean {
  return ({ counts, progress }) => counts && progress >= target
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
