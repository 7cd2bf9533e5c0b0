import { unproven, type Language, type Prover } from '../proof.ts'
import { decodeText } from '../text.ts'
import { compareSources } from './compare.ts'
import type { Scanner } from './scan.ts'

interface Source {
  readonly endings: ReadonlySet<string>
  /** Read when the first such file is compared: a change is rarely written in every language that the policy names. */
  readonly load: () => Promise<(text: string, path: string) => ReturnType<Scanner>>
}

const ecmascript = async () => (await import('./ecmascript/index.ts')).scanEcmascript

const languages: Readonly<Record<Language, Source>> = {
  rust: { endings: new Set(['.rs']), load: async () => (await import('./rust.ts')).scanRust },
  typescript: { endings: new Set(['.ts', '.mts', '.cts', '.tsx']), load: ecmascript },
  javascript: { endings: new Set(['.js', '.mjs', '.cjs', '.jsx']), load: ecmascript },
  go: { endings: new Set(['.go']), load: async () => (await import('./go.ts')).scanGo },
  python: { endings: new Set(['.py', '.pyi']), load: async () => (await import('./python.ts')).scanPython },
}

/** Proves that only comments and blanks of a source changed. */
export function sourceProver(language: Language): Prover {
  const { endings, load } = languages[language]
  let loading: ReturnType<Source['load']> | undefined
  return {
    covers: (path, change) => change === 'modified' && endings.has(path.slice(path.lastIndexOf('.'))),
    prove: async ({ path, before, after }) => {
      const [old, now] = [decodeText(before), decodeText(after)]
      if (old === undefined || now === undefined) return unproven('one version is not UTF-8 text')
      const scan = await (loading ??= load())
      return compareSources((text) => scan(text, path), old, now)
    },
  }
}
