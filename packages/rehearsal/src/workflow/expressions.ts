import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { Expr } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'

/** GitHub's own evaluator over plain values. Names after https://docs.github.com/actions/reference/workflows-and-actions/contexts */
export interface Contexts {
  github: unknown
  inputs: unknown
  vars: unknown
  needs: unknown
  secrets: unknown
  env: unknown
  job: unknown
  runner: unknown
  steps: unknown
  matrix: unknown
  strategy: unknown
}

export const noContexts: Contexts = {
  github: {},
  inputs: {},
  vars: {},
  needs: {},
  secrets: {},
  env: {},
  job: {},
  runner: {},
  steps: {},
  matrix: {},
  strategy: {},
}

/** What `success()`, `failure()` and `cancelled()` answer. */
export interface Status {
  success: boolean
  failure: boolean
  cancelled: boolean
}

const contextNames = Object.keys(noContexts)
const statusNames = ['success', 'failure', 'cancelled', 'always'] as const
const statusInfos = statusNames.map((name) => ({ name, minArgs: 0, maxArgs: 0 }))

/** The value of a text with `${{ }}` parts, as text. @throws ExpressionError */
export function expand(text: string, contexts: Contexts): string {
  return split(text)
    .map((part) => (part.kind === 'text' ? part.text : evaluate(parse(part.text, false), contexts).coerceString()))
    .join('')
}

/** The value of a text that is one `${{ }}` and nothing else; any other text is itself, expanded. @throws ExpressionError */
export function valueOf(text: string, contexts: Contexts): unknown {
  const [only, ...more] = split(text.trim())
  if (only?.kind !== 'expression' || more.length > 0) return expand(text, contexts)
  return JSON.parse(evaluate(parse(`toJSON(${only.text})`, false), contexts).coerceString()) as unknown
}

export function expandAll(texts: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, expand(text, contexts)]))
}

/** Whether `if:` holds. Without a status function GitHub puts `success() &&` in front. @throws ExpressionError */
export function holds(condition: string, contexts: Contexts, status: Status): boolean {
  const text = conditionText(condition)
  const asksStatus = text !== '' && callsStatus(text)
  if (!asksStatus && !status.success) return false
  return text === '' || truthy(evaluate(parse(text, true), contexts, status))
}

/** Why a text cannot be evaluated here; undefined when it can. */
export function faultOf(text: string, place: 'template' | 'condition'): string | undefined {
  try {
    if (place === 'condition') {
      const condition = conditionText(text)
      if (condition !== '') parse(condition, true)
    } else {
      for (const part of split(text)) if (part.kind === 'expression') parse(part.text, false)
    }
    return undefined
  } catch (error) {
    return Error.isError(error) ? error.message : String(error)
  }
}

function conditionText(condition: string): string {
  const trimmed = condition.trim()
  if (!trimmed.includes('${{')) return trimmed
  const parts = split(trimmed)
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'expression') return only.text.trim()
  // GitHub turns such a text into format('{0} …', …): a text that is never empty, hence always true.
  throw new Error('text around ${{ }} makes a condition always true; put the whole condition inside')
}

function evaluate(expression: Expr, contexts: Contexts, status?: Status): data.ExpressionData {
  // Round trip, so that only JSON reaches the evaluator; undefined members vanish, as they do in GitHub's payloads.
  const values = JSON.parse(JSON.stringify({ ...noContexts, ...contexts }), data.reviver) as data.Dictionary
  const answers = { success: false, failure: false, cancelled: false, ...status, always: true }
  const functions = statusNames.map((name) => {
    const call = () => new data.BooleanData(answers[name])
    return [name, { name, minArgs: 0, maxArgs: 0, call }] as const
  })
  return new Evaluator(expression, values, new Map(functions)).evaluate()
}

function parse(text: string, isCondition: boolean): Expr {
  return new Parser(new Lexer(text).lex().tokens, contextNames, isCondition ? statusInfos : []).parse()
}

/** By tokens, so that a name in a string or after a dot does not count. */
function callsStatus(text: string): boolean {
  const { tokens } = new Lexer(text).lex()
  return tokens.some(
    (token, index) =>
      statusNames.some((name) => name === token.lexeme.toLowerCase()) &&
      tokens[index + 1]?.lexeme === '(' &&
      tokens[index - 1]?.lexeme !== '.',
  )
}

type Part = { kind: 'text' | 'expression'; text: string }

/** Cuts at `${{` and `}}`; a `}}` inside a quoted string belongs to the string. */
function split(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('${{', from)
    if (start === -1) break
    let at = start + 3
    let quoted = false
    while (at < text.length && (quoted || !text.startsWith('}}', at))) {
      if (text[at] === "'") quoted = !quoted
      at++
    }
    if (at >= text.length) throw new Error('${{ without }}')
    if (start > from) parts.push({ kind: 'text', text: text.slice(from, start) })
    parts.push({ kind: 'expression', text: text.slice(start + 3, at) })
    from = at + 2
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
