import type { Scanner } from './scan.ts'

export const scanPython: Scanner = () => ({ kind: 'fault', line: 1, what: 'not written yet' })
