import type { ReadEcosystem } from '../workspace.ts'

export const readNpm: ReadEcosystem = async () => ({ members: [], faults: [] })
