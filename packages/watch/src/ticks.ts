import { writeDuration } from '@shakedown/ports'

export interface Tick {
  value: number
  text: string
}

const thousands = ['', 'k', 'M', 'G', 'T'] as const

/** From zero to at least `top` in about five round steps. */
export function valueTicks(top: bigint): Tick[] {
  const most = Math.max(1, Number(top))
  const rough = most / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  // Counters are whole: a step below one would write the same number twice.
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power)
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, text: short(index * step) }))
}

/** `1500` stays, `25000` is `25k`, and what no letter is left for is a power of ten. */
function short(value: number): string {
  if (value < 10_000) return String(value)
  const group = Math.floor(Math.log10(value) / 3)
  const letter = thousands[group]
  return letter === undefined ? value.toExponential(1) : `${Number((value / 1000 ** group).toPrecision(4))}${letter}`
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400] as const

/** From zero up to `seconds` in four to nine round steps, as durations. */
export function timeTicks(seconds: number): Tick[] {
  const step = steps.find((size) => seconds / size <= 9) ?? 86_400 * Math.ceil(seconds / 86_400 / 9)
  const count = Math.floor(seconds / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => ({
    value: index * step,
    text: index === 0 ? '0' : writeDuration(index * step * 1000),
  }))
}
