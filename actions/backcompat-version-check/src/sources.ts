import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { openGit } from '@shakedown/git'
import type { GitHub } from '@shakedown/github'
import { openCompat, type OpenedCompat } from '@shakedown/plan'
import { ProblemError, quote } from '@shakedown/ports'
import type { Context, Inputs } from './main.ts'

/** Where the law, the commit and the tags are read from. */
export async function open(given: Inputs, context: Context): Promise<OpenedCompat & { dir: string }> {
  const { event, env, log, clock, signal } = context
  const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory'])
  const opened = await openCompat({
    event,
    checkout: openGit(dir, { ceiling, log, clock, signal }),
    api: connector(given.token, context),
    refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    log,
    signal,
    asked: { base: given.base, head: '', pullRequest: given['pull-request'], headSha: given['head-sha'] },
    policy: { policy: given.policy, policyRef: given['policy-ref'], rules: '' },
  })
  return { ...opened, dir }
}

/** The API's client is loaded when it is asked for the first time: a run that git can answer never pays for it. */
function connector(token: string, { event, log, clock, signal }: Context): (() => Promise<GitHub>) | undefined {
  if (token === '') return undefined
  let connected: Promise<GitHub> | undefined
  const connect = async (): Promise<GitHub> => {
    const { connectGitHub } = await import('@shakedown/github')
    return await connectGitHub({ token, apiUrl: event.apiUrl, repository: event.repository, log, clock, signal })
  }
  return () => (connected ??= connect())
}

async function findCheckout(workspace: string, given: string): Promise<{ dir: string; ceiling: string }> {
  const dir = resolve(workspace, given)
  const found = await stat(dir).catch(() => undefined)
  if (found?.isDirectory() !== true) {
    const what = `${quote(given)} is no folder in the workspace`
    throw new ProblemError([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }])
  }
  const inside = relative(workspace, dir)
  return { dir, ceiling: inside.startsWith('..') || isAbsolute(inside) ? dir : workspace }
}
