import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderHtml } from '../pages/index.ts'
import type { RehearsedRun } from '../workflow/index.ts'
import type { Act } from './acts.ts'

export interface Played {
  act: Act
  run: RehearsedRun
  pull: number
  seconds: number
  faults: readonly string[]
}

/** Writes all job summaries to one page, as Markdown and as HTML, and the logs beside it. Returns the HTML's path. */
export async function writePages(folder: string, about: string, played: readonly Played[]): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const title = 'Rehearsal of the testnet gate'
  const markdown = [`# ${title}`, about, overview(played), ...played.map(describe)].join('\n\n')
  await writeFile(join(folder, 'summary.md'), `${markdown}\n`)
  const page = join(folder, 'index.html')
  await writeFile(page, renderHtml(title, markdown))
  for (const [index, { run }] of played.entries()) {
    for (const job of Object.values(run.jobs)) {
      await writeFile(join(folder, `act-${index + 1}-${job.id}.log`), `${job.log.join('\n')}\n`)
    }
  }
  return page
}

function overview(played: readonly Played[]): string {
  const rows = played.map(({ act, run, seconds, faults }, index) => {
    const gate = run.jobs['shakedown']?.result ?? 'nothing'
    const outcome = faults.length === 0 ? 'as expected' : `**not as expected:** ${faults.join('; ')}`
    return `| ${index + 1} | ${act.title} | ${act.expected} | ${gate} | ${seconds.toFixed(0)} s | ${outcome} |`
  })
  return [
    '| Act | Change | Expected | Required check | Time | Outcome |',
    '| --- | --- | --- | --- | ---: | --- |',
    ...rows,
  ].join('\n')
}

function describe({ act, run, pull }: Played, index: number): string {
  const jobs = Object.values(run.jobs)
  const results = jobs.map(
    ({ id, result, environment = '', decision = '' }) => `| ${id} | ${result} | ${environment} | ${decision} |`,
  )
  return [
    `## Act ${index + 1}: ${act.title}`,
    `Pull request #${pull}, “${act.pull}”. ${act.story}`,
    ['| Job | Result | Environment | Approval |', '| --- | --- | --- | --- |', ...results].join('\n'),
    ...jobs.flatMap(({ id, annotations, summaries }) => [
      ...annotations.map(({ level, message }) => `> **${level}** of ${id}: ${message.replaceAll('\n', ' ')}`),
      ...summaries,
    ]),
  ].join('\n\n')
}
