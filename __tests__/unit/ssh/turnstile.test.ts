import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { turnstile } from '../../../packages/ssh/src/turnstile.ts'

const never = new AbortController().signal
const settled = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}

test('so many are inside, the others wait in their order', async () => {
  const gate = turnstile(2)
  const order: number[] = []
  const leaves: (() => void)[] = []
  for (const index of [0, 1, 2, 3]) {
    void gate.enter(never).then((leave) => {
      order.push(index)
      return leaves.push(leave)
    })
  }
  await settled()
  expect(order).toEqual([0, 1])
  leaves[1]?.()
  leaves[1]?.()
  await settled()
  expect(order).toEqual([0, 1, 2])
  expect(gate.inside).toBe(2)
})

test('who gives up while waiting takes no place', async () => {
  const gate = turnstile(1)
  const leave = await gate.enter(never)
  const abort = new AbortController()
  const given = gate.enter(abort.signal)
  const patient = gate.enter(never)
  abort.abort(new Error('enough'))
  await expect(given).rejects.toThrow('enough')
  await expect(gate.enter(abort.signal)).rejects.toThrow('enough')
  leave()
  expect(typeof (await patient)).toBe('function')
})

test('narrowed, it lets nobody in until enough have left, and never closes', async () => {
  const gate = turnstile(4)
  const leaves = await Promise.all([gate.enter(never), gate.enter(never), gate.enter(never)])
  gate.narrow(0)
  let fourth = false
  void gate.enter(never).then(() => (fourth = true))
  for (const leave of leaves) {
    await settled()
    expect(fourth).toBe(false)
    leave()
  }
  await settled()
  expect(fourth).toBe(true)
})

test('property: never more inside than places, and everybody who stays gets in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.boolean(), { maxLength: 40 }),
      async (places, patient) => {
        const gate = turnstile(places)
        let most = 0
        const visits = patient.map(async (stays) => {
          const abort = new AbortController()
          const entering = gate.enter(abort.signal)
          if (!stays) abort.abort(new Error('gone'))
          const leave = await entering.catch(() => undefined)
          most = Math.max(most, gate.inside)
          await Promise.resolve()
          leave?.()
          return leave !== undefined
        })
        const entered = await Promise.all(visits)
        expect(most).toBeLessThanOrEqual(places)
        expect(entered.filter(Boolean).length).toBeGreaterThanOrEqual(patient.filter(Boolean).length)
        expect(gate.inside).toBe(0)
      },
    ),
  )
})
