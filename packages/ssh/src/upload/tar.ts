/**
 * Tar in GNU's dialect, which GNU tar, bsdtar and busybox read: long names as members of their own (`L`, `K`), sizes
 * from 8 GiB in base 256. Owners and times are left out: they would be those of the runner.
 */
export type Member =
  | { kind: 'folder'; name: string; mode: number }
  | { kind: 'link'; name: string; to: string }
  | { kind: 'file'; name: string; mode: number; size: number }

const block = 512
const maxOctalSize = 8 ** 11

/** Everything that stands before a member's content. */
export function header(member: Member): Buffer {
  const name = Buffer.from(member.kind === 'folder' ? `${member.name}/` : member.name)
  const to = Buffer.from(member.kind === 'link' ? member.to : '')
  const [mode, size, type] =
    member.kind === 'file'
      ? ([member.mode, member.size, '0'] as const)
      : member.kind === 'folder'
        ? ([member.mode, 0, '5'] as const)
        : ([0o777, 0, '2'] as const)
  return Buffer.concat([
    ...(name.length > 100 ? [long('L', name)] : []),
    ...(to.length > 100 ? [long('K', to)] : []),
    plain(name, to, mode, size, type),
  ])
}

function long(type: string, text: Buffer): Buffer {
  const size = text.length + 1
  return Buffer.concat([plain(Buffer.from('././@LongLink'), Buffer.alloc(0), 0, size, type), text, padding(size, 1)])
}

function plain(name: Buffer, to: Buffer, mode: number, size: number, type: string): Buffer {
  const head = Buffer.alloc(block)
  name.copy(head, 0, 0, 100)
  head.write(octal(mode, 7), 100, 'latin1')
  head.write(octal(0, 7), 108, 'latin1')
  head.write(octal(0, 7), 116, 'latin1')
  if (size < maxOctalSize) head.write(octal(size, 11), 124, 'latin1')
  else {
    head[124] = 0x80
    head.writeBigUInt64BE(BigInt(size), 128)
  }
  head.write(octal(0, 11), 136, 'latin1')
  head.write('        ', 148, 'latin1')
  head.write(type, 156, 'latin1')
  to.copy(head, 157, 0, 100)
  head.write('ustar  \0', 257, 'latin1')
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${octal(sum, 6)}\0 `, 148, 'latin1')
  return head
}

const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')

/** After `size` bytes of content: up to the next whole block, and at least `least` bytes. */
export function padding(size: number, least = 0): Buffer {
  const filled = size - least
  return Buffer.alloc(Math.ceil(size / block) * block - filled)
}

export const archiveEnd = Buffer.alloc(2 * block)
