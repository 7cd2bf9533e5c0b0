import type { Files } from '@shakedown/ports'
import type { Sides } from './proof.ts'

/**
 * Why a build may read other bytes than were compared, or `undefined`. A checkout rewrites files as `.gitattributes`
 * says (gitattributes(5)): `working-tree-encoding` can turn a comment into code, `ident` writes the name of the blob into
 * the text, a filter does as it likes. Line endings are left out: they change on both sides alike.
 * @throws FilesUnreadable
 */
export async function rewrittenAtCheckout(path: string, { base, head }: Sides): Promise<string | undefined> {
  return (await rewrittenAt(base.files, path)) ?? (await rewrittenAt(head.files, path))
}

/** The files that `rewrittenAtCheckout` reads; asked for together before, they cost one question instead of one for each. */
export function attributeFiles(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(foldersAround))].map(attributesIn)
}

async function rewrittenAt(files: Files, path: string): Promise<string | undefined> {
  const folders = foldersAround(path)
  const found = await files.read(folders.map(attributesIn))
  for (const folder of folders) {
    const name = attributesIn(folder)
    const bytes = found.get(name)
    if (bytes === undefined) continue
    const inside = folder === '' ? path : path.slice(folder.length + 1)
    const line = new TextDecoder('latin1')
      .decode(bytes)
      .split('\n')
      .find((each) => mayRewrite(each, inside))
    if (line !== undefined)
      return `a checkout may rewrite it: ${name} has the line ${JSON.stringify(line.slice(0, 80))}`
  }
  return undefined
}

/** The top first. */
function foldersAround(path: string): readonly string[] {
  return path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))
}

function attributesIn(folder: string): string {
  return folder === '' ? '.gitattributes' : `${folder}/.gitattributes`
}

const rewriting = /^(?:working-tree-encoding|ident|filter)(?:=|$)/

/** Whether a line sets such an attribute for paths of which this may be one. A pattern in quotes, and a macro, may be about any. */
function mayRewrite(line: string, inside: string): boolean {
  const [pattern = '', ...attributes] = line.split(/[ \t\r]+/).filter((word) => word !== '')
  if (pattern.startsWith('"')) return /working-tree-encoding|ident|filter/.test(line)
  if (pattern.startsWith('#') || !attributes.some((attribute) => rewriting.test(attribute))) return false
  if (pattern.startsWith('[attr]') || pattern.includes('\\')) return true
  // what stands before the first wildcard begins what it matches, what stands behind the last ends it; case may be folded
  const folded = pattern.toLowerCase()
  const isAnchored = folded.includes('/')
  const name = isAnchored ? `/${inside.toLowerCase()}` : (inside.toLowerCase().split('/').at(-1) ?? '')
  const [start = ''] = /^[^*?[]*/.exec(folded.startsWith('/') || !isAnchored ? folded : `/${folded}`) ?? []
  const [end = ''] = /[^*?\]]*$/.exec(folded) ?? []
  return name.startsWith(start) && name.endsWith(end)
}
