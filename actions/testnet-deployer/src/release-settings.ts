import { compareVersions, parseVersion } from '@shakedown/compat'
import type { Turns } from '@shakedown/fleet'
import type { InputValues } from '@shakedown/kit'
import { collect, ValueFault, quote, type Problem } from '@shakedown/ports'
import { folderName, parseExpectations, type Expectation, type Place } from '@shakedown/release'
import type { inputs as spec } from './inputs.ts'
import { checkRoot } from './uploads.ts'

type Inputs = InputValues<typeof spec>

/** What is recorded on the hosts, and how they are worked on. */
export interface ReleaseSettings {
  place: Place
  turns: Turns
  artifacts: readonly string[]
  expectations: readonly Expectation[]
  /** The oldest version that can serve what this release writes; undefined when nobody said. */
  floor: string | undefined
  hold: { forMs: number; reason: string } | undefined
  /** Whether a release without a watch that passed is unproven: the target demands one. */
  demandsProof: boolean
}

/** Adds every mistake to `problems`; what is returned then is not to be used. */
export function readReleases(
  settled: Inputs,
  environment: string,
  demandsProof: boolean,
  problems: Problem[],
): ReleaseSettings {
  problems.push(...checkRoot(settled.root))
  problems.push(...checkHold(settled), ...checkGoingBack(settled), ...checkPaths(settled.collect))
  return {
    place: { root: settled.root, name: readName(settled.name, environment, problems) },
    turns: {
      strategy: settled.strategy,
      concurrency: settled.concurrency,
      onFailure: settled['on-host-failure'],
    },
    artifacts: settled.artifact.flatMap((line, index) => readArtifact(line, index, problems)),
    expectations: collect(problems, () => parseExpectations(settled.expect)) ?? [],
    floor: readFloor(settled, problems),
    hold: settled.hold === undefined ? undefined : { forMs: settled.hold, reason: settled['hold-reason'] },
    demandsProof,
  }
}

function readName(name: string, environment: string, problems: Problem[]): string {
  // That no environment is named has been told.
  if (name === '' && environment === '') return 'none'
  try {
    return folderName(name === '' ? environment : name)
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error
    problems.push({ where: 'input "name"', what: error.what, mend: error.mend })
    return 'none'
  }
}

const artifactForm = /^[^\s@]{1,400}@sha256:[0-9a-f]{64}$/

function readArtifact(line: string, index: number, problems: Problem[]): string[] {
  if (artifactForm.test(line)) return [line]
  const where = `input "artifact" entry ${index + 1}`
  const mend = 'Write name@sha256:<64 digits>, as docker buildx imagetools inspect or sha256sum print them'
  problems.push({ where, what: `${quote(line)} names no digest, so what it is could change`, mend })
  return []
}

/** A roll back compares it, and what cannot be compared would keep every one from going on. */
function readFloor({ floor: text, version }: Inputs, problems: Problem[]): string | undefined {
  if (text === '') return undefined
  const where = 'input "floor"'
  const floor = parseVersion(text.replace(/^v(?=\d)/, ''), 'semver')
  if (floor === undefined) {
    problems.push({ where, what: `${quote(text)} is no version`, mend: 'Write it like 1.4.0, or leave it out' })
    return undefined
  }
  const own = parseVersion(version.replace(/^v(?=\d)/, ''), 'semver')
  if (own !== undefined && compareVersions(own, floor) < 0) {
    const what = `${quote(text)} is above ${quote(version)}, the version that is deployed, which would not read its own data`
    problems.push({ where, what, mend: 'Give the oldest version that reads it' })
  }
  return floor.text
}

function checkHold({ hold, 'hold-reason': reason }: Inputs): Problem[] {
  if (hold !== undefined && reason === '') {
    const what = 'nothing says why, and whoever is kept out will ask'
    return [{ where: 'input "hold-reason"', what, mend: 'Give the reason' }]
  }
  if (hold === undefined && reason !== '') {
    return [{ where: 'input "hold-reason"', what: 'nothing is held', mend: 'Give hold, or leave it out' }]
  }
  return []
}

/** What is torn down in the end does not run before the next deployment either: there is nothing to go back to. */
function checkGoingBack({ teardown, 'on-failure': onFailure, 'on-cancel': onCancel }: Inputs): Problem[] {
  if (teardown === '') return []
  const mend = 'Leave one of them out'
  const what = 'it puts a release live again, and teardown ends whatever runs'
  return [
    ...(onFailure === 'rollback' ? [{ where: 'input "on-failure"', what, mend }] : []),
    ...(onCancel === 'rollback' ? [{ where: 'input "on-cancel"', what, mend }] : []),
  ]
}

function checkPaths(paths: readonly string[]): Problem[] {
  return paths
    .filter((path) => /\p{Cc}/u.test(path) || path.length > 1000)
    .map((path) => ({
      where: 'input "collect"',
      what: `${quote(path)} is no path`,
      mend: 'Write a path on the host, without control characters',
    }))
}
