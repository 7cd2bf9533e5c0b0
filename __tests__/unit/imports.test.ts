import { expect, test } from '@jest/globals'
import { importsIn } from './imports.ts'

test('every form of import is seen, and text that looks like one is not', () => {
  const source = `
    // import './comment.ts'
    /* import './comment.ts' */
    import type { A } from 'types'
    import {
      type B,
      b,
    } from "./named.ts"
    import json from './data.json' with { type: 'json' }
    import 'effect'
    export type { C } from './type-face.ts'
    export * from './face.ts'
    const text = "import 'string'"
    const script = \`
    import x from './template.mjs'
    \`
    export { late } from './late.ts'
    const lazy = await import('lazy')
    type Q = import('./query.ts').Q
  `
  expect(importsIn(source).toSorted()).toEqual(
    [
      'types',
      './named.ts',
      './data.json',
      'effect',
      './type-face.ts',
      './face.ts',
      './late.ts',
      'lazy',
      './query.ts',
    ].toSorted(),
  )
})
