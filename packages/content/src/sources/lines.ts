/** The lines that `offsets` fall on, counted from 1. The offsets must ascend. */
export function linesAt(text: string, offsets: readonly number[]): number[] {
  let line = 1
  let next = text.indexOf('\n')
  return offsets.map((offset) => {
    while (next !== -1 && next < offset) {
      line++
      next = text.indexOf('\n', next + 1)
    }
    return line
  })
}

export const lineAt = (text: string, offset: number): number => linesAt(text, [offset])[0] ?? 1

/**
 * A text by lines instead of tokens, where comments and blank lines have a meaning that the reader of its language does
 * not model: equal only if nothing at all changed.
 */
export const verbatim = (text: string): string[] => ['(line by line)', ...text.split('\n')]
