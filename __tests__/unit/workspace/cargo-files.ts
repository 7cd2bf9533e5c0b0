import type { Files } from '@shakedown/ports'

/** A commit in memory. A value of `null` stands for an entry that is no regular file, such as a link. */
export function filesOf(content: Readonly<Record<string, string | null>>): Files {
  return {
    list: async () => Object.keys(content),
    links: async () => new Map(),
    read: async (paths) =>
      new Map(
        paths.flatMap((path): [string, Uint8Array][] => {
          const text = content[path]
          return text === undefined || text === null ? [] : [[path, new TextEncoder().encode(text)]]
        }),
      ),
  }
}

/** A manifest of a package with nothing but a name, and whatever else is written below. */
export function crate(name: string, more = ''): string {
  return `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${more}`
}
