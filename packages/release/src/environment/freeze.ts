import { createHmac } from 'node:crypto'
import type { Problem } from '@shakedown/ports'
import { checkVariables } from '@shakedown/ssh'
import type { Variable } from '@shakedown/ssh'

/**
 * By which environments are compared without being shown. It is computed here, where the values are anyway, with the key
 * that the host made and that never leaves its folder but for this; so the host needs no program for it, and what is kept
 * there cannot be guessed by whoever gets hold of the records alone. The name is part of it: equal values of two names do
 * not look equal.
 */
export type Hashes = Readonly<Record<string, string>>

/** @param key hexadecimal, 32 bytes */
export function hashesOf(key: string, variables: readonly Variable[]): Hashes {
  const secret = Buffer.from(key, 'hex')
  if (secret.length !== 32) throw new RangeError('the key of a host has 32 bytes')
  return Object.fromEntries(
    variables
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, value }) => [name, createHmac('sha256', secret).update(`${name}\0${value}`).digest('hex')]),
  )
}

/** Faults that would make the environment arrive changed. Names only, never values. */
export function checkEnvironment(variables: readonly Variable[], where = 'inputs "env" and "secrets"'): Problem[] {
  const own = variables.filter(({ name }) => name.startsWith('SHAKEDOWN_'))
  return [
    ...checkVariables(variables, where),
    ...own.map(({ name }) => ({
      where,
      what: `${name} is a name that scripts get from Shakedown itself`,
      mend: 'Choose another name',
    })),
  ]
}

/** Assignments that a shell reads back byte for byte. `checkEnvironment` must have passed. */
export function environmentText(variables: readonly Variable[]): string {
  return variables.map(({ name, value }) => `${name}='${value.replaceAll("'", "'\\''")}'\n`).join('')
}
