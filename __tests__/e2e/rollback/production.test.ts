// examples/production.yml as it stands, on a local GitHub and three real servers: a merge that holds, and one that does not.
import { beforeAll, expect, jest, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { badService } from '@shakedown/rehearsal'
import { currentOf } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { production, type Production } from './production.ts'
import { endOf } from './stage.ts'

jest.setTimeout(300_000)

withProgram('sshd', 'openssh-server', () => {
  withProgram('gh', 'gh', () => {
    const shared = production(['production.yml'])
    let at: Production
    beforeAll(() => {
      at = shared()
    })

    test('a merge that holds is live; one that does not is rolled back by itself, and those on hand are told', async () => {
      const { fleet, scene, commit, push, answers, first: good } = at
      const first = await push(good)
      expect([first.jobs['deploy']?.result, first.conclusion === 'success' ? '' : first.jobs['deploy']?.log]).toEqual([
        'success',
        '',
      ])
      expect(first.jobs['tell']?.result).toBe('skipped')
      expect(await answers()).toEqual(Array(3).fill(good))
      // Without it the record of the proof would count for nothing.
      const proof = first.jobs['deploy']?.steps.find(({ id }) => id === 'deploy')?.outputs['proof-name']
      expect(first.run && scene.github.artifacts(first.run)).toEqual([proof])

      const goodService = await readFile(join(scene.project.work, 'service.mjs'), 'utf8')
      const bad = await commit('Answer faster', badService)
      const second = await push(bad)
      expect(second.jobs['deploy']).toMatchObject({
        result: 'failure',
        outputs: { verdict: 'stalled', rollback: 'rolled-back' },
      })
      expect(await answers()).toEqual(Array(3).fill(good))
      for (const { alias } of fleet.hosts) {
        const { history, lock } = await fleet.state(alias)
        expect(currentOf(history)).toMatchObject({ commit: good, status: 'live' })
        expect([...history.releases.values()].find(({ commit: of }) => of === bad)?.status).toBe('bad')
        expect(lock.kind).toBe('none')
      }
      expect([
        second.jobs['tell']?.result,
        second.jobs['tell']?.result === 'success' ? '' : second.jobs['tell']?.log,
      ]).toEqual(['success', ''])
      const issues = scene.github.issues()
      expect(issues).toMatchObject([
        { title: `Production: ${bad.slice(0, 8)} did not pass (stalled)`, author: 'github-actions[bot]' },
      ])
      const body = issues[0]?.body ?? ''
      expect(body).toMatch(
        /^On hand: @ann @nick \(#release\)\n\nProduction: \*\*stalled\*\*, rollback: \*\*rolled-back\*\*/,
      )
      expect(body).toMatch(/^ {4}\[?\{"alias":"one"/m)
      const moments = [...body.matchAll(/^ {4}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (\w+) (\w*)$/gm)]
      expect(moments.map(([, when]) => when)).toEqual(moments.map(([, when]) => when).toSorted())
      const told = moments.map(([, , what, host]) => `${what} ${host}`)
      // The release stood still for 8 s before the watch called it stalled: it fails since then, not since the verdict.
      expect(told.slice(0, 3).toSorted()).toEqual(['deployed one', 'deployed three', 'deployed two'])
      expect(told.slice(3, 5)).toEqual(['failing ', 'decided '])
      expect(told.slice(5).toSorted()).toEqual(
        ['healthy', 'started'].flatMap((what) => fleet.hosts.map(({ alias }) => `${what} ${alias}`)).toSorted(),
      )
      const timeOf = (index: number) => Date.parse(`${moments[index]?.[1]}Z`)
      expect(timeOf(4) - timeOf(3)).toBeGreaterThanOrEqual(7000)
      expect(first.jobs['deploy']?.outputs['timeline']).toBe('[]')

      // What the deployer has recorded is what the roll back goes by.
      const third = await push(
        await commit('Answer as before, and politely', { 'service.mjs': `${goodService}\n// Please.\n` }),
      )
      expect(third.jobs['deploy']?.result).toBe('success')
      const back = await fleet.roll({ name: 'production', to: 'previous-good' })
      expect(endOf(back, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
      expect(back.outputs['to']).toBe(good)
      expect(await answers()).toEqual(Array(3).fill(good))
    })
  })
})
