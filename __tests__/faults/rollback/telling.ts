// For the table of `npm run faults`: what the step said of the fault that its test is about.
import { expect } from '@jest/globals'
import { endOf as compared } from '../../e2e/rollback/stage.ts'
import type { EndedStep } from '../../e2e/step.ts'
import { report } from '../deployer/fault.ts'

const told = new Set<string>()

/** The first step that is told of in a test is the one with the fault; later ones mend it. */
export function tell({ outputs }: EndedStep, outcome = outputs['verdict'] ?? ''): void {
  const name = (expect.getState().currentTestName ?? '').replace(/^with sshd /, '')
  if (told.has(name)) return
  told.add(name)
  report(name, 'sshd', outcome, outcome === outputs['verdict'] ? (outputs['reason'] ?? '') : '')
}

/** As the one of the stage, and told. */
export function endOf(ended: EndedStep, verdict: string): object {
  tell(ended)
  return compared(ended, verdict)
}
