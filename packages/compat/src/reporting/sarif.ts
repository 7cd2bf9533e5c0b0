import type { Json } from '@shakedown/ports'
import type { Finding } from '../promise/finding.ts'

/**
 * The findings as SARIF 2.1.0 (OASIS), for code scanning. A finding without a place is put on the policy's first line:
 * GitHub shows none without one.
 */
export function sarifOf(findings: readonly Finding[], fallbackFile: string): Json {
  const rules = [...new Set(findings.map(({ code }) => code))]
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
        results: findings.map(({ code, severity, message, file = fallbackFile, line = 1 }) => ({
          ruleId: code,
          ruleIndex: rules.indexOf(code),
          level: severity === 'notice' ? 'note' : severity,
          message: { text: message },
          locations: [
            { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } } },
          ],
          partialFingerprints: { 'shakedown/v1': `${code}:${file}` },
        })),
      },
    ],
  }
}
