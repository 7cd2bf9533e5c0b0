/**
 * How the runner finds workflow commands in output (actions/runner, ActionCommand.TryParseV2 and TryParse): `::name …::`
 * must start the line, the older `##[name …]` counts anywhere in it. Only names that are registered are commands.
 */
export interface CommandLine {
  name: string
  properties: Readonly<Record<string, string>>
  data: string
}

export function parseCommand(line: string, isRegistered: (name: string) => boolean): CommandLine | undefined {
  return parseDoubleColon(line, isRegistered) ?? parseBracket(line, isRegistered)
}

function parseDoubleColon(line: string, isRegistered: (name: string) => boolean): CommandLine | undefined {
  const text = line.trimStart()
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end === -1) return undefined
  const head = readHead(text.slice(2, end), ',', unescapeProperty)
  return isRegistered(head.name) ? { ...head, data: unescapeData(text.slice(end + 2)) } : undefined
}

function parseBracket(line: string, isRegistered: (name: string) => boolean): CommandLine | undefined {
  const start = line.indexOf('##[')
  const end = start === -1 ? -1 : line.indexOf(']', start)
  if (end === -1) return undefined
  const head = readHead(line.slice(start + 3, end), ';', unescapeBracket)
  return isRegistered(head.name) ? { ...head, data: unescapeBracket(line.slice(end + 1)) } : undefined
}

function readHead(text: string, separator: string, unescape: (text: string) => string) {
  const space = text.indexOf(' ')
  const name = space === -1 ? text : text.slice(0, space)
  const pairs =
    space === -1
      ? []
      : text
          .slice(space + 1)
          .trim()
          .split(separator)
  const properties = Object.fromEntries(
    pairs
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const equals = pair.indexOf('=')
        return [pair.slice(0, equals).trim(), unescape(pair.slice(equals + 1))]
      }),
  )
  return { name, properties }
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

const unescapeBracket = (text: string): string =>
  text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%')
