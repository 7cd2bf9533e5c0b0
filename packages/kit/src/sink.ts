import { appendFileSync } from 'node:fs'
import { setOutput } from '@actions/core'
import { type OutputSpecs, allOutputs } from './outputs.ts'
import { limitSummary } from './summary.ts'

/** GitHub takes 1 MiB of outputs per job, counted in UTF-16; what is beyond is lost without a word. */
const OUTPUTS_LIMIT = 400_000

export interface Outputs {
  set: (name: string, value: string) => void
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
  const set = (name: string, value: string) => {
    const spec = all[name]
    if (spec === undefined) throw new Error(`the action declares no output ${name}`)
    const text = value === '' ? spec.nothing : redact(value)
    if (written + text.length > OUTPUTS_LIMIT) throw new Error(`output ${name} is too long (${text.length} characters)`)
    written += text.length
    setOutput(name, text)
  }
  for (const [name, { nothing }] of Object.entries(all)) set(name, nothing)
  return { set }
}

/** Adds to the step's summary; without a summary file (GitHub Enterprise Server before 3.6) there is none. */
export function writeSummary(markdown: string, env: NodeJS.ProcessEnv): void {
  const file = env['GITHUB_STEP_SUMMARY'] ?? ''
  if (file !== '' && markdown !== '') appendFileSync(file, `${limitSummary(markdown)}\n`)
}
