import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { StandInCall, StandInEnd } from './stand-ins.ts'

/** actions/upload-artifact for one file or one folder; what begins with a dot stays out, as it does there. */
export async function uploadArtifact(call: StandInCall): Promise<StandInEnd> {
  const { space, inputs } = call
  const name = inputs['name'] ?? 'artifact'
  const path = inputs['path'] ?? ''
  if (path === '') throw new Error('Input required and not supplied: path')
  if (name === '') throw new Error('Input required and not supplied: name')
  const plain = path.trim()
  if (/[*?[\]\n!]/.test(plain)) throw new Error(`not supported by the rehearsal: several paths or a pattern (${plain})`)
  const files = await filesOf(resolve(space.folders.workspace, plain))
  if (files.size === 0) {
    const message = `No files were found with the provided path: ${plain}. No artifacts will be uploaded.`
    if (inputs['if-no-files-found'] === 'error') throw new Error(message)
    if (inputs['if-no-files-found'] !== 'ignore') call.warn(message)
    return { passed: true, outputs: {} }
  }
  const id = space.github.saveArtifact(space.run, name, files)
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  call.print(`Artifact ${name} has been uploaded (${files.size} files, ${bytes} bytes)`)
  return { passed: true, outputs: { 'artifact-id': String(id) } }
}

/** By paths from the folder; a file alone by its name. */
async function filesOf(path: string): Promise<Map<string, Uint8Array>> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return new Map()
  if (found.isFile()) return new Map([[relative(dirname(path), path), await readFile(path)]])
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
    .toSorted()
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(path, file))] as const)))
}

/** actions/download-artifact within the run: one by its name, else those that a pattern with `*` fits, each in a folder of its own. */
export async function downloadArtifact(call: StandInCall): Promise<StandInEnd> {
  const { space, inputs } = call
  const { github, run } = space
  const name = inputs['name'] ?? ''
  const folder = resolve(space.folders.workspace, inputs['path'] ?? '')
  const names = name === '' ? github.artifacts(run).filter(fitting(inputs['pattern'] ?? '')) : [name]
  for (const one of names) {
    const files = github.artifactFiles(run, one)
    if (files === undefined) throw new Error(`Unable to download artifact(s): Artifact not found for name: ${one}`)
    const isApart = name === '' && inputs['merge-multiple'] !== 'true'
    for (const [file, bytes] of files) {
      const path = join(folder, ...(isApart ? [one] : []), file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes)
    }
    call.print(`Artifact ${one} has been downloaded (${files.size} files)`)
  }
  call.print(`Total of ${names.length} artifact(s) downloaded`)
  return { passed: true, outputs: { 'download-path': folder } }
}

function fitting(pattern: string): (name: string) => boolean {
  if (pattern === '') return () => true
  if (!/^[\w.*-]+$/.test(pattern)) throw new Error(`not supported by the rehearsal: the pattern ${pattern}`)
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')
  return (name) => new RegExp(`^${source}$`).test(name)
}
