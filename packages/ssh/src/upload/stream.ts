import { open } from 'node:fs/promises'
import { archiveEnd, header, padding } from './tar.ts'
import { changed, digestOf, placeOf, readFlags } from './tree.ts'
import type { Entry, LocalTree } from './tree.ts'

/** What is asked of the host about a tree, and what it checks what it got against. Each field ends in NUL. */
export function manifest(
  entries: readonly Entry[],
  digests: readonly string[],
  atHand: (index: number) => boolean,
): Buffer {
  const fields = entries.flatMap((entry, index) => {
    switch (entry.kind) {
      case 'folder':
        return ['d', entry.mode.toString(8), '', entry.path]
      case 'link':
        return ['l', '', entry.to, entry.path]
      case 'file':
        return [atHand(index) ? 'h' : 'f', entry.mode.toString(8), digests[index] ?? '', entry.path]
    }
  })
  return Buffer.from([...fields, ''].map((field) => `${field}\0`).join(''))
}

const smallestBytes = 256 * 1024
/** Each chunk waits once for the connection and once for the host, which a machine under load makes slow. */
const chunkBytes = 1024 * 1024

/**
 * The tar stream for `receiveFolderScript`: the manifest, the folders, the files that `wanted` names, the links. Each
 * chunk's buffer is used again for the next.
 * @param sent is told of each piece of a file
 * @throws ProblemError when a file has another size than when it was hashed; the host tells the rest by its digest
 */
export async function* archive(
  tree: LocalTree,
  digests: readonly string[],
  wanted: ReadonlySet<number>,
  sent: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const list = manifest(tree.entries, digests, (index) => !wanted.has(index))
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
  const buffers = pair()
  for (const [index, entry] of tree.entries.entries()) {
    const name = entry.path === '' ? 'new' : `new/${entry.path}`
    if (entry.kind === 'folder') add(header({ kind: 'folder', name, mode: entry.mode }))
    if (entry.kind === 'link') add(header({ kind: 'link', name, to: entry.to }))
    if (entry.kind === 'file' && wanted.has(index)) {
      add(header({ kind: 'file', name, mode: entry.mode, size: entry.size }))
      for await (const piece of content(tree, entry, buffers)) {
        sent(piece.length)
        if (piece.length + smallBytes < smallestBytes) add(Buffer.from(piece))
        else {
          yield take()
          yield piece
        }
      }
      add(padding(entry.size))
    }
    if (smallBytes >= smallestBytes) yield take()
  }
  add(archiveEnd)
  yield take()
}

/** The bytes of a tree that is a single file. */
export async function* plainFile(tree: LocalTree, sent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const [entry] = tree.entries
  if (entry?.kind !== 'file') throw new TypeError('not a single file')
  for await (const piece of content(tree, entry, pair())) {
    sent(piece.length)
    yield piece
  }
}

/**
 * For when the host found another digest: whose fault is it?
 * @throws ProblemError when the file is no longer what was hashed
 */
export async function assertUnchanged(tree: LocalTree, index: number, signal: AbortSignal): Promise<void> {
  const entry = tree.entries[index]
  if (entry?.kind !== 'file') return
  const sha256 = (await tree.digests)[index]
  const now = await digestOf(tree, entry, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  if (now !== undefined && now !== sha256) throw changed(placeOf(tree, entry))
}

type File = Entry & { kind: 'file' }

const pair = () => [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const

/**
 * Exactly `entry.size` bytes, or an error: the framing depends on it. One buffer is filled while the other is sent. Not
 * hashed again here: the host compares what it got with the digest that `readTree` found.
 */
async function* content(
  tree: LocalTree,
  entry: File,
  [first, second]: ReturnType<typeof pair>,
): AsyncGenerator<Uint8Array> {
  const place = placeOf(tree, entry)
  const file = await open(place, readFlags).catch((error: unknown) => {
    throw changed(place, error)
  })
  try {
    let left = entry.size
    const read = (into: Buffer) => {
      const reading = file.read(into, 0, Math.min(into.length, left))
      // Nobody may ever ask for it; whoever does gets the error.
      reading.catch(() => {})
      return reading
    }
    for (let [now, next, reading] = [first, second, read(first)]; left > 0; [now, next] = [next, now]) {
      const { bytesRead } = await reading
      if (bytesRead === 0) throw changed(place)
      left -= bytesRead
      if (left > 0) reading = read(next)
      yield now.subarray(0, bytesRead)
    }
    if ((await file.stat()).size !== entry.size) throw changed(place)
  } finally {
    await file.close()
  }
}
