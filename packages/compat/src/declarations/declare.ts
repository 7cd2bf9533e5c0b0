import { FilesUnreadable, quote, type Files } from '@shakedown/ports'
import { extract } from './extract.ts'
import type { DeclarationSpec } from './spec.ts'

/** What a commit declares, and where. */
export type Declared =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly file: string
      readonly line: number
      readonly standsFor?: string
    }
  | { readonly kind: 'absent'; readonly where: string }
  | {
      readonly kind: 'unreadable'
      readonly why: string
      readonly mend: string
      readonly file: string
      readonly line: number
      /** Nobody could show the file: another run may. */
      readonly isOutOfReach: boolean
    }

/**
 * The first of `specs` that declares something in these files. One that is there and cannot be read ends the search: a
 * later one might be an old declaration that was forgotten.
 */
export async function declare(files: Files, specs: readonly DeclarationSpec[]): Promise<Declared> {
  let texts: ReadonlyMap<string, Uint8Array>
  try {
    texts = await files.read([...new Set(specs.map(({ path }) => path))])
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return outOfReach(specs, error)
  }
  for (const spec of specs) {
    const bytes = texts.get(spec.path)
    const text = bytes === undefined ? undefined : decode(bytes)
    if (bytes === undefined) continue
    const at = { file: spec.path, line: 1 }
    if (text === undefined) {
      return { kind: 'unreadable', why: 'it is not UTF-8', mend: 'Save it as UTF-8', ...at, isOutOfReach: false }
    }
    const found = extract(spec, text)
    if (found.kind === 'absent') continue
    if (found.kind === 'unreadable') return { ...found, file: spec.path, isOutOfReach: false }
    if (found.kind === 'text') return { ...found, file: spec.path }
    return await inherited(files, spec, found.line)
  }
  return { kind: 'absent', where: specs.map(({ text }) => text).join(', ') }
}

/** The Cargo.toml that `package.workspace` names, else the nearest above that has `[workspace.package]`, as cargo looks for it. */
async function inherited(files: Files, { path }: DeclarationSpec, line: number): Promise<Declared> {
  const fault = (why: string): Declared => {
    return { kind: 'unreadable', why, mend: 'Write the version in the package', file: path, line, isOutOfReach: false }
  }
  const parts = path.split('/').slice(0, -1)
  const above = parts.map((_, index) => [...parts.slice(0, parts.length - 1 - index), 'Cargo.toml'].join('/'))
  let texts: ReadonlyMap<string, Uint8Array>
  let roots: readonly string[] = [path, ...above]
  try {
    texts = await files.read(roots)
    const own = decode(texts.get(path) ?? new Uint8Array()) ?? ''
    const named = extract({ kind: 'toml', keys: ['package', 'workspace'], path, text: path }, own)
    if (named.kind === 'text') {
      const root = inside(parts, named.text)
      if (root === undefined) return fault(`package.workspace, ${quote(named.text)}, leads out of the repository`)
      roots = [root]
      texts = await files.read(roots)
    }
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return fault(error.message)
  }
  for (const root of roots) {
    const bytes = texts.get(root)
    const text = bytes === undefined ? undefined : decode(bytes)
    if (text === undefined) continue
    const keys = ['workspace', 'package', 'version']
    const found = extract({ kind: 'toml', keys, path: root, text: root }, text)
    if (found.kind === 'text') return { ...found, file: root }
    if (found.kind === 'unreadable') return fault(`the version comes from ${quote(root)}, and ${found.why}`)
  }
  return fault('the version comes from the workspace, and no Cargo.toml above has workspace.package.version')
}

/** The Cargo.toml in a folder that is named from another one; `undefined`: it is outside. */
function inside(folder: readonly string[], to: string): string | undefined {
  const parts = [...folder]
  for (const part of to.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return to.startsWith('/') ? undefined : [...parts, 'Cargo.toml'].join('/')
}

function outOfReach(specs: readonly DeclarationSpec[], error: Error): Declared {
  const file = specs[0]?.path ?? ''
  const mend = 'Check out with fetch-depth: 0, or give token'
  return { kind: 'unreadable', why: error.message, mend, file, line: 1, isOutOfReach: true }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
