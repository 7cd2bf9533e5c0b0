// The rules of the house, read off the imports: which world each package meets, and who may know whom.
import { type Dirent, existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { importsIn } from './imports.ts'

const root = join(import.meta.dirname, '../..')

/** No input, no output, no clock of their own: what they need comes in as arguments. */
const pure = ['change', 'compat', 'content', 'gate', 'ledger', 'policy', 'ports', 'workspace']

/** Foreign worlds, and the one package that meets each. */
const soleImporter: Record<string, string> = {
  '@actions/core': 'kit',
  '@actions/github': 'github',
  '@actions/exec': 'process',
  child_process: 'process',
  ssh2: 'ssh',
  ws: 'watch',
}

/** Not bundled: they may import ssh2 and ws and start programs. */
const notBundled = new Set(['rehearsal'])

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>
}
const development = Object.keys(devDependencies)

interface Import {
  from: string
  what: string
}

interface Workspace {
  /** Of its folder. */
  name: string
  /** Of its package; actions/plan is called otherwise, since packages/plan has its name. */
  own: string
  kind: 'packages' | 'actions'
  folder: string
  files: string[]
  imports: Import[]
  dependencies: string[]
  references: string[]
}

const workspaces = (['packages', 'actions'] as const).flatMap((kind) =>
  readdirSync(join(root, kind)).map((name) => readWorkspace(kind, name)),
)
const packages = workspaces.filter(({ kind }) => kind === 'packages')
const actions = workspaces.filter(({ kind }) => kind === 'actions')

function readWorkspace(kind: Workspace['kind'], name: string): Workspace {
  const folder = join(root, kind, name)
  const files = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  const { name: own, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    dependencies?: Record<string, string>
  }
  const { references = [] } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')) as {
    references?: { path: string }[]
  }
  return {
    name,
    own,
    kind,
    folder,
    files,
    imports: files.flatMap((file) =>
      importsIn(readFileSync(file, 'utf8')).map((what) => ({ from: relative(root, file), what })),
    ),
    dependencies: Object.keys(dependencies),
    references: references.map(({ path }) => relative(root, resolve(folder, path))),
  }
}

/** The package that an import names: `@a/b/c` → `@a/b`, `node:fs/promises` → `fs`; undefined for a relative one. */
function packageOf(what: string): string | undefined {
  if (what.startsWith('.')) return undefined
  if (what.startsWith('node:')) return what.slice('node:'.length).split('/')[0]
  return what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/')
}

const ours = (workspace: Workspace) =>
  new Set(
    workspace.imports
      .map(({ what }) => packageOf(what))
      .filter((name) => name?.startsWith('@shakedown/') === true)
      .map((name) => name?.slice('@shakedown/'.length) ?? ''),
  )

test('there is a house', () => {
  expect(packages.map(({ name }) => name)).toContain('ports')
  expect(actions.length).toBeGreaterThan(0)
  expect(workspaces.flatMap(({ imports }) => imports).length).toBeGreaterThan(100)
})

// A schema from its face would bring all of it into the entry of a bundle: the null deployment would load SSH.
test.each(packages.map(({ name, folder }) => [name, folder]))('%s may be left out of a bundle', (_, folder) => {
  const { sideEffects } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { sideEffects?: boolean }
  expect(sideEffects).toBe(false)
})

describe.each(workspaces.map((workspace) => [`${workspace.kind}/${workspace.name}`, workspace] as const))(
  '%s',
  (_, workspace) => {
    test('imports packages by their face, and itself by relative paths', () => {
      const names = new Set(packages.map(({ name }) => `@shakedown/${name}`))
      const wrong = workspace.imports.filter(({ from, what }) => {
        if (what.startsWith('@shakedown/')) return !names.has(what) || what === workspace.own
        return what.startsWith('.') && relative(workspace.folder, resolve(root, dirname(from), what)).startsWith('..')
      })
      expect(wrong).toEqual([])
    })

    test('imports only files that exist, by their whole name', () => {
      const missing = workspace.imports.filter(
        ({ from, what }) => what.startsWith('.') && !existsSync(resolve(root, dirname(from), what)),
      )
      expect(missing).toEqual([])
    })

    test('depends on what it imports, and tells the compiler', () => {
      const undeclared = workspace.imports.filter(({ what }) => {
        const name = packageOf(what)
        if (name === undefined || what.startsWith('node:')) return false
        // Types only: it leaves nothing in the bundle.
        const allowed = notBundled.has(workspace.name)
          ? [...workspace.dependencies, ...development]
          : workspace.dependencies
        return name !== 'json-schema-to-ts' && !allowed.includes(name)
      })
      expect(undeclared).toEqual([])
      const unreferenced = [...ours(workspace)].filter((name) => !workspace.references.includes(`packages/${name}`))
      expect(unreferenced).toEqual([])
    })

    test('has no file above 300 lines', () => {
      const long = workspace.files
        .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
        .filter(({ lines }) => lines > 300)
      expect(long).toEqual([])
    })

    test('has no file or folder for whatever fits nowhere', () => {
      const vague = workspace.files
        .map((file) => relative(root, file))
        .filter((file) => /(^|\/|-)(utils?|helpers?|common|manager|misc)(\/|-|\.ts$)/.test(file))
      expect(vague).toEqual([])
    })

    test('names every import of Node as such', () => {
      const builtin = new Set([
        'assert',
        'buffer',
        'child_process',
        'crypto',
        'events',
        'fs',
        'net',
        'os',
        'path',
        'process',
        'stream',
        'url',
        'util',
      ])
      expect(workspace.imports.filter(({ what }) => builtin.has(what.split('/')[0] ?? ''))).toEqual([])
    })
  },
)

