import { writeFile } from 'node:fs/promises'
import type { Outcome } from '@shakedown/kit'
import { askPublished, logPromise, planByBoth, toldPromise } from '@shakedown/plan'
import type { Context, Inputs } from './main.ts'
import type { outputs } from './outputs.ts'
import { readSettings } from './settings.ts'
import type { Opened } from './sources.ts'

/** Judges the promise of the head and names the versions to run. Nothing old is run here, so nothing is called compatible. */
export async function plan(given: Inputs, context: Context, opened: Opened): Promise<Outcome<typeof outputs>> {
  const { trusted } = opened
  const plan = await planByBoth(opened, (fromPolicy) => readSettings(context.given, opened, fromPolicy).settings, {
    date: context.clock.date(),
    published: (candidate) => askPublished(given.published, candidate, context, opened.dir),
  })
  logPromise(plan, context.log)
  const { sarif, report, ...told } = toldPromise(plan, trusted)
  const path = context.temp('findings.sarif')
  await writeFile(path, `${JSON.stringify(sarif, undefined, 2)}\n`)
  return {
    ...told,
    outputs: { ...told.outputs, sarif: path },
    report: { mode: 'plan', ...report },
    warnings: trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`),
  }
}
