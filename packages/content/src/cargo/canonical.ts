/** One spelling for equal values of TOML: order of keys, kinds of strings and tables do not show; 1 and 1.0 differ. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (value instanceof Date) return `date ${value.toISOString()}`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return String(value)
}

/** An array whose order and repetitions mean nothing; anything else as it is. */
export function unordered(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const spelt = new Map(value.map((item) => [canonical(item), item]))
  return [...spelt].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item)
}
