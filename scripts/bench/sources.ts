import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** A file that people wrote, with a line that is nothing but a comment. */
export interface Source {
  ending: 'rs' | 'ts'
  text: string
  /** Where its first line ends that is nothing but a comment. */
  comment: number
}

const perLanguage = 200

/** TypeScript of this repository, and Rust from `rustFolder` or what cargo has unpacked here, in turn. */
export function sourcesOf(rustFolder: string | undefined): Source[] {
  const cargo = rustFolder ?? join(homedir(), '.cargo', 'registry', 'src')
  const typescript = read(resolve('packages'), 'ts')
  const rust = existsSync(cargo) ? read(cargo, 'rs') : []
  if (rustFolder !== undefined && rust.length === 0)
    throw new Error(`--sources: ${rustFolder} has no Rust with comments`)
  return Array.from({ length: Math.max(typescript.length, rust.length) }, (_, index) =>
    [typescript, rust].flatMap((list) => list[index % list.length] ?? []),
  ).flat()
}

/** The same source whose first whole comment line says something else. */
export function withOtherComment({ text, comment }: Source, index: number): string {
  return `${text.slice(0, comment)} (${index})${text.slice(comment)}`
}

/** The same source with a constant more, which Rust and TypeScript write alike. */
export function withOtherCode({ text }: Source, index: number): string {
  return `${text}\nconst ADDED_${index}: number = ${index};\n`
}

/** Not in a string that spans lines, nor in a block comment, as far as a plain look can tell. */
function commentIn(text: string, ending: Source['ending']): number | undefined {
  const [line] = /^[ \t]*\/\/ .*$/m.exec(text) ?? []
  if (line === undefined) return undefined
  const before = text.slice(0, text.indexOf(line))
  const isInString = ending === 'ts' ? before.includes('`') : (before.split('"').length - 1) % 2 === 1
  return isInString || before.includes('/*') ? undefined : before.length + line.length
}

function read(folder: string, ending: Source['ending']): Source[] {
  const found: Source[] = []
  const pending = [folder]
  for (let at = pending.pop(); at !== undefined && found.length < perLanguage; at = pending.pop()) {
    const entries = readdirSync(at, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(at, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'lib') pending.push(path)
      if (!entry.isFile() || !entry.name.endsWith(`.${ending}`) || entry.name.endsWith('.d.ts')) continue
      const text = readFileSync(path, 'utf8')
      const comment = text.length < 40_000 ? commentIn(text, ending) : undefined
      if (comment !== undefined) found.push({ ending, text, comment })
    }
  }
  return found.slice(0, perLanguage)
}
