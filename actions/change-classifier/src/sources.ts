import { statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { GitHub } from '@shakedown/github'
import { ProblemError, quote } from '@shakedown/ports'
import type { Context } from './main.ts'

/** The API's client is loaded when it is asked for the first time: a run that git can answer never pays for it. */
export function connector(token: string, { event, log, clock, signal }: Context): (() => Promise<GitHub>) | undefined {
  if (token === '') return undefined
  let connected: Promise<GitHub> | undefined
  const connect = async (): Promise<GitHub> => {
    const { connectGitHub } = await import('@shakedown/github')
    return await connectGitHub({ token, apiUrl: event.apiUrl, repository: event.repository, log, clock, signal })
  }
  return () => (connected ??= connect())
}

/** The folder of the checkout, and the outermost one that may hold its repository. @throws ProblemError */
export async function findCheckout(workspace: string, given: string): Promise<{ dir: string; ceiling: string }> {
  const dir = resolve(workspace, given)
  if (!isFolder(dir)) {
    const what = `${quote(given)} is no folder in the workspace`
    throw new ProblemError([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }])
  }
  const inside = relative(workspace, dir)
  return { dir, ceiling: inside.startsWith('..') || isAbsolute(inside) ? dir : workspace }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Ends git's program whatever came of the work: the step would wait for it. */
export async function closing<T>(git: { close(): Promise<void> }, work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    await git.close()
  }
}
