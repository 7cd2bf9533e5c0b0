import { openGit } from '@shakedown/git'
import { closing, findCheckout, openedForCompat, openOptions, openPlan, type OpenedCompat } from '@shakedown/plan'
import type { Context, Inputs } from './main.ts'

export type Opened = OpenedCompat & { readonly dir: string }

/** Where the law, the commit and the tags are read from, for as long as the work takes. */
export async function opening<T>(given: Inputs, context: Context, work: (opened: Opened) => Promise<T>): Promise<T> {
  const { event, log, clock, signal } = context
  const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory'])
  const git = openGit(dir, { ceiling, log, clock, signal })
  const options = openOptions({ ...given, head: '', rules: '' }, context, git)
  return await closing(
    git,
    openPlan(options).then((opened) => work({ ...openedForCompat(opened, options), dir })),
  )
}
