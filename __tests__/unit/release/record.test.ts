import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { checkUploadPlaces, readRecord, releaseSchema } from '@shakedown/release'
import type { ReleaseRecord } from '@shakedown/release'
import { draftOf } from './scene.ts'

const record: ReleaseRecord = {
  ...draftOf(3, { env: { A: 'f'.repeat(64) }, asked: ['TOKEN'], checks: ['health'], artifacts: ['node@sha256:1'] }),
  schema: 1,
  n: 3,
  started: '2026-01-01T00:00:00.000Z',
  finished: null,
  health: 'none',
  bound: 'asserted',
  running: '',
  watch: null,
  status: 'candidate',
  why: '',
}

// The formats are patterns, and `maxLength` counts code points there and UTF-16 units here; texts below are short.
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(releaseSchema)

test('a record is read as the schema says, and so does another validator', () => {
  expect(valid(record)).toBe(true)
  expect(readRecord(JSON.stringify(record))).toEqual(record)
})

test('whatever is changed in a record, both agree on whether it still is one', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, 0, 1, 1.5, -1, '', 'x', 'live', [], ['health'], {}, { A: 'x' }, true),
    // Numbers that JavaScript cannot hold are refused here, and rounded there.
    fc.jsonValue().filter((one) => typeof one !== 'number' || Math.abs(one) <= Number.MAX_SAFE_INTEGER),
  )
  const paths = ['', 'run.', 'env.']
  const keys = [...Object.keys(releaseSchema.properties), 'id', 'attempt', 'url', 'A', '1x', 'more']
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom(...keys), fc.option(value), (path, key, to) => {
      const copy = structuredClone(record) as unknown as Record<string, unknown>
      const place = path === '' ? copy : ((copy[path.slice(0, -1)] ?? {}) as Record<string, unknown>)
      if (to === null) delete place[key]
      else place[key] = to
      expect(typeof readRecord(JSON.stringify(copy)) === 'object').toBe(valid(JSON.parse(JSON.stringify(copy))))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['', 'it is not JSON, or only a part of it'],
  [JSON.stringify(record).slice(0, 50), 'it is not JSON, or only a part of it'],
  ['[]', 'it is missing or not as the schema says'],
  [JSON.stringify({ ...record, run: {} }), 'it.run.id is missing or not as the schema says'],
  [JSON.stringify({ ...record, schema: 2 }), 'it.schema is missing or not as the schema says'],
])('%j: %s', (text, why) => expect(readRecord(text)).toBe(why))

test('uploads leave the files of the release alone', () => {
  const problems = checkUploadPlaces(['bin/node', 'env', 'environment', 'release.json', 'env/x', '/abs/env'])
  expect(problems.map(({ what }) => what)).toEqual(
    ['"env" is', '"release.json" is', '"env/x" is'].map((what) => `${what} a file of the release itself`),
  )
})