test('ports imports nothing', () => {
  const ports = packages.find(({ name }) => name === 'ports')
  expect(ports?.imports.filter(({ what }) => !what.startsWith('.'))).toEqual([])
  expect(ports?.dependencies).toEqual([])
})

test('no package imports an action, and no action another', () => {
  const names = new Set(actions.map(({ own }) => own))
  expect(names.size).toBe(actions.length)
  expect(workspaces.flatMap(({ imports }) => imports).filter(({ what }) => names.has(what))).toEqual([])
})

test('nothing that is bundled imports the rehearsal', () => {
  expect(workspaces.filter((workspace) => ours(workspace).has('rehearsal')).map(({ name }) => name)).toEqual([])
})

test('packages form no circle', () => {
  const open = new Map(packages.map((workspace) => [workspace.name, ours(workspace)]))
  for (;;) {
    const leaf = [...open].find(([, needs]) => ![...needs].some((name) => open.has(name)))
    if (leaf === undefined) break
    open.delete(leaf[0])
  }
  expect([...open.keys()]).toEqual([])
})

test.each(Object.entries(soleImporter))('%s is imported by packages/%s alone', (foreign, owner) => {
  const others = workspaces
    .filter(({ name, kind }) => !notBundled.has(name) && !(kind === 'packages' && name === owner))
    .flatMap(({ imports }) => imports)
    .filter(({ what }) => packageOf(what) === foreign)
  expect(others).toEqual([])
})

test('git is called by packages/git alone', () => {
  const callers = workspaces
    .filter(({ name, kind }) => !notBundled.has(name) && !(kind === 'packages' && name === 'git'))
    .flatMap(({ files }) => files)
    .filter((file) => /\b(?:run|start|spawn\w*|exec\w*)\(\s*['"`]git['"`]/.test(readFileSync(file, 'utf8')))
  expect(callers.map((file) => relative(root, file))).toEqual([])
})

test('GitHub’s client is loaded only when it is needed', () => {
  const github = packages.find(({ name }) => name === 'github')
  const eager = (github?.files ?? []).filter((file) =>
    /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'@actions\/github/m.test(readFileSync(file, 'utf8')),
  )
  expect(eager.map((file) => relative(root, file))).toEqual([])
})

describe.each(
  packages.filter(({ name }) => pure.includes(name)).map((workspace) => [workspace.name, workspace] as const),
)('%s is pure', (name, workspace) => {
  test('it imports nothing of Node and only pure packages', () => {
    expect(workspace.imports.filter(({ what }) => what.startsWith('node:'))).toEqual([])
    expect([...ours(workspace)].filter((other) => !pure.includes(other))).toEqual([])
  })

  test('it reads no clock, no chance, no environment, and prints nothing', () => {
    const world =
      /\b(?:Date\.now|new Date\(\)|performance\.|Math\.random|setTimeout|setInterval|setImmediate|process\.|console\.|fetch\(|crypto\.|globalThis)/
    const touching = workspace.files
      // The clock of this machine is the one thing that ports brings along, to be handed in.
      .filter((file) => !(name === 'ports' && file.endsWith('clock.ts')))
      .filter((file) => world.test(withoutComments(readFileSync(file, 'utf8'))))
    expect(touching.map((file) => relative(root, file))).toEqual([])
  })
})

function withoutComments(source: string): string {
  return source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

test('waits take a clock: no bare timer in what is bundled', () => {
  const timers = workspaces
    .filter(({ name }) => !notBundled.has(name))
    .flatMap(({ files }) => files)
    .filter((file) => !file.endsWith('packages/ports/src/clock.ts'))
    .filter((file) =>
      /(?<![.\w])set(?:Timeout|Interval)\(|node:timers/.test(withoutComments(readFileSync(file, 'utf8'))),
    )
  expect(timers.map((file) => relative(root, file))).toEqual([])
})
