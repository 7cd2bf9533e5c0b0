import type { Log } from '@shakedown/ports'
import { quote } from '@shakedown/ports'
import type { Whereabouts } from './run.ts'
import { readFindings } from '../files/findings.ts'
import { addOwn, nameOf } from '../files/own.ts'
import type { Own } from '../files/own.ts'
import { ask, ReleaseError } from '../host/ask.ts'
import type { ReleaseHost } from '../host/ask.ts'
import type { ReleaseRecord } from '../record/schema.ts'
import { changedFilesScript } from '../scripts/files.ts'

/**
 * What the start of a release, which has just gone well, has changed of its uploaded files, now and before. From now on
 * that is the release's own matter: whoever starts it again starts from there, and finds the same.
 * Never throws for what happens on the host: a release that runs is not called failed for this.
 * @returns undefined when there is nothing new
 */
export async function ownChanges(
  host: ReleaseHost,
  { release }: Whereabouts,
  { n, files, own = [] }: ReleaseRecord,
  { signal, log }: { signal: AbortSignal; log: Log },
): Promise<Own | undefined> {
  if (files === undefined || own.includes('.')) return undefined
  const { alias } = host
  try {
    const question = { script: changedFilesScript, env: { SHAKEDOWN_RELEASE: release }, fields: [files, 'end'], signal }
    const lines = await ask(host, question)
    const findings = lines.at(-1) === 'told' ? readFindings(lines) : undefined
    if (findings === undefined) throw new ReleaseError('failed', alias, 'the answer was cut')
    if (findings.list !== 'whole') {
      log.warning(
        `${alias}: deploy.sh has changed the list of its own uploaded files: release ${n} cannot be gone back to`,
      )
      return undefined
    }
    const names = findings.named.map(({ name }) => name)
    const all = findings.wrong > names.length ? ['.'] : addOwn(own, names)
    if (all.join(' ') === own.join(' ')) return undefined
    const shown = all.slice(0, 5).map((word) => quote(nameOf(word)))
    log.info(
      `${alias}: deploy.sh changes uploaded files itself; going back does not compare ${shown.join(', ')}${all.length > 5 ? ', …' : ''}`,
    )
    return all
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    log.warning(
      `${error.message}; files that deploy.sh has changed will count as changed when release ${n} is gone back to`,
    )
    return undefined
  }
}
