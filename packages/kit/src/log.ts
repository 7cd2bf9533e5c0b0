import * as core from '@actions/core'
import type { Log } from '@shakedown/ports'
import type { Annotation } from './action.ts'
import { neutralLine, neutralText } from './foreign.ts'

/** Annotations are cut by the runner at 4,096 characters; the log has the rest. */
const ANNOTATION_LIMIT = 4000

export interface RunnerLog extends Log {
  annotate(annotation: Annotation): void
}

/**
 * The log of a step. Nothing that is printed can act as a workflow command, except the commands written here.
 * @param redact hides secrets that are known by now
 */
export function runnerLog(title: string, redact: (text: string) => string): RunnerLog {
  const annotation = (text: string) => neutralText(redact(text)).slice(0, ANNOTATION_LIMIT).toWellFormed()
  let depth = 0
  return {
    debug(message) {
      // The runner drops them otherwise, after having read them.
      if (core.isDebug()) core.debug(neutralText(redact(message)))
    },
    info: (message) => core.info(neutralText(redact(message))),
    notice: (message) => core.notice(annotation(message), { title }),
    warning: (message) => core.warning(annotation(message), { title }),
    error: (message) => core.error(annotation(message), { title }),
    annotate({ severity, message, file, line }) {
      const place = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
      }
      const tell = { error: core.error, warning: core.warning, notice: core.notice }[severity]
      tell(annotation(message), place)
    },
    foreign(text) {
      for (const line of text.replace(/\r?\n$/, '').split('\n')) core.info(neutralLine(redact(line)))
    },
    async group(name, work) {
      // The runner knows one level of folding: an inner end would close the outer group.
      depth += 1
      if (depth === 1) core.startGroup(neutralLine(redact(name)))
      else core.info(`— ${neutralText(redact(name))}`)
      try {
        return await work()
      } finally {
        depth -= 1
        if (depth === 0) core.endGroup()
      }
    },
  }
}
