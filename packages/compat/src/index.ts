export { declare, type Declared } from './declarations/declare.ts'
export { parseDeclarationSpec, type DeclarationSpec } from './declarations/spec.ts'
export { readFloor, readWindow, type FloorValue } from './declarations/value.ts'
export type {
  Acknowledgement,
  Ancestors,
  CandidateFact,
  FloorFact,
  Place,
  PromiseAsks,
  PromiseFacts,
} from './promise/facts.ts'
export type { Bump, FloorChange } from './promise/change.ts'
export {
  codes,
  severityOf,
  startFindings,
  weightOf,
  type Code,
  type Finding,
  type Severity,
} from './promise/finding.ts'
export { readAcknowledgements } from './promise/acknowledgements.ts'
export { judgePromise, type Judgement, type PlanVerdict } from './promise/judge.ts'
export { parseRange, type Range } from './versions/range.ts'
export { releasesOf, type Release, type Releases, type Tag, type Tags } from './versions/releases.ts'
export { parseTagPattern, type TagPattern } from './versions/tag-pattern.ts'
export { compareVersions, isEqual, isPrerelease, parseVersion, type Scheme, type Version } from './versions/version.ts'
export { cap, MATRIX_LIMIT, matrixOf, mostVersions, type Capped } from './window/cap.ts'
export { parseChoice, select, type Choice, type Selection, type SelectFrom } from './window/select.ts'
export { windowOf } from './window/window.ts'
export { drawingLegend, drawWindow } from './reporting/drawing.ts'
export { sarifOf } from './reporting/sarif.ts'
export { attemptOnce, type Ended, type Scripts, type Stage, type Subject } from './running/attempt.ts'
export { parseExitCodes, parseRetries, type ExitCodes, type Retries } from './running/exit-codes.ts'
export {
  judgeResults,
  type Planned,
  type ResultFacts,
  type ResultJudgement,
  type Row,
  type RunVerdict,
} from './running/judge-results.ts'
export { readJunit, writeJunit, type Suite, type TestCase } from './running/junit.ts'
export { excuse, readQuarantine, type QuarantineEntry } from './running/quarantine.ts'
export { readResult, type Attempt, type Outcome, type Phase, type PhaseName, type Result } from './running/result.ts'
export { runVersion, type RunPlan } from './running/run-version.ts'
export { XmlFault } from './running/xml.ts'
