import { quote } from '@shakedown/ports'

/** At most three, and how many more there are. Whatever is not plainly a name is quoted: it comes from the change. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(shownName)
  const more = names.length - shown.length
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`
}

export function shownName(name: string): string {
  return /^[\w.+@/-]{1,80}$/.test(name) ? name : quote(name)
}
