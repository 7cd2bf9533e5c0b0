import { openFleet, openTranscripts, redactor, type Fleet } from '@shakedown/fleet'
import type { HostResult } from './verdict.ts'
import type { HostWork } from './host.ts'
import type { Context } from './main.ts'
import type { Prepared } from './prepare.ts'
import type { HostTools } from './running.ts'
import type { TeardownWork } from './teardown.ts'
import { baseFolder } from './uploads.ts'

/** Everything a walk over the hosts needs. */
export interface Rollout {
  fleet: Fleet
  /** For what belongs to no release: a preflight, or a watch of what something else deployed. */
  work: HostWork
  teardown: TeardownWork
  tools: HostTools
  redact(text: string): string
  /** From then on scripts that belong to no release know which one this was about. */
  remember(results: readonly HostResult[]): void
  close(): Promise<void>
}

/** Opens nothing yet: connections are made when first asked for. */
export function openRollout({ law, settings, script }: Prepared, context: Context): Rollout {
  const { inputs } = settings
  const { clock, log, signal, event } = context
  const redact = redactor([
    ...inputs.secrets.map(({ value }) => value),
    inputs['private-key'],
    inputs.passphrase,
    inputs.token,
  ])
  const transcripts = openTranscripts(context.temp('logs'), log, redact)
  const { fleet, close } = openFleet(settings, inputs, { clock, log, signal })
  const releases = new Map<string, Pick<HostResult, 'release' | 'previous'>>()
  const own = (alias: string) => {
    const { release, previous } = releases.get(alias) ?? {}
    return Object.entries({
      TARGET: law.targetName,
      ENVIRONMENT: settings.environment,
      HOST: alias,
      ROOT: baseFolder(settings),
      RELEASE: release === undefined ? '' : String(release),
      PREVIOUS: previous === undefined ? '' : String(previous),
      COMMIT: law.head,
      VERSION: inputs.version,
      RUN: event.runId,
    }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }))
  }
  const shared = {
    prologue,
    env: (alias: string) => [...inputs.env, ...own(alias)],
    secrets: inputs.secrets,
  }
  return {
    fleet,
    redact,
    work: {
      ...shared,
      script,
      health: inputs.health,
      healthTimeoutMs: inputs['health-timeout'],
      versionCommand: inputs['version-command'],
      expected: { version: inputs.version, commit: law.head },
    },
    teardown: { ...shared, script: inputs.teardown },
    tools: { clock, log, signal, redact, transcript: (alias) => transcripts.of(alias) },
    remember: (results) => {
      for (const result of results) releases.set(result.alias, result)
    },
    close: async () => {
      await close()
      await transcripts.end()
    },
  }
}

/**
 * Variables arrive as they are written, and only the host knows where its home is: the folder of the deployment is made
 * absolute there, and numbers of releases become folders. Without a number it is the release that is present.
 */
const prologue = [
  'case $SHAKEDOWN_ROOT in "~"/*) SHAKEDOWN_ROOT=$HOME${SHAKEDOWN_ROOT#"~"};; esac',
  'SHAKEDOWN_RELEASE=${SHAKEDOWN_RELEASE:+$SHAKEDOWN_ROOT/releases/$SHAKEDOWN_RELEASE}',
  'SHAKEDOWN_PREVIOUS=${SHAKEDOWN_PREVIOUS:+$SHAKEDOWN_ROOT/releases/$SHAKEDOWN_PREVIOUS}',
  'if [ -z "$SHAKEDOWN_RELEASE" ] && [ -d "$SHAKEDOWN_ROOT/current" ]; then SHAKEDOWN_RELEASE=$(cd "$SHAKEDOWN_ROOT/current" && pwd -P); fi; ',
].join('; ')
