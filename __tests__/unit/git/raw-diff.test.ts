import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseRawDiff } from '../../../packages/git/src/diff.ts'

const id = (length: number) =>
  fc.string({ unit: fc.nat(15).map((digit) => digit.toString(16)), minLength: length, maxLength: length })
const mode = fc.constantFrom('100644', '100755', '120000', '160000')
/** Any bytes but NUL, as latin1. */
const name = fc.string({
  unit: fc.integer({ min: 1, max: 255 }).map((byte) => String.fromCharCode(byte)),
  minLength: 1,
  maxLength: 12,
})

function lineOf(length: number) {
  const none = '0'.repeat(length)
  return fc.oneof(
    fc.record({ mode, id: id(length), name }).map((one) => [`:000000 ${one.mode} ${none} ${one.id} A`, one.name]),
    fc.record({ mode, id: id(length), name }).map((one) => [`:${one.mode} 000000 ${one.id} ${none} D`, one.name]),
    fc
      .record({ modes: fc.tuple(mode, mode), ids: fc.tuple(id(length), id(length)), sameId: fc.boolean(), name })
      .map(({ modes, ids, sameId, name: called }) => {
        const [before, after] = sameId && modes[0] !== modes[1] ? [ids[0], ids[0]] : ids
        return [`:${modes.join(' ')} ${before} ${after} M`, called]
      }),
    fc
      .record({ id: id(length), from: name, to: name, score: fc.constantFrom('100', '099') })
      .map((one) => [`:100644 100644 ${one.id} ${one.id} R${one.score}`, one.from, one.to]),
    fc
      .record({ ids: fc.tuple(id(length), id(length)), name })
      .map((one) => [`:100644 120000 ${one.ids.join(' ')} T`, one.name]),
  )
}

const kinds: Record<string, string> = { A: 'added', D: 'deleted', R: 'renamed', T: 'typechanged' }

/** Git's manual, read line by line. */
function byTheManual(lines: readonly (readonly string[])[]) {
  return lines.map(([meta = '', ...names]) => {
    const [oldMode, newMode, oldId, newId, status = ''] = meta.slice(1).split(' ')
    const shown = names.map((latin1) => {
      const bytes = Buffer.from(latin1, 'latin1')
      const text = bytes.toString('utf8')
      const isUtf8 = Buffer.from(text, 'utf8').equals(bytes)
      return {
        isUtf8,
        text: isUtf8 ? text : latin1.replace(/[\x80-\xff]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`),
      }
    })
    return {
      kind: kinds[status[0] ?? ''] ?? (oldId === newId ? 'mode' : 'modified'),
      path: shown.at(-1)?.text,
      oldPath: shown.length === 2 ? shown[0]?.text : undefined,
      oldMode,
      newMode,
      oldId,
      newId,
      encoding: shown.every(({ isUtf8 }) => isUtf8) ? 'utf8' : 'other',
    }
  })
}

function readBack(bytes: Buffer) {
  return parseRawDiff(bytes).map(({ kind, path, oldPath, oldMode, newMode, oldId, newId, encoding }) => ({
    kind,
    path,
    oldPath,
    oldMode,
    newMode,
    oldId,
    newId,
    encoding,
  }))
}

describe('a raw diff', () => {
  test.each([40, 64])('with names of %i digits is read as the manual has it', (length) => {
    fc.assert(
      fc.property(fc.array(lineOf(length), { maxLength: 12 }), (lines) => {
        const bytes = Buffer.from(lines.map((line) => `${line.join('\0')}\0`).join(''), 'latin1')
        expect(readBack(bytes)).toEqual(byTheManual(lines))
      }),
      { numRuns: 2000 },
    )
  })

  test('that breaks off is never taken for a whole one', () => {
    const whole = `:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M\0one\0:100644 100644 ${'c'.repeat(40)} ${'c'.repeat(40)} R100\0from\0to\0`
    const first = whole.indexOf('one\0') + 4
    for (let end = 1; end < whole.length; end++) {
      if (end === first) continue
      expect(() => parseRawDiff(Buffer.from(whole.slice(0, end)))).toThrow(
        /git diff-tree printed|git broke off|left out a name/,
      )
    }
    expect(parseRawDiff(Buffer.from(whole))).toHaveLength(2)
  })

  test.each([
    ['fatal: what is this', 'git diff-tree printed "fatal: what is this"'],
    [`:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(64)} M\0x\0`, 'git diff-tree printed ":100644'],
    [`:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} X\0x\0`, 'git diff-tree printed the status X'],
    [`:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M\0\0`, 'git diff-tree left out a name'],
    [`:10064 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M\0x\0`, 'git diff-tree printed ":10064 '],
  ])('that is none, %j, is refused', (text, fault) => {
    expect(() => parseRawDiff(Buffer.from(text))).toThrow(fault)
  })
})
