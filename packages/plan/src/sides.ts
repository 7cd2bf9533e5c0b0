import type { Side, Sides } from '@shakedown/content'
import type { Policy } from '@shakedown/policy'
import type { Range } from './compared.ts'
import { filesAt } from './files-at.ts'
import type { Sources } from './sources.ts'

/** Both sides of a comparison, as proofs and packages ask about them. Each commit is read once, however many ask. */
export interface SidesOf {
  (range: Range, policy: Policy): Sides
}

export function openSides(sources: Sources): SidesOf {
  const known = new Map<string, Side>()
  const side = (commit: string, via: Range['source']): Side => {
    const key = `${via} ${commit}`
    const found = known.get(key) ?? openSide(filesAt(sources, commit, via))
    known.set(key, found)
    return found
  }
  return ({ base, head, source }, policy) => ({
    base: side(base, source),
    head: side(head, source),
    roots: policy.closure?.roots ?? [],
  })
}

function openSide(files: Side['files']): Side {
  let workspace: ReturnType<Side['workspace']> | undefined
  return {
    files,
    // loaded only when a policy asks for packages or for what a lock file builds
    workspace: () => (workspace ??= import('@shakedown/workspace').then(({ readWorkspace }) => readWorkspace(files))),
  }
}
