import { FilesUnreadable } from '@shakedown/ports'
import { different, unproven, type Proof, type Side, type Sides, type Versions } from '../proof.ts'
import { decodeText } from '../text.ts'
import { importersOf, withManifests } from './importers.ts'
import { compareLocks, reachOf, type Lock, type ReadLock, type Reach } from './lock.ts'
import { locks, nameOf, type Format } from './names.ts'
import { comparePackageJson } from './package-json.ts'
import { readPackageLock } from './package-lock.ts'
import { readPnpmLock } from './pnpm-lock.ts'
import { comparePnpmWorkspaces } from './pnpm-workspace.ts'
import { readYarnBerry } from './yarn-berry.ts'
import { readYarnClassic } from './yarn-classic.ts'

export async function proveNpm(versions: Versions, sides: Sides): Promise<Proof> {
  const name = nameOf(versions.path)
  const format = locks.get(name)
  if (format !== undefined) return await proveLock(format, versions, sides)
  return name === 'package.json' ? comparePackageJson(versions) : comparePnpmWorkspaces(versions)
}

async function proveLock(format: Format, { path, before, after }: Versions, sides: Sides): Promise<Proof> {
  const [old, now] = [read(format, before), read(format, after)]
  if (old.kind === 'fault') return unproven(`the old lock file cannot be compared: ${old.what}`)
  if (now.kind === 'fault') return unproven(`the new lock file cannot be compared: ${now.what}`)
  if (isBerry(old.lock) !== isBerry(now.lock)) return different('the format of the lock file changed')
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
  try {
    const [was, is] = [
      await reached(old.lock, sides.base, sides, folder),
      await reached(now.lock, sides.head, sides, folder),
    ]
    return compareLocks(was, is, sides.roots)
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return unproven(`what the lock file is needed for cannot be told: ${error.message}`)
  }
}

function read(format: Format, bytes: Uint8Array | undefined): ReadLock {
  switch (format) {
    case 'npm':
      return readPackageLock(bytes)
    case 'pnpm':
      return readPnpmLock(bytes)
    case 'yarn': {
      const text = decodeText(bytes)
      if (text === undefined) return { kind: 'fault', what: 'it is no file of UTF-8 text' }
      return /^__metadata:/m.test(text) ? readYarnBerry(text) : readYarnClassic(text)
    }
  }
}

/** Only berry's has settings of its own format. */
const isBerry = ({ settings }: Lock): boolean => settings.has('version')

async function reached(
  lock: Lock,
  side: Side,
  { roots }: Sides,
  folder: string,
): Promise<{ lock: Lock; reach: Reach }> {
  const importers = await importersOf(side, roots, folder)
  if (importers.kind === 'everything') return { lock, reach: undefined }
  const named =
    lock.importers === undefined && !isNpmOne(lock) ? await withManifests(lock, side, folder, importers.members) : lock
  return { lock: named, reach: reachOf(named, importers.folders) }
}

/** It knows no workspaces, and nests packages as npm does, not as yarn does. */
const isNpmOne = ({ settings }: Lock): boolean => settings.has('lockfileVersion')
