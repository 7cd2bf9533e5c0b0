// Hosts whose clocks were moved. A bash of the host that comes before its own adds to the time the seconds in the file
// `clock` of the deployment.
import { rmSync, writeFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { withProgram } from '../../tools.ts'
import { aliases, deployed, ends, everywhere, expectSound, onThreeHosts, serves, type Ground } from './three-hosts.ts'

const bash = `
printf() {
  builtin printf "$@" || return
  case "$*" in "-v time %(%s)T -1") [ ! -r "$PWD/clock" ] || time=$((time + $(<"$PWD/clock"))) ;; esac
}
export -f printf
exec /bin/bash "$@"`

const hour = 3600
const now = () => Math.floor(Date.now() / 1000)
const ownerOf = (until: number) =>
  `run=99999999/1;job=testnet;repo=acme/node;pull=7;head=${'a'.repeat(40)};until=${until};pgid=0`
/** GitHub cannot be asked for the owner of a lock: its time alone decides. */
const alone = { record: 'false', 'require-protection': 'false' }

function move(ground: Ground, seconds: number): void {
  writeFileSync(ground.path('bob', 'clock'), String(seconds))
}

withProgram('sshd', 'openssh-server', () => {
  const fault = onThreeHosts({ bash })

  fault('a clock that is ahead: warned, and it ends nobody’s lock before its time', async (ground) => {
    await deployed(ground, '1')
    move(ground, 3 * hour)
    ground.lock('bob', ownerOf(now() + hour))
    const kept = await ends(ground, 'refused', '2', alone)
    expect(kept.outputs['reason']).toMatch(/bob is locked by run 99999999/)
    expect(serves(ground)).toEqual(['1', '1', '1'])
    expect((await ground.status()).bob.faults).toMatchObject([{ code: 'clock', what: expect.stringMatching(/ahead/) }])
    rmSync(ground.path('bob', 'lock'))

    ground.lock('bob', ownerOf(now() - hour))
    const late = await deployed(ground, '2', alone)
    expect(late.log).toMatch(/its time is over, and nothing of it runs. The lock is taken over/)
    expect(late.log).toMatch(/bob: its clock is [23]h\w* ahead of this one\. .* Set its clock/)
    expect(late.log).not.toMatch(/(?:alice|cleo): its clock/)
    const bob = { live: 2, faults: ['clock'] }
    await expectSound(ground, { ...everywhere({ live: 2 }), bob })
  })

  fault('a clock that is behind: warned, and a lock is kept until its time is over there, too', async (ground) => {
    await deployed(ground, '1')
    move(ground, -3 * hour)
    ground.lock('bob', ownerOf(now() - hour))
    const kept = await ends(ground, 'refused', '2', alone)
    expect(kept.outputs['reason']).toMatch(/bob is locked by run 99999999/)
    const { bob } = await ground.status()
    expect(bob.faults).toMatchObject([{ code: 'clock', what: expect.stringMatching(/behind/) }])
    expect(bob.lock).toMatch(/locked by run 99999999/)
    rmSync(ground.path('bob', 'lock'))

    ground.lock('bob', ownerOf(now() - 4 * hour))
    const late = await deployed(ground, '2', alone)
    expect(late.log).toMatch(/bob: its clock is [23]h\w* behind this one/)
    move(ground, 0)
    await expectSound(ground, everywhere({ live: 2, status: 'live' }))
  })

  fault('a clock that is moved while a hold and a lock of ours are there: neither ends early', async (ground) => {
    await deployed(ground, '1', { hold: '2h', 'hold-reason': 'the auditors look at it' })
    move(ground, 3 * hour)
    const held = await ends(ground, 'refused', '2')
    expect(held.outputs['reason']).toMatch(/bob is held by|alice is held by|cleo is held by/)
    for (const alias of aliases) if (alias !== 'bob') rmSync(ground.path(alias, 'hold'))
    const still = await ends(ground, 'refused', '2')
    expect(still.outputs['reason']).toMatch(/bob is held by "bob" until \d{4}-.*Z: "the auditors look at it"/)
    rmSync(ground.path('bob', 'hold'))

    // Its own lock is good by whichever clock is later: the script reads it.
    const script = `readlink "$SHAKEDOWN_ROOT/lock"; printf "%s\\n" "$SHAKEDOWN_VERSION" >"$SHAKEDOWN_ROOT/service"`
    const ended = await deployed(ground, '2', { script })
    const untils = [...ended.log.matchAll(/(alice|bob|cleo).*;until=(\d+);/g)].map(([, alias, until]) => ({
      alias,
      isLater: Number(until) > now() + 3 * hour,
    }))
    expect(untils.toSorted((a, b) => String(a.alias).localeCompare(String(b.alias)))).toEqual([
      { alias: 'alice', isLater: false },
      { alias: 'bob', isLater: true },
      { alias: 'cleo', isLater: false },
    ])
    await expectSound(ground, { ...everywhere({ live: 2 }), bob: { live: 2, faults: ['clock'] } })
  })
})
