import { quote } from '@shakedown/ports'

/** Reads one value of parsed JSON, or throws a `Misshapen` that says where it is not what it should be. */
export type Shape<T> = (value: unknown, where: string) => T

export class Misshapen extends Error {
  constructor(where: string, what: string) {
    super(`${where} ${what}`)
    this.name = 'Misshapen'
  }
}

/** A finite number of at least `min`. */
export function number(min = 0): Shape<number> {
  return (value, where) => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= min) return value
    throw new Misshapen(where, `is not a number of at least ${min}`)
  }
}

export const count: Shape<number> = (value, where) => {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw new Misshapen(where, 'is not a count')
}

export const truth: Shape<boolean> = (value, where) => {
  if (typeof value === 'boolean') return value
  throw new Misshapen(where, 'is neither true nor false')
}

export function text(max: number): Shape<string> {
  return (value, where) => {
    if (typeof value === 'string' && value.length <= max) return value
    throw new Misshapen(where, `is not a text of at most ${max} characters`)
  }
}

/** A counter: decimal digits as `String(bigint)` writes them. */
export const whole: Shape<bigint> = (value, where) => {
  if (typeof value === 'string' && /^(?:0|[1-9]\d{0,99})$/.test(value)) return BigInt(value)
  throw new Misshapen(where, 'is not a whole decimal number')
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, where) => (value === null ? null : shape(value, where))
}

export function oneOf<const T extends string>(...choices: readonly T[]): Shape<T> {
  return (value, where) => {
    const found = choices.find((choice) => choice === value)
    if (found !== undefined) return found
    throw new Misshapen(where, `is not one of ${choices.join(', ')}`)
  }
}

export function list<T>(shape: Shape<T>, max: number): Shape<T[]> {
  return (value, where) => {
    if (!Array.isArray(value) || value.length > max) throw new Misshapen(where, `is not a list of at most ${max}`)
    return value.map((item: unknown, index) => shape(item, `${where}[${index}]`))
  }
}

/** Exactly these keys. */
export function fields<T>(shapes: { [Key in keyof T]-?: Shape<T[Key]> }): Shape<T> {
  const names = Object.keys(shapes) as (keyof T & string)[]
  return (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(where, 'is no object')
    const unknown = Object.keys(value).find((key) => !names.some((name) => name === key))
    if (unknown !== undefined) throw new Misshapen(where, `has the unknown key ${quote(unknown)}`)
    const missing = names.find((name) => !Object.hasOwn(value, name))
    if (missing !== undefined) throw new Misshapen(where, `lacks ${quote(missing)}`)
    const found = value as Record<string, unknown>
    return Object.fromEntries(names.map((name) => [name, shapes[name](found[name], `${where}.${name}`)])) as T
  }
}

/** A time with values, written as a list. */
export function point(values: number): Shape<readonly [number, ...bigint[]]> {
  return (value, where) => {
    if (!Array.isArray(value) || value.length !== values + 1) throw new Misshapen(where, 'is not a point')
    const [at, ...rest] = value as unknown[]
    return [number()(at, where), ...rest.map((item) => whole(item, where))]
  }
}
