import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/** GitHub's OpenAPI description, as far as the suite uses it: finds the operation, judges what is sent and answered. */
export interface Contract {
  find(method: string, pathname: string): Found | undefined
  /** Faults in words; none is good. */
  checkRequest(found: Found, query: URLSearchParams, body: unknown): string[]
  checkResponse(found: Found, status: number, body: unknown): string[]
}

export interface Found {
  /** `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
  operation: string
  /** Decoded. */
  parameters: Readonly<Record<string, string>>
}

interface Schema {
  [key: string]: unknown
  $ref?: string
  type?: string
  properties?: { [name: string]: Schema }
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
}

interface Parameter {
  $ref?: string
  name: string
  in: string
  required?: boolean
  schema: Schema
}

interface Content {
  $ref?: string
  required?: boolean
  content?: { [type: string]: { schema: Schema } }
}

interface Operation {
  parameters?: Parameter[]
  requestBody?: Content
  responses: { [status: string]: Content }
}

interface Description {
  paths: { [template: string]: { [method: string]: Operation } }
  components: unknown
}

const slice = new URL('openapi.json', import.meta.url)

export function loadContract(): Contract {
  const description = JSON.parse(readFileSync(slice, 'utf8')) as Description
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  addFormats.default(ajv)
  // The description has "" as the default of several URLs, and GitHub does send it.
  ajv.addFormat('uri', (text: string) => text === '' || URL.canParse(text))
  ajv.addSchema({ $id: 'gh', components: anchored(description.components) })

  const compiled = new Map<object, ValidateFunction>()
  function validate(schema: Schema, value: unknown): string[] {
    const check = compiled.get(schema) ?? ajv.compile(anchored(schema) as Schema)
    compiled.set(schema, check)
    if (check(value)) return []
    return (check.errors ?? []).map(({ instancePath, message = 'is wrong' }) => `${instancePath || 'it'} ${message}`)
  }

  function deref<T extends { $ref?: string }>(node: T): T {
    if (node.$ref === undefined) return node
    let found: unknown = description
    for (const key of node.$ref.slice(2).split('/')) found = (found as { [key: string]: unknown })[key]
    return deref(found as T)
  }

  const routes = Object.entries(description.paths)
    .map(([template, methods]) => ({ template, methods, pattern: pathPattern(template) }))
    .toSorted((a, b) => literals(b.template) - literals(a.template))

  function operationOf(found: Found): Operation {
    const [method = '', template = ''] = found.operation.split(' ')
    const operation = description.paths[template]?.[method.toLowerCase()]
    if (operation === undefined) throw new Error(`${found.operation} is not in the slice`)
    return operation
  }

  return {
    find(method, pathname) {
      for (const { template, methods, pattern } of routes) {
        const match = pattern.exec(pathname)
        if (match === null || methods[method.toLowerCase()] === undefined) continue
        const parameters = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)])
        return { operation: `${method} ${template}`, parameters: Object.fromEntries(parameters) as Found['parameters'] }
      }
      return undefined
    },

    checkRequest(found, query, body) {
      const operation = operationOf(found)
      const parameters = (operation.parameters ?? []).map(deref)
      const faults: string[] = []
      for (const { name, in: place, required = false, schema } of parameters) {
        const given = place === 'path' ? (found.parameters[name] ?? null) : place === 'query' ? query.get(name) : null
        if (given !== null) faults.push(...validate(schema, coerced(given, deref(schema).type)).map(at(name)))
        else if (required && place !== 'header') faults.push(`${name} is missing`)
      }
      const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name))
      for (const name of query.keys()) if (!known.has(name)) faults.push(`${name} is no parameter of this operation`)
      return [...faults, ...checkBody(operation.requestBody && deref(operation.requestBody), body)]
    },

    checkResponse(found, status, body) {
      const declared = operationOf(found).responses[String(status)]
      if (declared === undefined) {
        return status < 400 ? [`${status} is no answer of this operation`] : errorShape(body)
      }
      const schema = deref(declared).content?.['application/json']?.schema
      if (schema === undefined) return status < 400 && body !== undefined ? ['this answer has no body'] : []
      return validate(schema, body)
    },
  }

  function checkBody(declared: Content | undefined, body: unknown): string[] {
    const schema = declared?.content?.['application/json']?.schema
    if (schema === undefined) return body === undefined ? [] : ['this operation takes no body']
    if (body === undefined) return declared?.required === true ? ['the body is missing'] : []
    // The description never forbids unknown keys, so that a misspelt optional one would pass.
    const known = new Set(keysOf(schema))
    const unknown = Object.keys(body as object).filter((key) => !known.has(key))
    return [...validate(schema, body), ...unknown.map((key) => `${key} is no key of this body`)]
  }

  function keysOf(schema: Schema): string[] {
    const { properties = {}, oneOf = [], anyOf = [], allOf = [] } = deref(schema)
    return [...Object.keys(properties), ...[...oneOf, ...anyOf, ...allOf].flatMap(keysOf)]
  }
}

function at(name: string): (fault: string) => string {
  return (fault) => `${name}: ${fault}`
}

function errorShape(body: unknown): string[] {
  const hasMessage = typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
  return hasMessage ? [] : ['an error needs a message']
}

/** Only `path` spans folders; what stands in one segment comes encoded. */
function pathPattern(template: string): RegExp {
  const source = template
    .replace(/[.]/g, String.raw`\.`)
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${name === 'path' ? '.*' : '[^/]+'})`)
    .replace(/\[\^\/\]\+\)$/, '.+)')
  return new RegExp(`^${source}$`)
}

/** More literal segments are more specific: `commits/{ref}/status` before `commits/{ref}`. */
function literals(template: string): number {
  return template.split('/').filter((segment) => !segment.startsWith('{')).length
}

function coerced(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true'
  return text
}

/** A schema from inside the description, in ajv's words: references point at the whole, null is a type. */
function anchored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anchored)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [key, item.replace(/^#/, 'gh#')] : [key, anchored(item)],
  )
  const { nullable, ...schema } = Object.fromEntries(entries) as Schema
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema
}
