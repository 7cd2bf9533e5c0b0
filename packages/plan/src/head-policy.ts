import type { Change, ClassifyInput } from '@shakedown/change'
import { parsePolicy } from '@shakedown/policy'
import { ProblemError } from '@shakedown/ports'
import type { Comparisons } from './comparisons.ts'
import { fileAt } from './file-at.ts'
import type { Sources } from './sources.ts'
import type { TrustedPolicy } from './trusted.ts'

/** The policy on the other side of a change that edits it. */
export async function otherPolicy(
  sources: Sources,
  trusted: Pick<TrustedPolicy, 'file' | 'policy' | 'origin' | 'blob'>,
  changes: readonly Change[],
  wanted: Comparisons,
): Promise<ClassifyInput['headPolicy']> {
  if (wanted.kind === 'unknown' || !touches(changes, trusted.file)) return undefined
  const { policy, origin } = trusted
  return origin === 'inline' ? { policy } : ((await policyBeside(sources, trusted, wanted)) ?? { policy })
}

export function touches(changes: readonly Change[], file: string): boolean {
  return changes.some(({ path, oldPath }) => path === file || oldPath === file)
}

/**
 * The one that is not the trusted policy. Usually that is the head's; where the trusted ref is the head already (a push to
 * an unprotected default branch), it is the one from before. `undefined`: both are.
 */
export async function policyBeside(
  sources: Sources,
  { file, blob }: Pick<TrustedPolicy, 'file' | 'blob'>,
  { head, base }: Comparisons & { kind: 'known' },
): Promise<ClassifyInput['headPolicy']> {
  for (const commit of [head, base]) {
    try {
      const found = await fileAt(sources, commit, file, 128 * 1024)
      if ((found?.blob ?? 'none') === blob) continue
      return found === undefined ? {} : { policy: parsePolicy(found.text, file).policy }
    } catch (error) {
      return { problems: error instanceof ProblemError ? error.problems : [unreadable(file, error)] }
    }
  }
  return undefined
}

function unreadable(file: string, error: unknown): { where: string; what: string; mend: string } {
  const what = `it could not be read (${Error.isError(error) ? error.message : String(error)})`
  return { where: file, what, mend: 'Run again, or give token' }
}
