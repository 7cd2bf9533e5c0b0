import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { processEnv } from './job-space.ts'
import type { JobSpace } from './job-space.ts'
import { runStepProcess } from './process.ts'

/** What a stand-in for one of GitHub's own actions did. */
export interface StandInEnd {
  passed: boolean
  outputs: Record<string, string>
}

export interface StandInCall {
  space: JobSpace
  /** Expanded inputs. */
  inputs: Readonly<Record<string, string>>
  cancel: AbortSignal
  print: (line: string) => void
  warn: (message: string) => void
}

/** Jobs side by side would fight for the lock of one configuration. */
const served = new WeakMap<JobSpace['github'], Promise<void>>()

/** As on github.com, where any commit can be fetched by its name and partial clones are allowed. */
async function serve(allow: (name: string) => Promise<void>): Promise<void> {
  for (const name of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) await allow(name)
}

/** actions/checkout with real git: the same refs in the same places, and no credentials left behind when told so. */
export async function checkout(call: StandInCall): Promise<StandInEnd> {
  const { space, inputs } = call
  const { run, github } = space
  if ((inputs['repository'] ?? '') !== '' && inputs['repository'] !== github.repository) {
    throw new Error(`not supported by the rehearsal: checking out ${inputs['repository']}`)
  }
  const folder = resolve(space.folders.workspace, inputs['path'] ?? '')
  await mkdir(folder, { recursive: true })
  const depth = Number(inputs['fetch-depth'] ?? '1')
  const wanted = (inputs['ref'] ?? '') === '' ? run.sha : (inputs['ref'] ?? '')
  const isDefault = wanted === run.sha
  const local = isDefault && run.ref.startsWith('refs/pull/') ? run.ref.replace('refs/', 'refs/remotes/') : undefined
  const git = async (...args: string[]): Promise<void> => {
    const ended = await runStepProcess({
      program: 'git',
      args: ['-c', 'protocol.file.allow=always', ...args],
      cwd: folder,
      env: processEnv(space, { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1' }),
      onLine: call.print,
      cancel: call.cancel,
      kill: space.kill,
      clock: space.clock,
    })
    if (ended.code !== 0) throw new Error(`The process '/usr/bin/git' failed with exit code ${ended.code ?? 'none'}`)
  }
  await git('init', '--quiet', '--initial-branch', github.defaultBranch)
  const opened = served.get(github) ?? serve((name) => git('--git-dir', github.gitDir, 'config', name, 'true'))
  served.set(github, opened)
  await opened
  await git('remote', 'add', 'origin', `file://${github.gitDir}`)
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  const filter = (inputs['filter'] ?? '') === '' ? [] : [`--filter=${inputs['filter']}`]
  const limit = depth > 0 ? [`--depth=${depth}`] : []
  const one = local === undefined ? wanted : `+${run.sha}:${local}`
  const refs = depth > 0 ? [one] : local === undefined && !isDefault ? all : [...all, one]
  await git('fetch', '--quiet', '--no-tags', '--prune', ...limit, ...filter, 'origin', ...refs)
  await git('checkout', '--quiet', '--force', '--detach', depth > 0 && local === undefined ? 'FETCH_HEAD' : run.sha)
  if (inputs['persist-credentials'] === 'false' && space.visibility === 'private') {
    // Without the token nothing more can be fetched, not even the missing blobs of a partial clone.
    await git('remote', 'set-url', 'origin', `file://${join(space.folders.temp, 'no-credentials')}`)
  }
  return { passed: true, outputs: { ref: wanted, commit: run.sha } }
}
