import { parseArgs } from 'node:util'

export type Options =
  | { kind: 'play'; out: string; hostKind: 'auto' | 'sshd' | 'embedded'; isVerbose: boolean }
  | { kind: 'help' }
  | { kind: 'mistake'; what: string }

export const help = `npm start [-- OPTIONS]: rehearses examples/testnet-gate.yml four times, and then examples/production.yml, on this
machine alone.

  --host=auto|sshd|embedded   what the host answers with; auto takes sshd where it is installed
  --out=FOLDER                where the pages and logs go (.shakedown/rehearsal)
  --verbose                   every line of every log
  --help                      this text

Ctrl-C cancels the run as GitHub would and cleans up. Exit: 0 all as expected, 1 not, 2 wrong options, 130 cancelled.`

export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string', default: '.shakedown/rehearsal' },
        host: { type: 'string', default: 'auto' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { out, host, verbose } = values
    if (values.help) return { kind: 'help' }
    if (host === 'auto' || host === 'sshd' || host === 'embedded') {
      return { kind: 'play', out, hostKind: host, isVerbose: verbose }
    }
    return { kind: 'mistake', what: `--host is auto, sshd or embedded, not ${JSON.stringify(host)}` }
  } catch (error) {
    return { kind: 'mistake', what: Error.isError(error) ? error.message : String(error) }
  }
}
