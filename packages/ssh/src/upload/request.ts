import { posix } from 'node:path'
import { ProblemError, quote } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'

/** What goes where. */
export interface UploadRequest {
  /** A file or folder here. */
  local: string
  /** A normal path on the host: absolute, below `~/`, or relative to the root that the upload names. */
  remote: string
}

const form = 'Write local => remote, for example build/node => bin/node'

/**
 * Lines `local => remote`; a remote path that ends in `/` is the folder to put it into, under its own name.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
export function parseUploads(lines: readonly string[], where = 'input "upload"'): UploadRequest[] {
  const problems: Problem[] = []
  const requests: UploadRequest[] = []
  for (const [index, line] of lines.entries()) {
    const read = parseLine(line)
    if ('what' in read) problems.push({ where: `${where} entry ${index + 1}`, ...read })
    else requests.push(read)
  }
  for (const [index, { remote: one }] of requests.entries()) {
    const other = requests
      .slice(index + 1)
      .find(({ remote }) => `${remote}/`.startsWith(`${one}/`) || one.startsWith(`${remote}/`))
    if (other === undefined) continue
    problems.push({
      where,
      what: `${quote(one)} and ${quote(other.remote)} get into each other's way on the host`,
      mend: 'Upload one folder that holds both, or give each a place of its own',
    })
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return requests
}

function parseLine(line: string): UploadRequest | { what: string; mend: string } {
  const match = /^(.*?\S)\s+=>\s+(\S.*)$/s.exec(line.trim())
  if (match === null) return { what: `${quote(line)} does not say what goes where`, mend: form }
  const [, local = '', given = ''] = match
  if (/\0/.test(local + given)) return { what: 'a path contains a NUL byte', mend: form }
  if (given.split('/').includes('..')) {
    return { what: `${quote(given)} leads upwards`, mend: 'Write the path on the host without ".."' }
  }
  const name = posix.basename(posix.normalize(local.replaceAll('\\', '/')))
  const whole = posix.normalize(given.endsWith('/') ? `${given}${name}` : given)
  if (whole === '/' || whole === '.' || whole === '~' || (given.endsWith('/') && /^(?:\.{0,2}|\/)$/.test(name))) {
    return { what: `${quote(given)} names no file or folder of its own`, mend: form }
  }
  return { local, remote: whole }
}
