import { unproven, type Language, type Prover } from '../proof.ts'
import { decodeText } from '../text.ts'
import { compareSources } from './compare.ts'
import { scanEcmascript } from './ecmascript/index.ts'
import { scanGo } from './go.ts'
import { scanPython } from './python.ts'
import { scanRust } from './rust.ts'
import type { Scan } from './scan.ts'

const languages: Readonly<
  Record<Language, { readonly names: RegExp; readonly scan: (text: string, path: string) => Scan }>
> = {
  rust: { names: /\.rs$/, scan: scanRust },
  typescript: { names: /\.(?:[cm]?ts|tsx)$/, scan: scanEcmascript },
  javascript: { names: /\.(?:[cm]?js|jsx)$/, scan: scanEcmascript },
  go: { names: /\.go$/, scan: scanGo },
  python: { names: /\.pyi?$/, scan: scanPython },
}

/** Proves that only comments and blanks of a source changed. */
export function sourceProver(language: Language): Prover {
  const { names, scan } = languages[language]
  return {
    covers: (path, change) => change === 'modified' && names.test(path),
    prove: async ({ path, before, after }) => {
      const [old, now] = [decodeText(before), decodeText(after)]
      if (old === undefined || now === undefined) return unproven('one version is not UTF-8 text')
      return compareSources((text) => scan(text, path), old, now)
    },
  }
}
