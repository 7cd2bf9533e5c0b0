/** Where a relative path leads, seen from a folder; undefined: out of the repository, or absolute. */
export function resolvePath(folder: string, path: string): string | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split(/[/\\]/)) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const isBelow = (folder: string, path: string): boolean => folder === '' || path.startsWith(`${folder}/`)
/** A path as seen from a folder above it. */
export const insideOf = (folder: string, path: string): string => (folder === '' ? path : path.slice(folder.length + 1))
