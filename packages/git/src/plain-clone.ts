import { lstatSync, type Stats } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Whether the repository of `dir` is a plain `.git` folder that no `shallow` file cuts off. A hint that saves work: a
 * worktree or a submodule is not looked into, and whether git takes the folder for a repository is not asked.
 */
export function isPlainClone(dir: string, ceiling: string): boolean {
  for (let at = dir; !relative(ceiling, at).startsWith('..'); at = dirname(at)) {
    const found = statOf(join(at, '.git'))
    if (found?.isDirectory() === true) return statOf(join(at, '.git', 'shallow')) === undefined
    if (found !== undefined || at === dirname(at)) return false
  }
  return false
}

/** Two looks at the disk: loading `node:fs/promises` for them would cost more than they do. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
