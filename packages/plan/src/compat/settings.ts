import { parseChoice, parseDeclarationSpec, parseTagPattern, readWindow, type DeclarationSpec } from '@shakedown/compat'
import type { InputValues } from '@shakedown/kit'
import { ProblemError, quote, ValueFault, type Problem } from '@shakedown/ports'
import type { Declaration } from './declared.ts'
import type { promiseInputs } from './inputs.ts'
import type { CompatSettings } from './plan.ts'

/** @param isSet whether an input or the policy sets it @throws ProblemError with every mistake at once */
export function compatSettings(
  settled: InputValues<typeof promiseInputs>,
  isSet: (name: keyof typeof promiseInputs) => boolean,
): CompatSettings {
  const problems: Problem[] = []
  const reading = <T>(name: string, read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error
      problems.push({ where: `input ${quote(name)}`, what: error.what, mend: error.mend })
      return undefined
    }
  }
  const { scheme } = settled
  const both = (a: keyof typeof promiseInputs, b: keyof typeof promiseInputs) => {
    if (!isSet(a) || !isSet(b)) return
    problems.push({ where: `input ${quote(a)}`, what: `there is ${quote(b)}, too`, mend: 'Give one of them' })
  }
  both('candidate', 'candidate-file')
  both('floor', 'floor-file')
  both('floor', 'window')
  both('floor-file', 'window')
  const pattern = reading('tag-pattern', () => parseTagPattern(settled['tag-pattern'], scheme))
  const choices = settled.select.map((line) => reading('select', () => parseChoice(line, scheme)))
  const files = (name: string, lines: readonly string[]): readonly DeclarationSpec[] =>
    lines.map((line) => reading(name, () => parseDeclarationSpec(line))).filter((read) => read !== undefined)
  if (settled.window !== '' && readWindow(settled.window) === undefined) {
    problems.push({
      where: 'input "window"',
      what: `${quote(settled.window)} is no window`,
      mend: 'Write 10 releases or 90 days',
    })
  }
  if (settled['release-line'] !== '' && !/^\d{1,8}(?:\.\d{1,8})?$/.test(settled['release-line'])) {
    problems.push({
      where: 'input "release-line"',
      what: `${quote(settled['release-line'])} is no line`,
      mend: 'Write it like 1 or 1.4',
    })
  }
  const candidate: Declaration =
    settled.candidate === ''
      ? { kind: 'files', specs: files('candidate-file', [settled['candidate-file']]) }
      : { kind: 'given', text: settled.candidate }
  const floorText = settled.floor === '' ? settled.window : settled.floor
  const floor: Declaration =
    floorText === ''
      ? { kind: 'files', specs: files('floor-file', settled['floor-file']) }
      : { kind: 'given', text: floorText }
  if (problems.length > 0 || pattern === undefined) throw new ProblemError(problems)
  return {
    candidate,
    floor,
    pattern,
    isPatternGuessed: !isSet('tag-pattern'),
    scheme,
    state: settled.state,
    releaseLine: settled['release-line'],
    choices: choices.filter((choice) => choice !== undefined),
    includePrereleases: settled['include-prereleases'],
    maxVersions: settled['max-versions'],
    matrixFactor: settled['matrix-factor'],
    allowPatchBreak: settled['allow-patch-break'],
    allowVacuous: settled['allow-vacuous'],
    acknowledgements: settled.acknowledgements,
    environments: settled.environments,
  }
}
