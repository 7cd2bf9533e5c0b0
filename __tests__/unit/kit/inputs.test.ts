import { describe, expect, test } from '@jest/globals'
import { type InputSpec, type InputValues, defineInputs, parseInput, readInputs, settleInputs } from '@shakedown/kit'
import { type Assignment, type Problem, ProblemError } from '@shakedown/ports'

const specs = defineInputs({
  target: { kind: 'text', required: true, describe: 'The target.' },
  policy: { kind: 'text', default: '.github/shakedown.yml', describe: 'The policy.' },
  ref: { kind: 'text', describe: 'A ref.' },
  'working directory': { kind: 'text', describe: 'A name with a blank.' },
  key: { kind: 'secret', describe: 'A key.' },
  secrets: { kind: 'secrets', describe: 'Secrets.' },
  token: { kind: 'secret', default: '${{ github.token }}', describe: 'A token.' },
  record: { kind: 'boolean', default: 'true', describe: 'Record.' },
  mode: { kind: 'choice', choices: ['deploy', 'watch'], default: 'deploy', describe: 'Mode.' },
  limit: { kind: 'size', default: '4MiB', describe: 'Limit.' },
  ratio: { kind: 'number', min: 0, max: 1, describe: 'Ratio.' },
  hosts: { kind: 'list', policy: 'deploy', describe: 'Hosts.' },
  env: { kind: 'assignments', policy: 'deploy', describe: 'Environment.' },
  script: { kind: 'script', policy: 'deploy', describe: 'Script.' },
  sessions: { kind: 'integer', min: 1, policy: 'watch', fallback: '500', describe: 'Sessions.' },
  'stall-after': { kind: 'duration', policy: 'watch', describe: 'Stall.' },
})

