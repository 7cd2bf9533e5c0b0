import type { Scanner } from './scan.ts'

export const scanRust: Scanner = () => ({ kind: 'fault', line: 1, what: 'not written yet' })
