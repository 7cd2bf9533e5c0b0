import { writeFile } from 'node:fs/promises'
import type { Timeline } from '@shakedown/fleet'
import type { Approval } from '@shakedown/github'
import { proofName, proofText, type Proof } from '@shakedown/ledger'
import type { Json } from '@shakedown/ports'
import type { WatchResult } from '@shakedown/watch'
import type { Context, Result } from './main.ts'
import type { Prepared } from './prepare.ts'
import type { Preflight } from './preflight/check.ts'
import type { ProvenPace } from './proven-pace.ts'
import { statusJson, warningsOf, type Reported } from './status-report.ts'
import { sha256 } from './proving.ts'
import { summarise } from './summary.ts'
import { artifactsOf } from './uploads.ts'
import { isPassing, rollbackOf, type Conclusion, type HostResult } from './verdict.ts'

/** What one walk has come to so far. */
export interface Walk extends Prepared {
  /** Folder of the transcripts and samples. */
  logs: string
  hosts: readonly HostResult[]
  timeline: Timeline
  /** Only in that mode. */
  preflight: Preflight | undefined
  /** What the pace of this build was measured by. */
  pace: ProvenPace
  watched: WatchResult | undefined
  /** One sentence for each host whose teardown failed. */
  leftOver: readonly string[]
  /** Only with `mode: status`. */
  reports: readonly Reported[]
  approvals: readonly Approval[]
  proof: Proof | undefined
}

/** Outputs, report and summary of a walk; writes the proof's file when there is one. */
export async function report(walk: Walk, conclusion: Conclusion, context: Context): Promise<Result> {
  const { law, settings, watched, proof } = walk
  const proofFile = context.temp('proof.json')
  if (proof !== undefined) await writeFile(proofFile, proofText(proof))
  const artifacts = await artifactsOf(walk.trees, settings.uploads)
  const passed = isPassing(conclusion.verdict)
  return {
    verdict: conclusion.verdict,
    passed,
    reason: conclusion.reason,
    outputs: {
      hosts: JSON.stringify(walk.hosts.map(hostJson)),
      release: numbersOf(walk.hosts, ({ release }) => release),
      'previous-release': numbersOf(walk.hosts, ({ previous }) => previous),
      rollback: rollbackOf(walk.hosts),
      ...(rollbackOf(walk.hosts) !== 'none' && { timeline: JSON.stringify(walk.timeline.moments()) }),
      logs: walk.logs,
      ...(watched !== undefined && watchOutputs(watched, context)),
      ...(proof !== undefined && {
        proof: proofText(proof),
        'proof-name': proofName(proof, sha256),
        'proof-file': proofFile,
      }),
    },
    report: {
      target: law.targetName,
      environment: settings.environment,
      commit: law.head,
      tree: law.tree,
      pull: law.pull ?? null,
      policy: { blob: law.policyBlob, where: law.where },
      approvals: walk.approvals.map(({ user, comment }) => ({ user, comment })),
      hosts: walk.hosts.map((host) => ({ ...hostJson(host), uploaded: uploadedJson(host) })),
      uploads: artifacts.map((artifact) => ({ ...artifact })),
      timeline: walk.timeline.moments().map((moment) => ({ ...moment })),
      preflight: walk.preflight === undefined ? null : preflightJson(walk.preflight),
      pace: { ...walk.pace },
      watch: watched === undefined ? null : watchJson(watched),
      leftOver: [...walk.leftOver],
      status: walk.reports.map(statusJson),
      proof: proof ?? null,
    },
    summary: summarise(walk, artifacts, conclusion, passed),
    warnings: [
      ...walk.leftOver.map((fault) => `Not torn down, so it may still run: ${fault}`),
      ...warningsOf(walk.reports),
    ],
  }
}

function hostJson({ alias, outcome, step, why, exit, signal, seconds, version, release, previous, back }: HostResult) {
  return {
    alias,
    outcome,
    step,
    why,
    exit: exit ?? null,
    signal: signal ?? null,
    seconds,
    version: version ?? null,
    release: release ?? null,
    previous: previous ?? null,
    back: back === undefined ? null : { to: back.to ?? null, ok: back.ok, why: back.why },
  }
}

/** One number where all hosts agree, for that is what a later step wants to read. */
function numbersOf(hosts: readonly HostResult[], numberOf: (host: HostResult) => number | undefined): string {
  const numbers = new Set(hosts.map(numberOf))
  const [only] = numbers
  if (numbers.size <= 1) return only === undefined ? 'none' : String(only)
  return hosts.map((host) => `${host.alias}=${numberOf(host) ?? 'none'}`).join(' ')
}

function uploadedJson({ uploaded }: HostResult) {
  return uploaded.map(({ remote, state, sentBytes }) => ({ remote, state, sentBytes }))
}

function preflightJson({ github, hosts }: Preflight) {
  return {
    github: github.map((check) => ({ ...check })),
    hosts: hosts.map(({ alias, checks }) => ({ alias, checks: checks.map((check) => ({ ...check })) })),
  }
}

function watchOutputs({ sessions, baseline, ratePerMinute, etaSeconds }: WatchResult, { clock }: Context) {
  return {
    sessions: sessions.toString(),
    baseline: baseline?.toString() ?? 'none',
    rate: ratePerMinute === undefined ? '0' : ratePerMinute.toFixed(2),
    eta: etaSeconds === undefined ? 'none' : timeIn(clock.date(), etaSeconds),
  }
}

/** RFC 3339 has four digits for the year; what comes after that is no prediction. */
function timeIn(now: Date, seconds: number): string {
  const at = now.getTime() + seconds * 1000
  return at < Date.UTC(10_000, 0) ? new Date(at).toISOString() : 'none'
}

/** Counters have no upper bound, and JSON numbers do: they travel as text. */
function watchJson(result: WatchResult): Json {
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
  return JSON.parse(JSON.stringify(result, plain)) as Json
}
