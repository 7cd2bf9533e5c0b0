import { quote } from '@shakedown/ports'
import { readDirectives, type GoFile, type Statement } from '@shakedown/workspace'

/** A go.mod or go.work file as the build sees it. */
export interface ModFile {
  /** Each directive that counts, by its spelling without quotes and comments; how often it stands there is of no use. */
  readonly counted: ReadonlySet<string>
  /** Those that only others read. */
  readonly inert: ReadonlySet<string>
  readonly go: string | undefined
  /** `path version` of what is required, and of what replaces by a version. */
  readonly selected: ReadonlySet<string>
  /** Folders of a go.work, relative to its own. */
  readonly uses: readonly string[]
}

export type ReadModFile =
  { readonly kind: 'read'; readonly file: ModFile } | { readonly kind: 'fault'; readonly what: string }

/** Versions taken back are read by those that depend on the module, not by its own build. */
const inert = new Set(['retract'])
/** A second one is refused by Go. */
const once = new Set(['module', 'go', 'toolchain'])
const unquoted = new Set(['go', 'toolchain', 'godebug'])

export function readModFile(kind: GoFile, text: string): ReadModFile {
  const read = readDirectives(kind, text)
  if (read.kind === 'fault') return read
  const repeated = read.statements.find((each, at) => once.has(each.verb) && firstOf(read.statements, each.verb) !== at)
  if (repeated !== undefined) {
    return { kind: 'fault', what: `line ${repeated.line} has a second ${quote(repeated.verb)}` }
  }
  const replaced = read.statements.filter(({ verb }) => verb === 'replace').map(replacedBy)
  // of two the last one counts, and their order is not compared
  if (new Set(replaced).size < replaced.length) return { kind: 'fault', what: 'a version is replaced twice' }
  const spelled = (of: readonly Statement[]) => new Set(of.map(spell))
  const [counting, rest] = [read.statements.filter(counts), read.statements.filter((each) => !counts(each))]
  return {
    kind: 'read',
    file: {
      counted: spelled(counting),
      inert: spelled(rest),
      go: counting.find(({ verb }) => verb === 'go')?.words[0],
      selected: new Set(counting.flatMap(selectedBy)),
      uses: counting.flatMap(({ verb, words }) => (verb === 'use' ? words.slice(0, 1) : [])),
    },
  }
}

const firstOf = (statements: readonly Statement[], verb: string): number =>
  statements.findIndex((each) => each.verb === verb)

/** Go takes quotes off paths and versions only: elsewhere a quoted word is another word. */
function spell({ verb, words, spelled }: Statement): string {
  const bare = unquoted.has(verb)
  const parts = words.map((word, at) => (bare || /\s/.test(word) ? spelled[at] : word))
  return [verb, ...parts].join(' ')
}

const replacedBy = ({ words }: Statement): string => words.slice(0, words.indexOf('=>')).join(' ')

const counts = ({ verb }: Statement): boolean => !inert.has(verb)

function selectedBy({ verb, words }: Statement): readonly string[] {
  if (verb === 'require') return [words.join(' ')]
  return verb === 'replace' ? [words.slice(words.indexOf('=>') + 1).join(' ')] : []
}

/** Since Go 1.17 go.mod lists every module that the build takes a package from (Go Modules Reference, "Graph pruning"). */
export function namesWholeBuild({ go }: ModFile): boolean {
  const [major = 1, minor = 16] = (go ?? '1.16').split('.').map((part) => Number.parseInt(part, 10))
  return major > 1 || minor >= 17
}
