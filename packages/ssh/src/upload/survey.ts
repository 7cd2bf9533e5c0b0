import { quote } from '@shakedown/ports'
import { manifest } from './stream.ts'
import type { Unfinished } from './talk.ts'
import type { LocalTree } from './tree.ts'

/** What has to be done about one upload. */
export interface Plan {
  tree: LocalTree
  /** An equal one is there. */
  same: boolean
  /** The numbers of the files that must be sent. */
  wanted: ReadonlySet<number>
  /** Of those. */
  bytes: number
  /** `undefined` when the host does not tell. */
  freeBytes: number | undefined
}

/** For `surveyScript`. */
export async function* questions(trees: readonly LocalTree[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const tree of trees) {
    const digests = await digestsOf(tree, signal)
    if (digests === undefined) return
    yield Buffer.from(`${tree.remote}\0${tree.entries[0]?.kind === 'folder' ? 'd' : 'f'}\0`)
    yield manifest(tree.entries, digests, () => false)
  }
}

/** `undefined` once `signal` aborts: then nobody asks any more. @throws ProblemError when a file was changed */
export function digestsOf(tree: LocalTree, signal: AbortSignal): Promise<readonly string[] | undefined> {
  return tree.digests.catch((error: unknown) => {
    if (!signal.aborted) throw error
    return undefined
  })
}

/** `undefined` when the answer is not whole: then nothing is known. */
export function readSurvey(lines: readonly string[], trees: readonly LocalTree[]): Plan[] | undefined {
  const plans: Plan[] = []
  let wanted = new Set<number>()
  for (const line of lines) {
    const [word, value = ''] = line.split(' ')
    const tree = trees[plans.length]
    if (tree === undefined) return undefined
    if (word === 'want') {
      if (tree.entries[Number(value)]?.kind !== 'file') return undefined
      wanted.add(Number(value))
    } else if (word === 'same' || word === 'send') {
      const bytes = [...wanted].reduce((sum, index) => {
        const entry = tree.entries[index]
        return sum + (entry?.kind === 'file' ? entry.size : 0)
      }, 0)
      plans.push({ tree, same: word === 'same', wanted, bytes, freeBytes: kibibytes(value) })
      wanted = new Set()
    } else return undefined
  }
  return plans.length === trees.length ? plans : undefined
}

export function kibibytes(value: string): number | undefined {
  return /^\d+$/.test(value) ? Number(value) * 1024 : undefined
}

export function tooShort(
  { remote }: LocalTree,
  needed: number,
  free: number | undefined,
  host: string,
): Unfinished | undefined {
  if (free === undefined || free >= needed) return undefined
  const [needs, has] = [needed, free].map((bytes) => `${Math.ceil(bytes / 2 ** 20)} MiB`)
  const what = `${quote(remote)} needs ${needs} on ${host}, where ${has} are free`
  return { kind: 'failed', what, mend: 'Make room on the host; nothing was sent' }
}
