// What the bundle promises beside the answer: how much it loads, costs and prints, and what its report looks like.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportSchema } from '@shakedown/kit'
import { reportProperties } from '../../../actions/change-classifier/src/report-schema.ts'
import type { Entry } from '../../unit/git/repository.ts'
import { classifier, events } from './runner.ts'
import { endAll, endScenes, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

const validate = new Ajv2020({ strict: false }).compile({
  ...reportSchema,
  properties: { ...reportSchema.properties, ...reportProperties },
  required: [...reportSchema.required, ...Object.keys(reportProperties).filter((key) => key !== 'lint')],
  additionalProperties: false,
})

describe('the report', () => {
  test.each(['brief', 'full'])('explain: %s keeps to its schema', async (explain) => {
    const { commit, root, classify } = scene()
    const after = {
      'docs/guide.md': null,
      'docs/new.md': 'guide\n',
      'pallets/x\n.rs': 'x',
      '.github/shakedown.yml': null,
    }
    const head = commit('feature', after, { onto: root })
    const event = events.pull({ head, baseSha: root, labels: ['x'] })
    const found = await classify({ at: head, event, inputs: { explain } })
    expect(validate(found.report) ? [] : validate.errors).toEqual([])
    expect(found.report.files).toHaveLength(3)
  })

  test('of an unknown difference, too', async () => {
    const { root, classify } = scene()
    const { report } = await classify({ at: root, event: events.other('schedule', root) })
    expect(validate(report) ? [] : validate.errors).toEqual([])
    expect(report.diff).toMatchObject({ complete: false, source: 'none', ranges: [] })
  })

  test('has the first 1,000 files, and all of them with explain: full', async () => {
    const { commit, root, classify } = scene()
    const after = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`docs/${n}.md`, 'x']))
    const head = commit('feature', after, { onto: root })
    const event = events.pull({ head, baseSha: root })
    const brief = await classify({ at: head, event })
    expect([brief.report.files.length, brief.report.filesLeftOut]).toEqual([1000, 1])
    const full = await classify({ at: head, event, inputs: { explain: 'full' } })
    expect([full.report.files.length, full.report.filesLeftOut]).toEqual([1001, 0])
  })
})

test('a run that git can answer loads nothing of the API’s client, whatever token it has', async () => {
  const { commit, root, clone } = scene()
  const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
  const workspace = clone(head).dir
  const event = events.pull({ head, baseSha: root })
  const inputs = { token: 'ghs_0123456789abcdef' }
  const alone = await classifier({ workspace, event, inputs, withoutChunks: true })
  expect(alone.outputs).toMatchObject({ target: 'null-deployment', required: 'false' })
})

test('a chunk that is needed and missing is an error, not a pass', async () => {
  const { commit, root, clone } = scene()
  const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
  const workspace = clone(head, 1)
  workspace.git('remote', 'remove', 'origin')
  const inputs = { token: 'ghs_0123456789abcdef' }
  const event = events.pull({ head, baseSha: root })
  const broken = await classifier({ workspace: workspace.dir, event, inputs, withoutChunks: true })
  expect(broken.code).toBe(1)
  expect(broken.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
})

test('50,000 files: log, outputs and summary stay small', async () => {
  const before: Record<string, Entry> = {}
  const after: Record<string, Entry> = {}
  for (let n = 0; n < 40_000; n++) before[`docs/area${n % 6}/folder${n % 500}/file-${n}.md`] = `${n % 50}`
  for (let n = 0; n < 35_000; n++) after[`docs/area${n % 6}/folder${n % 500}/file-${n}.md`] = `new ${n % 50}`
  for (let n = 35_000; n < 40_000; n++) after[`docs/area${n % 6}/folder${n % 500}/file-${n}.md`] = null
  for (let n = 0; n < 10_000; n++) after[`docs/new/folder${n % 500}/file-${n}.md`] = `fresh ${n % 50}`
  const { commit, root, clone } = scene(before)
  const head = commit('feature', after, { onto: root })
  const workspace = clone(head).dir
  for (const explain of ['brief', 'full']) {
    const found = await classifier({ workspace, event: events.pull({ head, baseSha: root }), inputs: { explain } })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '50000' })
    expect(Buffer.byteLength(found.log)).toBeLessThan(100_000)
    expect(Buffer.byteLength(JSON.stringify(found.outputs))).toBeLessThan(10_000)
    expect(Buffer.byteLength(found.summary)).toBeLessThan(2 ** 20)
    expect(found.report.files.length + found.report.filesLeftOut).toBe(50_000)
  }
}, 120_000)
