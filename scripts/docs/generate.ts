import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { actionYml } from './action-yml.ts'
import { homeOf, loadActions } from './actions.ts'
import { BlockMissing, withTables } from './readme.ts'
import { schemas } from './schemas.ts'

export interface Generated {
  /** Path from the root of the repository → the whole text. */
  files: ReadonlyMap<string, string>
  /** What kept something from being generated, one sentence each. */
  faults: readonly string[]
}

/** Everything that is generated, in the form that `npm run lint` demands. */
export async function generate(root: string): Promise<Generated> {
  const files = new Map<string, string>()
  const faults: string[] = []
  const config = await resolveConfig(join(root, 'README.md'))
  const pretty = (text: string, filepath: string) => format(text, { ...config, filepath })

  const actions = await loadActions(root)
  for (const action of actions) {
    const folder = `actions/${action.name}`
    files.set(join(homeOf(action), 'action.yml'), await pretty(actionYml(action), 'action.yml'))
    const readme = await readFile(join(root, folder, 'README.md'), 'utf8').catch(() => undefined)
    if (readme === undefined) {
      faults.push(`${folder}/README.md does not exist`)
      continue
    }
    try {
      files.set(`${folder}/README.md`, await withTables(readme, action, (table) => pretty(table, 'README.md')))
    } catch (error) {
      if (!(error instanceof BlockMissing)) throw error
      faults.push(`${folder}/README.md: ${error.message}`)
    }
  }
  for (const [name, schema] of schemas(actions))
    files.set(`schema/${name}`, `${JSON.stringify(schema, undefined, 2)}\n`)
  return { files, faults }
}
