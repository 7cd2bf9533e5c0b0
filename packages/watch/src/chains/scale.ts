import { ValueError } from './values.ts'

/** How a SCALE value is written. `length`: how many elements a list has, by the compact number that it begins with. */
export type ScaleType = (typeof scaleTypes)[number]

export const scaleTypes = ['u8', 'u16', 'u32', 'u64', 'u128', 'compact', 'bool', 'length'] as const

const widths: Readonly<Partial<Record<ScaleType, number>>> = { u8: 1, u16: 2, u32: 4, u64: 8, u128: 16, bool: 1 }

/**
 * A SCALE value (docs.substrate.io, "Type encoding (SCALE)"). All of it must be the value: bytes left over mean another
 * type, and reading a u64 as a u32 would give a counter that is right until it is not.
 * @param hex with `0x`
 * @throws ValueError
 */
export function decodeScale(hex: string, type: ScaleType): bigint {
  const bytes = bytesOf(hex)
  const width = widths[type]
  if (width === undefined) return compact(bytes, type === 'length')
  if (bytes.length !== width) throw wrongLength(bytes.length, type)
  const value = littleEndian(bytes)
  if (type === 'bool' && value > 1n) throw new ValueError(`${hex} is neither true (0x01) nor false (0x00)`)
  return value
}

/** The unsigned integer that has just this many bytes: for a value that is only compared with itself. @throws ValueError */
export function decodeByLength(hex: string): bigint {
  const bytes = bytesOf(hex)
  if (![1, 2, 4, 8, 16].includes(bytes.length)) throw wrongLength(bytes.length, 'unsigned integer')
  return littleEndian(bytes)
}

/** @throws ValueError */
function bytesOf(hex: string): Uint8Array {
  if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(hex)) throw new ValueError(`${JSON.stringify(hex.slice(0, 40))} is not hex`)
  return Uint8Array.from({ length: hex.length / 2 - 1 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index + 2, 2 * index + 4), 16),
  )
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

/** The lowest two bits say how many bytes there are; each number has one form only, the shortest. */
function compact(bytes: Uint8Array, more: boolean): bigint {
  const [first] = bytes
  if (first === undefined) throw new ValueError('the value is empty, a compact number has a byte at least')
  const mode = first & 3
  const width = mode < 3 ? [1, 2, 4][mode] : (first >> 2) + 5
  if (width === undefined || bytes.length < width || (!more && bytes.length !== width)) {
    throw wrongLength(bytes.length, 'compact number')
  }
  const value = mode < 3 ? littleEndian(bytes.slice(0, width)) >> 2n : littleEndian(bytes.slice(1, width))
  const least = [0n, 1n << 6n, 1n << 14n][mode]
  const shortest = least === undefined ? value >> 30n > 0n && bytes[width - 1] !== 0 : value >= least
  if (!shortest) throw new ValueError('a compact number that is longer than it need be')
  return value
}

function wrongLength(length: number, type: string): ValueError {
  const count = length === 1 ? '1 byte is' : `${length} bytes are`
  return new ValueError(`${count} no ${type}: is decode right?`)
}
