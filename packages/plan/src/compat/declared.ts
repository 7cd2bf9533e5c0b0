import {
  declare,
  parseVersion,
  readFloor,
  readWindow,
  type CandidateFact,
  type DeclarationSpec,
  type FloorFact,
  type Scheme,
} from '@shakedown/compat'
import { FilesUnreadable, quote, shortSha, type Files, type Sha } from '@shakedown/ports'
import { filesAt } from '../files-at.ts'
import type { OpenedCompat } from './open.ts'

/** A value that is given, or the places where one is declared. */
export type Declaration =
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'files'; readonly specs: readonly DeclarationSpec[] }

/** The files of a commit: fetched when they are missing, else by the API. */
export async function filesOf({ checkout, sources }: OpenedCompat, commit: Sha): Promise<Files> {
  const { remote, api } = sources
  if (checkout !== undefined) {
    if (!(await checkout.has(commit)) && remote !== undefined) await checkout.bring(remote, [commit])
    if (await checkout.has(commit)) {
      const local = filesAt(sources, commit, 'git')
      return api === undefined ? local : orByApi(local, () => filesAt(sources, commit, 'api'))
    }
  }
  if (api !== undefined) return filesAt(sources, commit, 'api')
  const fault = () =>
    Promise.reject(new FilesUnreadable(`${shortSha(commit)} is not in the checkout, and there is no token`))
  return { read: fault, list: fault, links: fault }
}

/** A partial clone without credentials has the commit, and cannot fetch what is in its files. */
function orByApi(local: Files, byApi: () => Files): Files {
  let other: Files | undefined
  return {
    ...local,
    async read(paths) {
      try {
        return await local.read(paths)
      } catch (error) {
        if (!(error instanceof FilesUnreadable)) throw error
        return await (other ??= byApi()).read(paths)
      }
    },
  }
}

export async function candidateAt(files: Files, from: Declaration, scheme: Scheme): Promise<CandidateFact> {
  if (from.kind === 'given') return versionOf(from.text, scheme, {})
  const found = await declare(files, from.specs)
  switch (found.kind) {
    case 'text':
      return versionOf(found.text, scheme, { file: found.file, line: found.line })
    case 'absent':
      return {
        kind: 'invalid',
        why: `${found.where} declares no version`,
        mend: 'Declare it, or name another candidate-file',
      }
    case 'unreadable': {
      const { why, mend, file, line } = found
      if (found.isOutOfReach) return { kind: 'unknown', why: `${why}. ${mend}`, file, line }
      return { kind: 'invalid', why: `${file}: ${why}`, mend, file, line }
    }
  }
}

function versionOf(text: string, scheme: Scheme, place: { file?: string; line?: number }): CandidateFact {
  const version = parseVersion(text, scheme)
  if (version !== undefined) return { kind: 'version', version, ...place }
  const why = `the candidate ${quote(text)} is not a version by ${scheme}`
  return {
    kind: 'invalid',
    why,
    mend: scheme === 'semver' ? 'Write it like 1.2.3' : 'Write it like 2026.11.0',
    ...place,
  }
}

export async function floorAt(files: Files, from: Declaration, scheme: Scheme): Promise<FloorFact> {
  if (from.kind === 'given') return { kind: 'declared', value: readWindow(from.text) ?? readFloor(from.text, scheme) }
  const found = await declare(files, from.specs)
  switch (found.kind) {
    case 'text': {
      const { text, file, line, standsFor } = found
      return { kind: 'declared', value: readFloor(text, scheme, standsFor), file, line }
    }
    case 'absent':
      return { kind: 'absent', where: found.where }
    case 'unreadable': {
      const { why, mend, file, line } = found
      if (found.isOutOfReach) return { kind: 'unknown', why: `${why}. ${mend}`, file, line }
      return { kind: 'faulty', why: `${file}: ${why}`, mend, file, line }
    }
  }
}
