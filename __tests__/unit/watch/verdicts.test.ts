import { describe, expect, test } from '@jest/globals'
import { hash, planFor, Story } from './story.ts'

describe('reset', () => {
  test('a counter that falls by more than a reorg can', () => {
    const story = new Story(planFor(['a'], { target: 100n })).see(50).at(1).see(60).at(2).see(47)
    expect(story.verdict).toBe('reset')
    expect(story.reason).toBe(
      'a was reset: its counter went back from 60 to 47; 0 of 1 nodes are left, 1 needed, at 10 of 100 blocks',
    )
  })

  test('a chain that begins again at block 0, even from a low height', () => {
    expect(new Story(planFor(['a'])).see(3).at(1).see(0).verdict).toBe('reset')
  })

  test('a step back after a reconnect, where within one connection it would be a reorg', () => {
    const seen = () => new Story(planFor(['a'], { target: 100n })).connect('a').at(1).see(50).at(2)
    expect(seen().connect('a').at(3).see(46).verdict).toBe('reset')
    expect(seen().see(46).verdict).toBe('none')
    expect(seen().connect('a').at(3).see(48).verdict).toBe('none')
  })

  test('any step back of a plain counter', () => {
    expect(new Story(planFor(['a'], { counter: { kind: 'number' } })).see(50).at(1).see(49).verdict).toBe('reset')
  })

  test('another genesis after a reconnect, with both hashes', () => {
    const story = new Story(planFor(['a'])).connect('a', hash('1')).see(5).connect('a', hash('2'))
    expect(story.verdict).toBe('reset')
    expect(story.reason).toContain('genesis 0x22222222… (chain 31337), before 0x11111111… (chain 31337)')
  })

  test('only takes the node out when the others still make a quorum', () => {
    const story = new Story(planFor(['a', 'b', 'c'], { quorum: 2 })).see(50).at(1).see(0, 'c')
    expect(story.verdict).toBe('none')
    expect(story.at(2).see(60).verdict).toBe('passed')
    expect(story.state.nodes.map(({ phase }) => phase)).toEqual(['answering', 'answering', 'reset'])
  })
})

describe('diverged', () => {
  test('two hashes at one height', () => {
    const story = new Story(planFor(['a', 'b', 'c'], { quorum: 2 })).see(100).at(1)
    story.tell({
      kind: 'hashes',
      at: 1000,
      height: 88n,
      hashes: ['a', 'b', 'c'].map((node) => ({ node, hash: hash(node === 'c' ? '2' : '1') })),
    })
    expect(story.verdict).toBe('diverged')
    expect(story.reason).toBe('fork at height 88: a has 0x11111111…, c has 0x22222222…')
  })

  test('not by lag: equal hashes at a common height, whatever the heads', () => {
    const story = new Story(planFor(['a', 'b'], { target: 100n })).see(10).at(1).see(90, 'a').see(30, 'b')
    story.tell({ kind: 'hashes', at: 1000, height: 18n, hashes: ['a', 'b'].map((node) => ({ node, hash: hash('1') })) })
    expect(story.verdict).toBe('none')
    expect(story.state.commonHeight).toBe(18n)
  })

  test('two nodes on different chains from the start', () => {
    const story = new Story(planFor(['a', 'b'])).connect('a', hash('1')).connect('b', hash('2'))
    expect(story.verdict).toBe('diverged')
    expect(new Story(planFor(['a', 'b'])).connect('a', hash('1'), '1').connect('b', hash('1'), '2').verdict).toBe(
      'diverged',
    )
  })
})

describe('stalled', () => {
  test('when the nodes answer and nothing is new for the given time', () => {
    const story = new Story(planFor(['a'], { target: 500n }))
      .see(0)
      .at(5)
      .see(212)
      .answer(70, () => 212)
    expect(story.verdict).toBe('stalled')
    expect(story.seconds).toBe(70)
    expect(story.reason).toBe(
      'Stalled at 212 of 500 blocks (last value 212): no new one for 1m5s (allowed 1m) while 1 of 1 node answers',
    )
  })

  test('by default after 3 expected intervals and never below 2 minutes', () => {
    const stalls = (expectedIntervalMs: number) => {
      const { stallAfterMs: _, ...plan } = planFor(['a'], { expectedIntervalMs })
      return new Story(plan).see(0).answer(2000, () => 0).seconds
    }
    expect(stalls(1000)).toBe(125)
    expect(stalls(100_000)).toBe(305)
  })

  test('by the learnt pace, which is then frozen: a chain that slows down cannot stretch its own window', () => {
    const { stallAfterMs: _, ...plan } = planFor(['a'], { target: 1000n, timeBudgetMs: 100 * 3_600_000 })
    const story = new Story(plan).see(0).answer(1200, (after) => Math.floor(after / 100))
    expect(story.state.pace.expectedMs).toBe(100_000)
    let value = 12
    for (const gap of [150, 200, 250]) {
      value++
      story.answer(gap, (after) => (after >= gap ? value : value - 1))
    }
    expect([story.verdict, story.state.pace.expectedMs]).toEqual(['none', 100_000])
    story.answer(400, () => value)
    expect(story.verdict).toBe('stalled')
    expect(story.reason).toContain('expected one about every 1m40s, allowed 5m')
  })

  test('not before anything is learnt: the first step may take as long as the start', () => {
    const { stallAfterMs: _, ...plan } = planFor(['a'])
    expect(new Story(plan).see(0).answer(295, () => 0).verdict).toBe('none')
    expect(new Story(plan).see(0).answer(305, () => 0).verdict).toBe('stalled')
  })

  test('while a single node runs ahead of the quorum, which the reason says', () => {
    const story = new Story(planFor(['a', 'b'], { target: 500n })).see(0)
    while (story.verdict === 'none') story.wait(5).see(story.seconds, 'a').see(0, 'b')
    expect(story.verdict).toBe('stalled')
    expect(story.reason).toMatch(/a alone is at \d+$/)
  })
})

