// What the texts promise, held against what they speak of.
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { parsePolicy } from '@shakedown/policy'
import { inputs as compatInputs } from '../../actions/backcompat-version-check/src/inputs.ts'
import { inputs as classifierInputs } from '../../actions/change-classifier/src/inputs.ts'
import { inputs as planInputs } from '../../actions/plan/src/inputs.ts'
import { inputs as deployerInputs } from '../../actions/testnet-deployer/src/inputs.ts'
import type { Verdict } from '../../actions/testnet-deployer/src/verdict.ts'
import { inputs as rollbackInputs } from '../../actions/rollback/src/inputs.ts'
import type { Verdict as RollbackVerdict } from '../../actions/rollback/src/verdict.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const texts = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/policy.md',
  'docs/environment.md',
  'docs/releases.md',
  'docs/ssh.md',
  'docs/watching.md',
  'examples/README.md',
  'actions/backcompat-version-check/README.md',
  'actions/change-classifier/README.md',
  'actions/plan/README.md',
  'actions/rollback/README.md',
  'actions/testnet-deployer/README.md',
]
const declared: Record<string, object> = {
  'backcompat-version-check': compatInputs,
  'change-classifier': classifierInputs,
  plan: planInputs,
  rollback: rollbackInputs,
  'testnet-deployer': deployerInputs,
}
/** A record, so that the type checker demands a new verdict here. */
const verdicts: Record<Verdict, true> = {
  passed: true,
  deployed: true,
  ready: true,
  reported: true,
  failed: true,
  partial: true,
  stalled: true,
  diverged: true,
  reset: true,
  'timed-out': true,
  inconclusive: true,
  cancelled: true,
  refused: true,
  lost: true,
  error: true,
}

/** GitHub's name for a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function fenced(path: string, language: string): string[] {
  return [...read(path).matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, found, body = '']) =>
    found === language ? [body] : [],
  )
}

interface Step {
  uses?: string
  with?: object
}

/** A list is steps, a map with jobs is a whole workflow; anything else is no workflow. */
function stepsIn(yaml: unknown): readonly Step[] | undefined {
  if (Array.isArray(yaml)) return yaml as Step[]
  const { jobs } = yaml as { jobs?: Record<string, { steps?: Step[] }> }
  return jobs === undefined ? undefined : Object.values(jobs).flatMap(({ steps = [] }) => steps)
}

describe.each(texts)('%s', (path) => {
  test('every link within the repository leads somewhere', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link)
    for (const link of links) {
      const [file = '', part] = link.split('#')
      const target = file === '' ? path : join(dirname(path), file)
      expect([link, existsSync(join(root, target))]).toEqual([link, true])
      if (part === undefined) continue
      const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading))
      expect(headings).toContain(part)
    }
  })

  test('policies are policies, and steps give declared inputs only', () => {
    for (const text of fenced(path, 'yaml')) {
      const found = parse(text) as unknown
      const steps = stepsIn(found)
      if (steps !== undefined) {
        for (const step of steps) {
          const uses = /\/shakedown(?:\/actions\/([\w-]+))?@/.exec(step.uses ?? '')
          if (uses === null) continue
          expect(Object.keys(declared[uses[1] ?? 'plan'] ?? {})).toEqual(
            expect.arrayContaining(Object.keys(step.with ?? {})),
          )
        }
      } else {
        expect(found).toHaveProperty('version', 1)
        const { warnings } = parsePolicy(text, path)
        expect(warnings).toEqual([])
      }
    }
  })
})

test.each(['README.md', 'actions/testnet-deployer/README.md'])('%s names every verdict of the deployer', (path) => {
  for (const verdict of Object.keys(verdicts)) expect(read(path)).toContain(`\`${verdict}\``)
})

const ofRollback: Record<RollbackVerdict | 'error', true> = {
  'rolled-back': true,
  'already-there': true,
  planned: true,
  refused: true,
  failed: true,
  partial: true,
  lost: true,
  cancelled: true,
  error: true,
}

test('actions/rollback/README.md names every verdict of the roll back', () => {
  for (const verdict of Object.keys(ofRollback)) expect(read('actions/rollback/README.md')).toContain(`\`${verdict}\``)
})

test('commands that the texts name exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const known = [...Object.keys(scripts), 'ci', 'install']
  const named = texts.flatMap((path) =>
    [...read(path).matchAll(/`(?:[^`]*&& )?npm (?:run )?([a-z]+)|^npm (?:run )?([a-z]+)/gm)].map(
      ([, inline, line]) => inline ?? line ?? '',
    ),
  )
  expect(named).toEqual(expect.arrayContaining(['ci', 'start', 'test', 'bench', 'docs']))
  for (const script of named) expect(known).toContain(script)
})
