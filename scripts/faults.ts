// `npm run faults`: makes everything fail that can fail, and prints what is said of it. Arguments go to
// Jest, for example a folder, or `-t 'full disk'`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Of the tests that judge a verdict; see `__tests__/faults`. */
interface Row {
  name: string
  server: string
  outcome: string
  sentence: string
}

interface JestReport {
  testResults: { assertionResults: { title: string; status: string }[] }[]
}

const root = join(import.meta.dirname, '..')
const place = mkdtempSync(join(tmpdir(), 'shakedown-faults-'))
const [table, report] = [join(place, 'table'), join(place, 'report.json')]
try {
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
  const given = process.argv.slice(2)
  const places = given.some((word) => word.startsWith('__tests__/')) ? [] : ['__tests__/faults']
  const more = [...places, '--json', `--outputFile=${report}`, ...given]
  const { status } = spawnSync(process.execPath, [...jest, ...more], {
    cwd: root,
    env: { ...process.env, SHAKEDOWN_FAULTS_TABLE: table },
    // The results in JSON go to the file; what Jest tells people goes to stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  console.log(render(readRows(table), JSON.parse(readFileSync(report, 'utf8')) as JestReport))
  process.exitCode = status ?? 1
} finally {
  rmSync(place, { recursive: true, force: true })
}

function readRows(file: string): Map<string, Row> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Row)
  // A title names its server only where a fault is tried on more than one.
  return new Map(rows.flatMap((row) => [`${row.name} (${row.server})`, row.name].map((title) => [title, row] as const)))
}

function render(rows: ReadonlyMap<string, Row>, { testResults }: JestReport): string {
  const lines = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status }) => {
      const { name, server, outcome, sentence } = rows.get(title) ?? {
        name: title,
        server: '',
        outcome: status,
        sentence: '',
      }
      const verdict = status === 'failed' && outcome !== 'failed' ? `WRONG: ${outcome}` : outcome
      return [name, server, verdict, cut(sentence, 160)]
    })
  const all = [['fault', 'server', 'outcome', 'sentence'], ...lines]
  const widths = [0, 1, 2].map((column) => Math.min(64, Math.max(...all.map((cells) => cells[column]?.length ?? 0))))
  const body = all.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  )
  const real = lines.filter(([, server]) => server === 'sshd').length
  return [...body, '', `${lines.length} faults, ${real} of them against a real sshd`].join('\n')
}

function cut(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > length ? `${line.slice(0, length - 1).toWellFormed()}…` : line
}
