import { faultOf } from './expressions.ts'
import type { ActionSource, Step } from './model.ts'
import { asText, asTexts } from './shape.ts'
import type { Refuse, YamlMap } from './shape.ts'

const common = ['name', 'id', 'if', 'env', 'timeout-minutes', 'continue-on-error']
const runKeys = [...common, 'run', 'shell', 'working-directory']
const actionKeys = [...common, 'uses', 'with']

/** What the stand-ins for GitHub's own actions understand; another input would silently do something else. */
const standIns = {
  checkout: ['repository', 'ref', 'fetch-depth', 'filter', 'persist-credentials', 'path', 'token', 'clean'],
  'upload-artifact': ['name', 'path', 'if-no-files-found', 'retention-days'],
  'download-artifact': ['name', 'pattern', 'path', 'merge-multiple'],
} as const

export function readStep(step: YamlMap, number: number, where: string, refuse: Refuse): Step {
  const isRun = step['run'] !== undefined
  for (const key of Object.keys(step)) {
    if (!(isRun ? runKeys : actionKeys).includes(key)) refuse(`${where}.${key}`, `the key ${key}`)
  }
  const uses = asText(step['uses'])
  const text = (key: string): string => {
    const value = asText(step[key])
    const fault = faultOf(value, key === 'if' ? 'condition' : 'template')
    if (fault !== undefined) refuse(`${where}.${key}`, fault)
    return value
  }
  const texts = (key: string): Record<string, string> => {
    const values = asTexts(step[key])
    for (const [name, value] of Object.entries(values)) {
      const fault = faultOf(value, 'template')
      if (fault !== undefined) refuse(`${where}.${key}.${name}`, fault)
    }
    return values
  }
  const shared = {
    number,
    name: text('name') || (isRun ? `Run ${asText(step['run']).trim().split('\n')[0] ?? ''}` : `Run ${uses}`),
    id: asText(step['id']),
    condition: text('if'),
    env: texts('env'),
    timeoutMinutes: text('timeout-minutes'),
    continueOnError: text('continue-on-error') || 'false',
  }
  if (isRun) {
    const shell = asText(step['shell'])
    if (!['', 'bash', 'sh'].includes(shell)) refuse(`${where}.shell`, `the shell ${shell}`, 'Use bash')
    return { ...shared, kind: 'run', script: text('run'), shell, workingDirectory: text('working-directory') }
  }
  const inputs = texts('with')
  const source = readUses(uses, where, refuse)
  if (source.from === 'stand-in') {
    const known: readonly string[] = standIns[source.name]
    for (const name of Object.keys(inputs)) {
      if (!known.includes(name)) refuse(`${where}.with.${name}`, `the input ${name} of actions/${source.name}`)
    }
  }
  return { ...shared, kind: 'action', uses, source, with: inputs }
}

function readUses(uses: string, where: string, refuse: Refuse): ActionSource {
  const standIn = /^actions\/(checkout|upload-artifact|download-artifact)@[\w.-]+$/.exec(uses)?.[1]
  if (standIn !== undefined) return { from: 'stand-in', name: standIn as keyof typeof standIns }
  const local = /^(?:\.|\$)\/actions\/([\w-]+)$/.exec(uses)?.[1]
  if (local !== undefined) return { from: 'suite', name: local, local: true }
  if (/^(?:[.$]\/|[\w-]+\/shakedown@[\w./-]+)$/.test(uses))
    return { from: 'suite', name: '', local: !uses.includes('@') }
  const remote = /^[\w-]+\/shakedown\/actions\/([\w-]+)@[\w./-]+$/.exec(uses)?.[1]
  if (remote === undefined) {
    refuse(
      `${where}.uses`,
      `the action ${uses}`,
      'It runs actions of this suite, and of GitHub’s own checkout, upload-artifact and download-artifact',
    )
  }
  return { from: 'suite', name: remote ?? uses, local: false }
}
