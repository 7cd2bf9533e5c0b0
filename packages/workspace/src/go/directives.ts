import { quote } from '@shakedown/ports'
import { readStatements, type Statement } from './statements.ts'

export type GoFile = 'go.mod' | 'go.work'

/** The directives that Go knows in either kind of file, in that of a main module. Source: https://go.dev/ref/mod */
const known: Readonly<Record<GoFile, ReadonlySet<string>>> = {
  'go.mod': new Set([
    'module',
    'go',
    'toolchain',
    'godebug',
    'require',
    'exclude',
    'replace',
    'retract',
    'tool',
    'ignore',
  ]),
  'go.work': new Set(['go', 'toolchain', 'godebug', 'use', 'replace']),
}

/** The statements of a go.mod or go.work file, none of them of a directive that Go does not know there. */
export function readDirectives(
  kind: GoFile,
  text: string,
):
  | { readonly kind: 'read'; readonly statements: readonly Statement[] }
  | { readonly kind: 'fault'; readonly what: string } {
  const read = readStatements(text)
  if (read.kind === 'fault') return { kind: 'fault', what: `line ${read.line} has ${read.what}` }
  const strange = [...read.statements, ...read.blocks].find(({ verb }) => !known[kind].has(verb))
  if (strange !== undefined) {
    return { kind: 'fault', what: `line ${strange.line} has ${quote(strange.verb)}, an unknown directive` }
  }
  return { kind: 'read', statements: read.statements }
}
