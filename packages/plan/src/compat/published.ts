import type { PromiseFacts } from '@shakedown/compat'
import { baseEnvironment, run } from '@shakedown/process'
import { ProblemError } from '@shakedown/ports'
import type { StepContext } from '../step.ts'

const timeoutMs = 5 * 60_000

/** Whether the candidate is published, by the user's own word. @throws ProblemError when it gives none */
export async function askPublished(
  script: string,
  candidate: string,
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
  cwd: string,
): Promise<PromiseFacts['artifact']> {
  if (script === '') return 'not-asked'
  const env = { ...baseEnvironment(), SHAKEDOWN_CANDIDATE: candidate }
  const args = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script]
  const { code } = await run('bash', args, { cwd, env, clock, signal, timeoutMs })
  if (code === 0) return 'exists'
  if (code === 1) return 'absent'
  const what = `it ended with ${code}, so whether the candidate is published is not known`
  throw new ProblemError([{ where: 'input "published"', what, mend: 'Let it exit with 0 (published) or 1 (not)' }])
}
