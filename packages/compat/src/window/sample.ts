/**
 * `count` of `items`, chosen by `seed` alone: the same seed chooses the same everywhere, so that a failure can be had
 * again. A linear congruential sequence (Numerical Recipes) after an FNV-1a hash; nothing here is a secret.
 */
export function sample<T>(items: readonly T[], count: number, seed: string): T[] {
  let state = 2166136261
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const left = [...items]
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(next(left.length), 1))
  return chosen
}
