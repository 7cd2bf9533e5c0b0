// Versions and tags, held against the semver package.
import { describe, expect, test } from '@jest/globals'
import { compareVersions, parseRange, parseTagPattern, parseVersion, releasesOf } from '@shakedown/compat'
import fc from 'fast-check'
import semver from 'semver'
import { version } from './promise.ts'

const number = fc.oneof(fc.nat(12), fc.nat(2 ** 31), fc.constant(Number.MAX_SAFE_INTEGER))
const identifier = fc.oneof(
  fc.nat(12).map(String),
  fc.stringMatching(/^[0-9A-Za-z-]{1,5}$/),
  fc.constantFrom('alpha', 'beta', 'rc', '0', '00', '01', '-', '9007199254740993'),
)
const identifiers = fc.array(identifier, { maxLength: 4 }).map((parts) => parts.join('.'))
const core = fc.tuple(number, number, number).map((numbers) => numbers.join('.'))
const written = fc
  .tuple(core, identifiers, identifiers)
  .map(([a, pre, build]) => `${a}${pre === '' ? '' : `-${pre}`}${build === '' ? '' : `+${build}`}`)
const almost = fc.oneof(
  written,
  written.map((text) => `v${text}`),
  written.map((text) => text.replace('.', '..')),
  fc.tuple(written, fc.constantFrom(' ', '\n', '.', '-', '+', '01', '\u0660')).map(([text, more]) => text + more),
  fc.string({ maxLength: 20 }),
  fc.constantFrom('1.2', '1', '', '01.2.3', '1.02.3', '1.2.3-', '1.2.3+', '9007199254740992.0.0', 'release-2020-03-11'),
)

describe('semver', () => {
  test('exactly what the semver package takes is a version, but for its = and v in front and blanks around', () => {
    fc.assert(
      fc.property(almost, (text) => {
        const theirs = /^[=v\s]|\s$/.test(text) ? null : semver.valid(text)
        expect([text, parseVersion(text, 'semver') !== undefined]).toEqual([text, theirs !== null])
      }),
      { numRuns: 3000 },
    )
  })

  test('the order is theirs', () => {
    const plain = written.filter((text) => semver.valid(text) !== null && !/\d{16,}/.test(text))
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(Math.sign(compareVersions(version(a), version(b)))).toBe(semver.compare(a, b))
      }),
      { numRuns: 3000 },
    )
  })

  test('numbers in a pre-release are numbers, whatever a double can hold', () => {
    const order = ['1.0.0-alpha.9', '1.0.0-alpha.10', '1.0.0-alpha.9007199254740992', '1.0.0-alpha.9007199254740993']
    for (const [at, text] of order.slice(1).entries()) {
      expect([text, compareVersions(version(order[at] ?? ''), version(text)) < 0]).toEqual([text, true])
    }
  })

  test('ranges mean what they mean there, pre-releases included', () => {
    const small = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((numbers) => numbers.join('.'))
    const range = fc.oneof(
      small,
      fc.tuple(fc.constantFrom('^', '~', '>=', '<=', '>', '<', '='), small).map((parts) => parts.join('')),
      fc.tuple(small, small).map(([a, b]) => `>=${a} <${b}`),
      fc.tuple(small, small).map(([a, b]) => `${a} - ${b}`),
      fc.nat(3).map((major) => `${major}.x`),
      fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => `${a}.${b}.x`),
    )
    fc.assert(
      fc.property(range, small, (text, other) => {
        const ours = parseRange(text, 'semver')(version(other))
        expect([text, other, ours]).toEqual([text, other, semver.satisfies(other, text)])
      }),
      { numRuns: 3000 },
    )
  })

  test.each(['', 'latest', '>=', '1.2', '>=1.2', '^1', '1.2.3 || 2.0.0', '$(id)'])('%j is no range', (text) => {
    expect(() => parseRange(text, 'semver')).toThrow('range')
  })
})

