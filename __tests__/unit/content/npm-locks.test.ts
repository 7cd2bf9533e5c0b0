import { describe, expect, test } from '@jest/globals'
import { proversOf, type Proof } from '@shakedown/content'
import { bytes, lockFile, manifests, sidesOf, type Variant } from './npm-sides.ts'

const [prover] = proversOf({ comments: [], manifests: { npm: 'dependencies' }, tests: [] })

const names: Record<string, string> = {
  npm: 'package-lock.json',
  pnpm: 'pnpm-lock.yaml',
  yarn: 'yarn.lock',
  berry: 'yarn.lock',
}
const nameOf = (tool: string): string => names[tool.replace(/\d+$/, '')] ?? ''

async function compare(
  tool: string,
  before: string,
  after: string,
  roots: readonly string[],
  variant: Variant = 'base',
): Promise<Proof> {
  const sides = sidesOf(manifests(tool, variant), roots, manifests(tool, 'base'))
  const path = nameOf(tool)
  expect(prover?.covers(path, 'modified')).toBe(true)
  return (
    (await prover?.prove({ path, before: bytes(before), after: bytes(after) }, sides)) ?? { kind: 'unproven', why: '' }
  )
}

const changed = async (tool: string, variant: Variant, roots: readonly string[]): Promise<Proof> =>
  await compare(tool, lockFile(tool, 'base'), lockFile(tool, variant), roots, variant)

const workspaceTools = ['npm2', 'npm3', 'pnpm8', 'pnpm9', 'pnpm12', 'yarn1', 'berry3', 'berry4']
const tools = ['npm1', ...workspaceTools]

describe.each(tools)('%s', (tool) => {
  test('the same file is the same', async () => {
    expect(await changed(tool, 'base', [])).toMatchObject({ kind: 'same', proof: 'lock-file' })
    expect(await changed(tool, 'base', ['apps/api'])).toMatchObject({ kind: 'same', proof: 'lock-file' })
  })

  test('without roots every version counts', async () => {
    expect(await changed(tool, 'outside', [])).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/is-odd/),
    })
    expect(await changed(tool, 'inside', [])).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/supports-color/),
    })
  })

  test('what is not of this tool, or is torn, is not proven', async () => {
    const text = lockFile(tool, 'base')
    for (const broken of [
      '',
      text.slice(0, Math.floor(text.length * 0.6)),
      `<<<<<<< HEAD\n${text}`,
      `${text}\n}`,
      `\u0000${text}`,
    ]) {
      expect(await compare(tool, text, broken, [])).not.toMatchObject({ kind: 'same' })
    }
  })
})

describe.each(workspaceTools)('%s, by what apps/api is built from', (tool) => {
  test('what only packages/b needs may drift, and is named', async () => {
    const proof = await changed(tool, 'outside', ['apps/api'])
    expect(proof).toMatchObject({ kind: 'same', proof: 'lock-file' })
    expect(proof.why).toMatch(/drifted outside what "apps\/api" is built from: .*is-odd.*3\.0\.1/)
  })

  test('what it needs itself counts', async () => {
    expect(await changed(tool, 'inside', ['apps/api'])).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/supports-color.*8\.1\.1/),
    })
  })

  test('a change of packages/b counts for packages/b', async () => {
    expect(await changed(tool, 'outside', ['packages/b'])).toMatchObject({ kind: 'different' })
    expect(await changed(tool, 'inside', ['packages/b'])).toMatchObject({ kind: 'same' })
  })

  test('a root without a package leaves everything counting', async () => {
    expect(await changed(tool, 'outside', ['apps/none'])).toMatchObject({ kind: 'different' })
  })

  test('other content under the same version counts, within reach only', async () => {
    const text = lockFile(tool, 'base')
    // the first letters of a checksum, by the entry that it stands in
    const swapped = (name: string) => {
      const at = text.search(
        new RegExp(`(?:^|[\\s"'/])${name}@?[^\\n]*:(?: \\{)?\\n(?:[^\\n]+\\n)*?[^\\n]*(?:sha512-|checksum: )`, 'm'),
      )
      const sum = text.slice(at).search(/sha512-|checksum: \S/) + at + (text.includes('checksum') ? 16 : 8)
      return `${text.slice(0, sum)}${text[sum] === 'Z' ? 'Y' : 'Z'}${text.slice(sum + 1)}`
    }
    expect(swapped('debug')).not.toBe(swapped('is-odd'))
    expect(await compare(tool, text, swapped('debug'), ['apps/api'])).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/(?:integrity|checksum|resolution).*debug/),
    })
    expect(await compare(tool, text, swapped('is-odd'), ['apps/api'])).toMatchObject({ kind: 'same' })
  })
})

