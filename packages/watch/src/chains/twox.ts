/**
 * XXH64 (the xxHash specification, "XXH64 Algorithm Description"). Storage keys are a few bytes long: clarity before
 * speed.
 */
export function xxhash64(data: Uint8Array, seed: bigint): bigint {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let at = 0
  let sum: bigint
  if (data.length >= 32) {
    const lanes: [bigint, bigint, bigint, bigint] = [wrap(seed + p1 + p2), wrap(seed + p2), seed, wrap(seed - p1)]
    for (; at + 32 <= data.length; at += 32) {
      for (const lane of [0, 1, 2, 3] as const) lanes[lane] = round(lanes[lane], view.getBigUint64(at + 8 * lane, true))
    }
    const [a, b, c, d] = lanes
    sum = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n))
    for (const lane of lanes) sum = wrap((sum ^ round(0n, lane)) * p1 + p4)
  } else {
    sum = wrap(seed + p5)
  }
  sum = wrap(sum + BigInt(data.length))
  for (; at + 8 <= data.length; at += 8) {
    sum = wrap(rotate(sum ^ round(0n, view.getBigUint64(at, true)), 27n) * p1 + p4)
  }
  if (at + 4 <= data.length) {
    sum = wrap(rotate(sum ^ wrap(BigInt(view.getUint32(at, true)) * p1), 23n) * p2 + p3)
    at += 4
  }
  for (; at < data.length; at++) sum = wrap(rotate(sum ^ wrap(BigInt(view.getUint8(at)) * p5), 11n) * p1)
  sum = wrap((sum ^ (sum >> 33n)) * p2)
  sum = wrap((sum ^ (sum >> 29n)) * p3)
  return sum ^ (sum >> 32n)
}

/** Substrate's twox128: XXH64 with the seeds 0 and 1, each as eight bytes, the lowest first. In hex, without `0x`. */
export function twox128(text: string): string {
  const data = new TextEncoder().encode(text)
  const out = new DataView(new ArrayBuffer(16))
  out.setBigUint64(0, xxhash64(data, 0n), true)
  out.setBigUint64(8, xxhash64(data, 1n), true)
  return Array.from(new Uint8Array(out.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const p1 = 0x9e3779b185ebca87n
const p2 = 0xc2b2ae3d27d4eb4fn
const p3 = 0x165667b19e3779f9n
const p4 = 0x85ebca77c2b2ae63n
const p5 = 0x27d4eb2f165667c5n

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value)
}

function rotate(value: bigint, by: bigint): bigint {
  return wrap(value << by) | (value >> (64n - by))
}

function round(lane: bigint, word: bigint): bigint {
  return wrap(rotate(wrap(lane + wrap(word * p2)), 31n) * p1)
}
