const tabWidth = 8

/** How far a line is indented, counted with tabs of eight columns and with tabs of one. */
interface Depth {
  readonly wide: number
  readonly narrow: number
}

export type Step =
  /** How many blocks begin (at most one) and end before this line. */
  | { readonly kind: 'step'; readonly begins: number; readonly ends: number }
  | { readonly kind: 'fault'; readonly what: string }

/** The blocks of a file by the blanks before its lines. Blanks that two widths of a tab order differently are a fault. */
export function indentation() {
  const blocks: Depth[] = [{ wide: 0, narrow: 0 }]
  const innermost = (): Depth => blocks.at(-1) ?? { wide: 0, narrow: 0 }

  return {
    step(blanks: string): Step {
      const depth = depthOf(blanks)
      if (depth.wide > innermost().wide) {
        if (depth.narrow <= innermost().narrow) return inconsistent
        blocks.push(depth)
        return { kind: 'step', begins: 1, ends: 0 }
      }
      let ends = 0
      for (; depth.wide < innermost().wide; ends++) blocks.pop()
      if (depth.wide !== innermost().wide) return { kind: 'fault', what: 'the line belongs to no block around it' }
      return depth.narrow === innermost().narrow ? { kind: 'step', begins: 0, ends } : inconsistent
    },
    /** How many blocks are open at the end of the file. */
    open: (): number => blocks.length - 1,
  }
}

const inconsistent: Step = { kind: 'fault', what: 'tabs and spaces are mixed' }

function depthOf(blanks: string): Depth {
  let [wide, narrow] = [0, 0]
  for (const blank of blanks) {
    if (blank === '\f') [wide, narrow] = [0, 0]
    else {
      wide = blank === '\t' ? (Math.floor(wide / tabWidth) + 1) * tabWidth : wide + 1
      narrow++
    }
  }
  return { wide, narrow }
}
