import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type Generated, generate } from '../../../scripts/docs/generate.ts'
import { BlockMissing, replaceBlock } from '../../../scripts/docs/readme.ts'

let generated: Generated = { files: new Map(), faults: [] }
beforeAll(async () => {
  generated = await generate(join(import.meta.dirname, 'project'))
})
const file = (name: string) => generated.files.get(name) ?? ''

const metadata = () =>
  parse(file('actions/fixture/action.yml')) as Record<string, Record<string, Record<string, unknown>>>

describe('action.yml', () => {
  test('says what the data says', () => {
    const { inputs, outputs, runs, branding } = metadata()
    expect(inputs?.['do']).toEqual({ description: 'What to do.', required: true })
    expect(inputs?.['policy']).toEqual({
      description: 'Path of the policy file.',
      required: false,
      default: '.github/shakedown.yml',
    })
    expect(inputs?.['token']?.['default']).toBe('${{ github.token }}')
    expect(Object.keys(outputs ?? {})).toEqual(['verdict', 'reason', 'report', 'target', 'required', 'list'])
    expect(runs).toEqual({ using: 'node24', main: '../../dist/fixture/index.js', post: '../../dist/fixture/index.js' })
    expect(branding).toEqual({ icon: 'anchor', color: 'blue' })
  })

  test('what the policy may set has no default: it would look like a given value', () => {
    const { inputs } = metadata()
    expect(inputs?.['sessions']).toEqual({
      description: "It's how far. At least 1. Default 500, unless the policy sets it.",
      required: false,
    })
    expect(inputs?.['quorum']?.['description']).toBe('How many. From 1 to 9. The policy may set it.')
    expect(inputs?.['mode']?.['description']).toBe('Either `a|b`. One of a, b.')
  })
})

describe('README', () => {
  test('has its tables between the marks, and the rest as it was', () => {
    const readme = file('actions/fixture/README.md')
    expect(readme).toMatch(
      /^# Fixture\n\nBefore\.\n\n<!-- inputs:start -->\n\n\| Input [^]*\|\n\n<!-- inputs:end -->\n\nBetween\.\n\n/,
    )
    expect(readme).toMatch(/<!-- outputs:start -->\n\n\| Output [^]*\|\n\n<!-- outputs:end -->\n\nAfter\.\n$/)
    expect(readme).not.toContain('stale')
    const rows = readme.split('\n').map((line) => line.replace(/ +/g, ' '))
    expect(rows).toContain('| `do` | text | **required** | What to do. |')
    expect(rows).toContain(
      "| `sessions` | integer | `500` | It's how far. At least 1. Default `500`, unless the policy sets it. |",
    )
    expect(rows).toContain('| `quorum` | integer | from the policy | How many. From 1 to 9. The policy may set it. |')
    expect(rows).toContain('| `mode` | choice | `a` | Either `a\\|b`. One of `a`, `b`. |')
    expect(rows).toContain('| `target` | `unknown` | The target. |')
  })

  test('generating again changes nothing', () => {
    const readme = file('actions/fixture/README.md')
    const [, block = ''] = /<!-- inputs:start -->([^]*)<!-- inputs:end -->/.exec(readme) ?? []
    expect(replaceBlock(readme, 'inputs', block)).toBe(readme)
  })

  test('without marks is a fault', () => {
    expect(() => replaceBlock('# x', 'inputs', '')).toThrow(BlockMissing)
  })
})

test('schemas come from the constants, reports with what the action adds', () => {
  expect([...generated.files.keys()].filter((name) => name.startsWith('schema/'))).toEqual([
    'schema/shakedown.schema.json',
    'schema/proof.schema.json',
    'schema/release.schema.json',
    'schema/report.schema.json',
    'schema/fixture.report.schema.json',
  ])
  expect(JSON.parse(file('schema/fixture.report.schema.json'))).toMatchObject({
    title: 'The report of Fixture',
    required: expect.arrayContaining(['verdict']),
    properties: { action: { const: 'fixture' }, hosts: { type: 'array' }, reason: { maxLength: 300 } },
  })
  expect(generated.faults).toEqual([])
})
