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
 * The tar stream for `receiveScript`: the manifest, the folders, the files that `wanted` names, the links.
 * @param sent is told of each piece of a file
 * @throws ProblemError when a file is no longer what was hashed
 */
export async function* archive(
  tree: LocalTree,
  wanted: ReadonlySet<number>,
  sent: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  // Small files would make a packet of each header.
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  const add = (piece: Uint8Array) => {
    pending.push(piece)
    pendingBytes += piece.length
  }
  const take = () => {
    const all = pending.length === 1 && pending[0] !== undefined ? pending[0] : Buffer.concat(pending)
    pending = []
    pendingBytes = 0
    return all
  }
  const list = manifest(tree.entries, (index) => !wanted.has(index))
  add(header({ kind: 'file', name: 'manifest', mode: 0o600, size: list.length }))
  add(list)
  add(padding(list.length))
  const nameOf = (entry: Entry) => (entry.path === '' ? 'new' : `new/${entry.path}`)
  for (const [index, entry] of tree.entries.entries()) {
    const name = nameOf(entry)
    if (entry.kind === 'folder') add(header({ kind: 'folder', name, mode: entry.mode }))
    if (entry.kind === 'link') add(header({ kind: 'link', name, to: entry.to }))
    if (entry.kind === 'file' && wanted.has(index)) {
      add(header({ kind: 'file', name, mode: entry.mode, size: entry.size }))
      for await (const piece of content(tree, entry)) {
        add(piece)
        sent(piece.length)
        if (pendingBytes >= chunkBytes) yield take()
      }
      add(padding(entry.size))
    }
    if (pendingBytes >= chunkBytes) yield take()
  }
  add(archiveEnd)
  yield take()
}

/** Exactly `entry.size` bytes, or an error: tar's framing and the digest depend on it. */
async function* content(tree: LocalTree, entry: Entry & { kind: 'file' }): AsyncGenerator<Uint8Array> {
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
    let left = entry.size
    while (left > 0) {
      // Not one buffer for all: the connection still holds on to what it has been given.
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(chunkBytes, left)))
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