test('another version of the format counts', async () => {
  expect(await compare('npm3', lockFile('npm2', 'base'), lockFile('npm3', 'base'), [])).toMatchObject({
    kind: 'different',
  })
  expect(await compare('pnpm9', lockFile('pnpm8', 'base'), lockFile('pnpm9', 'base'), [])).toMatchObject({
    kind: 'different',
  })
  expect(await compare('berry4', lockFile('yarn1', 'base'), lockFile('berry4', 'base'), [])).toMatchObject({
    kind: 'different',
  })
  expect(await compare('berry4', lockFile('berry3', 'base'), lockFile('berry4', 'base'), [])).toMatchObject({
    kind: 'different',
  })
})

describe('what an unknown word could mean is not guessed', () => {
  const edits: [tool: string, from: string, to: string][] = [
    ['npm3', '"requires": true,', '"requires": true, "strange": 1,'],
    ['npm3', '"dev": true,', '"dev": true, "strange": 1,'],
    ['npm3', '"lockfileVersion": 3', '"lockfileVersion": 4'],
    ['npm3', '"requires": true,', '"requires": true, "requires": true,'],
    ['pnpm9', "lockfileVersion: '9.0'", "lockfileVersion: '10.0'"],
    ['pnpm9', "lockfileVersion: '9.0'", 'lockfileVersion: 9.0'],
    ['pnpm9', 'settings:', 'strange: 1\nsettings:'],
    ['pnpm9', 'packages:\n', '---\npackages:\n'],
    ['pnpm9', 'settings:', 'settings: &anchor'],
    ['yarn1', '  version ', '  strange "1"\n  version '],
    ['yarn1', '  dependencies:', '  devDependencies:'],
    ['berry4', '  linkType: hard', '  linkType: hard\n  strange: 1'],
  ]
  test.each(edits)('%s: %j as %j', async (tool, from, to) => {
    const text = lockFile(tool, 'base')
    expect(text).toContain(from)
    expect(await compare(tool, text, text.replace(from, to), [])).toMatchObject({ kind: 'unproven' })
  })
})

test('a lock file of packages that the roots do not hold is of no matter to them', async () => {
  const tree = {
    ...manifests('npm3', 'base'),
    'website/package.json': '{"name":"website","dependencies":{"is-odd":"3.0.1"}}',
  }
  const versions = {
    path: 'website/package-lock.json',
    before: bytes(lockFile('npm1', 'base')),
    after: bytes(lockFile('npm1', 'outside')),
  }
  expect(await prover?.prove(versions, sidesOf(tree, ['apps/api']))).toMatchObject({ kind: 'different' })
  const three = { ...versions, before: bytes(lockFile('npm3', 'base')), after: bytes(lockFile('npm3', 'inside')) }
  expect(await prover?.prove(three, sidesOf(tree, ['apps/api']))).toMatchObject({ kind: 'same' })
})

test.each(['resolutions', 'overrides'])('with %s at the top, yarn 1 may resolve what no pattern says', async (key) => {
  const tree = manifests('yarn1', 'outside')
  const top = { ...tree, 'package.json': (tree['package.json'] ?? '').replace('{', `{"${key}":{"is-odd":"3.0.0"},`) }
  const versions = {
    path: 'yarn.lock',
    before: bytes(lockFile('yarn1', 'base')),
    after: bytes(lockFile('yarn1', 'outside')),
  }
  const proof = await prover?.prove(versions, sidesOf(top, ['apps/api'], { ...manifests('yarn1', 'base') }))
  expect(proof?.kind).toBe(key === 'resolutions' ? 'different' : 'same')
})
