import { ProblemError } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'
import { parseDocument } from 'yaml'
import { faultOf } from './expressions.ts'
import type { Concurrency, Job, Permissions, RunDefaults, Strategy, Texts, Workflow } from './model.ts'
import { schemaFaults } from './schema.ts'
import { readStep } from './read-step.ts'
import { asList, asMap, asText, asTexts } from './shape.ts'
import type { Refuse, YamlMap } from './shape.ts'

const workflowKeys = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs']
const jobKeys = [
  'name',
  'needs',
  'if',
  'permissions',
  'runs-on',
  'environment',
  'concurrency',
  'strategy',
  'outputs',
  'env',
  'defaults',
  'timeout-minutes',
  'continue-on-error',
  'steps',
]
const triggerKeys = ['types', 'inputs']
/** Whole names only: what GitHub makes of a pattern is not played here. */
const plainBranch = /^[\w./-]+$/

/**
 * Reads a workflow file as far as the rehearsal can run it faithfully.
 * @throws ProblemError with everything that GitHub or the rehearsal would refuse
 */
export async function readWorkflow(file: string, text: string): Promise<Workflow> {
  const problems: Problem[] = (await schemaFaults(file, text)).map(({ line, message }) => ({
    where: `${file}:${line}`,
    what: message.replace(/\.$/, ''),
    mend: 'GitHub would refuse this file, too',
  }))
  if (problems.length > 0) throw new ProblemError(problems)

  const refuse: Refuse = (where, what, mend = 'Leave it out, or try it on GitHub itself') => {
    problems.push({ where: `${file} ${where}`, what: `not supported by the rehearsal: ${what}`, mend })
  }
  const root = asMap(parseDocument(text, { version: '1.2', merge: false }).toJS())
  refuseOthers(root, workflowKeys, '', refuse)
  const jobs = new Map(
    Object.entries(asMap(root['jobs'])).map(([id, value]) => [id, readJob(id, asMap(value), refuse)]),
  )
  const workflow: Workflow = {
    name: asText(root['name']) || file,
    file,
    triggers: readTriggers(root['on'], refuse),
    pushBranches: readPushBranches(root['on']),
    permissions: readPermissions(root['permissions']),
    env: readTexts(root['env'], 'env', refuse),
    defaults: readDefaults(root['defaults'], 'defaults', refuse),
    concurrency: readConcurrency(root['concurrency'], 'concurrency', refuse),
    jobs,
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return workflow
}

function readJob(id: string, job: YamlMap, refuse: Refuse): Job {
  const where = `jobs.${id}`
  refuseOthers(job, jobKeys, `${where}.`, refuse)
  const runsOn = asList(job['runs-on'])
  if (!runsOn.every((label) => /^ubuntu-[\w.-]+$/.test(label))) {
    refuse(`${where}.runs-on`, `a runner other than ubuntu-* (${JSON.stringify(job['runs-on'])})`)
  }
  const condition = asText(job['if'])
  checkText(condition, 'condition', `${where}.if`, refuse)
  const steps = (job['steps'] ?? []) as unknown[]
  return {
    id,
    name: checked(asText(job['name']) || id, `${where}.name`, refuse),
    needs: asList(job['needs']),
    condition,
    permissions: readPermissions(job['permissions']),
    environment: readEnvironment(job['environment'], `${where}.environment`, refuse),
    concurrency: readConcurrency(job['concurrency'], `${where}.concurrency`, refuse),
    strategy: readStrategy(job['strategy'], `${where}.strategy`, refuse),
    outputs: readTexts(job['outputs'], `${where}.outputs`, refuse),
    env: readTexts(job['env'], `${where}.env`, refuse),
    defaults: readDefaults(job['defaults'], `${where}.defaults`, refuse),
    timeoutMinutes: checked(asText(job['timeout-minutes']) || '360', `${where}.timeout-minutes`, refuse),
    continueOnError: checked(asText(job['continue-on-error']) || 'false', `${where}.continue-on-error`, refuse),
    steps: steps.map((step, index) => readStep(asMap(step), index + 1, `${where}.steps[${index}]`, refuse)),
  }
}

function readTriggers(on: unknown, refuse: Refuse): Workflow['triggers'] {
  if (typeof on === 'string' || Array.isArray(on)) return new Map(asList(on).map((event) => [event, undefined]))
  return new Map(
    Object.entries(asMap(on)).map(([event, filter]) => {
      const keys = asMap(filter)
      if (event === 'schedule' || Array.isArray(filter)) return [event, undefined]
      const branches = asList(keys['branches'])
      const known = event === 'push' && branches.every((name) => plainBranch.test(name)) ? ['branches'] : []
      refuseOthers(keys, [...triggerKeys, ...known], `on.${event}.`, refuse)
      return [event, keys['types'] === undefined ? undefined : asList(keys['types'])]
    }),
  )
}

function readPushBranches(on: unknown): Workflow['pushBranches'] {
  if (typeof on === 'string' || Array.isArray(on)) return undefined
  const { branches } = asMap(asMap(on)['push'])
  return branches === undefined ? undefined : asList(branches)
}

function readPermissions(value: unknown): Permissions | undefined {
  if (value === undefined) return undefined
  if (value === 'read-all' || value === 'write-all') return value
  return asTexts(value)
}

function readEnvironment(value: unknown, where: string, refuse: Refuse): Job['environment'] {
  if (value === undefined) return undefined
  if (typeof value !== 'object') return { name: checked(asText(value), where, refuse), url: '' }
  const { name, url, deployment } = asMap(value)
  if (deployment !== undefined) refuse(`${where}.deployment`, 'deployment: true or false')
  return { name: checked(asText(name), where, refuse), url: checked(asText(url), `${where}.url`, refuse) }
}

function readStrategy(value: unknown, where: string, refuse: Refuse): Strategy | undefined {
  if (value === undefined) return undefined
  const { matrix, 'fail-fast': failFast, 'max-parallel': maxParallel } = asMap(value)
  if (typeof matrix === 'string' && !/^\s*\$\{\{.*\}\}\s*$/s.test(matrix)) refuse(`${where}.matrix`, 'a text')
  checkAll(matrix, `${where}.matrix`, refuse)
  return {
    matrix: matrix ?? {},
    failFast: checked(asText(failFast) || 'true', `${where}.fail-fast`, refuse),
    maxParallel: checked(asText(maxParallel), `${where}.max-parallel`, refuse),
  }
}

/** Every text in it. */
function checkAll(value: unknown, where: string, refuse: Refuse): void {
  if (typeof value === 'string') checkText(value, 'template', where, refuse)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) checkAll(item, `${where}.${name}`, refuse)
  }
}

