import { writeFile } from 'node:fs/promises'
import { settleInputs } from '@shakedown/kit'
import {
  askPublished,
  compatInputs,
  compatSettings,
  logPromise,
  openedForCompat,
  planByBoth,
  toldPromise,
  type CompatOptions,
  type Opened,
  type Plan,
} from '@shakedown/plan'
import type { Context, Inputs } from './main.ts'

interface Walked {
  opened: Opened
  options: Pick<CompatOptions, 'api' | 'checkout'>
  dir: string
  changeSet: Plan['changeSet']
}

/** What is promised to old clients, and which of their versions are to be run: backcompat-version-check's plan. */
export async function promise(given: Inputs, context: Context, { opened, options, dir, changeSet }: Walked) {
  const { trusted } = opened
  const factor = given['compat-matrix-factor']
  const own = new Map(factor === undefined ? [] : [['matrix-factor', String(factor)]])
  const plan = await planByBoth(
    openedForCompat(opened, options),
    (fromPolicy) => {
      const settled = settleInputs(compatInputs, own, fromPolicy, trusted.file)
      return compatSettings(settled, (name) => own.has(name) || fromPolicy.has(name))
    },
    {
      date: context.clock.date(),
      published: (candidate) => askPublished(given['compat-published'], candidate, context, dir),
    },
    changeSet.complete ? changeSet.changes : undefined,
  )
  logPromise(plan, context.log)
  const { sarif, ...told } = toldPromise(plan, trusted)
  const path = context.temp('findings.sarif')
  await writeFile(path, `${JSON.stringify(sarif, undefined, 2)}\n`)
  return { ...told, outputs: { ...told.outputs, sarif: path } }
}