describe('the three silences', () => {
  test('blind: the link is lost, so nobody can tell; never a stall, never a pass', () => {
    const story = new Story(planFor(['a'])).see(0).at(1).see(5).lose('a', 'lost', 'the tunnel was closed').wait(100)
    expect(story.verdict).toBe('inconclusive')
    expect(story.reason).toBe(
      'Cannot tell: the testnet could not be seen at 5 of 10 blocks (last value 5): for 1m1s 0 of 1 node answers; a is out of reach: the tunnel was closed',
    )
  })

  test('frozen: its host is up and accepts for it, and it says nothing: that is a stall, and known', () => {
    const story = new Story(planFor(['a'])).see(0).at(1).see(5).lose('a', 'frozen', 'nothing answers').wait(100)
    expect(story.verdict).toBe('stalled')
    expect(story.reason).toContain('Stalled at 5 of 10 blocks (last value 5)')
    expect(story.reason).toContain('a is frozen: nothing answers')
  })

  test('silent: it may be the network, so nobody can tell', () => {
    const story = new Story(planFor(['a'])).see(0).at(1).see(5).lose('a', 'silent', 'no frame').wait(100)
    expect(story.verdict).toBe('inconclusive')
    expect(story.reason).toContain('a is silent: no frame')
  })

  test('frozen without its source noticing: an answer ages', () => {
    const story = new Story(planFor(['a'])).see(0).wait(200)
    expect(story.verdict).toBe('inconclusive')
    expect(story.state.nodes[0]?.why).toMatch(/^no answer for/)
  })

  test('down: it refuses connections after it was up, so the testnet broke', () => {
    const story = new Story(planFor(['a'])).see(0).at(1).see(5).lose('a', 'down', 'connection refused').wait(100)
    expect(story.verdict).toBe('failed')
    expect(story.reason).toContain('The testnet broke down at 5 of 10 blocks')
  })

  test('blind time is not stall time: progress after a lost link goes on', () => {
    const story = new Story(planFor(['a'])).see(0).answer(40, () => 3)
    story
      .lose('a', 'lost')
      .wait(50)
      .connect('a')
      .see(4)
      .answer(55, () => 4)
    expect(story.verdict).toBe('none')
    expect(story.answer(10, () => 4).verdict).toBe('stalled')
  })

  test('a pause of our own (a suspended machine) is neither a stall nor blindness', () => {
    const story = new Story(planFor(['a'])).see(0).answer(20, () => 2)
    story.at(story.seconds + 1800).tell()
    expect(story.verdict).toBe('none')
    story
      .wait(1)
      .see(3)
      .answer(30, () => 3)
    expect(story.verdict).toBe('none')
  })

  test('one of two needed nodes gone is blind, too; a third one is a reserve', () => {
    const lost = (quorum: number) =>
      new Story(planFor(['a', 'b', 'c'], { quorum, target: 1000n }))
        .see(0)
        .lose('c', 'lost')
        .answer(100, (after) => after, 'a', 'b').verdict
    expect(lost(3)).toBe('inconclusive')
    expect(lost(2)).toBe('none')
  })
})

describe('the start', () => {
  test('connection refused is waiting before the start-timeout and failure after it', () => {
    const story = new Story(planFor(['a'])).lose('a', 'down', 'connection refused').wait(299)
    expect(story.verdict).toBe('none')
    story.wait(1)
    expect(story.verdict).toBe('failed')
    expect(story.reason).toBe(
      'The testnet did not come up: no node gave a value within 5m (1 needed); a is down: connection refused',
    )
  })

  test('no data ever is inconclusive', () => {
    const story = new Story(planFor(['a'])).wait(400)
    expect([story.verdict, story.seconds]).toEqual(['inconclusive', 300])
    expect(new Story(planFor(['a'])).lose('a', 'silent').wait(400).verdict).toBe('inconclusive')
  })

  test('too few nodes for the quorum', () => {
    const story = new Story(planFor(['a', 'b', 'c'], { quorum: 2, target: 1000n })).lose('c', 'down').lose('b', 'down')
    story.answer(400, (after) => after, 'a')
    expect(story.verdict).toBe('failed')
    expect(story.reason).toContain('only 1 of 3 nodes gave a value within 5m (2 needed); b is down')
  })

  test('a node that starts late counts from its own first value', () => {
    const story = new Story(planFor(['a'])).lose('a', 'down').wait(100).see(70).wait(1).see(80)
    expect(story.verdict).toBe('passed')
  })

  test('a misconfiguration ends it at once', () => {
    const story = new Story(planFor(['a'])).lose('a', 'misconfigured', 'AllowTcpForwarding is no')
    expect(story.verdict).toBe('failed')
    expect(story.reason).toContain('a cannot be read: AllowTcpForwarding is no')
  })
})

describe('unreadable data', () => {
  const garbage = (story: Story, times: number) => {
    for (let i = 0; i < times; i++) {
      story.tell({ kind: 'malformed', node: 'a', at: story.seconds * 1000, why: 'not JSON' }).wait(1)
    }
    return story
  }

  test('is counted and survived', () => {
    const story = garbage(new Story(planFor(['a'])).see(0), 3).see(1)
    expect(story.state.nodes[0]).toMatchObject({ malformed: 3, malformedInRow: 0, phase: 'answering' })
  })

  test('in a row makes the node useless, and the verdict failed', () => {
    const story = garbage(new Story(planFor(['a'])).see(0), 80)
    expect(story.verdict).toBe('failed')
    expect(story.reason).toContain('a gives no value: not JSON')
  })
})
