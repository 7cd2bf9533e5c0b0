import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readResult, type Result } from '@shakedown/compat'
import { quote } from '@shakedown/ports'

const maxBytes = 64 * 1024 * 1024

/** Every result below the folder, however actions/download-artifact laid them out. What is none is told, and missing. */
export async function readResults(folder: string): Promise<{ results: readonly Result[]; faults: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const results: Result[] = []
  const faults: string[] = []
  for (const entry of entries) {
    // Logs and JUnit files of old tests lie deeper, in folders named by their try.
    if (
      !entry.isFile() ||
      !entry.name.endsWith('.json') ||
      /^(?:attempt|control)-\d+$/.test(basename(entry.parentPath))
    )
      continue
    const path = join(entry.parentPath, entry.name)
    const { size } = await stat(path)
    const result = size > maxBytes ? undefined : readResult(await readFile(path, 'utf8'))
    if (result === undefined) faults.push(`${quote(entry.name)} is no result of mode: run`)
    else results.push(result)
  }
  return { results, faults }
}