function readConcurrency(value: unknown, where: string, refuse: Refuse): Concurrency | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'object') return { group: checked(asText(value), where, refuse), queue: 'single' }
  const { group, queue, 'cancel-in-progress': cancel } = asMap(value)
  if (cancel !== undefined && cancel !== false) {
    refuse(`${where}.cancel-in-progress`, 'cancelling another run that is in progress')
  }
  return { group: checked(asText(group), where, refuse), queue: queue === 'max' ? 'max' : 'single' }
}

function readDefaults(value: unknown, where: string, refuse: Refuse): RunDefaults {
  const run = asMap(asMap(value)['run'])
  const shell = asText(run['shell'])
  const workingDirectory = checked(asText(run['working-directory']), `${where}.run.working-directory`, refuse)
  return { ...(shell !== '' && { shell }), ...(workingDirectory !== '' && { workingDirectory }) }
}

function readTexts(value: unknown, where: string, refuse: Refuse): Texts {
  const texts = asTexts(value)
  for (const [name, text] of Object.entries(texts)) checkText(text, 'template', `${where}.${name}`, refuse)
  return texts
}

function checked(text: string, where: string, refuse: Refuse): string {
  checkText(text, 'template', where, refuse)
  return text
}

function checkText(text: string, place: 'template' | 'condition', where: string, refuse: Refuse): void {
  const fault = faultOf(text, place)
  if (fault !== undefined) refuse(where, fault)
}

function refuseOthers(map: YamlMap, known: readonly string[], where: string, refuse: Refuse): void {
  for (const key of Object.keys(map)) if (!known.includes(key)) refuse(`${where}${key}`, `the key ${key}`)
}
