import { stripTypeScriptTypes } from 'node:module'
import { SourceTextModule } from 'node:vm'

/** What a TypeScript module imports, types included: static, re-exported, for its effect alone, and `await import()`. */
export function importsIn(source: string): string[] {
  return [...new Set([...runTimeImports(source), ...leadingImports(source), ...lazyImports(source)])]
}

/** As the runtime itself reads them, wherever they stand; text in strings cannot look like one. */
function runTimeImports(source: string): string[] {
  const code = stripTypeScriptTypes(source, { mode: 'strip' })
  return new SourceTextModule(code).moduleRequests.map(({ specifier }) => specifier)
}

/** The imports at the top of the file, where those of types stand, too. */
function leadingImports(source: string): string[] {
  const found: string[] = []
  const statement =
    /(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(?:(?:import|export)\s[^'"`;=]*?\bfrom\s*|import\s*)['"]([^'"]+)['"](?:\s*with\s*\{[^}]*\})?/y
  for (let match = statement.exec(source); match !== null; match = statement.exec(source)) found.push(match[1] ?? '')
  return found
}

function lazyImports(source: string): string[] {
  const code = source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
}
