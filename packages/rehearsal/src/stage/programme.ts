import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderHtml } from '../pages/index.ts'
import type { RehearsedRun } from '../workflow/index.ts'
import type { Act } from './acts.ts'
import { saysOnlyThatItEnded } from './timeline.ts'

export interface Played {
  act: Pick<Act, 'title' | 'story' | 'expected'>
  /** What it was about, as a sentence. */
  about: string
  /** The job whose end counts. */
  gate: string
  run: RehearsedRun
  seconds: number
  faults: readonly string[]
  /** Markdown to stand after the jobs' own summaries. */
  more: string
}

/** Writes all job summaries to one page, as Markdown and as HTML, and the logs beside it. Returns the HTML's path. */
export async function writePages(folder: string, about: string, played: readonly Played[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  // Only what an earlier rehearsal wrote: the folder may be anybody's.
  for (const name of await readdir(folder)) if (isOurs(name)) await rm(join(folder, name), { force: true })
  const title = 'Rehearsal of the testnet gate'
  const markdown = [`# ${title}`, about, overview(played), ...played.map(describe)].join('\n\n')
  await writeFile(join(folder, 'summary.md'), `${markdown}\n`)
  const page = join(folder, 'index.html')
  await writeFile(page, renderHtml(title, markdown))
  for (const [index, { run }] of played.entries()) {
    for (const job of Object.values(run.jobs)) {
      await writeFile(join(folder, logName(index, job.id)), `${job.log.join('\n')}\n`)
    }
  }
  return page
}

function overview(played: readonly Played[]): string {
  const rows = played.map(({ act, gate: job, run, seconds, faults }, index) => {
    const gate = mark(run.jobs[job]?.result ?? 'nothing')
    const outcome = faults.length === 0 ? 'as expected' : `**not as expected:** ${faults.join('; ')}`
    return `| ${index + 1} | ${act.title} | ${act.expected} | ${gate} | ${seconds.toFixed(0)} s | ${outcome} |`
  })
  return [
    '| Act | Change | Expected | Job that counts | Time | Outcome |',
    '| --- | --- | --- | --- | ---: | --- |',
    ...rows,
  ].join('\n')
}

function describe({ act, about, run, more }: Played, index: number): string {
  const jobs = Object.values(run.jobs)
  const results = jobs.map(({ id, result, environment = '', decision = '' }) => {
    const asked = decision === 'not-needed' ? '' : decision
    return `| ${id} | ${mark(result)} | ${environment} | ${asked} | [log](${logName(index, id)}) |`
  })
  return [
    `## Act ${index + 1}: ${act.title}`,
    `${about} ${act.story}`,
    ['| Job | Result | Environment | Approval | Log |', '| --- | --- | --- | --- | --- |', ...results].join('\n'),
    ...jobs.flatMap(({ id, annotations, summaries }) => [
      ...annotations
        .filter(({ message }) => !saysOnlyThatItEnded(message))
        .map(({ level, message }) => `> **${level}** of ${id}: ${message.replaceAll('\n', ' ')}`),
      ...summaries.map(lower),
    ]),
    ...(more === '' ? [] : [more]),
  ].join('\n\n')
}

function isOurs(name: string): boolean {
  return name === 'index.html' || name === 'summary.md' || /^act-\d+-[\w-]+\.log$/.test(name)
}

function logName(index: number, job: string): string {
  return `act-${index + 1}-${job}.log`
}

function mark(result: string): string {
  return `${{ success: '✅ ', failure: '❌ ' }[result] ?? ''}${result}`
}

/** A summary's headings stand below that of its act; what is fenced is no heading. */
function lower(summary: string): string {
  let fence = ''
  const lines = summary.split('\n').map((line) => {
    const ticks = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? ''
    if (fence === '') fence = ticks
    else if (ticks.startsWith(fence)) fence = ''
    return fence === '' && /^#{1,5} /.test(line) ? `#${line}` : line
  })
  return lines.join('\n')
}
