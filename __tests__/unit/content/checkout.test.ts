// Attributes by which a checkout holds other bytes than the commit.
import { expect, test } from '@jest/globals'
import { rewrittenAtCheckout } from '../../../packages/content/src/checkout.ts'
import { sidesOf, type Tree } from './npm-sides.ts'

const path = 'node/src/Main.rs'
const at = (tree: Tree) => rewrittenAtCheckout(path, sidesOf(tree))

test.each([
  '*.rs working-tree-encoding=UTF-7',
  '*.rs text ident',
  '* filter=lfs',
  'main.rs ident',
  '/node/src/Main.rs ident',
  'node/** ident',
  'node/src/*.rs ident',
  '**/Main.rs ident',
  '**/src/*.rs ident',
  'node/*/Main.[r]s ident',
  '"node/src/Main.rs" ident',
  '"a b" ident',
  '\\*.rs ident',
  '[attr]odd ident',
  '  *.rs\tident\r',
])('%s may rewrite it', async (line) => {
  expect(await at({ '.gitattributes': `# all\n${line}\n` })).toMatch(/a checkout may rewrite it: \.gitattributes/)
})

test.each([
  '',
  '#*.rs ident',
  '*.rs text=auto eol=lf linguist-generated',
  '*.rs -ident !filter -working-tree-encoding',
  '*.png filter=lfs diff=lfs merge=lfs -text',
  'assets/** filter=lfs',
  'Main.rsx ident',
  'src/*.rs ident',
  '/Main.rs ident',
])('%s does not', async (line) => {
  expect(await at({ '.gitattributes': `${line}\n` })).toBeUndefined()
})

test('every folder on the way has a say, on either side', async () => {
  expect(await at({ 'node/.gitattributes': 'src/*.rs ident' })).toMatch(/node\/\.gitattributes/)
  expect(await at({ 'node/src/.gitattributes': '/Main.rs ident' })).toMatch(/node\/src\/\.gitattributes/)
  expect(await at({ 'tools/.gitattributes': '* ident' })).toBeUndefined()
  expect(await rewrittenAtCheckout(path, sidesOf({}, [], { '.gitattributes': '* ident' }))).toMatch(/may rewrite/)
})
