// kill -9 of the runner, and loss of power on the hosts, at every step at which a host itself is changed. The step is held
// by programs of the host: they wait for as long as the file `halt` names them.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { newFolder, type RunningStep } from '../../e2e/step.ts'
import { withProgram } from '../../tools.ts'
import {
  aliases,
  currentOn,
  deployed,
  everywhere,
  expectSound,
  onThreeHosts,
  serves,
  type Alias,
  type Ground,
} from './three-hosts.ts'

/** `halt` is one line: when, program, and a pattern for its arguments. */
const held = (program: string) => `
real=$(PATH=\${PATH#*:}; command -v ${program})
[[ "$PWD/ $*/" =~ $HOME/\\.shakedown/[^/\\ ]+ ]] && place=\${BASH_REMATCH[0]} || exec "$real" "$@"
read -r when name pattern 2>/dev/null <"$place/halt" || exec "$real" "$@"
[[ $name = ${program} && "$*" == $pattern ]] || exec "$real" "$@"
[ "$when" != after ] || "$real" "$@" || exit
>"$place/on"
[ "$when" != dies ] || kill -KILL 0
while [ -e "$place/halt" ]; do sleep 0.05; done
[ "$when" = after ] || exec "$real" "$@"`

interface Phase {
  hold?: string
  /** Where it is held: on all hosts, or on the second one that is locked. */
  second?: boolean
  inputs?: Record<string, string>
  locked?: readonly boolean[]
  live: number
  /** The number of the next release. */
  next?: number
  status: string
  faults: readonly string[]
  /** What runs when the runner is gone. */
  runs: string
}

const phases: Readonly<Record<string, Phase>> = {
  // The first has its lock, the second has it and the answer is under way, the third was not asked.
  lock: {
    hold: 'after ln *lock',
    second: true,
    locked: [true, true, false],
    live: 1,
    next: 2,
    status: 'live',
    faults: [],
    runs: '1',
  },
  record: { hold: 'before sync *.new-2/*', live: 1, status: 'live', faults: ['unfinished'], runs: '1' },
  upload: {
    hold: 'before mv *releases/2/*',
    inputs: { upload: 'app => app' },
    live: 1,
    status: 'live',
    faults: ['unfinished'],
    runs: '1',
  },
  // What has begun to switch is not stopped halfway by a runner that is gone.
  switch: { hold: 'before mv *current.new*', live: 2, status: 'live', faults: [], runs: '2' },
  watch: {
    inputs: {
      mode: 'deploy+watch',
      sources: 'command touch "$SHAKEDOWN_ROOT/on"; echo 1',
      counter: 'number',
      'expected-interval': '1m',
    },
    live: 2,
    status: 'unproven',
    faults: [],
    runs: '2',
  },
}

withProgram('sshd', 'openssh-server', () => {
  const fault = onThreeHosts({ ln: held('ln'), mv: held('mv'), sync: held('sync') })

  for (const [name, phase] of Object.entries(phases)) {
    fault(`kill -9 in ${name}: post lets go, status tells it, the next deployment mends it`, async (ground) => {
      await deployed(ground, '1')
      const order = inLockOrder(ground)
      const where = phase.second === true ? order.slice(1, 2) : aliases
      if (phase.hold !== undefined) hold(ground, where, phase.hold)
      const { step, post } = await begin(ground, phase.inputs)
      await appears(ground, () => where.every((alias) => existsSync(ground.path(alias, 'on'))))
      step.signal('SIGKILL')
      const { state } = await step.ended
      expect(order.map((alias) => ground.isLocked(alias))).toEqual(phase.locked ?? [true, true, true])
      for (const alias of where) rmSync(ground.path(alias, 'halt'), { force: true })
      await post(state)
      const { live, status, faults } = phase
      await expectSound(ground, everywhere({ live, status, faults }))
      expect(serves(ground)).toEqual([phase.runs, phase.runs, phase.runs])
      await deployed(ground, '3')
      await expectSound(ground, everywhere({ live: phase.next ?? 3, status: 'live' }))
    })
  }

  fault('power lost while it is recorded: it has not happened, and what is left is swept', async (ground) => {
    await deployed(ground, '1')
    hold(ground, aliases, 'dies sync *.new-2/*')
    const { step, post } = await begin(ground)
    const { state, outputs } = await step.ended
    expect(['lost', 'failed']).toContain(outputs['verdict'])
    for (const alias of aliases) rmSync(ground.path(alias, 'halt'))
    await post(state)
    const status = await ground.status()
    for (const alias of aliases) {
      expect(status[alias]).toMatchObject({ recorded: { n: 1, status: 'live' }, newest: { n: 1 }, version: '1' })
      expect(status[alias].faults).toMatchObject([{ code: 'leftovers', mends: true }])
      expect([currentOn(ground, alias), ground.isLocked(alias)]).toEqual([1, false])
    }
    await deployed(ground, '3')
    await expectSound(ground, everywhere({ live: 2, status: 'live' }))
  })

  fault('power lost while it is switched: the log decides, and current follows', async (ground) => {
    await deployed(ground, '1')
    hold(ground, aliases, 'dies mv *current.new*')
    const { step, post } = await begin(ground)
    await appears(ground, () => aliases.every((alias) => existsSync(ground.path(alias, 'on'))))
    step.signal('SIGKILL')
    const { state } = await step.ended
    for (const alias of aliases) rmSync(ground.path(alias, 'halt'))
    await post(state)
    const status = await ground.status()
    for (const alias of aliases) {
      expect(status[alias]).toMatchObject({ recorded: { n: 2, status: 'live' }, version: '2', lock: null })
      expect(status[alias].faults).toMatchObject([{ code: 'current-behind', mends: true }])
      expect([currentOn(ground, alias), ground.isLocked(alias)]).toEqual([1, false])
    }
    await deployed(ground, '3')
    await expectSound(ground, everywhere({ live: 3, status: 'live' }))
  })
})

/** Starts the deployment of version 2, and knows how to run its post part once it is dead. */
async function begin(ground: Ground, inputs: Record<string, string> = {}) {
  const workspace = newFolder()
  mkdirSync(join(workspace, 'app'))
  writeFileSync(join(workspace, 'app/binary'), 'two')
  const step: RunningStep = await ground.start('2', inputs, { workspace })
  const post = async (state: Record<string, string>) => {
    const run = await ground.start('2', inputs, { state: { ...state, isPost: 'true' }, workspace })
    const { code, log } = await run.ended
    expect({ code, log: code === 0 ? '' : log }).toEqual({ code: 0, log: '' })
  }
  return { step, post }
}

function hold(ground: Ground, where: readonly Alias[], what: string): void {
  for (const alias of where) writeFileSync(ground.path(alias, 'halt'), `${what}\n`)
}

/** Hosts are locked in the order of their addresses. */
function inLockOrder({ hosts }: Ground): Alias[] {
  return aliases.toSorted((a, b) => (hosts[a].address < hosts[b].address ? -1 : 1))
}

async function appears({ name }: Ground, isThere: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200 && !isThere(); tries++) await systemClock.sleep(50)
  expect({ name, isThere: isThere() }).toEqual({ name, isThere: true })
}
