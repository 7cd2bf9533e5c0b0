import type { Outcome } from '@shakedown/kit'
import type { Context, Inputs } from './main.ts'
import type { outputs } from './outputs.ts'
export async function run(_given: Inputs, _context: Context): Promise<Outcome<typeof outputs>> {
  throw new Error('todo')
}
