import type { Json } from '@shakedown/ports'
import type { Finding } from '../promise/finding.ts'

/**
 * The findings as SARIF 2.1.0 (OASIS), for code scanning. A finding without a place is put on the first line of
 * `fallbackFile`: GitHub shows none without one.
 */
export function sarifOf(findings: readonly Finding[], fallbackFile: string): Json {
  const rules = [...new Set(findings.map(({ code }) => code))]
  const seen = new Map<string, number>()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Shakedown backcompat-version-check',
            rules: rules.map((id) => ({ id, shortDescription: { text: id.toLowerCase().replaceAll('_', ' ') } })),
          },
        },
        results: findings.map(({ code, severity, message, file = fallbackFile, line = 1 }) => {
          const place = `${code}:${file}`
          const count = (seen.get(place) ?? 0) + 1
          seen.set(place, count)
          return {
            ruleId: code,
            ruleIndex: rules.indexOf(code),
            level: severity === 'notice' ? 'note' : severity,
            message: { text: plain(message) },
            locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } } }],
            // Without the text, which has versions in it; several of a kind in one file stay several.
            partialFingerprints: { 'shakedown/v1': count === 1 ? place : `${place}:${count}` },
          }
        }),
      },
    ],
  }
}

/** In a message `[text](where)` would be a link (SARIF 2.1.0, 3.11.6). */
function plain(text: string): string {
  return text.toWellFormed().replace(/[\\[\]]/g, '\\$&')
}

function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
