import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Log } from '@shakedown/ports'

/** The job log is slow and capped; beyond this many lines a host's output goes on in its file only. */
const LINES_IN_LOG = 2_000

/**
 * What one host printed: every line in a file, the first ones live in the job log behind the host's alias. The runner
 * masks its log but no file, so secrets are taken out here.
 */
export class Transcript {
  readonly path: string
  private readonly file: WriteStream
  private readonly prefix: string
  private readonly log: Log
  private readonly redact: (text: string) => string
  private lines = 0

  constructor(folder: string, alias: string, log: Log, redact: (text: string) => string) {
    this.path = join(folder, `${alias.replace(/[^A-Za-z0-9._-]/g, '_')}.log`)
    this.file = createWriteStream(this.path, { mode: 0o600 })
    this.file.on('error', (error) => log.warning(`The transcript ${this.path} cannot be written: ${error.message}`))
    this.prefix = `${alias} │ `
    this.log = log
    this.redact = redact
  }

  async line(text: string): Promise<void> {
    const clean = this.redact(text)
    this.lines += 1
    if (this.lines <= LINES_IN_LOG) this.log.foreign(`${this.prefix}${clean}`)
    if (this.lines === LINES_IN_LOG)
      this.log.info(`${this.prefix}… more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`)
    if (!this.file.write(`${clean}\n`) && !this.file.destroyed)
      await Promise.race([once(this.file, 'drain'), once(this.file, 'close')])
  }

  async end(): Promise<void> {
    if (this.file.destroyed) return
    this.file.end()
    await once(this.file, 'close')
  }
}

/** Replaces every secret line of at least 4 characters; shorter ones would hollow out the text and hide nothing. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const parts = [...new Set(secrets.flatMap((secret) => secret.split(/\r?\n/)))]
    .filter((part) => part.length >= 4)
    .toSorted((a, b) => b.length - a.length)
  return (text) => parts.reduce((clean, part) => clean.replaceAll(part, '***'), text)
}
