import { describe, expect, test } from '@jest/globals'
import { NULL_DEPLOYMENT } from '@shakedown/policy'
import { classified, codes, modified, policyOf, renamed } from './changes.ts'

describe('links and submodules lead elsewhere and are never followed', () => {
  test.each([
    [
      'a link in prose, which may lead into core',
      modified('docs/link', { newMode: '120000', oldMode: '120000' }),
      'a symbolic link',
    ],
    [
      'a file that becomes a link',
      modified('docs/a.md', { kind: 'typechanged', newMode: '120000' }),
      'a symbolic link',
    ],
    [
      'a link that becomes a file',
      modified('docs/a.md', { kind: 'typechanged', oldMode: '120000' }),
      'a symbolic link',
    ],
    [
      'a link that goes',
      modified('docs/l', { kind: 'deleted', oldMode: '120000', newMode: '000000' }),
      'a symbolic link',
    ],
    ['a submodule among prose', modified('docs/theme', { oldMode: '160000', newMode: '160000' }), 'a submodule'],
    [
      'a folder that becomes a submodule',
      modified('docs/theme', { kind: 'added', oldMode: '000000', newMode: '160000' }),
      'a submodule',
    ],
  ])('%s', (_, change, why) => {
    const answer = classified([change])
    expect(answer).toMatchObject({ target: 'testnet', confidence: 'policy' })
    expect(answer.deciding[0]).toMatchObject({ rule: 'integrity' })
    expect(answer.reason).toContain(why)
  })

  test('in a core folder the rule says so itself', () => {
    expect(classified([modified('pallets/link', { newMode: '120000' })]).deciding[0]).toMatchObject({ rule: 'runtime' })
  })

  test('unless somebody wrote that very name', () => {
    const named = policyOf('rules: [{ name: theme, paths: [docs/theme], target: null }]')
    expect(classified([modified('docs/theme', { newMode: '160000' })], { policy: named }).target).toBe(NULL_DEPLOYMENT)
  })
})

describe('a name that is not UTF-8', () => {
  const odd = (path: string) => modified(path, { encoding: 'other' })

  test('is the most demanding target, although a wildcard matches its display', () => {
    const answer = classified([odd('docs/\\xff.md')])
    expect(answer.target).toBe('testnet')
    expect(answer.reason).toBe('The only changed file needs the testnet: docs/\\xff.md (its name is not UTF-8)')
  })

  test('keeps the rule that asks for as much', () => {
    expect(classified([odd('pallets/\\xff.rs')]).deciding[0]).toMatchObject({ rule: 'runtime' })
  })

  test('may be named', () => {
    const named = policyOf('rules: [{ name: odd, paths: ["docs/\\\\\\\\xff.md"], target: null }]')
    expect(named.rules[0]?.paths.patterns).toEqual(['docs/\\\\xff.md'])
    expect(classified([odd('docs/\\xff.md')], { policy: named }).target).toBe(NULL_DEPLOYMENT)
  })
})

describe('hostile names', () => {
  test.each([
    ['pallets/new\nline.rs', 'pallets/new\\u{a}line.rs'],
    ['pallets/\r::error::x', 'pallets/\\u{d}::error::x'],
    ['pallets/\u202egnp.exe', 'pallets/\\u{202e}gnp.exe'],
    ['pallets/\u001b[31m', 'pallets/\\u{1b}[31m'],
    ['pallets/\u2028x', 'pallets/\\u{2028}x'],
    ['pallets/"quoted" `x` $(y)', 'pallets/"quoted" `x` $(y)'],
    ['pallets/-rf', 'pallets/-rf'],
    ['pallets/!x', 'pallets/!x'],
    ['pallets/#x', 'pallets/#x'],
  ])('%j is core, and harmless in the reason', (path, shown) => {
    const answer = classified([modified(path)])
    expect(answer.target).toBe('testnet')
    expect(answer.reason).toBe(`The only changed file needs the testnet: ${shown} (rule runtime)`)
    // the data keeps the true name
    expect(answer.deciding[0]?.path).toBe(path)
  })

  test('a long one is cut in its middle, a long sentence at its end, never inside a character', () => {
    const path = `pallets/${'😀'.repeat(500)}/lib.rs`
    const { reason } = classified([modified(path), renamed(`pallets/${'x'.repeat(4000)}`, 'zz.md')])
    expect(reason.length).toBeLessThanOrEqual(300)
    expect(reason.isWellFormed()).toBe(true)
    expect(reason).toContain('/lib.rs (rule runtime) and 1 more')
  })

  test('why, mend and label from outside are cut and escaped, too', () => {
    const long = `x\n${'y'.repeat(1000)}`
    const changeSet = { complete: false, code: 'unknown-diff', why: long, mend: long, changes: [], source: '' } as const
    const hostile = policyOf(`labels: { require: ["${'z'.repeat(400)}"] }`)
    for (const answer of [
      classified([], { changeSet }),
      classified([modified('x.md')], { policy: policyOf('default: null\nlabels: { require: ["a"] }'), labels: ['a'] }),
      classified([], { policy: hostile, labels: ['z'.repeat(400)] }),
    ]) {
      for (const text of [answer.reason, answer.wouldChange]) {
        expect(text.length).toBeLessThanOrEqual(300)
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }
    }
  })
})

