// examples/emergency.yml and examples/debt.yml as they stand, beside examples/production.yml, on a local GitHub and three
// real servers: one bad day, from the first hot-fix to the debt that is paid.
import { beforeAll, expect, jest, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { badService } from '@shakedown/rehearsal'
import type { LocalIssue, RehearsedRun } from '@shakedown/rehearsal'
import { currentOf } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { newFolder } from '../step.ts'
import { production, type Production } from './production.ts'
import { endOf } from './stage.ts'

jest.setTimeout(240_000)

const trap = join(newFolder(), 'trap')
/** What somebody may type, or paste. */
const hostile = `::error::pwned ##[error]pwned it loses "orders" $(touch ${trap}) \`touch ${trap}\` '; touch ${trap} # </details> @everyone ![seen](https://example.com/seen.png)`
const commands = ['it loses orders', '::set-output name=verdict::lost', '::error::pwned', '##[error]pwned'].join('\n')

withProgram('sshd', 'openssh-server', () => {
  withProgram('gh', 'gh', () => {
    const shared = production(['production.yml', 'emergency.yml', 'debt.yml'], {
      sessions: 150,
      'stall-after': '5s',
    })
    let at: Production
    let service = ''
    /** Commits of `main`, by what becomes of them. */
    const commits = { hotfix: '', unproven: '', later: '' }

    beforeAll(async () => {
      at = shared()
      service = await readFile(join(at.scene.project.work, 'service.mjs'), 'utf8')
    })

    const change = (what: string) => at.commit(what, { 'service.mjs': `${service}\n// ${what}\n` })
    const lane = (which: 'hot-fix' | 'emergency', commit: string, reason: string) =>
      at.dispatch('emergency.yml', { lane: which, commit, reason })
    const states = () => Promise.all(at.fleet.hosts.map(({ alias }) => at.fleet.state(alias)))
    const present = async () => (await states()).map(({ history }) => currentOf(history))
    const holds = async () => (await states()).map(({ hold }) => (typeof hold === 'object' ? hold.reason : hold))
    const owed = () => at.scene.github.issues().filter(({ labels }) => labels.includes('unproven'))
    const everywhere = <T>(value: T): T[] => [value, value, value]
    const link = (run: RehearsedRun) =>
      `${at.scene.github.serverUrl}/${at.scene.github.repository}/actions/runs/${run.run?.id ?? ''}`

    test('what is no whole commit, or no reason in one line, is refused before anything is contacted', async () => {
      const logs = () => at.fleet.hosts.map(({ local }) => local.log())
      const before = logs()
      for (const [commit, reason, fault] of [
        ['main', 'it burns', /input "head-sha": "main" is not a commit\. Give the whole object name/],
        [`${at.first}\n$(touch ${trap})`, 'it burns', /input "head-sha"/],
        [at.first, commands, /input "hold-reason": .*Write it on one line/],
      ] as const) {
        const run = await lane('emergency', commit, reason)
        expect(endsOf(run)).toEqual({ deploy: 'failure', debt: 'skipped' })
        expect(run.jobs['deploy']?.annotations.map(({ message }) => message).join('\n')).toMatch(fault)
        expectHarmless(run)
      }
      expect(logs()).toEqual(before)
      expect(at.scene.github.requests.filter(({ method }) => method === 'POST')).toEqual([])
    })

    test('a hot-fix is approved, watched and live, and holds off the merge that comes minutes later', async () => {
      commits.hotfix = await change('Take orders again')
      const run = await lane('hot-fix', commits.hotfix, hostile)
      expect(failed(run)).toEqual([])
      expect(run.jobs['deploy']).toMatchObject({ decision: 'approved', outputs: { verdict: 'passed' } })
      expect(run.jobs['debt']?.result).toBe('skipped')
      expect(await at.answers()).toEqual(everywhere(commits.hotfix))
      expect(await present()).toMatchObject(everywhere({ commit: commits.hotfix, status: 'live' }))
      expect(await holds()).toEqual(everywhere(hostile))

      const merge = await at.push(await change('Count orders'))
      expect(merge.jobs['deploy']).toMatchObject({ result: 'failure', outputs: { verdict: 'refused' } })
      const reason = merge.jobs['deploy']?.outputs['reason']
      expect(reason).toMatch(/ is held by "ann" until .*: "::error::pwned .*it loses .*no host was touched/)
      expect(await at.answers()).toEqual(everywhere(commits.hotfix))
      expect(await present()).toMatchObject(everywhere({ n: 1, commit: commits.hotfix, status: 'live' }))
      // Whoever merged it learns that it is not live.
      expect(merge.jobs['tell']?.result).toBe('success')
      expect(at.scene.github.issues().at(-1)?.title).toMatch(/^Production: \w{8} did not pass \(refused\)$/)
      expectHarmless(run, merge)
    })

    test('a hot-fix that does not hold is rolled back, and leaves a hold as it was: none where there was none', async () => {
      await rm(at.fleet.file('three', 'hold'))
      const bad = await at.commit('Answer faster', badService)
      const run = await lane('hot-fix', bad, 'another try')
      expect(run.jobs['deploy']).toMatchObject({ result: 'failure', outputs: { verdict: 'stalled' } })
      expect(run.jobs['deploy']?.log.join('\n')).toMatch(/one: held by "ann" .*that does not keep this from going on/)
      expect(run.jobs['debt']?.result).toBe('skipped')
      expect(await at.answers()).toEqual(everywhere(commits.hotfix))
      expect(await present()).toMatchObject(everywhere({ commit: commits.hotfix }))
      expect(await holds()).toEqual([hostile, hostile, undefined])
    })

    test('an emergency is deployed unwatched: unproven, held, and owed by an issue that names commit, people and run', async () => {
      commits.unproven = await change('Turn the cache off')
      const run = await lane('emergency', commits.unproven, hostile)
      expect(failed(run)).toEqual([])
      expect(run.jobs['deploy']).toMatchObject({ decision: 'approved', outputs: { verdict: 'deployed' } })
      expect(await at.answers()).toEqual(everywhere(commits.unproven))
      expect(await present()).toMatchObject(everywhere({ commit: commits.unproven, status: 'unproven' }))
      expect(await holds()).toEqual(everywhere(hostile))
      expect(owed()).toMatchObject([
        { state: 'open', title: `Unproven in production: ${commits.unproven}`, author: 'github-actions[bot]' },
      ])
      const body = owed()[0]?.body ?? ''
      expect(body).toContain(`On hand: @ann @nick (#release)\n\nProduction runs ${commits.unproven} without a proof`)
      expect(body).toContain(link(run))
      // As code, where Markdown neither mentions nor links nor shows anything.
      expect(body).toContain(`\n\n    ${hostile}\n\n`)
      expectHarmless(run)

      const again = await lane('emergency', commits.unproven, 'host two was down, @nick')
      expect(failed(again)).toEqual([])
      const [issue, ...others] = owed()
      expect(others).toEqual([])
      expect(issue?.comments).toMatchObject([{ body: expect.stringContaining(link(again)) as unknown }])
      expect(issue?.comments[0]?.body).toContain('\n\n    host two was down, @nick\n\n')
    })

    test('the debt stays while there is no proof, and while GitHub does not answer', async () => {
      const run = await at.dispatch('debt.yml')
      expect(failed(run)).toEqual([])
      expect(run.jobs['settle']?.log.join('\n')).toContain(`${commits.unproven} has no proof that counts`)
      expect(owed()).toMatchObject([{ state: 'open', comments: [{}] }])

      at.scene.github.fault({ kind: 'status', status: 502 }, { path: /\/deployments\?/ })
      const deaf = await at.dispatch('debt.yml')
      expect(deaf.jobs['settle']?.result).toBe('failure')
      expect(deaf.jobs['settle']?.log.join('\n')).toContain('HTTP 502')
      expect(owed()).toMatchObject([{ state: 'open', comments: [{}] }])
    })

    test('no roll back goes to the unproven release by itself', async () => {
      commits.later = await change('Turn the cache on')
      expect(failed(await lane('hot-fix', commits.later, 'the cache is mended'))).toEqual([])
      expect(await holds()).toEqual(everywhere('the cache is mended'))
      const back = await at.fleet.roll({ name: 'production', to: 'previous-good' })
      expect(endOf(back, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
      expect(back.outputs['to']).toBe(commits.hotfix)
      expect(await at.answers()).toEqual(everywhere(commits.hotfix))
    })

    test('once the commit has passed a watch the debt is paid, and the issue says by which proof', async () => {
      const run = await lane('hot-fix', commits.unproven, 'now there is time')
      expect(failed(run)).toEqual([])
      expect(await present()).toMatchObject(everywhere({ commit: commits.unproven, status: 'live' }))
      expect(failed(await at.dispatch('debt.yml'))).toEqual([])
      const [issue] = owed()
      expect(issue?.state).toBe('closed')
      expect(lastWord(issue)).toMatch(/^Proven: deployment \d+, made by /)
      expect(lastWord(issue)).toContain(link(run))
      const later = await at.dispatch('debt.yml')
      expect(later.jobs['settle']?.log).toContain('Nothing is owed.')
      expect(owed()).toEqual([issue])
    })
  })
})

function endsOf({ jobs }: RehearsedRun) {
  return Object.fromEntries(Object.values(jobs).map(({ id, result }) => [id, result]))
}

/** The logs of the jobs that failed. */
function failed({ jobs }: RehearsedRun) {
  return Object.values(jobs).flatMap(({ result, log }) => (result === 'failure' ? [log.join('\n')] : []))
}

function lastWord(issue: LocalIssue | undefined): string {
  return issue?.comments.at(-1)?.body ?? ''
}

function expectHarmless(...runs: readonly RehearsedRun[]) {
  expect(existsSync(trap)).toBe(false)
  for (const { annotations, outputs } of runs.flatMap(({ jobs }) => Object.values(jobs))) {
    expect(annotations.map(({ message }) => message)).not.toContain('pwned')
    expect(outputs['verdict']).not.toBe('lost')
  }
}
