// Hosts and files for the deployer's tests beyond the one host of `stage.ts`.
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startLocalHost, type LocalHost, type LocalHostOptions } from '../../../packages/rehearsal/src/hosts/index.ts'
import { newFolder } from '../step.ts'

/** A checkout with these files; one that begins with `#!` may be executed. */
export function checkout(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = newFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, { mode: text.slice(0, 2).toString() === '#!' ? 0o755 : 0o644 })
  }
  return folder
}

/** Runs `work` with one more host, which ends with it. */
export async function withHost<T>(
  options: Omit<LocalHostOptions, 'dir'>,
  work: (host: LocalHost) => Promise<T>,
): Promise<T> {
  const host = await startLocalHost({ ...options, dir: newFolder() })
  try {
    return await work(host)
  } finally {
    await host.stop()
  }
}

/** A checkout with a file of zeros that takes no room on the disk. */
export function largeFile(name: string, mebibytes: number): string {
  const folder = newFolder()
  writeFileSync(join(folder, name), '')
  truncateSync(join(folder, name), mebibytes * 2 ** 20)
  return folder
}
