import { spawnSync } from 'node:child_process'

/** Hands all texts to one process, each after its length, and returns the line it prints for each. */
export function askAll(command: readonly [string, ...string[]], texts: readonly string[]): string[] {
  const [program, ...args] = command
  const input = texts.flatMap((text) => {
    const bytes = Buffer.from(text)
    const size = Buffer.alloc(4)
    size.writeUInt32BE(bytes.length)
    return [size, bytes]
  })
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    input: Buffer.concat(input),
    maxBuffer: 1 << 30,
  })
  const lines = stdout.toString().split('\n').slice(0, -1)
  if (status !== 0 || lines.length !== texts.length) {
    throw new Error(
      `${program} (${signal ?? status}) answered ${lines.length} of ${texts.length} texts: ${stderr.toString().slice(-2000)}`,
      {
        cause: error,
      },
    )
  }
  return lines
}

/** Both versions of a text. */
export interface Edit {
  readonly before: string
  readonly after: string
}

/** What `ask` says about both versions of every edit; a text that occurs often is asked about once. */
export function askEdits<T>(edits: readonly Edit[], ask: (texts: readonly string[]) => readonly T[]): [T, T][] {
  const texts = [...new Set(edits.flatMap(({ before, after }) => [before, after]))]
  const answers = ask(texts)
  const place = new Map(texts.map((text, index) => [text, index]))
  const answerTo = (text: string): T => {
    const answer = answers[place.get(text) ?? -1]
    if (answer === undefined) throw new Error('the oracle left an answer out')
    return answer
  }
  return edits.map(({ before, after }) => [answerTo(before), answerTo(after)])
}
