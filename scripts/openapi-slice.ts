// Cuts the part of GitHub's REST description that the suite uses out of `@octokit/openapi` (385 MB, so no dependency):
//   npm install --prefix "$(mktemp -d)" @octokit/openapi@23.0.2
//   npm exec -- node scripts/openapi-slice.ts <that folder>/node_modules/@octokit/openapi
// The local GitHub of the tests and of the rehearsal holds every request and every response against this slice.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'

const output = 'packages/rehearsal/src/github/openapi.json'

const repository = '/repos/{owner}/{repo}'
const operations = [
  'get /rate_limit',
  `get ${repository}`,
  `get ${repository}/pulls/{pull_number}`,
  `get ${repository}/pulls/{pull_number}/files`,
  `get ${repository}/pulls/{pull_number}/reviews`,
  `get ${repository}/pulls/{pull_number}/commits`,
  `get ${repository}/issues`,
  `post ${repository}/issues`,
  `patch ${repository}/issues/{issue_number}`,
  `get ${repository}/issues/{issue_number}/comments`,
  `post ${repository}/issues/{issue_number}/comments`,
  `post ${repository}/labels`,
  `patch ${repository}/labels/{name}`,
  `get ${repository}/commits/{commit_sha}/pulls`,
  `get ${repository}/commits/{ref}`,
  `get ${repository}/commits/{ref}/check-runs`,
  `get ${repository}/commits/{ref}/status`,
  `get ${repository}/commits/{ref}/statuses`,
  `get ${repository}/compare/{basehead}`,
  `get ${repository}/contents/{path}`,
  `get ${repository}/branches/{branch}`,
  `get ${repository}/tags`,
  `get ${repository}/git/ref/{ref}`,
  `get ${repository}/git/trees/{tree_sha}`,
  `get ${repository}/collaborators/{username}/permission`,
  `get ${repository}/environments`,
  `get ${repository}/environments/{environment_name}`,
  `get ${repository}/actions/artifacts`,
  `get ${repository}/actions/runs/{run_id}`,
  `get ${repository}/actions/runs/{run_id}/jobs`,
  `get ${repository}/actions/runs/{run_id}/attempts/{attempt_number}/jobs`,
  `get ${repository}/actions/runs/{run_id}/artifacts`,
  `get ${repository}/actions/runs/{run_id}/approvals`,
  `get ${repository}/actions/runs/{run_id}/pending_deployments`,
  `post ${repository}/actions/runs/{run_id}/pending_deployments`,
  `get ${repository}/deployments`,
  `post ${repository}/deployments`,
  `get ${repository}/deployments/{deployment_id}`,
  `get ${repository}/deployments/{deployment_id}/statuses`,
  `post ${repository}/deployments/{deployment_id}/statuses`,
  `post ${repository}/statuses/{sha}`,
]

// What only people read. `example` and `title` are also names of properties, so `properties` itself is never searched.
const prose = new Set(['description', 'summary', 'example', 'examples', 'title', 'tags', 'externalDocs', 'headers'])

type Node = { [key: string]: unknown }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse)
  if (!isNode(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !prose.has(key) && !key.startsWith('x-'))
      .map(([key, item]) => [key, key === 'properties' && isNode(item) ? mapValues(item) : withoutProse(item)]),
  )
}

function mapValues(properties: Node): Node {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, withoutProse(schema)]))
}

function at(node: unknown, ...keys: string[]): Node {
  let found = node
  for (const key of keys) found = isNode(found) ? found[key] : undefined
  if (!isNode(found)) throw new Error(`the description has no ${keys.join(' → ')}`)
  return found
}

/** Every `#/components/<kind>/<name>` below `value`. */
function* references(value: unknown): Generator<[kind: string, name: string]> {
  if (Array.isArray(value)) for (const item of value) yield* references(item)
  if (!isNode(value)) return
  const match = typeof value['$ref'] === 'string' ? /^#\/components\/([^/]+)\/([^/]+)$/.exec(value['$ref']) : null
  if (match?.[1] !== undefined && match[2] !== undefined) yield [match[1], match[2]]
  for (const item of Object.values(value)) yield* references(item)
}

function slice(description: Node, version: string): Node {
  const paths: { [path: string]: Node } = {}
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ')
    paths[path] = { ...paths[path], [method]: withoutProse(at(description, 'paths', path, method)) }
  }
  const components: { [kind: string]: Node } = {}
  const open: unknown[] = [paths]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [kind, name] of references(next)) {
      if (components[kind]?.[name] !== undefined) continue
      const component = withoutProse(at(description, 'components', kind, name))
      components[kind] = { ...components[kind], [name]: component }
      open.push(component)
    }
  }
  // The description forgets what the webhook's schema knows: a deployment whose job waits for its reviewers.
  const state = at(components, 'schemas', 'deployment-status', 'properties', 'state')
  state['enum'] = [...(state['enum'] as string[]), 'waiting']
  return {
    openapi: description['openapi'],
    info: {
      title: 'A slice of the description of GitHub’s REST API, made by scripts/openapi-slice.ts',
      version,
      license: { name: 'MIT', url: 'https://github.com/octokit/openapi/blob/main/LICENSE' },
      'x-copyright': 'Copyright (c) 2020 Octokit contributors',
      'x-amended': ['deployment-status.state: waiting'],
    },
    paths,
    components: Object.fromEntries(
      Object.entries(components).map(([kind, named]) => [
        kind,
        Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      ]),
    ),
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: openapi-slice.ts <folder of @octokit/openapi>')
const description: unknown = JSON.parse(await readFile(join(folder, 'generated', 'api.github.com.json'), 'utf8'))
const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
const text = JSON.stringify(slice(at(description), version))
await writeFile(output, await format(text, { parser: 'json', printWidth: 120 }))
