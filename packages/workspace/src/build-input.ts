import type { Ecosystem, Member } from './workspace.ts'

/**
 * Whether the build of whoever needs the member takes the file in without being told to: sources and manifests, not the
 * member's own tests. Of these no rule may say that they need nothing; anything else is in a build only when a source
 * names it, and there a rule's word stands.
 */
export function isBuildInput({ ecosystem, folder, sources = [] }: Member, path: string): boolean {
  if (sources.some((source) => source === '' || path.startsWith(`${source}/`))) return isSource[ecosystem].test(path)
  if (folder !== '' && !path.startsWith(`${folder}/`)) return false
  const inside = folder === '' ? path : path.slice(folder.length + 1)
  return compiledBy[ecosystem](inside)
}

/** The same of a path whose package is not known: whether any build tool would take it in. */
export function mayBeBuilt(path: string): boolean {
  return Object.values(compiledBy).some((compiles) => compiles(path))
}

/** Sources and manifests; the file's place does not matter. */
const isSource: Readonly<Record<Ecosystem, RegExp>> = {
  cargo: /(?:^|\/)Cargo\.toml$|\.rs$/,
  npm: /(?:^|\/)package\.json$|\.(?:[cm]?[jt]sx?|json|wasm|node|vue|svelte)$/,
  go: /(?:^|\/)go\.mod$|\.(?:go|s|S|c|h|cc|cpp|hpp)$/,
}

const compiledBy: Readonly<Record<Ecosystem, (path: string) => boolean>> = {
  cargo: (path) => isSource.cargo.test(path) && !/^(?:tests|benches|examples)\//.test(path),
  npm: (path) => isSource.npm.test(path) && !isTestOfNpm.test(path) && !isSettingOfTool.test(path),
  go: (path) => isSource.go.test(path) && !path.endsWith('_test.go'),
}

const isTestOfNpm = /(?:^|\/)(?:__tests__|__mocks__|tests?)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/

/** Any source is a program to npm; these only look at the others: dot files, and settings of linters and test runners. */
const isSettingOfTool =
  /(?:^|\/)\.|(?:^|\/)(?:eslint|prettier|stylelint|commitlint|lint-staged|jest|vitest|playwright|cypress)\.config\.[cm]?[jt]s$/
