import type { Problem } from '@shakedown/ports'

/** A mistake in an input. */
export function missing(input: string, what: string, mend: string): Problem {
  return { where: `input "${input}"`, what, mend }
}
