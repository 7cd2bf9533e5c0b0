/** Plain readers over values whose shape GitHub's schema has checked already; scalars become the text they stand for. */
export type YamlMap = Readonly<Record<string, unknown>>

/** Notes something that the rehearsal cannot do; all of it is reported together. */
export type Refuse = (where: string, what: string, mend?: string) => void

export function asMap(value: unknown): YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as YamlMap) : {}
}

export function asText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function asList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(asText)
  return value === undefined || value === null ? [] : [asText(value)]
}

export function asTexts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(asMap(value)).map(([name, item]) => [name, asText(item)]))
}
