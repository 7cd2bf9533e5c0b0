import { newFolder } from './folder.ts'
import type { Limits, NewRelease } from './folder.ts'
import type { Held } from '../host/change.ts'
import { begin, goLive } from '../host/verbs.ts'

/**
 * Records what runs already, that something else has started, as the present release: so that it can be left, gone back
 * to, and compared with. Starts nothing and asks nothing, and says so: `health` is none and `bound` asserted, so nobody
 * goes back to it unless by its name.
 * @returns its number
 */
export async function recordPresent(held: Held, release: NewRelease, limits: Limits): Promise<number> {
  const { draft, folder } = newFolder(held, release, limits)
  const n = await begin(held, draft, () => folder)
  await goLive(held, n, { health: 'none', bound: 'asserted', running: '' })
  return n
}
