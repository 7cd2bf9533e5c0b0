// What TypeScript's own parser and printer make of a text: the truth that the proofs are held against.
import ts from 'typescript-scanner'

export interface Tree {
  readonly root: ts.SourceFile
  /** Whether the parser found no error. */
  readonly valid: boolean
}

export function parse(path: string, text: string): Tree {
  try {
    const root = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    const { parseDiagnostics } = root as unknown as { parseDiagnostics: readonly unknown[] }
    return { root, valid: parseDiagnostics.length === 0 }
  } catch {
    // Some texts that are no programs fail an assertion of the parser.
    return { root: ts.createSourceFile(path, '', ts.ScriptTarget.Latest, true), valid: false }
  }
}

const isEmptyChild = (node: ts.Node): boolean =>
  (ts.isJsxText(node) && node.containsOnlyTriviaWhiteSpaces) ||
  (ts.isJsxExpression(node) && node.expression === undefined && !ts.isJsxAttribute(node.parent))

/** Kinds, operators, flags and values of all nodes, nested as they are; nothing of how they are written. */
export function shape({ root }: Tree): string {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isEmptyChild(node)) return
    const { operator, token, keywordToken, isTypeOnly, isTypeOf, isExportEquals } = node as unknown as Record<
      string,
      unknown
    >
    const flags = node.flags & (ts.NodeFlags.BlockScoped | ts.NodeFlags.OptionalChain | ts.NodeFlags.Namespace)
    found.push(JSON.stringify([node.kind, flags, operator, token, keywordToken, isTypeOnly, isTypeOf, isExportEquals]))
    if ('text' in node && !ts.isSourceFile(node)) found.push(JSON.stringify(node.text))
    // The language reads every line break in a template as LF; the parser keeps what is written.
    if (ts.isTemplateLiteralToken(node)) found.push(JSON.stringify(node.rawText?.replaceAll(/\r\n?/g, '\n')))
    if (ts.isNumericLiteral(node)) found.push(node.getText(root))
    found.push('(')
    ts.forEachChild(node, visit)
    found.push(')')
  }
  visit(root)
  return found.join(' ')
}

/** The printed program without comments and types. */
export function printed(path: string, text: string): string {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.ReactJSX,
      removeComments: true,
      verbatimModuleSyntax: true,
    },
  })
  return shape(parse('printed.js', outputText))
}

/** Whether both texts are the same program, or both are none. */
export function sameProgram(path: string, before: string, after: string): boolean {
  const [old, now] = [parse(path, before), parse(path, after)]
  if (!old.valid && !now.valid) return true
  return old.valid === now.valid && shape(old) === shape(now)
}

export interface Leaf {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The tokens of a valid text in order, text of elements included where it is more than blanks. */
export function leaves({ root }: Tree): readonly Leaf[] {
  const found: Leaf[] = []
  const visit = (node: ts.Node): void => {
    if (isEmptyChild(node) || (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode))
      return
    const children = node.getChildren(root)
    for (const child of children) visit(child)
    if (children.length > 0 || node.end === node.pos || node.kind === ts.SyntaxKind.SyntaxList) return
    const start = ts.isJsxText(node) ? node.pos : node.getStart(root)
    if (node.end > start) found.push({ start, end: node.end, text: root.text.slice(start, node.end) })
  }
  visit(root)
  return found
}

/** Offsets between the children of elements, where a blank would be text. */
export function childBounds({ root }: Tree): ReadonlySet<number> {
  const found = new Set<number>()
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const opening = ts.isJsxElement(node) ? node.openingElement : node.openingFragment
      for (const at of [opening.end, ...node.children.flatMap((child) => [child.pos, child.end])]) found.add(at)
    }
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}
