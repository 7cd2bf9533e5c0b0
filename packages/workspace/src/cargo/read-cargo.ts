import type { ReadEcosystem } from '../workspace.ts'

export const readCargo: ReadEcosystem = async () => ({ members: [], faults: [] })
