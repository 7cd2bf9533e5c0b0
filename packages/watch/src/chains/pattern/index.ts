import { compile, type Step } from './program.ts'
import { not, words, type Ranges } from './ranges.ts'
import { parsePattern } from './syntax.ts'

/** Tells whether a line has the pattern in it, in time that grows with the line's length alone. */
export type Matcher = (line: string) => boolean

/** What lies beside a place in the line; the edges of the line count as no word. */
type Side = 'edge' | 'word' | 'other'

interface State {
  /** Steps to begin with, before what takes no character is followed. */
  steps: readonly number[]
  before: Side
  /** By class of characters; the last one is the end of the line. */
  next: (State | 'match' | undefined)[]
}

const mostStates = 500

/**
 * A pattern comes from a policy that is trusted and the lines from a network that is not: a backtracking engine could be
 * held busy for hours by one line. This one is an automaton, built as lines ask for it and forgotten when it grows.
 * @throws ValueFault
 */
export function compilePattern(text: string): Matcher {
  const { root, ignoreCase } = parsePattern(text)
  const program = compile(root, ignoreCase)
  const classes = classesOf(program)
  const end = classes.sides.length
  let states = new Map<string, State>()

  const stateOf = (steps: readonly number[], before: Side): State => {
    const key = `${before} ${steps.join()}`
    const known = states.get(key)
    if (known !== undefined) return known
    if (states.size >= mostStates) states = new Map()
    const state: State = { steps, before, next: [] }
    states.set(key, state)
    return state
  }
  const advance = (state: State, klass: number): State | 'match' => {
    const side = classes.sides[klass] ?? 'edge'
    const reached = follow(program, state, side)
    if (reached === 'match') return 'match'
    const sample = classes.samples[klass]
    const after =
      sample === undefined ? [] : reached.filter((step) => takes(program[step], sample)).map((step) => step + 1)
    // The pattern may begin at every place.
    return stateOf(
      [...new Set([0, ...after])].toSorted((a, b) => a - b),
      side,
    )
  }
  return (line) => {
    let state = stateOf([0], 'edge')
    for (let at = 0; ; at++) {
      const code = line.codePointAt(at)
      const klass = code === undefined ? end : classes.of(code)
      const next = (state.next[klass] ??= advance(state, klass))
      if (next === 'match') return true
      if (code === undefined) return false
      if (code > 0xffff) at++
      state = next
    }
  }
}

/** All steps that can be reached without taking a character. */
function follow(program: readonly Step[], { steps, before }: State, after: Side): number[] | 'match' {
  const seen = new Set<number>()
  const open = [...steps]
  const reached: number[] = []
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const step = program[at]
    if (step === undefined || seen.has(at)) continue
    seen.add(at)
    switch (step.kind) {
      case 'match':
        return 'match'
      case 'one':
        reached.push(at)
        break
      case 'jump':
        open.push(step.to)
        break
      case 'split':
        open.push(at + 1, step.to)
        break
      case 'edge': {
        const boundary = (before === 'word') !== (after === 'word')
        const holds = { start: before === 'edge', end: after === 'edge', word: boundary, 'no-word': !boundary }
        if (holds[step.edge]) open.push(at + 1)
      }
    }
  }
  return reached
}

function takes(step: Step | undefined, code: number): boolean {
  return step?.kind === 'one' && contains(step.of, code)
}

function contains(ranges: Ranges, code: number): boolean {
  return ranges.some(([low, high]) => code >= low && code <= high)
}

/** Characters that no step of the program tells apart are one class. */
function classesOf(program: readonly Step[]): { of(code: number): number; samples: number[]; sides: Side[] } {
  const ranges = program.flatMap((step) => (step.kind === 'one' ? [...step.of] : []))
  const starts = new Set([0])
  for (const [low, high] of [...ranges, ...words, ...not(words)]) {
    starts.add(low)
    if (high < 0x10ffff) starts.add(high + 1)
  }
  const samples = [...starts].toSorted((a, b) => a - b)
  const find = (code: number): number => {
    let [low, high] = [0, samples.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((samples[middle] ?? 0) <= code) low = middle
      else high = middle - 1
    }
    return low
  }
  const ascii = Uint16Array.from({ length: 128 }, (_, code) => find(code))
  return {
    samples,
    sides: samples.map((code) => (contains(words, code) ? 'word' : 'other')),
    of: (code) => ascii[code] ?? find(code),
  }
}
