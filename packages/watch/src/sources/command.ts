import { trimAscii } from '@shakedown/ports'
import { compilePattern } from '../chains/pattern/index.ts'
import { readValue, ValueError } from '../chains/values.ts'
import { SourceLost } from './lost.ts'
import { lostByEnd } from './on-host.ts'
import { poll, type Polled } from './poll.ts'
import { scrapeReader } from './scrape.ts'
import { keepOpen, maxBytes, type Reach, type Source, type SourceContext } from './source.ts'

/** Asks a command on the host, again and again, and reads the counter from what it prints. */
export function followCommand(context: SourceContext): Source {
  const read = reader(context)
  return {
    done: keepOpen(context, (signal, valid) =>
      poll(context, { read: async () => read(await commandOutput(context, signal)) }, signal, valid),
    ),
    hashAt: () => Promise.resolve(undefined),
    settled: () => Promise.resolve(undefined),
  }
}

/** `number` is the last line that is not blank: commands like to say something first. */
function reader({ counter }: SourceContext): (text: string) => Polled {
  switch (counter.kind) {
    case 'metric': {
      const scrape = scrapeReader(counter)
      return (text) => scrape(text, false)
    }
    case 'lines': {
      const matches = compilePattern(counter.pattern)
      return (text) => ({
        value: BigInt(text.split('\n').filter((line) => matches(line.slice(0, longestLine))).length),
      })
    }
    case 'number':
      return (text) => {
        const last = text
          .split('\n')
          .map(trimAscii)
          .findLast((line) => line !== '')
        if (last === undefined) throw new ValueError('the command printed nothing')
        return { value: readValue(counter, last) ?? 0n }
      }
    case 'json':
    case 'ethereum-blocks':
    case 'ethereum-logs':
    case 'substrate-blocks':
    case 'substrate-sessions':
    case 'substrate-storage':
    case 'cometbft-blocks':
      return (text) => {
        const value = readValue(counter, text)
        if (value === undefined) throw new ValueError('what the command printed has nothing at the path')
        return { value }
      }
  }
}

/** Of a line that is matched; the rest of a longer one is not looked at. */
export const longestLine = 8 * 1024

/** The command's stdout. @throws SourceLost */
export async function commandOutput(context: Reach, signal: AbortSignal): Promise<string> {
  const { run, spec, timing } = context
  if (run === undefined || spec.command === undefined) {
    throw new SourceLost('misconfigured', 'commands cannot be run here: there is no connection to a host')
  }
  const lines: string[] = []
  let bytes = 0
  let complaint = ''
  const end = await run(spec, {
    script: spec.command,
    timeoutMs: timing.requestMs,
    signal,
    onLine(stream, line) {
      if (stream === 'stderr') complaint = line
      else {
        bytes += line.length + 1
        if (bytes <= maxBytes) lines.push(line)
      }
    },
  })
  if (bytes > maxBytes) throw new SourceLost('misconfigured', 'its command prints more than 4 MiB')
  if (end.kind === 'exited' && end.code === 0) return lines.map((line) => `${line}\n`).join('')
  throw lostByEnd(end, complaint, Math.ceil(timing.requestMs / 1000))
}
