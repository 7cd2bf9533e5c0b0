import { escapeXml, parseXml, type Element } from './xml.ts'

export interface TestCase {
  /** `class name` or `name`, as the runner writes them. */
  readonly name: string
  readonly outcome: 'pass' | 'fail' | 'skip'
  /** The first line of what failed, at most 500 characters. */
  readonly message: string
}

const most = 20_000

/** The test cases of a JUnit file, suites within suites included. @throws XmlFault for what is no XML, or another kind of it */
export function readJunit(source: string): readonly TestCase[] {
  const root = parseXml(source)
  const cases: TestCase[] = []
  const visit = (element: Element) => {
    if (element.name === 'testcase') cases.push(readCase(element))
    else if (element.name === 'testsuite' || element.name === 'testsuites') element.children.forEach(visit)
  }
  visit(root)
  return cases.slice(0, most)
}

function readCase({ attributes, children }: Element): TestCase {
  const own = attributes.get('name') ?? ''
  const group = attributes.get('classname') ?? ''
  const name = group === '' || own.startsWith(group) ? own : `${group} ${own}`
  const fault = children.find((child) => child.name === 'failure' || child.name === 'error')
  if (fault !== undefined) {
    const said = fault.attributes.get('message') ?? fault.text
    return { name, outcome: 'fail', message: (said.trim().split('\n')[0] ?? '').slice(0, 500) }
  }
  return { name, outcome: children.some((child) => child.name === 'skipped') ? 'skip' : 'pass', message: '' }
}

export interface Suite {
  readonly name: string
  readonly cases: readonly TestCase[]
}

/** Several suites as one file. */
export function writeJunit(suites: readonly Suite[]): string {
  const lines = suites.flatMap(({ name, cases }) => [
    `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${count(cases, 'fail')}" skipped="${count(cases, 'skip')}">`,
    ...cases.map((one) => caseLine(name, one)),
    '  </testsuite>',
  ])
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...lines, '</testsuites>', ''].join('\n')
}

function caseLine(suite: string, { name, outcome, message }: TestCase): string {
  const head = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`
  switch (outcome) {
    case 'pass':
      return `${head}/>`
    case 'skip':
      return `${head}><skipped/></testcase>`
    case 'fail':
      return `${head}><failure message="${escapeXml(message)}"/></testcase>`
  }
}

function count(cases: readonly TestCase[], outcome: TestCase['outcome']): number {
  return cases.filter((one) => one.outcome === outcome).length
}
