import type { ReadEcosystem } from '../workspace.ts'

export const readGo: ReadEcosystem = async () => ({ members: [], faults: [] })
