import type { Hashes } from './freeze.ts'
import { ask, ReleaseError } from '../host/ask.ts'
import type { Place, ReleaseHost } from '../host/ask.ts'
import { hostEnvironmentScript } from '../scripts/host-environment.ts'

export interface HostEnvironment {
  /** The user's login shell. */
  shell: string
  /** What it exports, without what every shell sets for itself. */
  hashes: Hashes
}

/** Of the session, not of anybody's profile. */
const ofEveryShell = new Set([
  '_',
  'HOME',
  'LANG',
  'LOGNAME',
  'OLDPWD',
  'PATH',
  'PWD',
  'SHELL',
  'SHLVL',
  'TERM',
  'USER',
])

/**
 * The environment that a person's shell on the host would give a service: to be compared with a release's (`record.env`),
 * whose values came from a workflow.
 * @throws ReleaseError `refused` with the code `no-key` where nothing was ever deployed
 */
export async function hostEnvironment(
  host: ReleaseHost,
  { root, name }: Place,
  kind: 'login' | 'interactive',
  signal: AbortSignal,
): Promise<HostEnvironment> {
  const lines = await ask(host, { script: hostEnvironmentScript, env: { root, name, kind }, signal })
  const has = lines.flatMap((line) => {
    const [, variable = '', hash = ''] = /^has (\S+) ([0-9a-f]{64})$/.exec(line) ?? []
    return variable === '' || ofEveryShell.has(variable) ? [] : [[variable, hash] as const]
  })
  const shell = lines.find((line) => line.startsWith('shell '))?.slice('shell '.length)
  const isWhole = lines.at(-1) === 'end' && lines.filter((line) => line.startsWith('has ')).length > 0
  if (shell === undefined || !isWhole) {
    throw new ReleaseError('failed', host.alias, 'its login shell did not tell what it exports')
  }
  return { shell, hashes: Object.fromEntries(has) }
}
