import { GitError, type GitProgram } from './program.ts'
import { replyReader, type Reply } from './replies.ts'
import type { Talk } from './talk.ts'

/** Objects by name: whole object names, full refs, and these with `^{commit}` and the like. */
export interface Catalogue {
  /** Type and length, in the order of the names; `undefined`: missing. @throws GitError when git ends instead of answering */
  info(names: readonly string[]): Promise<readonly Reply[]>
  /** The same with the bytes. @throws Error when one object has more than `maxBytes` */
  contents(names: readonly string[], maxBytes: number): Promise<readonly Reply[]>
  /** Ends the program that answers, if one runs. A later question starts another. */
  close(): Promise<void>
}

/**
 * One program answers everything, as long as it lives. Git before 2.36 knows no `--batch-command`; there each question
 * starts a program of its own.
 */
export function catalogue(git: GitProgram, talk: Talk | undefined): Catalogue {
  let isOld = false
  const ask = async (names: readonly string[], withContents: boolean, maxBytes: number): Promise<readonly Reply[]> => {
    if (names.length === 0) return []
    // A line each: what follows a line feed would be a question of its own, and git would end a name at a zero byte.
    const strange = names.find((name) => /[\0\n]/.test(name))
    if (strange !== undefined) throw new GitError(['cat-file'], 128, `${JSON.stringify(strange)} is no object name`)
    const read = () => replyReader(withContents, maxBytes)
    if (talk !== undefined && !isOld) {
      const answer = await talk.ask(names, withContents ? 'contents' : 'info', read)
      if (answer !== 'unknown command') return answer
      isOld = true
    }
    const args = ['cat-file', withContents ? '--batch' : '--batch-check']
    const reader = read()
    reader.take(await git.must(args, { input: names.map((name) => `${name}\n`).join('') }))
    if (reader.replies.length !== names.length) throw new GitError(args, 0, 'it left a question unanswered')
    return reader.replies
  }
  return {
    info: (names) => ask(names, false, 0),
    contents: (names, maxBytes) => ask(names, true, maxBytes),
    close: async () => await talk?.close(),
  }
}
