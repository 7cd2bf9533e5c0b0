import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import type { inputs } from './inputs.ts'
import type { outputs } from './outputs.ts'
import { OWED, UNTOLD } from './left-for-post.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>
export type Result = Outcome<typeof outputs>

export async function main(given: Inputs, context: Context): Promise<Result> {
  const { readSettings } = await import('./settings.ts')
  const settings = readSettings(given, context)
  const { rollBack } = await import('./roll-back.ts')
  return await rollBack(settings, context)
}

export async function post(context: Context): Promise<void> {
  if (context.state.get(OWED) === '' && context.state.get(UNTOLD) === '') return
  const { finish } = await import('./post.ts')
  await finish(context)
}
