import {
  compareVersions,
  parseExitCodes,
  parseRetries,
  parseVersion,
  readQuarantine,
  releasesOf,
  type QuarantineEntry,
  type RunPlan,
} from '@shakedown/compat'
import { candidateAt, filesOf, readTags, type CompatSettings, type OpenedCompat } from '@shakedown/plan'
import { ProblemError, quote, ValueFault, type Files, type Problem } from '@shakedown/ports'
import type { Context } from './main.ts'
import type { Settled } from './settings.ts'

/** Everything a run needs, checked together before anything is started. @throws ProblemError */
export async function readRunPlan(
  opened: OpenedCompat,
  settled: Settled,
  settings: CompatSettings,
  { clock }: Context,
): Promise<RunPlan> {
  const problems: Problem[] = []
  const fault = (name: string, what: string, mend: string) =>
    void problems.push({ where: `input "${name}"`, what, mend })
  const { scheme, pattern } = settings
  const version = parseVersion(settled.version, scheme)
  if (version === undefined)
    fault('version', `${quote(settled.version)} is not a version`, 'Give ${{ matrix.version }}')
  if (settled.run.trim() === '') fault('run', 'nothing says how old tests are run', 'Give run')
  if (settled.probe.trim() === '') {
    fault(
      'probe',
      'nothing would prove that old code runs, and not the candidate',
      'Give a script that prints its version',
    )
  }
  const exitCodes = reading(problems, 'exit-codes', () => parseExitCodes(settled['exit-codes']))
  const retries = reading(problems, 'retries', () => parseRetries(settled.retries))
  if (settled.timeout === 0) fault('timeout', 'it is no time at all', 'Give at least 1s')
  const { head } = opened.compared
  if (head === undefined) fault('head-sha', 'the event does not say which commit is judged', 'Give head-sha')
  if (
    problems.length > 0 ||
    version === undefined ||
    exitCodes === undefined ||
    retries === undefined ||
    head === undefined
  ) {
    throw new ProblemError(problems)
  }
  const files = await filesOf(opened, head)
  const candidate = await candidateAt(files, settings.candidate, scheme)
  if (candidate.kind !== 'version') {
    throw new ProblemError([
      { where: 'the candidate', what: candidate.why, mend: 'Mend its declaration; mode: plan says more' },
    ])
  }
  if (compareVersions(version, candidate.version) === 0 && settings.state === 'released') {
    throw new ProblemError([
      { where: 'input "version"', what: 'it is the candidate itself', mend: 'Give a released version' },
    ])
  }
  const read = await readTags(opened, pattern, false)
  const release = read.kind === 'known' ? releasesOf(read.tags, pattern).find(version) : undefined
  if (release === undefined) {
    const what = read.kind === 'known' ? `there is no tag ${pattern.write(version.text)}` : read.why
    throw new ProblemError([{ where: 'input "version"', what, mend: 'Take the version from the matrix of the plan' }])
  }
  const { prepare, probe, run, cleanup } = settled
  return {
    scripts: { prepare, probe, run, cleanup },
    exitCodes,
    retries,
    pattern,
    candidate: candidate.version,
    head,
    old: { ...release, isControl: false },
    control: settled.control ? { version: candidate.version, tag: 'none', sha: head, isControl: true } : undefined,
    quarantine: await quarantineOf(files, settled.quarantine, settings),
    today: clock.date().toISOString().slice(0, 10),
  }
}

/** Entries that the trusted commit has not: whoever proposes the change excuses its failures with them. */
export async function ownExcuses(
  { trusted }: Pick<OpenedCompat, 'trusted'>,
  path: string,
  entries: readonly QuarantineEntry[],
  { scheme }: CompatSettings,
): Promise<readonly QuarantineEntry[]> {
  if (entries.length === 0) return []
  let known = new Set<string>()
  try {
    const before = await trusted.read(path)
    if (before !== undefined) known = new Set(readQuarantine(before.text, path, scheme).map(textOf))
  } catch (error) {
    // Where nobody can read the one from before, every entry is new.
    if (!(error instanceof ProblemError)) throw error
  }
  return entries.filter((entry) => !known.has(textOf(entry)))
}

function textOf({ versions, test, reason, owner, issue, expires }: QuarantineEntry): string {
  return JSON.stringify([versions, test, reason, owner, issue, expires])
}

/** Read from the head: an entry is part of a change, and is reviewed with it. */
export async function quarantineOf(
  files: Files,
  path: string,
  { scheme }: CompatSettings,
): Promise<readonly QuarantineEntry[]> {
  if (path === '') return []
  const bytes = (await files.read([path])).get(path)
  if (bytes !== undefined) return readQuarantine(new TextDecoder().decode(bytes), path, scheme)
  throw new ProblemError([
    { where: 'input "quarantine"', what: `there is no file ${quote(path)}`, mend: 'Add it, or leave the input out' },
  ])
}

function reading<T>(problems: Problem[], name: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error
    problems.push({ where: `input "${name}"`, what: error.what, mend: error.mend })
    return undefined
  }
}
