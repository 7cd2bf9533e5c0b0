import { readDirectives, type GoFile } from './directives.ts'
import type { Statement } from './statements.ts'

/** What a go.mod or go.work file says, of either only what it may. */
export interface ModFile {
  readonly module: string | undefined
  readonly go: string | undefined
  readonly toolchain: string | undefined
  readonly require: readonly Requirement[]
  readonly exclude: readonly ModuleVersion[]
  readonly replace: readonly Replacement[]
  readonly retract: readonly string[]
  readonly godebug: readonly string[]
  readonly tool: readonly string[]
  readonly ignore: readonly string[]
  readonly use: readonly string[]
}

export interface ModuleVersion {
  readonly path: string
  /** Empty: every version, or a folder. */
  readonly version: string
}

export interface Requirement extends ModuleVersion {
  readonly indirect: boolean
}

export interface Replacement {
  readonly from: ModuleVersion
  /** With an empty version its path is a folder, relative to that of the file. */
  readonly to: ModuleVersion
}

export type ReadModFile =
  { readonly kind: 'read'; readonly file: ModFile } | { readonly kind: 'fault'; readonly what: string }

type Draft = { -readonly [Key in keyof ModFile]: ModFile[Key] extends readonly (infer Item)[] ? Item[] : ModFile[Key] }

const empty = (): Draft => ({
  module: undefined,
  go: undefined,
  toolchain: undefined,
  require: [],
  exclude: [],
  replace: [],
  retract: [],
  godebug: [],
  tool: [],
  ignore: [],
  use: [],
})

/** What stands in for a file that cannot be read. */
export const nothing: ModFile = empty()

/** Reads go.mod as Go reads that of a main module: what it does not know it refuses. */
export const readGoMod = (text: string): ReadModFile => readModFile('go.mod', text)
export const readGoWork = (text: string): ReadModFile => readModFile('go.work', text)

function readModFile(kind: GoFile, text: string): ReadModFile {
  const read = readDirectives(kind, text)
  if (read.kind === 'fault') return read
  const file = empty()
  for (const statement of read.statements) {
    const { verb, line } = statement
    if (!take(file, statement)) return { kind: 'fault', what: `line ${line} is no ${verb} directive that Go knows` }
  }
  return { kind: 'read', file }
}

/** False: not of a form that Go takes. */
function take(file: Draft, { verb, words, spelled, comment }: Statement): boolean {
  const [first = '', second = ''] = words
  const alone = words.length === 1
  switch (verb) {
    case 'module':
      if (!alone || file.module !== undefined) return false
      file.module = first
      return true
    case 'go':
      if (!alone || file.go !== undefined || !goVersion.test(spelled[0] ?? '')) return false
      file.go = first
      return true
    case 'toolchain':
      if (!alone || file.toolchain !== undefined || !/^default$|^go1(?:$|\.)/.test(spelled[0] ?? '')) return false
      file.toolchain = first
      return true
    case 'godebug':
      return alone && /^[^"`',]*=[^"`',]*$/.test(spelled[0] ?? '') && file.godebug.push(first) > 0
    case 'require':
      return (
        isVersioned(words) && file.require.push({ path: first, version: second, indirect: isIndirect(comment) }) > 0
      )
    case 'exclude':
      return isVersioned(words) && file.exclude.push({ path: first, version: second }) > 0
    case 'retract':
      return isRetraction(words) && file.retract.push(words.join(' ')) > 0
    case 'replace': {
      const replacement = replacementOf(words)
      return replacement !== undefined && file.replace.push(replacement) > 0
    }
    case 'tool':
    case 'ignore':
    case 'use':
      return alone && file[verb].push(first) > 0
    default:
      return false
  }
}

const goVersion = /^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/

/** Written out in full: a branch or a short version is resolved by the network, and differently every day. */
const version = /^v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+incompatible)?$/

const isVersioned = (words: readonly string[]): boolean => words.length === 2 && version.test(words[1] ?? '')

function isRetraction(words: readonly string[]): boolean {
  const [first = '', low = '', comma, high = '', last] = words
  if (words.length === 1) return version.test(first)
  const brackets = words.length === 5 && first === '[' && comma === ',' && last === ']'
  return brackets && version.test(low) && version.test(high)
}

/** After modfile: the comment is the one word, or it begins with it and a semicolon. */
function isIndirect(comment: string | undefined): boolean {
  const words = (comment ?? '').split(/\s+/).filter((word) => word !== '')
  return words.length === 1 ? words[0] === 'indirect' : words[0] === 'indirect;'
}

export const isFolderPath = (path: string): boolean => /^(?:\.{1,2}$|\.{1,2}\/|\/)/.test(path)

function replacementOf(words: readonly string[]): Replacement | undefined {
  const arrow = words.indexOf('=>')
  const [old = '', oldVersion = ''] = words.slice(0, arrow)
  const [to = '', toVersion = ''] = words.slice(arrow + 1)
  const counts = [arrow, words.length - arrow - 1]
  if (arrow === -1 || counts.some((count) => count < 1 || count > 2)) return undefined
  if (arrow === 2 && !version.test(oldVersion)) return undefined
  if (counts[1] === 2 ? isFolderPath(to) || !version.test(toVersion) : !isFolderPath(to) || /[@\\]/.test(to)) {
    return undefined
  }
  return { from: { path: old, version: oldVersion }, to: { path: to, version: toVersion } }
}
