import { mkdir, readFile, realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { openFleet, redactor, Transcript, type Fleet } from '@shakedown/fleet'
import { ProblemError, quote, type Problem } from '@shakedown/ports'
import { checkScript, type LocalTree, type Variable } from '@shakedown/ssh'
import type { HostTools, HostWork } from './host.ts'
import type { Law } from './law.ts'
import type { Context } from './main.ts'
import { readSettings, type Settings } from './settings.ts'
import type { TeardownWork } from './teardown.ts'
import { baseFolder, readUploads } from './uploads.ts'

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
  if (inputs.mode === 'watch' || inputs.mode === 'preflight') return []
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
  if (inputs.mode === 'watch') return undefined
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

/** Everything a walk over the hosts needs. */
export interface Rollout {
  fleet: Fleet
  work: HostWork
  teardown: TeardownWork
  tools: HostTools
  redact(text: string): string
  close(): Promise<void>
}

/** Opens nothing yet: connections are made when first asked for. */
export function openRollout({ law, settings, script, trees }: Prepared, context: Context): Rollout {
  const { inputs } = settings
  const { clock, log, signal } = context
  const redact = redactor([
    ...inputs.secrets.map(({ value }) => value),
    inputs['private-key'],
    inputs.passphrase,
    inputs.token,
  ])
  const transcripts = new Map<string, Transcript>()
  const { fleet, close } = openFleet(settings, inputs, { clock, log, signal })
  const root = baseFolder(settings)
  const shared = {
    prologue: prologueFor(root),
    env: (alias: string) => [...inputs.env, ...ownVariables(law, settings, alias, context.event.runId)],
    secrets: inputs.secrets,
  }
  return {
    fleet,
    redact,
    work: {
      ...shared,
      uploads: { trees, root, timeoutMs: inputs['script-timeout'] },
      script,
      scriptTimeoutMs: inputs['script-timeout'],
      onCancel: inputs['on-cancel'],
      run: context.event.runId,
      health: inputs.health,
      healthTimeoutMs: inputs['health-timeout'],
      versionCommand: inputs['version-command'],
      expected: { version: inputs.version, commit: law.head },
    },
    teardown: { ...shared, script: inputs.teardown },
    tools: {
      clock,
      log,
      signal,
      transcript(alias) {
        const known = transcripts.get(alias) ?? new Transcript(context.temp('logs'), alias, log, redact)
        transcripts.set(alias, known)
        return known
      },
    },
    close: async () => {
      await close()
      await Promise.all([...transcripts.values()].map((one) => one.end()))
    },
  }
}

/** Variables arrive as they are written, and only the host knows where its home is. */
function prologueFor(root: string): string {
  if (!root.startsWith('~/')) return ''
  return 'case $SHAKEDOWN_ROOT in "~"/*) SHAKEDOWN_ROOT=$HOME${SHAKEDOWN_ROOT#"~"};; esac; '
}

/** The folder of the transcripts. */
export async function makeLogFolder(context: Context): Promise<string> {
  const folder = context.temp('logs')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

function ownVariables(law: Law, settings: Settings, alias: string, runId: string): Variable[] {
  return Object.entries({
    TARGET: law.targetName,
    ENVIRONMENT: settings.environment,
    HOST: alias,
    ROOT: baseFolder(settings),
    COMMIT: law.head,
    VERSION: settings.inputs.version,
    RUN: runId,
  }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }))
}
