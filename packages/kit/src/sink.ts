import { appendFileSync } from 'node:fs'
import { setOutput } from '@actions/core'
import { type OutputSpecs, allOutputs } from './outputs.ts'
import { SUMMARY_LIMIT, limitSummary } from './summary.ts'

/** GitHub takes 1 MiB of outputs per job, counted in UTF-16; what is beyond is lost without a word. */
const OUTPUTS_LIMIT = 400_000

export interface Outputs {
  set: (name: string, value: string) => void
  /** Remembers the outputs as they are; the function that it returns brings them back. */
  mark: () => () => void
}

/**
 * Gives every output its explicit nothing at once, so that none is ever empty, whatever happens next.
 * @throws Error when GITHUB_OUTPUT is not set: `@actions/core` would print `::set-output`, which nobody reads any more
 */
export function openOutputs(specs: OutputSpecs, env: NodeJS.ProcessEnv, redact: (text: string) => string): Outputs {
  if ((env['GITHUB_OUTPUT'] ?? '') === '') {
    throw new Error('GITHUB_OUTPUT is not set, so no output can be given. Run the action as a step of a workflow.')
  }
  const all = allOutputs(specs)
  let written = 0
  let now: ReadonlyMap<string, string> = new Map()
  const write = (name: string, text: string) => {
    now = new Map([...now, [name, text]])
    setOutput(name, text)
  }
  const set = (name: string, value: string) => {
    const spec = all[name]
    if (spec === undefined) throw new Error(`the action declares no output ${name}`)
    const text = value === '' ? spec.nothing : redact(value)
    if (written + text.length > OUTPUTS_LIMIT) throw new Error(`output ${name} is too long (${text.length} characters)`)
    written += text.length
    write(name, text)
  }
  const mark = () => {
    const then = now
    return () => {
      for (const [name, text] of then) if (now.get(name) !== text) write(name, text)
    }
  }
  for (const [name, { nothing }] of Object.entries(all)) set(name, nothing)
  return { set, mark }
}

/** Adds to the step's summary; without a summary file (GitHub Enterprise Server before 3.6) there is none. */
export function writeSummary(markdown: string, env: NodeJS.ProcessEnv): void {
  const file = env['GITHUB_STEP_SUMMARY'] ?? ''
  if (file !== '' && markdown !== '') appendFileSync(file, `${limitSummary(markdown, SUMMARY_LIMIT - 1)}\n`)
}
