import { patternList, targetReference } from './values.ts'

const level = { enum: ['dependencies'] } as const

/** Which proofs about the content of a file may lower it to the null deployment. */
export const contentSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    comments: {
      type: 'array',
      maxItems: 5,
      uniqueItems: true,
      items: { enum: ['rust', 'typescript', 'javascript', 'go', 'python'] },
      description: 'Languages in which a change of comments and blanks alone needs nothing.',
    },
    manifests: {
      type: 'object',
      additionalProperties: false,
      properties: {
        cargo: { ...level, description: 'Cargo.toml and Cargo.lock.' },
        npm: { ...level, description: 'package.json and the lock files of npm, pnpm and yarn.' },
        go: { ...level, description: 'go.mod, go.sum and go.work.' },
      },
      description: 'Manifests and lock files in which only what changes the built result counts.',
    },
    tests: {
      type: 'array',
      maxItems: 1,
      uniqueItems: true,
      items: { enum: ['rust'] },
      description: 'Languages in which a change of tests alone needs nothing.',
    },
  },
  description: 'Proofs that can lower one file to the null deployment; off unless named here or by the preset.',
} as const

export const closureSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['roots'],
  properties: {
    roots: {
      ...patternList,
      uniqueItems: true,
      items: {
        type: 'string',
        minLength: 1,
        maxLength: 256,
        pattern: '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^*?\\[\\]{}\\\\\\u0000-\\u001f]+$',
        patternErrorMessage: 'Write a folder of the repository, such as standalone/node; "." is its top',
      },
      description: 'Folders of the packages that are deployed.',
    },
    target: {
      ...targetReference,
      description: 'What a package needs that a root is built from; the most demanding target when left out.',
    },
  },
  description: 'Raises what the deployed packages are built from, and frees what they are not.',
} as const
