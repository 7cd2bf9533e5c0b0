export { baseEnvironment } from './environment.ts'
export { ProcessError, type ProcessErrorKind } from './error.ts'
export { run, type Ran, type RunOptions } from './run.ts'
export { start, type Exit, type RunningProcess, type StartOptions } from './start.ts'
