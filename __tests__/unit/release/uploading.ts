// Releases with uploaded files, on hosts that are folders.
import { execFile } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { inspectRelease, putLive, recordOf, whereabouts, writeList } from '@shakedown/release'
import type { Held, Inspected, NewRelease, PutResult } from '@shakedown/release'
import { readTree } from '@shakedown/ssh'
import type { LocalTree } from '@shakedown/ssh'
import { planOf, putTools, releaseOf } from './stage.ts'

export const noSignal = new AbortController().signal

export interface Source {
  /** Folders and files here, by the place in the release that they go to. */
  uploads: Readonly<Record<string, string>>
}

export async function treesOf({ uploads }: Source): Promise<LocalTree[]> {
  return await Promise.all(
    Object.entries(uploads).map(([remote, local]) =>
      readTree({ local, remote }, { base: dirname(local), signal: noSignal }),
    ),
  )
}

export async function listOf(trees: readonly LocalTree[]): Promise<string> {
  return writeList(
    await Promise.all(trees.map(async ({ remote, entries, digests }) => ({ remote, entries, digests: await digests }))),
  )
}

/** Puts a release with these files live, as the deployer does it. */
export async function putWith(
  held: Held,
  version: number,
  source: Source,
  more: Partial<NewRelease> = {},
): Promise<PutResult> {
  const trees = await treesOf(source)
  const release = releaseOf(version, { files: await listOf(trees), ...more })
  const upload = async (folder: string) => {
    for (const [remote, local] of Object.entries(source.uploads)) {
      await mkdir(dirname(join(folder, remote)), { recursive: true })
      await promisify(execFile)('cp', ['-R', '-p', local, join(folder, remote)])
    }
    return undefined
  }
  return await putLive(held, planOf({ kind: 'new', release, upload }), putTools())
}

/** The folder, copied as it is. */
export const copy = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, verbatimSymlinks: true })

/** What a roll back asks before it touches anything. */
export async function inspect(held: Held, n: number): Promise<Inspected> {
  const where = whereabouts(held, n, undefined, '1')
  const { record } = recordOf(held, n)
  const question = { record, required: [], expectations: [], overrides: [], secrets: [] }
  return await inspectRelease(held.host, where, question, noSignal)
}
