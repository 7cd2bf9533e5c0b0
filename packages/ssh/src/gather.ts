import type { Duplex } from 'node:stream'

/**
 * Lets what is written in one turn leave in one piece. ssh2 writes each packet as length, body and tag, so that without
 * this an upload would cost three system calls, and as many segments, for each 32 KiB.
 */
export function gatherWrites<T extends Duplex>(stream: T): T {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  let gathering = false
  const release = () => {
    gathering = false
    stream.uncork()
  }
  stream.write = (...args: unknown[]) => {
    if (!gathering) {
      gathering = true
      stream.cork()
      process.nextTick(release)
    }
    return write(...args)
  }
  return stream
}
