import { FilesUnreadable, quote } from '@shakedown/ports'
import { different, unproven, type Proof, type Side, type Sides, type Versions } from '../proof.ts'
import { decodeText } from '../text.ts'
import { namesWholeBuild, readModFile } from './mod-file.ts'
import { readSums, versionOf, type Sums } from './sum-file.ts'

/**
 * Checksums choose nothing: what is built follows from the requirements, and a line says only what it must look like.
 * So a line that comes or goes is of no effect as long as no requirement asks for its version; one of a version that is
 * asked for counts, since before it was there nothing was checked, or nothing was built. A checksum that changes at the
 * same version always counts: the same name stands for other code.
 */
export async function compareSums({ path, before, after }: Versions, sides: Sides): Promise<Proof> {
  const [was, is] = [decodeText(before), decodeText(after)]
  if (was === undefined || is === undefined) return unproven('one version is not UTF-8 text')
  const [old, now] = [readSums(was), readSums(is)]
  if (old.kind === 'fault') return unproven(`the old version cannot be read: ${old.what}`)
  if (now.kind === 'fault') return unproven(`the new version cannot be read: ${now.what}`)
  const changed = changedSum(old.sums, now.sums)
  if (changed !== undefined) {
    return different(`the checksum of ${quote(changed)} changed: the same version stands for other code`)
  }
  const [added, gone] = [without(now.sums, old.sums), without(old.sums, now.sums)]
  const moved = [...added, ...gone]
  if (moved.length === 0) {
    return {
      kind: 'same',
      proof: 'formatting-only',
      why: `only order and form differ: ${now.sums.size} checksums are the same`,
    }
  }
  try {
    return await judgeMoved(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), added, moved, sides)
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return unproven(`which versions are asked for cannot be told: ${error.message}`)
  }
}

/** Several checksums of one version may stand there; all must be the same on both sides. */
function changedSum(old: Sums, now: Sums): string | undefined {
  return [...old].find(([key, hashes]) => {
    const others = now.get(key)
    return others !== undefined && (others.size !== hashes.size || [...others].some((hash) => !hashes.has(hash)))
  })?.[0]
}

const without = (sums: Sums, others: Sums): readonly string[] => [...sums.keys()].filter((key) => !others.has(key))

async function judgeMoved(
  folder: string,
  added: readonly string[],
  moved: readonly string[],
  sides: Sides,
): Promise<Proof> {
  const toolchain = moved.find((key) => key.startsWith('golang.org/toolchain '))
  if (toolchain !== undefined) return different(`the checksums of toolchains changed: ${quote(toolchain)}`)
  const comes = (key: string) => (added.includes(key) ? 'is new' : 'is gone')
  // of several modules together versions are chosen that none of them names
  if (await isWorkspace(sides)) {
    const code = moved.find((key) => versionOf(key) === key)
    if (code !== undefined)
      return different(`the checksum of ${quote(code)} ${comes(code)}, and a go.work may choose it`)
    return same(moved, 'of the requirements of versions, and of no code')
  }
  const selected = new Set<string>()
  for (const side of [sides.base, sides.head]) {
    const found = await selectedBy(side, folder)
    if (typeof found === 'string') return unproven(found)
    for (const each of found) selected.add(each)
  }
  const counted = moved.find((key) => selected.has(versionOf(key)))
  if (counted !== undefined)
    return different(`the checksum of ${quote(counted)} ${comes(counted)}, which go.mod asks for`)
  return same(moved, 'of versions that go.mod does not ask for')
}

function same(moved: readonly string[], what: string): Proof {
  const many = moved.length === 1 ? '1 checksum' : `${moved.length} checksums`
  const shown = moved.slice(0, 3).map((key) => quote(key))
  if (moved.length > shown.length) shown.push(`${moved.length - shown.length} more`)
  return { kind: 'same', proof: 'lock-file', why: `${many} came or went, ${what}: ${shown.join(', ')}` }
}

async function isWorkspace({ base, head }: Sides): Promise<boolean> {
  for (const { files } of [base, head]) {
    if ((await files.list()).some((path) => path === 'go.work' || path.endsWith('/go.work'))) return true
  }
  return false
}

/** The versions that the go.mod beside it asks for, or why they are not known. */
async function selectedBy({ files }: Side, folder: string): Promise<ReadonlySet<string> | string> {
  const path = folder === '' ? 'go.mod' : `${folder}/go.mod`
  const text = decodeText((await files.read([path])).get(path))
  if (text === undefined) return 'there is no go.mod beside it on both sides'
  const read = readModFile('go.mod', text)
  if (read.kind === 'fault') return `the go.mod beside it cannot be read as Go reads it: ${read.what}`
  if (!namesWholeBuild(read.file))
    return 'the go.mod beside it is of a Go before 1.17 and does not list the whole build'
  return read.file.selected
}
