import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A folder of this step's own under RUNNER_TEMP, `shakedown/<action>[-<n>]`: the same action may run several times in a
 * job, and a report must not replace an earlier one. Only this user may look into it, since it may hold remote logs.
 */
export function makeFolder(runnerTemp: string, action: string): string {
  const parent = join(runnerTemp, 'shakedown')
  mkdirSync(parent, { recursive: true })
  for (let n = 1; n <= 10_000; n++) {
    const folder = join(parent, n === 1 ? action : `${action}-${n}`)
    try {
      mkdirSync(folder, { mode: 0o700 })
      return folder
    } catch (error) {
      if (!(Error.isError(error) && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  throw new Error(`${parent} holds too many folders`)
}

/** @throws Error when `name` could lead out of the folder */
export function pathIn(folder: string, name: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/.test(name))
    throw new Error(`not a plain file name: ${JSON.stringify(name)}`)
  return join(folder, name)
}
