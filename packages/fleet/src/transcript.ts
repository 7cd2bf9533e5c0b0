import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Log } from '@shakedown/ports'

/** The job log is slow and capped; beyond this many lines a host's output goes on in its file only. */
const LINES_IN_LOG = 2_000
/** What may wait for the disk before the script has to. */
const BYTES_PENDING = 256 * 1024
/** A script that prints for ever must not fill the runner's disk. */
const BYTES_IN_FILE = 64 * 1024 * 1024

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
  private bytes = 0
  private pending: string[] = []
  private pendingBytes = 0
  private writing: Promise<void> | undefined

  constructor(folder: string, alias: string, log: Log, redact: (text: string) => string) {
    this.path = join(folder, `${fileName(alias)}.log`)
    // Appended: what post prints must not replace what main left.
    this.file = createWriteStream(this.path, { flags: 'a', mode: 0o600 })
    this.file.on('error', (error) => log.warning(`The transcript ${this.path} cannot be written: ${error.message}`))
    this.prefix = `${alias} │ `
    this.log = log
    this.redact = redact
  }

  /** A promise only when the disk has to be waited for: one for each of a million lines would take longer than the lines. */
  line(text: string): void | Promise<void> {
    const clean = this.redact(text)
    this.lines += 1
    if (this.lines <= LINES_IN_LOG) this.log.foreign(`${this.prefix}${clean}`)
    if (this.lines === LINES_IN_LOG)
      this.log.info(`${this.prefix}… more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`)
    if (this.bytes > BYTES_IN_FILE) return
    const size = Buffer.byteLength(clean) + 1
    this.bytes += size
    this.pendingBytes += size
    this.pending.push(clean)
    if (this.bytes > BYTES_IN_FILE) this.pending.push('… the rest of the output is not kept')
    this.writing ??= this.write()
    if (this.pendingBytes > BYTES_PENDING) return this.writing
  }

  /** Everything that has come in the meantime at once: a system call for each of a million lines would take longer. */
  private async write(): Promise<void> {
    while (this.pending.length > 0) {
      const text = `${this.pending.join('\n')}\n`
      this.pending = []
      this.pendingBytes = 0
      // A file that cannot be written has been warned about; the script goes on without it.
      await new Promise<void>((done) => this.file.write(text, () => done()))
    }
    this.writing = undefined
  }

  async end(): Promise<void> {
    await this.writing
    if (this.file.destroyed) return
    this.file.end()
    await once(this.file, 'close').catch(ignore)
  }
}

function ignore(): void {}

/** Different for different aliases: two hosts that write into one file would be one host in the evidence. */
export function fileName(alias: string): string {
  return alias.replace(/[^A-Za-z0-9._-]/g, (odd) => `%${odd.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * Replaces every secret line of at least 4 characters, as such and in base64; shorter ones would hollow out the text and
 * hide nothing.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const plain = secrets.flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line.length >= 4)
  // As it is written where a sentence quotes what a host has said.
  const lines = [...plain, ...plain.map((line) => JSON.stringify(line).slice(1, -1))]
  const parts = [...new Set([...lines, ...[...lines, ...secrets].flatMap(inBase64)])].toSorted(
    (a, b) => b.length - a.length,
  )
  if (parts.length === 0) return (text) => text
  // Nearly every line is free of them, and one look for all is many times faster than one for each.
  const any = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'))
  return (text) => (any.test(text) ? parts.reduce((clean, part) => clean.replaceAll(part, '***'), text) : text)
}

/** What base64 of any text around the secret shows of it, for each of its three places within a group of three bytes. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // The first and the last character mix with the neighbours.
    const own = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1)
    return own.length >= 8 ? [own] : []
  })
}