const variables = (inputs: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({ target: 'testnet', ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )

const read = (inputs: Record<string, string>) => readInputs(specs, variables(inputs))

function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work()
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
  throw new Error('no problem was found')
}

test('the types of the values follow from the data', () => {
  const { values } = read({})
  const typed: {
    target: string
    key: string
    record: boolean
    mode: 'deploy' | 'watch'
    limit: number
    ratio: number | undefined
    hosts: readonly string[]
    secrets: readonly Assignment[]
    sessions: number
    'stall-after': number | undefined
  } = values
  // @ts-expect-error an optional number may be undefined
  const never: number = values.ratio
  // @ts-expect-error not one of the choices
  const wrong: (typeof values)['mode'] = 'both'
  const invalid: Record<string, InputSpec> = {
    // @ts-expect-error required and default exclude each other
    x: { kind: 'text', required: true, default: 'x', describe: 'X.' },
  }
  expect([typed.sessions, never, wrong, Object.keys(invalid)]).toEqual([500, undefined, 'both', ['x']])
})

describe('reading', () => {
  test('gives defaults, fallbacks and explicit nothings', () => {
    const expected: InputValues<typeof specs> = {
      target: 'testnet',
      policy: '.github/shakedown.yml',
      ref: '',
      'working directory': '',
      key: '',
      secrets: [],
      token: '',
      record: true,
      mode: 'deploy',
      limit: 4 * 1024 * 1024,
      ratio: undefined,
      hosts: [],
      env: [],
      script: '',
      sessions: 500,
      'stall-after': undefined,
    }
    expect(read({}).values).toEqual(expected)
  })

  test('blank text is not given, for every kind', () => {
    const blank = Object.fromEntries(Object.keys(specs).map((name) => [name.replace(' ', '_'), ' \t\r\n ']))
    const { values, given } = readInputs(specs, variables({ ...blank, target: 'x' }))
    expect(values).toEqual({ ...read({}).values, target: 'x' })
    expect([...given.keys()]).toEqual(['target'])
  })

  test('every kind', () => {
    const { values, given } = read({
      working_directory: 'blank → _',
      key: '-----\nkey\n',
      secrets: 'A=1\nB<<X\n# kept\n\nX',
      record: 'false',
      mode: ' watch ',
      limit: '64KiB',
      ratio: '0.25',
      hosts: 'a\n\n  # no\n b \r\n',
      script: '  set -x\n\ttrue \n\n',
      sessions: '7',
      'stall-after': '1h30m',
    })
    expect(values).toMatchObject({
      'working directory': 'blank → _',
      key: '-----\nkey\n',
      secrets: [
        { name: 'A', value: '1' },
        { name: 'B', value: '# kept\n' },
      ],
      record: false,
      mode: 'watch',
      limit: 65_536,
      ratio: 0.25,
      hosts: ['a', 'b'],
      script: '  set -x\n\ttrue \n\n',
      sessions: 7,
      'stall-after': 5_400_000,
    })
    expect(given.get('mode')).toBe(' watch ')
  })

  test('only ASCII blanks are trimmed: BOM and NBSP are legal in names of refs', () => {
    expect(read({ ref: ' \u00a0main\ufeff\n' }).values.ref).toBe('\u00a0main\ufeff')
  })

  test.each([
    ['ref', 'two\nlines', 'it holds a line break or another control character'],
    ['record', 'True', '"True" is neither true nor false'],
    ['record', '1', '"1" is neither true nor false'],
    ['mode', 'wacth', '"wacth" is not one of deploy, watch'],
    ['limit', '4MB', '"4MB" is not a size'],
    ['ratio', '1e3', '"1e3" is not a decimal number'],
    ['ratio', '1.5', '1.5 is too large'],
    ['ratio', '-1', '-1 is too small'],
    ['sessions', '0', '0 is out of range'],
    ['sessions', 'abc', '"abc" is not a whole number'],
    ['sessions', '5 00', '"5 00" is not a whole number'],
    ['stall-after', '90', '"90" is not a duration'],
    ['env', '1A=x', 'the name on line 1 is not a variable name'],
  ])('%s: %j is a mistake', (name, raw, what) => {
    const [problem, ...others] = problemsOf(() => read({ [name]: raw }))
    expect(problem).toMatchObject({ where: `input "${name}"`, what })
    expect(problem?.mend).toMatch(/\S/)
    expect(others).toEqual([])
  })

  test.each([
    ['absent', {}],
    ['blank', { INPUT_TARGET: ' \n' }],
  ])('a required input that is %s', (_, env) => {
    expect(problemsOf(() => readInputs(specs, env))).toEqual([
      { where: 'input "target"', what: 'it is required and not given', mend: 'Give it. The target.' },
    ])
  })

  test('a required list of nothing but comments is not given', () => {
    const list = defineInputs({ hosts: { kind: 'list', required: true, describe: 'Hosts.' } })
    expect(problemsOf(() => readInputs(list, { INPUT_HOSTS: '# a\n\n # b' }))[0]?.what).toMatch(/required/)
    expect(readInputs(list, { INPUT_HOSTS: '# a\nb' }).values.hosts).toEqual(['b'])
  })

  test('undeclared inputs are mistakes, with the name that was probably meant', () => {
    expect(problemsOf(() => read({ sesions: '5', 'stall-afer': '', zzzzzzzz: '' }))).toEqual([
      { where: 'input "sesions"', what: 'the action has no such input', mend: 'Did you mean "sessions"?' },
      { where: 'input "stall-afer"', what: 'the action has no such input', mend: 'Did you mean "stall-after"?' },
      expect.objectContaining({ where: 'input "zzzzzzzz"', mend: expect.stringMatching(/^Known are: target, policy/) }),
    ])
  })

  test('values of secrets stand in no message', () => {
    for (const raw of ['swordfish', 'A=1\nswordfish', 'A<<swordfish\nswordfish2', '=swordfish', 'swordfish!=x']) {
      expect(JSON.stringify(problemsOf(() => read({ secrets: raw })))).not.toContain('swordfish')
    }
  })

  test('one value alone, as a policy gives it', () => {
    expect(parseInput(specs.sessions, 'sessions', '9')).toBe(9)
    expect(() => parseInput(specs.sessions, 'sessions', 'x')).toThrow('input "sessions": "x" is not a whole number')
  })
})

describe('settling with the policy', () => {
  const where = '.github/shakedown.yml targets.testnet'
  const settle = (given: Record<string, string>, policy: Record<string, string>) =>
    settleInputs(
      specs,
      new Map(Object.entries({ target: 'testnet', ...given })),
      new Map(Object.entries(policy)),
      where,
    )

  test('the policy, else the input, else the fallback', () => {
    expect(settle({}, { sessions: '900', hosts: 'a\nb' })).toMatchObject({ sessions: 900, hosts: ['a', 'b'] })
    expect(settle({ sessions: '7' }, {})).toMatchObject({ sessions: 7, hosts: [], record: true })
    expect(settle({}, {})).toMatchObject({ sessions: 500 })
  })

  test('an input may repeat the policy in its own words', () => {
    expect(
      settle(
        { 'stall-after': '90s', env: '# same\nA=1', hosts: 'a\n\nb' },
        { 'stall-after': '1m30s', env: 'A=1', hosts: 'a\nb' },
      ),
    ).toMatchObject({ 'stall-after': 90_000, hosts: ['a', 'b'] })
  })

  test.each(['5', '5000'])(
    'an input that contradicts it is an error naming both, also when it asks for more: %s',
    (asked) => {
      expect(problemsOf(() => settle({ sessions: asked }, { sessions: '500' }))).toEqual([
        {
          where: 'input "sessions"',
          what: `it says "${asked}", and .github/shakedown.yml targets.testnet.watch.sessions says "500"`,
          mend: expect.stringContaining('The policy decides'),
        },
      ])
    },
  )

  test('mistakes in both are told together, each with its place', () => {
    const found = problemsOf(() => settle({ ratio: 'x', sessions: 'y' }, { 'stall-after': '5', sessions: '1' }))
    expect(found.map((problem) => problem.where)).toEqual([
      'input "ratio"',
      'input "sessions"',
      '.github/shakedown.yml targets.testnet.watch.stall-after',
    ])
  })

  test('a policy sets only what may be set by one', () => {
    const [problem] = problemsOf(() => settle({}, { record: 'false' }))
    expect(problem).toMatchObject({
      where: '.github/shakedown.yml targets.testnet "record"',
      what: 'a policy cannot set this input',
    })
  })
})
