import type { ActionContext, InputValues, Outcome } from '@shakedown/kit'
import type { inputs } from './inputs.ts'
import { checkMode } from './modes.ts'
import type { outputs } from './outputs.ts'

export type Inputs = InputValues<typeof inputs>
export type Context = ActionContext<typeof outputs>

export async function main(given: Inputs, context: Context): Promise<Outcome<typeof outputs>> {
  checkMode(given.mode, context.given)
  const { opening } = await import('./sources.ts')
  switch (given.mode) {
    case 'plan': {
      const { plan } = await import('./plan.ts')
      return await opening(given, context, (opened) => plan(given, context, opened))
    }
    case 'run': {
      const { run } = await import('./run.ts')
      return await opening(given, context, (opened) => run(given, context, opened))
    }
    case 'report': {
      const { report } = await import('./report.ts')
      return await opening(given, context, (opened) => report(given, context, opened))
    }
  }
}