describe('calver', () => {
  test.each(['2024.01.0', '24.4', '2024.11.30.2', '2026.1.0-rc.1'])('%s', (text) => {
    expect(parseVersion(text, 'calver')?.text).toBe(text)
  })

  test.each(['2024', '2024.01.', '2024-01-02', 'v2024.1', '2024.1.2.3.4', ''])('%j is none', (text) => {
    expect(parseVersion(text, 'calver')).toBeUndefined()
  })

  test('numbers are compared, not texts, and a missing part is 0', () => {
    const order = ['24.4', '24.04.1', '24.10', '24.10.0.1', '2024.1']
    for (const [at, text] of order.slice(1).entries()) {
      expect(compareVersions(version(order[at] ?? '', 'calver'), version(text, 'calver'))).toBeLessThan(0)
    }
    expect(compareVersions(version('24.4', 'calver'), version('24.04.0', 'calver'))).toBe(0)
  })
})

const prefixes = ['', 'v', 'indra-', '@scope/pkg@', 'libs/core/v']

describe('tags', () => {
  test.each([
    ['v{version}', 'v1.2.3', '1.2.3'],
    ['indra-{version}', 'indra-1.2.3-alpha.10', '1.2.3-alpha.10'],
    ['@scope/pkg@{version}', '@scope/pkg@1.2.3', '1.2.3'],
    ['libs/core/v{version}', 'libs/core/v0.4.0', '0.4.0'],
    ['{version}-release', '1.2.3-release', '1.2.3'],
  ])('%s reads %s', (pattern, tag, text) => {
    expect(parseTagPattern(pattern, 'semver').read(tag)?.text).toBe(text)
  })

  test.each([
    ['indra-{version}', 'npm-publish-0.1.0'],
    ['{version}', 'release-2020-03-11'],
    ['{version}', 'app-1.2.0-alpha.10'],
    ['v{version}', 'v1.2'],
    ['v{version}', 'v1.2.3;id'],
    ['v{version}', 'v$(id)'],
    ['v{version}', 'v1.2.3\n'],
  ])('%s is not about %j', (pattern, tag) => {
    expect(parseTagPattern(pattern, 'semver').read(tag)).toBeUndefined()
  })

  test.each([
    '',
    'v',
    '{version}{version}',
    'v{version};id',
    '-{version}',
    'a..{version}',
    'v{version}.lock',
    'a b{version}',
  ])('%j is no pattern', (text) => {
    expect(() => parseTagPattern(text, 'semver')).toThrow()
  })

  test('read and write are each other’s inverse, for exactly the versions that semver knows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), almost, (prefix, text) => {
        const pattern = parseTagPattern(`${prefix}{version}`, 'semver')
        const found = pattern.read(prefix + text)
        const isTheirs = !/^[=v\s]|\s$/.test(text) && semver.valid(text) !== null
        expect(found?.text).toBe(isTheirs ? text : undefined)
        if (found !== undefined) expect(pattern.write(found.text)).toBe(prefix + text)
      }),
      { numRuns: 2000 },
    )
  })

  test('whatever tags there are, no release has a name with which a shell or a path could do anything', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .tuple(
          fc.constantFrom(...prefixes),
          written,
          fc.constantFrom('$(id)', '`id`', ';id', '\n', "'", '"', ' ', '|x', '/../x', '\0'),
        )
        .map((parts) => parts.join('')),
      fc.tuple(fc.constantFrom(...prefixes), written).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), fc.uniqueArray(hostile, { maxLength: 30 }), (prefix, names) => {
        const pattern = parseTagPattern(`${prefix}{version}`, 'semver')
        const found = releasesOf(
          names.map((name) => ({ name, commit: 'a'.repeat(40) })),
          pattern,
        )
        for (const { tag, version } of found.all) {
          expect(tag).toMatch(/^[0-9A-Za-z._+/@-]+$/)
          expect(version.text).toMatch(/^[0-9A-Za-z.+-]+$/)
          expect(names).toContain(tag)
        }
        const counted = found.all.length + found.collisions.reduce((sum, tags) => sum + tags.length - 1, 0)
        expect(counted + found.unreadable.length + found.others).toBe(names.length)
        const sorted = found.all.map(({ version: { text } }) => text)
        expect(sorted).toEqual([...sorted].toSorted((a, b) => compareVersions(version(a), version(b))))
      }),
      { numRuns: 1000 },
    )
  })
})
