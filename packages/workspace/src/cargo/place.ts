/**
 * Where `relative` leads from `folder`, by its words alone, as cargo reads paths. `undefined`: out of the repository.
 * @param folder from the top of the repository, empty for the top itself
 */
export function follow(folder: string, relative: string): string | undefined {
  if (relative.startsWith('/')) return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** `name` in `folder`. */
export function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

export function isBelow(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** The folder of a path; empty at the top. */
export function folderAround(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** The folders around a folder, the nearest first, the top last. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let above = folder; above !== '';) {
    above = folderAround(above)
    yield above
  }
}
