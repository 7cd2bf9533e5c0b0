import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { plain, waiveCommands } from '../../../packages/plan/src/waiver-commands.ts'

const sha = 'a'.repeat(40)
const asks = (target?: string, named?: string) => ({ kind: 'asks', sha: named, target })
const faulty = (why: string) => ({ kind: 'faulty', why: expect.stringContaining(why) })

describe('a command is a line of its own', () => {
  test.each<[string, string, unknown[]]>([
    ['alone', '/shakedown waive', [asks()]],
    ['with a target', '/shakedown waive to testnet', [asks('testnet')]],
    ['with a sha', `/shakedown waive ${sha}`, [asks(undefined, sha)]],
    ['with both', `/shakedown waive ${sha} to testnet`, [asks('testnet', sha)]],
    ['among other lines', 'Looks good.\r\n\r\n/shakedown waive\r\nThanks', [asks()]],
    ['blanks between and behind', '/shakedown  waive \t to   testnet  ', [asks('testnet')]],
    ['twice', '/shakedown waive\n/shakedown waive to testnet', [asks(), asks('testnet')]],
    ['a target that is left out', '/shakedown waive to', [faulty('is not "/shakedown waive [<sha>] [to <target>]"')]],
    ['words too many', `/shakedown waive ${sha} testnet`, [faulty('is not "/shakedown waive')]],
    ['a target with blanks', '/shakedown waive to test net', [faulty('is not')]],
    ['another verb', '/shakedown approve', []],
    ['a longer verb', '/shakedown waiver', []],
    ['another case', '/Shakedown waive', []],
    ['not at the start of the line', 'please /shakedown waive', []],
    ['indented, as code is', '    /shakedown waive', []],
    ['in a list', '- /shakedown waive', []],
  ])('%s', (_, body, expected) => {
    expect(waiveCommands(body)).toEqual(expected)
  })
})

describe('what is shown as somebody’s example is no command', () => {
  test.each<[string, string, unknown[]]>([
    ['quoted', '> /shakedown waive\n\nno', []],
    ['quoted, and then said', '> /shakedown waive\n\n/shakedown waive to testnet', [asks('testnet')]],
    ['right below a quote, which goes on there', '> he said\n/shakedown waive', [faulty('belongs to the quote above')]],
    ['fenced', '```\n/shakedown waive\n```', []],
    ['fenced with a language', '```text\n/shakedown waive\n```\n/shakedown waive', [asks()]],
    ['fenced with tildes, ticks inside', '~~~\n```\n/shakedown waive\n~~~\n/shakedown waive', [asks()]],
    ['a longer fence is not closed by a shorter one', '````\n```\n/shakedown waive\n````\n', []],
    ['a fence is not closed by one with words', '```\n``` x\n/shakedown waive\n```', []],
    ['a fence that is never closed', '```\n/shakedown waive', []],
    ['three ticks in a line are no fence', '```code``` is code\n/shakedown waive', [asks()]],
    ['in an HTML comment', '<!-- fill in:\n/shakedown waive\n-->', [faulty('no reader sees')]],
    ['after an HTML comment', '<!-- template -->\n<!--\n-->\n/shakedown waive', [asks()]],
    ['in an HTML comment that is opened within a line', 'ok <!--\n/shakedown waive\n-->', [faulty('no reader sees')]],
  ])('%s', (_, body, expected) => {
    expect(waiveCommands(body)).toEqual(expected)
  })
})

describe('bodies are hostile', () => {
  test('beyond 64 KiB nothing is read, and that is told', () => {
    const filler = 'x\n'.repeat(32 * 1024)
    expect(waiveCommands(`${filler}/shakedown waive`)).toEqual([faulty('beyond the first 64 KiB')])
    expect(waiveCommands(`${'x'.repeat(65_500)}\n/shakedown waive to testnet-of-all-tests`)).toEqual([])
    expect(waiveCommands(`/shakedown waive\n${filler}`)).toEqual([asks()])
  })

  test('more than ten commands are told', () => {
    const found = waiveCommands('/shakedown waive\n'.repeat(4000))
    expect(found).toHaveLength(11)
    expect(found.at(-1)).toEqual(faulty('more than 10 commands'))
  })

  test.each([
    ['blanks', `/shakedown waive${' \t'.repeat(32_000)}x`],
    ['ticks', '`'.repeat(65_536)],
    ['fences', '```\n'.repeat(16_384)],
    ['comments', '<!--'.repeat(16_384)],
    ['quotes', '>'.repeat(65_536)],
    ['words', `/shakedown waive ${'to '.repeat(20_000)}`],
  ])('%s take no time', (_, body) => {
    const start = performance.now()
    waiveCommands(body)
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('nothing that any text can hold is a crash, and no sentence has a second line', () => {
    const line = fc.oneof(
      fc.constantFrom('/shakedown waive', '```', '~~~~', '> q', '<!--', '-->', '', '   ', `/shakedown waive ${sha}`),
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `/shakedown waive ${text}`),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    const body = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(body, (text) => {
        for (const command of waiveCommands(text)) {
          if (command.kind === 'faulty') expect(command.why).toMatch(/^[\x20-\x7e…]*$/)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a name is shown as it is, anything else in quotes and escapes', () => {
    expect(plain('ann-b[bot]')).toBe('ann-b[bot]')
    expect(plain('a\n::error::\u202e')).toBe('"a\\n::error::\\u{202e}"')
  })
})

test('a command in a fence never counts, whatever stands around it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '>', '-', '~', '<', '!') })
  fc.assert(
    fc.property(text, text, (before, inside) => {
      const fenced = `\n\n-->\n\n\`\`\`\n${inside.replaceAll('`', '')}\n/shakedown waive\n\`\`\`\n`
      // A fence of tildes that is open already makes all of it code; either way it is none.
      expect(waiveCommands(`${before}${fenced}`).filter(({ kind }) => kind === 'asks')).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
