import { didYouMean, ProblemError, quote, readChoice, readInteger, ValueFault, type Problem } from '@shakedown/ports'
import { parseDecimal } from './decimal.ts'
import type { CheckKind, CheckSpec, Comparison } from './plan.ts'

const kinds = ['metric', 'log', 'command'] as const
const form = 'Write name: metric|log|command … op value, like peers: metric peers_count >= 3'
const mostChecks = 32

/** Who can read what: names of sources for metrics, aliases of hosts for logs and commands. */
export type Readers = Readonly<Record<CheckKind, readonly string[]>>

/**
 * Lines `name: kind subject [delta] op value [@reader] [missing=wait|fail|pass] [in-row=N] [allowed=N] [dry-run]`. The
 * last operator of a line counts, so that a command may have others. Without `@reader` all that can read it do.
 * @throws ProblemError with the fault of every line
 */
export function parseChecks(lines: readonly string[], readers: Readers, where = 'input "checks"'): CheckSpec[] {
  const problems: Problem[] = []
  const checks = lines.flatMap((line, index) => {
    try {
      return [parseLine(line, readers)]
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error
      problems.push({ where: `${where} entry ${index + 1}`, what: error.what, mend: error.mend })
      return []
    }
  })
  for (const [name, same] of Map.groupBy(checks, (check) => check.name)) {
    if (same.length === 1) continue
    problems.push({ where, what: `${same.length} checks are called ${quote(name)}`, mend: 'Give each its own name' })
  }
  if (lines.length > mostChecks) {
    problems.push({ where, what: `${lines.length} checks are more than ${mostChecks}`, mend: 'Give fewer' })
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return checks
}

function parseLine(line: string, readers: Readers): CheckSpec {
  const head = /^([A-Za-z0-9][A-Za-z0-9._-]{0,62}):[ \t]+(\S+)[ \t]+(\S.*)$/.exec(line)
  if (head === null || line.length > 1000) throw new ValueFault('the line is not a check', form)
  const [, name = '', word = '', rest = ''] = head
  const kind = readChoice(word, kinds)
  const { subject: judged, options } = splitOptions(rest)
  const match = /^(.*\S)[ \t]+(==|!=|<=|>=|<|>)[ \t]+(\S+)$/.exec(judged)
  if (match === null) throw new ValueFault(`${quote(name)} has no comparison at its end`, form)
  const [, measured = '', op = '==', limit = ''] = match
  if (parseDecimal(limit) === undefined) {
    throw new ValueFault(`${quote(limit)} is not a decimal number`, 'Give a number like 0, 3 or 0.95')
  }
  const grown = /^(.*\S)[ \t]+delta$/.exec(measured)
  const subject = grown?.[1] ?? measured
  if (subject.length > 200) throw new ValueFault(`${quote(name)} reads more than 200 characters`, 'Shorten it')
  const allowed = options.get('allowed')
  return {
    name,
    kind,
    subject,
    delta: grown !== null,
    op: op as Comparison,
    limit,
    missing: readChoice(options.get('missing') ?? 'fail', ['wait', 'fail', 'pass']),
    inRow: readInteger(options.get('in-row') ?? '1', { min: 1, max: 1000 }),
    ...(allowed === undefined ? {} : { allowed: readInteger(allowed, { max: 1_000_000 }) }),
    dryRun: options.has('dry-run'),
    on: readersOf(name, kind, readers[kind], options.get('@')),
  }
}

const known = ['missing', 'in-row', 'allowed', 'dry-run']

/** Takes options from the end of the line for as long as there are some: before them the subject may hold anything. */
function splitOptions(text: string): { subject: string; options: Map<string, string> } {
  const options = new Map<string, string>()
  let subject = text
  for (;;) {
    const match = /^(.*\S)[ \t]+(?:(@)(\S+)|([a-z-]+)=(\S*)|(dry-run))$/.exec(subject)
    if (match === null) return { subject, options }
    const [, before = '', at, reader = '', key, value = '', dryRun] = match
    const name = at ?? key ?? dryRun ?? ''
    if (name !== '@' && !known.includes(name)) {
      throw new ValueFault(`${quote(`${name}=`)} is not an option of a check`, didYouMean(name, known))
    }
    if (options.has(name)) throw new ValueFault(`${quote(name)} is given twice`, 'Give it once')
    options.set(name, name === '@' ? reader : value)
    subject = before
  }
}

const missingReader: Readonly<Record<CheckKind, string>> = {
  metric: 'Add a source of metrics: prometheus <url>',
  log: 'Add a source that follows it: log <command>',
  command: 'Give hosts, and via: tunnel',
}

function readersOf(name: string, kind: CheckKind, able: readonly string[], asked: string | undefined): string[] {
  if (able.length === 0) {
    const mend = missingReader[kind]
    throw new ValueFault(`nothing can read the ${kind} of ${quote(name)}`, mend)
  }
  if (asked === undefined) return [...able]
  if (able.includes(asked)) return [asked]
  throw new ValueFault(`${quote(`@${asked}`)} cannot read a ${kind}`, didYouMean(asked, able))
}
