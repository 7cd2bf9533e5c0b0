/**
 * What every property test of a run starts from. SHAKEDOWN_TEST_SEED is a number, to see a failure again, or `random`.
 * Without it CI always tries the same cases, so that a change is not refused for a rare find that it did not make;
 * everywhere else they are new each time.
 */
export const testSeed = seedOf(process.env['SHAKEDOWN_TEST_SEED'] ?? '', process.env['CI'] === 'true')

export function seedOf(asked: string, isCi: boolean): number {
  if (/^-?\d{1,10}$/.test(asked)) return Number(asked) | 0
  if (asked !== '' && asked !== 'random') {
    throw new Error(`SHAKEDOWN_TEST_SEED is a whole number or "random", not ${JSON.stringify(asked)}`)
  }
  return asked === '' && isCi ? 20_260_301 : Math.floor(Math.random() * 2 ** 31)
}
