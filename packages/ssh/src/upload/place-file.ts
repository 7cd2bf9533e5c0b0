import type { Session } from '../transport.ts'
import { placeFileScript } from './remote-script.ts'
import { plainFile } from './stream.ts'
import { digestsOf, kibibytes, tooShort } from './survey.ts'
import { ask } from './talk.ts'
import type { Answer, TalkOptions, Unfinished } from './talk.ts'
import type { Entry, LocalTree } from './tree.ts'

/** What the host has where a file is to be put; empty when that has another size, or is none. */
interface There {
  sha256: string
  mode: string
  freeBytes: number | undefined
}

/**
 * Asks and sends in one script: a file is sent as soon as it is known that the host has another one. Meanwhile its digest
 * is still being found here.
 */
export async function placeFile(
  session: Session,
  talk: TalkOptions,
  tree: LocalTree,
  file: Entry & { kind: 'file' },
  sent: (bytes: number) => void,
): Promise<{ answer: Answer; needless: 'unchanged' | Unfinished | undefined }> {
  const { promise: heard, resolve: tell } = Promise.withResolvers<There | undefined>()
  let needless: 'unchanged' | Unfinished | undefined
  const input = async function* () {
    const there = await heard
    if (there === undefined) return
    const [sha256] = (await digestsOf(tree, talk.signal)) ?? []
    if (sha256 === undefined) return
    const isSame = there.sha256 === sha256 && there.mode === file.mode.toString(8)
    needless = isSame ? 'unchanged' : tooShort(tree, file.size, there.freeBytes, session.host.alias)
    if (needless !== undefined) return
    yield Buffer.from(`${sha256}\0`)
    yield* plainFile(tree, sent)
  }
  const there: There = { sha256: '', mode: '', freeBytes: undefined }
  const hear = (line: string) => {
    const [word, first = '', second = ''] = line.split(' ')
    if (word === 'has') [there.sha256, there.mode] = [first, second]
    if (word === 'free') tell({ ...there, freeBytes: kibibytes(first) })
  }
  try {
    return { answer: await ask(session, talk, placeFileScript, tree, input(), hear), needless }
  } finally {
    // A script that ended without an answer: how it ended tells why.
    tell(undefined)
  }
}
