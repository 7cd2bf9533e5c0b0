export type Format = 'npm' | 'pnpm' | 'yarn'

/** Lock files, by the program that writes them. */
export const locks: ReadonlyMap<string, Format> = new Map([
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
])

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
