import { cp, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Contexts } from './expressions.ts'
import { expand, expandAll } from './expressions.ts'
import { asMap, asText } from './shape.ts'
import type { Texts } from './model.ts'

/** A JavaScript action, unpacked as the runner unpacks it: the repository's files at a reference, without node_modules. */
export interface Action {
  name: string
  /** Absolute paths of the entry files. */
  main: string
  pre: string | undefined
  post: string | undefined
  preIf: string
  postIf: string
  /** Declared inputs with their defaults. */
  inputs: Texts
  repository: string
  ref: string
}

/**
 * @param suite folder with `actions/`, `action.yml` and `dist/`; @param folder where to unpack; @param name '' for the one at the root
 * @throws Error that says what is missing or not supported
 */
export async function unpackAction(suite: string, folder: string, name: string, uses: string): Promise<Action> {
  const inside = name === '' ? '' : join('actions', name)
  const home = join(folder, inside)
  await mkdir(home, { recursive: true })
  const file = join(suite, inside, 'action.yml')
  await cp(file, join(home, 'action.yml')).catch((error: unknown) => {
    throw new Error(`Can't find action.yml for ${uses}: the suite has no ${file}`, { cause: error })
  })
  await cp(join(suite, 'dist'), join(folder, 'dist'), { recursive: true, force: false })
  const metadata = asMap(parse(await readFile(join(home, 'action.yml'), 'utf8')))
  const runs = asMap(metadata['runs'])
  const using = asText(runs['using'])
  if (!['node20', 'node24'].includes(using)) {
    throw new Error(`not supported by the rehearsal: runs.using ${using} of ${uses}; it runs JavaScript actions`)
  }
  const entry = async (key: string): Promise<string | undefined> => {
    const path = asText(runs[key])
    if (path === '') return undefined
    const full = join(home, path)
    const exists = await stat(full).then(
      (found) => found.isFile(),
      () => false,
    )
    if (!exists) throw new Error(`File not found: ${path} of ${uses}. Build the bundles first: npm run build`)
    return full
  }
  const main = await entry('main')
  if (main === undefined) throw new Error(`${uses} has no runs.main`)
  return {
    name,
    main,
    pre: await entry('pre'),
    post: await entry('post'),
    preIf: asText(runs['pre-if']) || 'always()',
    postIf: asText(runs['post-if']) || 'always()',
    inputs: Object.fromEntries(
      Object.entries(asMap(metadata['inputs'])).map(([input, spec]) => [input, asText(asMap(spec)['default'])]),
    ),
    repository: uses.startsWith('.') || uses.startsWith('$') ? '' : uses.split('/').slice(0, 2).join('/'),
    ref: uses.split('@')[1] ?? '',
  }
}

/** INPUT_* as the runner sets them: every declared one, and the given ones even when they are not declared. */
export function inputVariables(
  action: Action,
  given: Texts,
  contexts: Contexts,
): { env: Record<string, string>; unexpected: string[] } {
  const lower = new Map(Object.keys(action.inputs).map((name) => [name.toLowerCase(), name]))
  const values = expandAll(action.inputs, contexts)
  const unexpected: string[] = []
  for (const [name, text] of Object.entries(given)) {
    const declared = lower.get(name.toLowerCase())
    if (declared === undefined) unexpected.push(name)
    values[declared ?? name] = expand(text, contexts)
  }
  const env = Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])
  return { env: Object.fromEntries(env) as Record<string, string>, unexpected }
}
