import { Interrupted, type ActionContext, type InputValues, type Outcome } from '@shakedown/kit'
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
  return await rollBack(settings, context).catch((error: unknown) => endedEarly(error, context.signal))
}

export async function post(context: Context): Promise<void> {
  if (context.state.get(OWED) === '' && context.state.get(UNTOLD) === '') return
  const { finish } = await import('./post.ts')
  await finish(context)
}

/** What a cancellation makes fail before there is anything to report is no error of its own. */
function endedEarly(error: unknown, { reason }: AbortSignal): Result {
  if (!(reason instanceof Interrupted)) throw error
  const why = `Cancelled: ${reason.message}`
  return { verdict: 'cancelled', passed: false, reason: why, outputs: {}, report: {}, summary: `## ⛔ ${why}.\n` }
}
