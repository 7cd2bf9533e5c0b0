import { readFile, realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { ProblemError, quote, type Problem } from '@shakedown/ports'
import { checkScript, type LocalTree } from '@shakedown/ssh'
import type { Law } from './law.ts'
import type { Context } from './main.ts'
import { readSettings, type Settings } from './settings.ts'
import { readUploads } from './uploads.ts'

/** All that is known before a host is contacted; every mistake in it has been reported. */
export interface Prepared {
  law: Law
  settings: Settings
  /** The deploy script's text; `undefined` when nothing is deployed. */
  script: string | undefined
  /** What is uploaded, in the order of `settings.uploads`; nothing when nothing is deployed. */
  trees: readonly LocalTree[]
}

/** Reads inputs, script and uploads. Contacts GitHub at most. @throws ProblemError */
export async function prepare(law: Law, context: Context): Promise<Prepared> {
  const settings = readTerms(law, context)
  const [script, trees] = await Promise.allSettled([readScript(settings, law, context), readTrees(settings, context)])
  const faults = [script, trees].flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
  for (const fault of faults) if (!(fault instanceof ProblemError)) throw fault
  if (script.status === 'rejected' || trees.status === 'rejected') {
    throw new ProblemError((faults as ProblemError[]).flatMap(({ problems }) => problems))
  }
  return { law, settings, script: script.value, trees: trees.value }
}

/** A preflight comes before the build, so what is to be uploaded need not be there. */
async function readTrees({ inputs, uploads }: Settings, { event, signal }: Context): Promise<LocalTree[]> {
  if (inputs.mode !== 'deploy' && inputs.mode !== 'deploy+watch') return []
  return readUploads(uploads, event.workspace, inputs['working-directory'], signal)
}

/** What post needs, too: a script may be gone from the checkout by then. @throws ProblemError */
export function readTerms(law: Law, context: Context): Settings {
  try {
    return readSettings({
      given: context.given,
      target: law.target,
      where: law.where,
      withoutSecrets: law.withoutSecrets,
      withoutToken: law.github === undefined,
      agentSocket: context.env['SSH_AUTH_SOCK'],
    })
  } catch (error) {
    if (law.target !== undefined || !(error instanceof ProblemError)) throw error
    // Without it, somebody whose first pull request adds the policy is told of missing inputs only.
    const what = 'there is no policy, so inputs must say everything'
    const mend = 'Merge the policy first: it counts from the target branch only. Or give the inputs named below'
    throw new ProblemError([{ where: law.where, what, mend }, ...error.problems], { cause: error })
  }
}

async function readScript({ inputs, scriptFile }: Settings, law: Law, context: Context): Promise<string | undefined> {
  if (inputs.mode === 'watch' || inputs.mode === 'status') return undefined
  if (scriptFile === undefined) return inputs.script === '' ? undefined : inputs.script
  const { path, from } = scriptFile
  const text =
    from === 'policy'
      ? await law.file(path)
      : await readWorkTree(context.event.workspace, inputs['working-directory'], path)
  if (text !== undefined) {
    const problems = [...checkScript(text, path), ...checkNotBlank(text, path)]
    if (problems.length > 0) throw new ProblemError(problems)
    return text
  }
  throw new ProblemError([
    {
      where: from === 'policy' ? `${law.where} script-file` : 'input "script-file"',
      what:
        from === 'policy'
          ? `${quote(path)} does not exist where the policy comes from`
          : `${quote(path)} does not exist in the checkout`,
      mend:
        from === 'policy' ? 'Add it there, or correct the path' : 'Check the repository out first, or correct the path',
    },
  ])
}

/** A script of nothing exits with 0, and what ran before would be taken for what was deployed. */
function checkNotBlank(text: string, path: string): Problem[] {
  return text.trim() === ''
    ? [{ where: path, what: 'the file is empty, so nothing would be deployed', mend: 'Write the deploy script' }]
    : []
}

/** Only files inside the workspace: a link could lead to anything that the runner can read. */
async function readWorkTree(workspace: string, folder: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(workspace)
    const file = await realpath(resolve(root, folder, path))
    return file.startsWith(root + sep) ? await readFile(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}
