import type { FromSchema } from 'json-schema-to-ts'
import { closureSchema, contentSchema } from './content.ts'
import { targetSchema } from './target.ts'
import { compatSchema } from './compat.ts'
import { onHandSchema } from './on-hand.ts'
import { patternList, targetReference, text } from './values.ts'

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'paths', 'target'],
  properties: {
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 64,
      pattern: '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
      patternErrorMessage: 'Write it on one line, without blanks around it',
      description: 'What the explanations call it; unique.',
    },
    paths: { ...patternList, description: 'Glob patterns from the top of the repository, such as **/*.md or pallets/**.' },
    exclude: { ...patternList, description: 'Exceptions from paths; there is no ! negation.' },
    changes: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] },
      description: 'Only these changes; all when left out.',
    },
    target: targetReference,
  },
} as const

/**
 * The policy file, as JSON Schema 2020-12. Editors read it from schema/, the types below are derived from it, and
 * `checkAgainst` interprets this very value: there is no second description that could drift.
 */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Shakedown policy',
  description: 'Which deployment a change needs before it may merge (.github/shakedown.yml).',
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: {
    version: { const: 1, description: 'The version of this format.' },
    preset: {
      enum: ['rust-substrate', 'rust', 'node', 'go'],
      description: 'Rules for a kind of project; they come after your own.',
    },
    targets: {
      type: 'object',
      minProperties: 1,
      maxProperties: 16,
      propertyNames: {
        maxLength: 64,
        pattern: '^[A-Za-z][A-Za-z0-9._-]*$',
        patternErrorMessage: 'Begin with a letter; letters, digits, ".", "_" and "-" may follow',
      },
      additionalProperties: targetSchema,
      description: 'The deployments, least demanding first; the most demanding one that any file asks for wins.',
    },
    default: {
      ...targetReference,
      description: 'The target of a path that no rule names; the most demanding one when left out.',
    },
    rules: { type: 'array', maxItems: 200, items: rule, description: 'Per file, the first rule that matches decides.' },
    content: contentSchema,
    closure: closureSchema,
    areas: {
      type: 'object',
      maxProperties: 100,
      propertyNames: {
        maxLength: 64,
        pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
        patternErrorMessage: 'Begin with a letter; letters, digits, "_" and "-" may follow',
      },
      additionalProperties: patternList,
      description: 'Named groups of paths for other jobs; they never influence the target.',
    },
    labels: {
      type: 'object',
      additionalProperties: false,
      properties: {
        require: {
          type: 'array',
          maxItems: 50,
          uniqueItems: true,
          items: text,
          description: 'Labels of a pull request that raise it to the most demanding target.',
        },
      },
      description: 'Labels only raise.',
    },
    'approve-permission': {
      enum: ['write', 'maintain', 'admin'],
      description: 'Who may waive, approve and override; maintain when left out.',
    },
    'on-hand': onHandSchema,
    compat: compatSchema,
    proof: {
      type: 'object',
      additionalProperties: false,
      properties: {
        workflows: {
          type: 'array',
          maxItems: 50,
          uniqueItems: true,
          items: {
            type: 'string',
            pattern: '^\\.github/workflows/[^/\\r\\n]+\\.ya?ml$',
            patternErrorMessage: 'Write the path of a workflow file, such as .github/workflows/testnet.yml',
          },
          description: 'The workflows that may write proofs; with none, no proof counts.',
        },
      },
      description: 'What makes a proof count.',
    },
  },
} as const

/** A policy file whose form is right; whether its parts fit together is judged afterwards. */
export type PolicyDocument = FromSchema<typeof policySchema>

/** What is left of a document after its faulty parts are taken out, so that the rest can still be judged. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T
