import { parseCommand } from './command-line.ts'
import type { CommandLine } from './command-line.ts'
import type { Masker } from './mask.ts'
import type { Annotation } from './types.ts'

/** What one process may do to its step by printing. */
export interface CommandTarget {
  masker: Masker
  output(name: string, value: string): void
  state(name: string, value: string): void
  annotate(annotation: Annotation): void
  /** The step fails, whatever its exit code. */
  fail(why: string): void
  /** A line of the log, masked. */
  print(line: string): void
}

const known = new Set([
  'set-output',
  'save-state',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'set-env',
  'add-path',
  'stop-commands',
  'internal-set-repo-path',
])

/** Reads every line that a step's process prints, on stdout and on stderr alike (ActionCommandManager). One per process. */
export function commandReader(target: CommandTarget): (line: string) => void {
  let stopToken: string | undefined
  const isRegistered = (name: string): boolean => known.has(name.toLowerCase()) || name === stopToken
  return (line) => {
    const command = parseCommand(line, isRegistered)
    if (command === undefined) return target.print(target.masker.mask(line))
    if (stopToken !== undefined) {
      if (command.name === stopToken) stopToken = undefined
      return target.print(target.masker.mask(line))
    }
    if (command.name.toLowerCase() !== 'stop-commands') return obey(command, target)
    if (command.data === '' || known.has(command.data)) {
      return target.fail('stop-commands needs a token that is not empty and not a command')
    }
    stopToken = command.data
    if (stopToken.length > 6) target.masker.add(stopToken)
    target.print(target.masker.mask(line))
  }
}

function obey({ name, properties, data }: CommandLine, target: CommandTarget): void {
  const command = name.toLowerCase()
  switch (command) {
    case 'add-mask':
      if (data.trim() === '') return target.annotate({ level: 'warning', message: "Can't add-mask for an empty text" })
      return target.masker.add(data)
    case 'set-output':
      return target.output(properties['name'] ?? '', data)
    case 'save-state':
      return target.state(properties['name'] ?? '', data)
    case 'error':
    case 'warning':
    case 'notice': {
      const message = target.masker.mask(data).slice(0, 4096)
      target.annotate({ level: command, message })
      return target.print(`##[${command}]${message}`)
    }
    case 'set-env':
    case 'add-path':
      // Disabled since 2020 (GHSA-mfwh-5m23-j46w): printing must not change the environment.
      return target.fail(`The \`${command}\` command is disabled`)
    case 'group':
    case 'endgroup':
      return target.print(`##[${command}]${target.masker.mask(data)}`)
    default:
      return // debug is not shown; echo and matchers have no effect here
  }
}
