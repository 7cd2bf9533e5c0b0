import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import type { inputs } from './inputs.ts'
import type { outputs } from './outputs.ts'
import { LAW, OWED, UNTOLD } from './left-for-post.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>
export type Result = Outcome<typeof outputs>

export async function main(given: Inputs, context: Context): Promise<Result> {
  const { noLaw, readSettings } = await import('./settings.ts')
  const law = given.target === '' ? noLaw : await (await import('./law.ts')).readLaw(given, context)
  // Also whoever mends a mistake in the inputs may ask them.
  context.set('on-hand', law.onHand)
  // Post goes by the same words, and does not wait for GitHub once more.
  if (law.target !== undefined) context.state.save(LAW, JSON.stringify(law))
  const settings = readSettings(law, context)
  const { rollBack } = await import('./roll-back.ts')
  return await rollBack(settings, context)
}

export async function post(context: Context): Promise<void> {
  if (context.state.get(OWED) === '' && context.state.get(UNTOLD) === '') return
  const { finish } = await import('./post.ts')
  await finish(context)
}
