import type { Ecosystem, Member } from './workspace.ts'

/**
 * Whether the build of whoever needs the member takes the file in without being told to: sources and manifests, not the
 * member's own tests. Of these no rule may say that they need nothing; anything else is in a build only when a source
 * names it, and there a rule's word stands.
 */
export function isBuildInput({ ecosystem, folder }: Member, path: string): boolean {
  const inside = folder === '' ? path : path.slice(folder.length + 1)
  return compiledBy[ecosystem](inside)
}

/** The same of a path whose package is not known: whether any build tool would take it in. */
export function mayBeBuilt(path: string): boolean {
  return Object.values(compiledBy).some((compiles) => compiles(path))
}

const compiledBy: Readonly<Record<Ecosystem, (path: string) => boolean>> = {
  cargo: (path) => /(?:^|\/)Cargo\.toml$|\.rs$/.test(path) && !/^(?:tests|benches|examples)\//.test(path),
  npm: (path) =>
    /(?:^|\/)package\.json$|\.(?:[cm]?[jt]sx?|json|wasm|node|vue|svelte)$/.test(path) &&
    !/(?:^|\/)(?:__tests__|__mocks__|tests?)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path),
  go: (path) => /(?:^|\/)go\.mod$|\.(?:go|s|S|c|h|cc|cpp|hpp)$/.test(path) && !/_test\.go$/.test(path),
}
