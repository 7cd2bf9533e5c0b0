import { quote } from '@shakedown/ports'
import type { Variable } from '@shakedown/ssh'
import type { Whereabouts } from './run.ts'
import type { Expectation } from '../environment/expect.ts'
import { obstacleIn, readFindings } from '../files/findings.ts'
import { ask } from '../host/ask.ts'
import type { ReleaseHost } from '../host/ask.ts'
import type { ReleaseRecord } from '../record/schema.ts'
import { inspectScript } from '../scripts/inspect.ts'

export interface Inspection {
  record: ReleaseRecord
  /** Names that must be set to something in the environment that the release will be started with. */
  required: readonly string[]
  expectations: readonly Expectation[]
  /** Values that will take the place of frozen ones. */
  overrides: readonly Variable[]
  /** Values of what the record says is not kept. */
  secrets: readonly Variable[]
}

export interface Inspected {
  /** Each keeps it from being started. */
  obstacles: readonly string[]
  /** What is not known, and keeps nobody. */
  warnings: readonly string[]
}

/**
 * What keeps a recorded release from being started as it lies on its host: missing or changed files, names that are not
 * set, expectations that are not met, no room. Starts nothing, and needs no lock.
 * @returns sentences; never a value
 * @throws ReleaseError when the host cannot be asked, or the folder is not whole
 */
export async function inspectRelease(
  host: ReleaseHost,
  where: Whereabouts,
  { record, required, expectations, overrides, secrets }: Inspection,
  signal: AbortSignal,
): Promise<Inspected> {
  const artifacts = record.artifacts.flatMap(uploadIn)
  const questions = [
    ...artifacts.map(({ name, digest }) => ['artifact', name, record.files === undefined ? digest : '', '']),
    ...(record.files === undefined ? [] : [['files', record.files, (record.own ?? []).join(' '), '']]),
    ...required.map((name) => ['need', name, '', '']),
    ...expectations.map(({ name, matches, pattern }) => ['expect', name, matches ? '=' : '!=', pattern]),
  ]
  const lines = await ask(host, {
    script: inspectScript,
    env: { SHAKEDOWN_ROOT: where.root, SHAKEDOWN_RELEASE: where.release, SHAKEDOWN_RUN: where.run },
    secrets: [...secrets, ...overrides.map(({ name, value }) => ({ name: `SHAKEDOWN_OVER_${name}`, value }))],
    fields: [...questions.flat(), 'end'],
    signal,
  })
  const findings = record.files === undefined ? undefined : readFindings(lines)
  if (lines.at(-1) !== 'inspected' || (record.files !== undefined && findings === undefined)) {
    return { obstacles: ['the host did not tell what the release is like'], warnings: [] }
  }
  const obstacles = lines.flatMap((line) => {
    const [word = '', rest = ''] = line.split(' ', 2)
    const asked = questions[Number(rest)]?.[1] ?? ''
    switch (word) {
      case 'syntax':
        return [`bash does not accept ${rest} of release ${record.n}`]
      case 'script':
        return rest === record.script ? [] : [`deploy.sh of release ${record.n} was changed after it was recorded`]
      case 'full':
        return ['nothing can be written into the folder of the deployment: make room']
      case 'absent':
        return [`the upload ${quote(asked)} of release ${record.n} is gone`]
      case 'differs':
        return [`the upload ${quote(asked)} of release ${record.n} is not what was recorded`]
      case 'unset':
        return [`${rest} is not set in the environment that release ${record.n} would get`]
      case 'empty':
        return [`${rest} is empty in the environment that release ${record.n} would get`]
      case 'misses': {
        const expectation = expectations[Number(rest) - (questions.length - expectations.length)]
        return [`${asked} is not as ${quote(expectation?.text ?? '')} expects`]
      }
      default:
        return []
    }
  })
  const obstacle = findings === undefined ? undefined : obstacleIn(findings, record.n)
  const folders = lines.flatMap((line) => {
    const [, index = ''] = /^presence (\d+)$/.exec(line) ?? []
    return index === '' ? [] : [questions[Number(index)]?.[1] ?? '']
  })
  return {
    obstacles: [...obstacles, ...(obstacle === undefined ? [] : [obstacle])],
    warnings: [
      ...folders.map(
        (name) =>
          `release ${record.n} was recorded without a list of its files: ${quote(name)} is there, and what is in it was not compared`,
      ),
      ...(findings === undefined || findings.unread === 0
        ? []
        : [
            `of the ${findings.listed} files uploaded with release ${record.n}, ${findings.unread} are there but could not be read in time, and were not compared`,
          ]),
    ],
  }
}

/** `upload:<path, as in a URI>@sha256:<digest>`: what lies in the release's folder. The others are known to nobody here. */
function uploadIn(text: string): { name: string; digest: string }[] {
  const [, path = '', digest = ''] = /^upload:(.+)@sha256:([0-9a-f]{64})$/s.exec(text) ?? []
  if (path === '') return []
  try {
    return [{ name: decodeURI(path), digest }]
  } catch {
    // It was too long for the record, and cut in the middle of a character.
    return []
  }
}
