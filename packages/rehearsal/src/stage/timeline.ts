import type { TimelineEntry } from '../workflow/index.ts'

export interface Screen {
  heading(text: string): void
  text(text: string): void
  /** How an act or the whole ended. */
  outcome(isGood: boolean, text: string): void
  entry(entry: TimelineEntry): void
}

/** How often lines of a job's log are shown at most, in milliseconds; annotations and states are always shown. */
const linePaceMs = 1_500
/** What stands before a text: time and job. */
const columnsBefore = 21

/** Prints a run as it goes: minutes and seconds since `started`, who, what. */
export function makeScreen(
  write: (text: string) => void,
  started: Date,
  options: { colors: boolean; all: boolean; columns?: number | undefined },
): Screen {
  const paint = (code: number, text: string): string => (options.colors ? `\u001b[${code}m${text}\u001b[0m` : text)
  const say = (at: Date, job: string, ...lines: readonly string[]): void => {
    const [first = '', ...more] = lines
    write(`  ${paint(2, elapsed(at.getTime() - started.getTime()))}  ${job.padEnd(9)}  ${first}\n`)
    for (const line of more) write(`${' '.repeat(columnsBefore)}${line}\n`)
  }
  // Progress is cut to one line, and stands whole in the log; why something ended is never cut.
  const room = Math.max(40, (options.columns ?? 180) - columnsBefore)
  let lastShown = 0
  // The last line of a job says how it ended, so it is shown whatever the pace.
  const held = new Map<string, string>()
  const showLine = (at: Date, job: string, text: string, isLast = false): void => {
    held.delete(job)
    lastShown = at.getTime()
    const bar = paint(2, '│')
    if (isLast || options.all) say(at, job, ...fold(text, room - 2).map((line) => `${bar} ${line}`))
    else say(at, job, `${bar} ${paint(2, cut(text, room - 2))}`)
  }
  return {
    heading: (text) => write(`\n${paint(1, text)}\n`),
    text: (text) => write(`${text}\n`),
    outcome: (isGood, text) => write(`  ${paint(isGood ? 32 : 31, `${isGood ? '✔' : '✘'} ${text}`)}\n`),
    entry(entry) {
      const { at } = entry
      switch (entry.kind) {
        case 'run':
          return entry.state === 'started'
            ? say(at, 'run', `“${entry.workflow}” on ${entry.event}, run ${entry.run}`)
            : say(at, 'run', mark(entry.conclusion, paint))
        case 'job': {
          const line = held.get(entry.job)
          if (entry.state === 'finished' && line !== undefined) showLine(at, entry.job, line, true)
          if (entry.state === 'queued' && entry.environment === undefined) return
          return say(at, entry.job, jobText(entry, paint))
        }
        case 'annotation': {
          const { level, message } = entry.annotation
          if (!options.all && saysOnlyThatItEnded(message)) return
          const lines = fold(`${level}: ${message}`, room)
          return say(at, entry.job, ...lines.map((line) => paint(level === 'error' ? 31 : 33, line)))
        }
        case 'line': {
          // Errors are shown as annotations already; folds and blank lines say nothing here.
          if (!options.all && (entry.text.startsWith('##[') || entry.text.trim() === '')) return
          if (options.all || at.getTime() - lastShown >= linePaceMs) showLine(at, entry.job, entry.text)
          else held.set(entry.job, entry.text)
          return
        }
        case 'step':
          return entry.state === 'running' && options.all ? say(at, entry.job, paint(2, `▸ ${entry.step}`)) : undefined
      }
    },
  }
}

type Paint = (code: number, text: string) => string

function jobText(entry: Extract<TimelineEntry, { kind: 'job' }>, paint: Paint): string {
  switch (entry.state) {
    case 'queued':
      return entry.environment === undefined ? 'queued' : `queued for the environment ${entry.environment}`
    case 'running':
      return 'running'
    case 'waiting':
      return paint(33, `waits: GitHub asks the reviewers of ${entry.environment}`)
    case 'decided': {
      const { user, state, comment } = entry.decision
      return paint(state === 'approved' ? 32 : 31, `${user} has ${state} it: “${comment}”`)
    }
    case 'finished':
      return `${mark(entry.result, paint)} ${paint(2, `after ${entry.seconds.toFixed(1)} s`)}`
  }
}

function mark(result: string, paint: Paint): string {
  if (result === 'success') return paint(32, `✔ ${result}`)
  return result === 'skipped' || result === 'not-triggered' ? paint(2, `– ${result}`) : paint(31, `✘ ${result}`)
}

/** The runner adds this to every step that failed; it says nothing that the verdict does not. */
export function saysOnlyThatItEnded(message: string): boolean {
  return message.startsWith('Process completed with exit code')
}

function cut(text: string, room: number): string {
  const [line = ''] = text.split('\n')
  return line.length > room ? `${line.slice(0, room - 1)}…` : line
}

/** Lines of at most `room` characters, broken between words; a longer word is broken within. */
function fold(text: string, room: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [...line.matchAll(new RegExp(`(\\S{${room}}|.{1,${room}})(?:\\s+|$)|.{1,${room}}`, 'gu'))]
    return lines.length === 0 ? [''] : lines.map(([whole, part]) => part ?? whole)
  })
}

function elapsed(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`
}
