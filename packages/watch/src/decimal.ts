/** A decimal number, exactly: `digits` × 10^`exponent`. */
export interface Decimal {
  digits: bigint
  exponent: number
}

const form = /^([+-]?)(\d{1,80})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/
/** Beyond this no metric is written, and a hostile one must not become a number of megabytes. */
const largestExponent = 60

/** As written in JSON, in Prometheus text or by a command. Undefined for anything else: `NaN`, `+Inf`, an empty text. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = form.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', part = '', power = '0'] = match
  const exponent = Number(power) - part.length
  if (Math.abs(exponent) > largestExponent) return undefined
  const digits = BigInt(whole + part)
  return { digits: sign === '-' ? -digits : digits, exponent }
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { digits } = addDecimals(a, { digits: -b.digits, exponent: b.exponent })
  return digits < 0n ? -1 : digits > 0n ? 1 : 0
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return { digits: scaled(a, exponent) + scaled(b, exponent), exponent }
}

function scaled({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to)
}

/** Without an exponent; `parseDecimal` reads it back as the same number unless it is longer than such a text may be. */
export function writeDecimal({ digits, exponent }: Decimal): string {
  if (exponent >= 0) return String(digits * 10n ** BigInt(exponent))
  const text = String(digits < 0n ? -digits : digits).padStart(1 - exponent, '0')
  const part = text.slice(exponent).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${text.slice(0, exponent)}${part === '' ? '' : `.${part}`}`
}
