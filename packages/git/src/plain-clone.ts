import { lstat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/**
 * Whether the repository of `dir` is a plain `.git` folder that no `shallow` file cuts off. A hint that saves work: a
 * worktree or a submodule is not looked into, and whether git takes the folder for a repository is not asked.
 */
export async function isPlainClone(dir: string, ceiling: string): Promise<boolean> {
  for (let at = dir; !relative(ceiling, at).startsWith('..'); at = dirname(at)) {
    const found = await lstat(join(at, '.git')).catch(() => undefined)
    if (found?.isDirectory() === true) {
      return await lstat(join(at, '.git', 'shallow')).then(
        () => false,
        () => true,
      )
    }
    if (found !== undefined || at === dirname(at)) return false
  }
  return false
}
