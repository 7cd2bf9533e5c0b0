import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError, quote } from '@shakedown/ports'
import { archiveEnd, header, padding } from './tar.ts'
import { readFlags } from './tree.ts'
import type { Entry, LocalTree } from './tree.ts'

/** What is asked of the host about a tree, and what it checks what it got against. Each field ends in NUL. */
export function manifest(entries: readonly Entry[], atHand: (index: number) => boolean): Buffer {
  const fields = entries.flatMap((entry, index) => {
    switch (entry.kind) {
      case 'folder':
        return ['d', entry.mode.toString(8), '', entry.path]
      case 'link':
        return ['l', '', entry.to, entry.path]
      case 'file':
        return [atHand(index) ? 'h' : 'f', entry.mode.toString(8), entry.sha256, entry.path]
    }
  })
  return Buffer.from([...fields, ''].map((field) => `${field}\0`).join(''))
}

const chunkBytes = 256 * 1024

/**
 * The tar stream for `receiveFolderScript`: the manifest, the folders, the files that `wanted` names, the links. Each
 * chunk's buffer is used again for the next.
 * @param sent is told of each piece of a file
 * @throws ProblemError when a file is no longer what was hashed
 */
export async function* archive(
  tree: LocalTree,
  wanted: ReadonlySet<number>,
  sent: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const list = manifest(tree.entries, (index) => !wanted.has(index))
  yield Buffer.concat([
    header({ kind: 'file', name: 'manifest', mode: 0o600, size: list.length }),
    list,
    padding(list.length),
  ])
  // What is small goes together: a packet for each header would be slow.
  let small: Uint8Array[] = []
  let smallBytes = 0
  const take = () => {
    const all = Buffer.concat(small)
    small = []
    smallBytes = 0
    return all
  }
  const add = (piece: Uint8Array) => {
    small.push(piece)
    smallBytes += piece.length
  }
  const buffer = Buffer.allocUnsafe(chunkBytes)
  for (const [index, entry] of tree.entries.entries()) {
    const name = entry.path === '' ? 'new' : `new/${entry.path}`
    if (entry.kind === 'folder') add(header({ kind: 'folder', name, mode: entry.mode }))
    if (entry.kind === 'link') add(header({ kind: 'link', name, to: entry.to }))
    if (entry.kind === 'file' && wanted.has(index)) {
      add(header({ kind: 'file', name, mode: entry.mode, size: entry.size }))
      for await (const piece of content(tree, entry, buffer)) {
        sent(piece.length)
        if (piece.length + smallBytes < chunkBytes) add(Buffer.from(piece))
        else {
          yield take()
          yield piece
        }
      }
      add(padding(entry.size))
    }
    if (smallBytes >= chunkBytes) yield take()
  }
  add(archiveEnd)
  yield take()
}

/** The bytes of a tree that is a single file. */
export async function* plainFile(tree: LocalTree, sent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const [entry] = tree.entries
  if (entry?.kind !== 'file') throw new TypeError('not a single file')
  for await (const piece of content(tree, entry, Buffer.allocUnsafe(chunkBytes))) {
    sent(piece.length)
    yield piece
  }
}

/** Exactly `entry.size` bytes, or an error: the framing and the digest depend on it. */
async function* content(tree: LocalTree, entry: Entry & { kind: 'file' }, buffer: Buffer): AsyncGenerator<Uint8Array> {
  const place = entry.path === '' ? tree.from : join(tree.from, entry.path)
  const changed = (cause?: unknown) => {
    const what = `${quote(place)} was changed while it was being uploaded`
    return new ProblemError([{ where: 'input "upload"', what, mend: 'Upload what no other step still writes' }], {
      cause,
    })
  }
  const file = await open(place, readFlags).catch((error: unknown) => {
    throw changed(error)
  })
  try {
    const hash = createHash('sha256')
    for (let left = entry.size; left > 0;) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, left))
      if (bytesRead === 0) throw changed()
      left -= bytesRead
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      yield piece
    }
    if (hash.digest('hex') !== entry.sha256) throw changed()
  } finally {
    await file.close()
  }
}
