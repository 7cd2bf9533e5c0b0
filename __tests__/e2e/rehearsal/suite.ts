import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { newFolder } from '../step.ts'

const root = resolve(import.meta.dirname, '../../..')

/** What a runner unpacks of the suite: this repository, or with `DIST` (as for scripts/build.mjs) its actions beside those bundles. */
export function suiteFolder(): string {
  const dist = process.env['DIST']
  if (dist === undefined) return root
  const folder = newFolder()
  cpSync(resolve(root, dist), join(folder, 'dist'), { recursive: true })
  for (const file of ['action.yml', 'actions']) {
    cpSync(join(root, file), join(folder, file), {
      recursive: true,
      filter: (path) => !/\/(lib|src|node_modules)(\/|$)/.test(path),
    })
  }
  return folder
}
