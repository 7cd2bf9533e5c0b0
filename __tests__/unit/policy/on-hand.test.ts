// The policy's key `on-hand`: who is named in summaries and issues. Its text is Markdown that mentions people.
import { describe, expect, test } from '@jest/globals'
import { describeOnHand, parsePolicy } from '@shakedown/policy'
import { file, mendsOf, problemsOf } from './reading.ts'

const withOnHand = (text: string) => `version: 1\non-hand: ${text}\n`
const described = (text: string) => describeOnHand(parsePolicy(text, file).policy.onHand)

describe('on-hand', () => {
  test.each([
    ['{ users: [ann, nick], channel: "#release" }', '@ann @nick (#release)'],
    ['{ users: [ann] }', '@ann'],
    ['{ channel: "#release room" }', '#release room'],
    ['{ users: [Ann-2, o-o-o, jo_acme] }', '@Ann-2 @o-o-o @jo_acme'],
    [`{ users: [${'a'.repeat(39)}] }`, `@${'a'.repeat(39)}`],
  ])('%s reads %s', (text, said) => {
    expect(described(withOnHand(text))).toBe(said)
  })

  test('left out names nobody', () => {
    expect(described('version: 1\n')).toBe('none')
  })

  test.each([
    '@ann',
    'ann smith',
    '-ann',
    'ann-',
    'a--b',
    'acme/team',
    'ann\\n@all',
    'a_b_c',
    'änn',
    'a'.repeat(40),
    '[x](http://x)',
    '<!--',
  ])('%s is no login', (user) => {
    expect(problemsOf(withOnHand(`{ users: ["${user}"] }`))).toEqual([
      expect.stringMatching(/^:2 on-hand\.users\[0\]: /),
    ])
  })

  test.each(['@everyone', '<b>', 'a)b', '[x]', '`x', '![x]', ' #x', '#x\\ny', 'a|b'])('%s is no channel', (channel) => {
    expect(problemsOf(withOnHand(`{ users: [ann], channel: "${channel}" }`))).toEqual([
      expect.stringMatching(/^:2 on-hand\.channel: /),
    ])
  })

  test('what is misspelt is told with what was probably meant; a login keeps its "@" to itself', () => {
    expect(mendsOf('version: 1\non-hands: {}\n')).toEqual(['Did you mean "on-hand"?'])
    expect(mendsOf(withOnHand('{ user: [ann] }'))).toEqual(['Did you mean "users"?'])
    expect(mendsOf(withOnHand('{ users: ["@ann"] }'))).toEqual([expect.stringMatching(/without @/)])
    expect(problemsOf(withOnHand('{}'))).toEqual([':2 on-hand: this is empty'])
    expect(problemsOf(withOnHand('{ users: [ann, ann] }'))).toEqual([
      ':2 on-hand.users[1]: "ann" stands in the list twice',
    ])
  })
})
