import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sides, Side } from '@shakedown/content'
import type { Files } from '@shakedown/ports'
import { readWorkspace } from '@shakedown/workspace'

export type Tree = Readonly<Record<string, string>>

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export function filesOf(tree: Tree): Files {
  return {
    list: async () => Object.keys(tree),
    links: async () => new Map(),
    read: async (paths) =>
      new Map(paths.flatMap((path) => (tree[path] === undefined ? [] : [[path, bytes(tree[path])] as const]))),
  }
}

export function sideOf(tree: Tree): Side {
  const files = filesOf(tree)
  return { files, workspace: () => readWorkspace(files) }
}

/** Both sides of a change in the same manifests, unless the base had others. */
export const sidesOf = (head: Tree, roots: readonly string[] = [], base: Tree = head): Sides => ({
  base: sideOf(base),
  head: sideOf(head),
  roots,
})

export const variants = ['base', 'outside', 'inside'] as const
export type Variant = (typeof variants)[number]

/**
 * Lock files that the tools themselves wrote, with the registry's name taken out. `outside` moves a dependency of
 * packages/b, `inside` one of apps/api; apps/api needs packages/a.
 */
export function lockFile(tool: string, variant: Variant): string {
  return readFileSync(join(import.meta.dirname, 'npm-locks', `${tool}-${variant}.lock`), 'utf8')
}

/** What those lock files were made from. */
export function manifests(tool: string, variant: Variant): Tree {
  const range = /^(?:npm|yarn)/.test(tool) ? '^1.0.0' : 'workspace:^'
  const [odd, color] = [variant === 'outside' ? '3.0.0' : '3.0.1', variant === 'inside' ? '8.1.0' : '8.1.1']
  const top = { name: 'top', private: true, version: '1.0.0', devDependencies: { ms: '2.1.2' } }
  const workspaces = ['packages/*', 'apps/*']
  return {
    'package.json': JSON.stringify(tool.startsWith('pnpm') ? top : { ...top, workspaces }),
    ...(tool.startsWith('pnpm') ? { 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - apps/*\n' } : {}),
    'packages/a/package.json': JSON.stringify({ name: '@acme/a', version: '1.0.0', dependencies: { debug: '^4.3.0' } }),
    'packages/b/package.json': JSON.stringify({
      name: '@acme/b',
      version: '1.0.0',
      dependencies: { 'is-odd': odd, 'alias-ms': 'npm:ms@2.0.0' },
    }),
    'apps/api/package.json': JSON.stringify({
      name: 'api',
      version: '1.0.0',
      dependencies: { '@acme/a': range, 'supports-color': color },
      optionalDependencies: { '@esbuild/linux-loong64': '0.25.0' },
    }),
  }
}
