// A service that is one file, and plans for putting its releases live.
import { silentLog, systemClock } from '@shakedown/ports'
import { putLive } from '@shakedown/release'
import type { Held, NewRelease, PutPlan, PutResult, PutTools, What } from '@shakedown/release'
import { draftOf } from './scene.ts'

/** Starts the "service": what runs is what this file says, whole or not at all. */
export const startService =
  'printf "%s\\n" "$SHAKEDOWN_VERSION" >"$HOME/service.new"; mv "$HOME/service.new" "$HOME/service"'

export function releaseOf(version: number, more: Partial<NewRelease> = {}): NewRelease {
  const { version: name, commit, target, environment, artifacts, who, run, floor } = draftOf(version)
  return {
    draft: { version: name, commit, target, environment, artifacts, who, run, floor },
    env: [{ name: 'PORT', value: '80' }],
    secrets: [{ name: 'TOKEN', value: "it's a secret\n$(id)" }],
    freezeSecrets: true,
    script: startService,
    health: 'test -f "$HOME/service"',
    version: 'cat "$HOME/service"',
    ...more,
  }
}

export function planOf(what: What, more: Partial<PutPlan> = {}): PutPlan {
  return {
    what,
    secrets: [],
    expectations: [],
    health: '',
    versionCommand: '',
    run: '1',
    scriptTimeoutMs: 20_000,
    healthTimeoutMs: 1000,
    ...more,
  }
}

export function putTools(more: Partial<PutTools> = {}): PutTools {
  return { clock: systemClock, log: silentLog, signal: new AbortController().signal, onLine: () => {}, ...more }
}

export function put(
  held: Held,
  release: NewRelease,
  more?: Partial<PutPlan>,
  tools?: Partial<PutTools>,
): Promise<PutResult> {
  return putLive(held, planOf({ kind: 'new', release }, more), putTools(tools))
}

export function putBack(held: Held, n: number, more?: Partial<PutPlan>, tools?: Partial<PutTools>): Promise<PutResult> {
  return putLive(held, planOf({ kind: 'recorded', n, overrides: [] }, more), putTools(tools))
}
