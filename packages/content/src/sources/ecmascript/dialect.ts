/** How `<` reads where an expression begins: `typescript` knows no JSX, the other two do; only `javascript` knows no types. */
export type Dialect = 'typescript' | 'tsx' | 'javascript'

/** `undefined`: no name of a JavaScript or TypeScript source. */
export function dialectOf(path: string): Dialect | undefined {
  if (/\.[cm]?ts$/.test(path)) return 'typescript'
  if (path.endsWith('.tsx')) return 'tsx'
  return /\.(?:[cm]?js|jsx)$/.test(path) ? 'javascript' : undefined
}
