// What GitHub reads of the actions, held against what GitHub accepts and against the data that it is generated from.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { allOutputs, parseInput, variableOf } from '@shakedown/kit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { homeOf, loadActions } from '../../scripts/docs/actions.ts'
import { generate } from '../../scripts/docs/generate.ts'

const root = join(import.meta.dirname, '../..')
const actions = await loadActions(root)
const generated = await generate(root)

interface Metadata {
  [key: string]: unknown
  description: string
  branding: Record<string, string>
  inputs: Record<string, Record<string, unknown>>
  outputs: Record<string, Record<string, unknown>>
  runs: Record<string, string>
}

/** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax, for JavaScript actions. */
const allowed = {
  top: ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'],
  input: ['description', 'required', 'default', 'deprecationMessage'],
  output: ['description'],
  runs: ['using', 'main', 'post'],
  branding: ['icon', 'color'],
}

const keysOf = (value: object) => Object.keys(value)
const notIn = (keys: string[], known: string[]) => keys.filter((key) => !known.includes(key))

test('every folder under actions/ is an action that is generated', () => {
  expect(actions.map(({ name }) => name)).toEqual(readdirSync(join(root, 'actions')).toSorted())
  expect(generated.faults).toEqual([])
})

test.each([...generated.files])('%s is what `npm run docs` writes', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('schema/ holds nothing else', () => {
  const known = [...generated.files.keys()].filter((path) => path.startsWith('schema/'))
  expect(readdirSync(join(root, 'schema')).map((name) => `schema/${name}`)).toEqual(known.toSorted())
})

test.each([...generated.files].filter(([path]) => path.startsWith('schema/')))('%s is a valid schema', (_, text) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  expect(ajv.validateSchema(JSON.parse(text) as object)).toBe(true)
})

describe.each(actions.map((action) => [action.name, action] as const))('%s', (name, action) => {
  const file = join(root, homeOf(action), 'action.yml')
  const metadata = parse(readFileSync(file, 'utf8')) as Metadata

  test('has only keys that GitHub knows', () => {
    expect(notIn(keysOf(metadata), allowed.top)).toEqual([])
    expect(notIn(keysOf(metadata.runs), allowed.runs)).toEqual([])
    expect(keysOf(metadata.branding)).toEqual(allowed.branding)
    expect(Object.values(metadata.inputs).flatMap((input) => notIn(keysOf(input), allowed.input))).toEqual([])
    expect(Object.values(metadata.outputs).flatMap((output) => notIn(keysOf(output), allowed.output))).toEqual([])
  })

  test('describes itself in one line that the Marketplace takes', () => {
    expect(metadata.description).toMatch(/^\S.{20,123}\S$/)
    expect(metadata['author']).toMatch(/\S/)
  })

  test('describes every input and output in sentences', () => {
    const described = [...Object.values(metadata.inputs), ...Object.values(metadata.outputs)]
    expect(described.map(({ description }) => description).filter((text) => !/^\S.*[.)]$/.test(String(text)))).toEqual(
      [],
    )
  })

  test('no input is both required and given by default, and none that the policy may set has a default', () => {
    for (const [input, { required, default: value }] of Object.entries(metadata.inputs)) {
      expect([input, required === true && value !== undefined]).toEqual([input, false])
      if (action.inputs[input]?.policy !== undefined) expect([input, value]).toEqual([input, undefined])
    }
  })

  test('names inputs and outputs in lower case with dashes, and no two inputs share a variable', () => {
    const names = [...keysOf(metadata.inputs), ...keysOf(metadata.outputs)]
    expect(names.filter((text) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text))).toEqual([])
    expect(new Set(keysOf(metadata.inputs).map(variableOf)).size).toBe(keysOf(metadata.inputs).length)
  })

  test('takes a token, by default the one of the job, and a working directory', () => {
    expect(metadata.inputs['token']?.['default']).toBe('${{ github.token }}')
    expect(action.inputs['token']?.kind).toBe('secret')
    expect(metadata.inputs).toHaveProperty('working-directory')
  })

  test('has defaults and fallbacks that its own reader accepts', () => {
    for (const [input, spec] of Object.entries(action.inputs)) {
      const text = spec.default ?? spec.fallback
      if (text === undefined || text.includes('${{')) continue
      expect(() => parseInput(spec, input, text)).not.toThrow()
    }
  })

  test('has verdict, reason and report, and an explicit nothing for every output', () => {
    const outputs = allOutputs(action.outputs)
    expect(outputs).toMatchObject({
      verdict: { nothing: 'error' },
      reason: { nothing: 'none' },
      report: { nothing: 'none' },
    })
    expect(Object.values(outputs).filter(({ nothing }) => nothing.trim() === '')).toEqual([])
  })

  test('runs a bundle under dist/ on Node 24, for main and for post', () => {
    expect(metadata.runs['using']).toBe('node24')
    const bundle = resolve(dirname(file), metadata.runs['main'] ?? '')
    expect(bundle).toBe(join(root, 'dist', name, 'index.js'))
    expect(readFileSync(bundle, 'utf8').length).toBeGreaterThan(1000)
    expect(metadata.runs['post']).toBe(action.post === undefined ? undefined : metadata.runs['main'])
  })

  test('has an entry of three statements', () => {
    const entry = readFileSync(join(root, 'actions', name, 'src', 'index.ts'), 'utf8')
    expect(entry.split('\n').filter((line) => line !== '')).toEqual([
      "import { runAction } from '@shakedown/kit'",
      "import { action } from './action.ts'",
      'await runAction(action)',
    ])
  })
})
