import type { Extract } from './extract.ts'

/**
 * A variable of a Makefile or a shell script: `name = value`, `name := value`, `name=value`. The value is taken as it
 * stands; what make or a shell would compute is left for `readFloor` to refuse by name.
 */
export function readVariable(text: string, name: string): Extract {
  const found = assignments(text)
  const own = found.filter((one) => one.name === name)
  const [first] = own
  if (first === undefined) return { kind: 'absent' }
  if (new Set(own.map(({ value }) => value)).size > 1 || own.some(({ operator }) => operator === '+=')) {
    const why = `${name} is set ${own.length} times, on the lines ${own.map(({ line }) => line).join(', ')}`
    return { kind: 'unreadable', why, mend: 'Set it once', line: first.line }
  }
  const variable = /^\$[({]?([A-Za-z_][A-Za-z0-9_-]*)[)}]?$/.exec(first.value)?.[1]
  const meant = variable === undefined ? [] : found.filter((one) => one.name === variable)
  const [only] = meant
  return {
    kind: 'text',
    text: first.value,
    line: first.line,
    ...(only !== undefined && meant.length === 1 ? { standsFor: only.value } : {}),
  }
}

interface Assignment {
  name: string
  operator: string
  value: string
  line: number
}

function assignments(text: string): Assignment[] {
  return text.split('\n').flatMap((line, index) => {
    const match =
      /^(?:export[ \t]+|override[ \t]+|readonly[ \t]+)*([A-Za-z_][\w.-]*)[ \t]*(:{0,3}=|\?=|\+=|!=)(.*)$/.exec(
        line.replace(/\r$/, ''),
      )
    if (match === null) return []
    const [, name = '', operator = '', rest = ''] = match
    return [{ name, operator, value: operator === '!=' ? `$(shell ${rest.trim()})` : literal(rest), line: index + 1 }]
  })
}

/** Without a comment at the end and without quotes around the whole. */
function literal(rest: string): string {
  const value = rest.replace(/(?:^|[ \t])#.*$/, '').trim()
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}