describe('misspelt', () => {
  test('a path that differs from a core path by case only is warned of', () => {
    const lax = policyOf('default: null\nrules: [{ name: runtime, paths: ["pallets/**"], target: testnet }]')
    const answer = classified([modified('Pallets/x.rs'), modified('other')], { policy: lax })
    expect(answer.target).toBe(NULL_DEPLOYMENT)
    expect(answer.findings).toEqual([
      {
        code: 'near-miss-by-case',
        severity: 'warning',
        message:
          'Pallets/x.rs differs from the paths of rule runtime only by case or by the form of its accents; on some machines it is the same file',
        file: 'Pallets/x.rs',
      },
    ])
  })

  test('also when an accent is written in another way, and under the old name', () => {
    const lax = policyOf('default: null\nrules: [{ name: runtime, paths: ["caf\u00e9/**"], target: testnet }]')
    expect(codes(classified([modified('cafe\u0301/x')], { policy: lax }))).toEqual(['near-miss-by-case'])
    expect(codes(classified([renamed('Caf\u00e9/x', 'y')], { policy: lax }))).toEqual(['near-miss-by-case'])
  })

  test('a thousand such paths are counted, not listed', () => {
    const lax = policyOf('default: null\nrules: [{ name: runtime, paths: ["pallets/**"], target: testnet }]')
    const many = Array.from({ length: 1000 }, (_, index) => modified(`Pallets/${index}`))
    const { findings } = classified(many, { policy: lax })
    expect(findings).toHaveLength(21)
    expect(findings.at(-1)?.message).toBe('980 more paths like these')
  })

  const misspelt = policyOf(`
rules:
  - { name: runtime, paths: ["pallet/**", "runtime/**", docs], target: testnet }
areas: { web: ["www/**"] }
`)

  test('a pattern that matches no file is warned of, a folder with the spelling that was meant', () => {
    const answer = classified([modified('runtime/x')], {
      policy: misspelt,
      trackedPaths: ['docs/a/b.md', 'pallets/x', 'runtime/x'],
    })
    expect(answer.findings.map((finding) => finding.message)).toEqual([
      'the pattern "pallet/**" of rule runtime matches no file',
      'the pattern "docs" of rule runtime names a folder and matches nothing; write "docs/**"',
      'the pattern "www/**" of area web matches no file',
    ])
    expect(new Set(codes(answer))).toEqual(new Set(['rule-matches-nothing']))
  })

  test('without the list of files, a folder in which something changed is enough', () => {
    const answer = classified([modified('docs/a/b.md')], { policy: misspelt })
    expect(answer.findings.map((finding) => finding.message)).toEqual([
      'the pattern "docs" of rule runtime names a folder and matches nothing; write "docs/**"',
    ])
  })

  test('the rules of a preset are nobody’s mistake', () => {
    const preset = policyOf('preset: rust-substrate')
    expect(classified([modified('x')], { policy: preset, trackedPaths: ['x'] }).findings).toEqual([])
  })
})

test('exceptions except: prose only, below a folder that leaves prose out', () => {
  const excluding = policyOf(`
default: null
rules: [{ name: core, paths: ["pallets/**"], exclude: ["pallets/**/*.md"], target: testnet }]
`)
  expect(classified([modified('pallets/a/README.md')], { policy: excluding }).target).toBe(NULL_DEPLOYMENT)
  expect(classified([modified('pallets/a/lib.rs')], { policy: excluding }).target).toBe('testnet')
})
