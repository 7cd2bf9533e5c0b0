import { NULL_DEPLOYMENT } from '@shakedown/policy'
import { shortSha } from '@shakedown/ports'
import type { Lint, LintedCommit } from './lint.ts'
import type { LintTotals } from './lint-tally.ts'

/** A table of plain text: file names, subjects and names of rules are in it, to be escaped for where it is shown. */
export interface LintTable {
  title: string
  /** One sentence that says how to read it. */
  note: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

export interface LintSummary {
  /** One sentence with numbers, at most 300 characters. */
  reason: string
  notices: readonly string[]
  tables: readonly LintTable[]
}

/** The report has them all. */
const shownCommits = 200
const shownRules = 100

/** A policy's past for people: how often it would have asked for what, why, and what a new rule would name. */
export function lintSummary(lint: Lint): LintSummary {
  const { commits, totals, tried } = lint
  const tables = [
    targetTable(lint),
    ruleTable(totals, tried === undefined ? 'Rules' : 'Rules of the trusted policy'),
    ...(tried === undefined ? [] : [ruleTable(tried, 'Rules of the head’s policy')]),
    unnamedTable(tried ?? totals),
    proofTable(tried ?? totals),
    commitTable(commits, tried !== undefined),
  ]
  return { reason: reasonOf(lint), notices: noticesOf(lint), tables: tables.filter(({ rows }) => rows.length > 0) }
}

function reasonOf({ commits, totals, tried }: Lint): string {
  const all = counted(commits.length)
  if (commits.length === 0) return 'No commit could be judged'
  const asking = totals.targets.filter(({ target, commits: some }) => target !== NULL_DEPLOYMENT && some > 0)
  const [only] = asking
  const what =
    only !== undefined && asking.length === 1
      ? `the ${only.target}`
      : `more than the null deployment${asking.length === 0 ? '' : `: ${asking.map((one) => `${one.commits} the ${one.target}`).join(', ')}`}`
  const now = `${totals.demanding} of ${all} would have needed ${what}`
  const then =
    tried === undefined
      ? ''
      : `; with the head’s policy ${tried.demanding} of ${commits.length} instead of ${totals.demanding}`
  return `${now}${then}`.slice(0, 300)
}

function noticesOf({ end, commits, asked, totals, tried }: Lint): string[] {
  const notices: string[] = []
  if (end === 'shallow') {
    notices.push(
      `The checkout is shallow: it holds what ${commits.length} of the ${asked} commits asked for can be compared with. ` +
        'Check out with fetch-depth: 0',
    )
  }
  if (end === 'root' && commits.length < asked) notices.push(`The history has no more than ${counted(commits.length)}`)
  const judged: [string, LintTotals | undefined][] = [
    ['', totals],
    [' by the head’s policy', tried],
  ]
  for (const [whose, found] of judged) {
    if (found === undefined || found.unknown === 0) continue
    notices.push(`${counted(found.unknown)} could not be judged whole${whose}, which counts as most demanding`)
  }
  const idle = (tried ?? totals).rules.filter(({ source, files }) => source === 'policy' && files === 0)
  if (idle.length > 0 && commits.length > 0) {
    const names = idle.slice(0, 10).map(({ rule }) => rule)
    const more = idle.length > 10 ? ` and ${idle.length - 10} more` : ''
    notices.push(
      `In these commits no file was decided by ${idle.length === 1 ? 'the rule' : 'the rules'} ${names.join(', ')}${more}`,
    )
  }
  return notices
}

function targetTable({ commits, totals, tried }: Lint): LintTable {
  const share = (some: number) => `${some} (${commits.length === 0 ? 0 : Math.round((100 * some) / commits.length)} %)`
  const names = [...new Set([...totals.targets, ...(tried?.targets ?? [])].map(({ target }) => target))]
  const of = (found: LintTotals, name: string) => found.targets.find(({ target }) => target === name)?.commits ?? 0
  return {
    title: 'What the commits would have needed',
    note: 'Each commit is judged against its first parent; a merge is one change.',
    columns: ['Target', 'Commits', ...(tried === undefined ? [] : ['With the head’s policy'])],
    rows: names.map((name) => [
      name,
      share(of(totals, name)),
      ...(tried === undefined ? [] : [share(of(tried, name))]),
    ]),
  }
}

function ruleTable({ rules }: LintTotals, title: string): LintTable {
  // What a preset has for other projects is no news.
  const worth = rules.filter(({ files, source }) => files > 0 || source === 'policy')
  return {
    title,
    note: '"Decided" counts the commits whose answer comes from a file of this rule.',
    columns: ['Rule', 'From', 'Target', 'Files', 'Commits', 'Decided'],
    rows: worth
      .slice(0, shownRules)
      .map(({ rule, source, target, files, commits, decided }) => [
        rule,
        source === 'none' ? '' : source,
        target,
        `${files}`,
        `${commits}`,
        `${decided}`,
      ]),
  }
}

function unnamedTable({ unnamed }: LintTotals): LintTable {
  return {
    title: 'What no rule names',
    note: 'A rule for these paths would change the answer of the commits in the last column.',
    columns: ['Paths', 'Files', 'Commits', 'Alone decide'],
    rows: unnamed.map(({ paths, files, commits, alone }) => [paths, `${files}`, `${commits}`, `${alone}`]),
  }
}

function proofTable({ proofs }: LintTotals): LintTable {
  return {
    title: 'What proofs changed',
    note: '"Freed" counts the commits that need nothing and have such a file.',
    columns: ['Proof', 'Files', 'Commits', 'Freed'],
    rows: proofs.map(({ proof, files, commits, freed }) => [proof, `${files}`, `${commits}`, `${freed}`]),
  }
}

function commitTable(commits: readonly LintedCommit[], isByHead: boolean): LintTable {
  const shown = commits.slice(0, shownCommits)
  return {
    title: 'Commits',
    note:
      shown.length < commits.length
        ? `The newest ${shown.length} of ${commits.length}; the report has them all.`
        : 'Newest first.',
    columns: [
      'Commit',
      'Date',
      'Subject',
      'Files',
      'Target',
      ...(isByHead ? ['By the head’s policy'] : []),
      'Rule',
      'File',
    ],
    rows: shown.map(({ sha, date, subject, files, verdict, tried }) => [
      shortSha(sha),
      date.slice(0, 10),
      subject.length > 80 ? `${subject.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : subject,
      `${files}`,
      verdict.target,
      ...(isByHead ? [tried?.target ?? ''] : []),
      verdict.rule === 'none' ? '' : verdict.rule,
      verdict.file === 'none' ? '' : verdict.file,
    ]),
  }
}

/** For the log, one line for each commit and at most `shownCommits`: print them with `Log.foreign`. */
export function lintLines({ commits }: Lint): string[] {
  const lines = commits.slice(0, shownCommits).map(({ sha, subject, verdict, tried }) => {
    const other = tried === undefined || tried.target === verdict.target ? '' : ` (head’s policy: ${tried.target})`
    const why = verdict.rule === 'none' ? '' : `, ${verdict.rule}: ${verdict.file}`
    const line = `${shortSha(sha)} → ${verdict.target}${other}${why} | ${subject}`
    return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 400)
  })
  return commits.length > lines.length ? [...lines, `and ${commits.length - lines.length} more, in the report`] : lines
}

function counted(commits: number): string {
  return `${commits} commit${commits === 1 ? '' : 's'}`
}
