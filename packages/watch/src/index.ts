export * from './plan.ts'
export { parseChecks, type Readers } from './checks.ts'
export { parseCompanion, parseCounter, unitOf } from './counter.ts'
export { checkPairing, hostOf, kindOf, parseSources, portOf, splitSources } from './source-spec.ts'
export { checkReader, checkSubject, type RunEnd, type RunOnHost, type RunOnHostOptions } from './sources/index.ts'
export {
  chartCaption,
  checkColumns,
  checkRows,
  eventLines,
  nodeColumns,
  nodeRows,
  progressBar,
  progressChart,
  sparkline,
} from './pictures.ts'
export { sampleJournal } from './sample-journal.ts'
export { progressSvg } from './svg.ts'
export { plainText, redactUrl } from './redact.ts'
export {
  begin,
  isResumable,
  report,
  restore,
  serialize,
  step,
  type Signal,
  type Subject,
  type WatchState,
} from './reduce/index.ts'
export { watch } from './watch.ts'
