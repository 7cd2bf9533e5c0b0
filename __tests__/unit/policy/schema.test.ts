import { describe, expect, test } from '@jest/globals'
import { policySchema, presetNames } from '@shakedown/policy'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readYaml } from '../../../packages/policy/src/reading/yaml.ts'
import { checkAgainst } from '../../../packages/policy/src/schema/check.ts'

const interpreted = [
  'type',
  'const',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'patternErrorMessage',
  'minimum',
  'maximum',
  '$schema',
  'title',
  'description',
]

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictTypes: false })
ajv.addKeyword('patternErrorMessage')
const validate = ajv.compile(policySchema)

/** Every schema inside a schema. */
function* schemasIn(schema: object): Generator<object> {
  yield schema
  const { properties = {}, items, additionalProperties, propertyNames } = schema as Record<string, object | undefined>
  for (const inner of [...Object.values(properties), items, additionalProperties, propertyNames]) {
    if (typeof inner === 'object') yield* schemasIn(inner)
  }
}

describe('the schema', () => {
  test('uses only what is interpreted', () => {
    const used = new Set([...schemasIn(policySchema)].flatMap((schema) => Object.keys(schema)))
    expect([...used].filter((keyword) => !interpreted.includes(keyword))).toEqual([])
  })

  test('describes every key for those who write it in an editor', () => {
    for (const schema of schemasIn(policySchema)) {
      const properties = (schema as { properties?: Record<string, object> }).properties ?? {}
      for (const [key, inner] of Object.entries(properties)) {
        const described = 'description' in inner || ['name', 'environment', 'deploy', 'watch'].includes(key)
        expect(`${key}: ${described}`).toBe(`${key}: true`)
      }
    }
  })

  test('knows the presets that there are', () => {
    expect(policySchema.properties.preset.enum).toEqual(presetNames)
  })
})

const anything = fc.oneof(
  fc.constantFrom<unknown>('x', '', 'null', '5m', '90', '# c', 'a b', ' ', null, 1, 0, 2.5, 501, -1, true, {}, []),
  fc.array(fc.constantFrom<unknown>('a', '', 'added', 'a', 1, null), { maxLength: 3 }),
)
/** Mostly one of the values that fit, sometimes anything. */
const mostly = (...fitting: unknown[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: anything })
const some = (record: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) =>
  fc.oneof({ weight: 30, arbitrary: fc.record(record, { requiredKeys }) }, { weight: 1, arbitrary: anything })
const patterns = mostly(['a'], ['**/*.md', 'b/**'], [])
const deploy = some({
  hosts: mostly('u@h', ['u@h', 'v@h']),
  script: mostly('x', 'x\ny'),
  concurrency: mostly(1, 1000, 1001),
  'connect-timeout': mostly('5m', '1h30m', '5'),
  'on-host-failure': mostly('stop', 'continue'),
})
const watch = some({
  sources: mostly('ws://h'),
  sessions: mostly(1, 500),
  quorum: mostly('all', 3, 'some'),
  via: mostly('tunnel'),
  'stall-after': mostly('90s'),
})
const targets = fc.dictionary(
  mostly('testnet', 'T1', 'lab', 'null').map(String),
  some({ environment: mostly('e', 'a b', 'é'), deploy, watch }),
  { maxKeys: 3 },
)
const rule = some(
  {
    name: mostly('r', 'a b'),
    paths: patterns,
    exclude: patterns,
    changes: mostly(['added'], ['mode', 'deleted']),
    target: mostly('t', null),
  },
  ['name', 'paths', 'target'],
)
/** Documents near the schema, so that about as many fit as do not. */
const documents = some(
  {
    version: mostly(1),
    preset: mostly('go', 'node'),
    targets,
    default: mostly('testnet', null),
    rules: fc.array(rule, { maxLength: 3 }),
    areas: fc.dictionary(mostly('docs', 'x-1', 'x.y').map(String), patterns, { maxKeys: 2 }),
    labels: some({ require: mostly(['a'], ['a', 'b'], []) }),
    'approve-permission': mostly('write', 'admin'),
    'on-hand': some({
      users: mostly(['ann'], ['@ann'], ['a-b', 'c_d'], []),
      channel: mostly('#release', 'a b', '@all'),
    }),
    proof: some({ workflows: mostly(['.github/workflows/x.yml'], ['x.yml']) }),
  },
  ['version'],
)

test('the interpreter accepts exactly what an independent validator of the same schema accepts', () => {
  const seen = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(documents, (document) => {
      // JSON is YAML
      const text = JSON.stringify(document)
      const { root } = readYaml(text, 'p')
      if (root === undefined) throw new Error(`not read: ${text}`)
      const accepted = checkAgainst(policySchema, root, 'p').problems.length === 0
      expect({ text, accepted }).toEqual({ text, accepted: validate(document) })
      seen[accepted ? 'accepted' : 'refused']++
    }),
    { numRuns: 2000 },
  )
  expect(seen.accepted).toBeGreaterThan(30)
  expect(seen.refused).toBeGreaterThan(200)
})
