/** The kinds of values that testnet-deployer's inputs take, as they may stand in a policy. */

export const text = { type: 'string', minLength: 1 } as const

/** A list, or one text with a line for each. An item that is blank or a comment would silently be none. */
export const lines = {
  type: ['string', 'array'],
  minLength: 1,
  minItems: 1,
  items: {
    type: 'string',
    pattern: '^[^\\s#][^\\r\\n]*$',
    patternErrorMessage: 'Write one line for each item, not blank, with no # in front',
  },
} as const

export const duration = {
  type: 'string',
  pattern: '^(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,7}s)?$',
  patternErrorMessage: 'Write it like 90s, 15m, 2h or 1h30m',
} as const

export const count = { type: 'integer', minimum: 1, maximum: 1_000_000_000 } as const

/** How much of something is allowed, nothing included. */
export const limit = { type: 'integer', minimum: 0, maximum: 1_000_000_000 } as const

/** `null` is the alias of the null deployment. */
export const targetReference = {
  type: ['string', 'null'],
  minLength: 1,
  description: 'The name of a target; null is the null deployment.',
} as const

export const patternList = {
  type: 'array',
  minItems: 1,
  maxItems: 200,
  items: { type: 'string', minLength: 1, maxLength: 256 },
} as const
