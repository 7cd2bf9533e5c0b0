import { quote, ValueFault } from '@shakedown/ports'
import { compile, expandBraces } from './matcher.ts'
import type { Matcher } from './matcher.ts'

export const patternLimits = { length: 256, alternatives: 64, starsPerName: 3, globstars: 8 } as const

/** One glob pattern of a policy, read and compiled. */
export interface Pattern {
  /** As it is understood: a leading `/` or `./` is gone. */
  readonly text: string
  /** What its braces stand for. */
  readonly alternatives: readonly string[]
  readonly matches: Matcher
  /** What the author should know, although it is understood. */
  readonly warning?: { readonly what: string; readonly mend: string }
}

/**
 * Reads one pattern. What minimatch would silently never match (`dir/`, `a//b`, `**.md`) is refused with the spelling
 * that was meant. The caps hold off patterns that cost time out of proportion: a pull request that edits the policy
 * brings its own.
 * @throws ValueFault
 */
export function readPattern(written: string): Pattern {
  if (written.length > patternLimits.length) {
    throw new ValueFault(
      `the pattern ${quote(written)} has ${written.length} characters, more than ${patternLimits.length}`,
      'Split it into several patterns',
    )
  }
  const text = written.replace(/^(?:\.?\/)+/, '')
  refuseMisspelt(text, written)
  const alternatives = expandBraces(text, patternLimits.alternatives)
  if (alternatives.length > patternLimits.alternatives) {
    throw new ValueFault(
      `the braces of ${quote(written)} stand for more than ${patternLimits.alternatives} alternatives`,
      'Split it into several patterns, or use *',
    )
  }
  for (const alternative of alternatives) refuseUnmatchable(alternative, written)
  return {
    text,
    alternatives,
    matches: compile(alternatives),
    ...(text === written
      ? {}
      : {
          warning: {
            what: `${quote(written)} is read as ${quote(text)}`,
            mend: 'Patterns start at the top of the repository; leave out what is in front',
          },
        }),
  }
}

/** Whether an alternative without wildcards is exactly `path`. */
export function namesExactly(pattern: Pattern, path: string): boolean {
  return pattern.alternatives.some((text) => {
    const wild = /[*?[]/.test(text.replace(/\\./gs, ''))
    return !wild && text.replace(/\\(.)/gs, '$1') === path
  })
}

function refuseMisspelt(text: string, written: string): void {
  const shown = quote(written)
  if (text === '') throw new ValueFault(`the pattern ${shown} is empty`, 'Write ** for every file')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new ValueFault(`the pattern ${shown} holds a control character`, 'Write one pattern for each list item')
  }
  if (text !== text.trim()) {
    throw new ValueFault(`the pattern ${shown} begins or ends with a blank`, 'Leave the blank out')
  }
  if (text.startsWith('!')) {
    throw new ValueFault(
      `the pattern ${shown} begins with "!", and there is no negation`,
      'List the exceptions under exclude; for a file whose name begins with !, write \\!',
    )
  }
  if (/[?*+@!]\(/.test(text.replace(/\\./g, '_'))) {
    throw new ValueFault(
      `the pattern ${shown} uses an extended glob`,
      'Write the alternatives in braces, {a,b}, or list the exceptions under exclude',
    )
  }
  const escapes = /\\[*?[\]{}()!#\\,.+@-]/g
  if (text.replace(escapes, '').includes('\\')) {
    throw new ValueFault(
      `the pattern ${shown} has a "\\" that escapes nothing`,
      'Write / between folders, also on Windows',
    )
  }
  // brace expansion would halve it, and the pattern then match something else
  if (text.includes('\\\\') && text.includes('{')) {
    throw new ValueFault(
      `the pattern ${shown} has braces and an escaped "\\"`,
      'Write one pattern for each alternative',
    )
  }
}

function refuseUnmatchable(alternative: string, written: string): void {
  const shown = quote(written)
  if (alternative.endsWith('/')) {
    throw new ValueFault(
      `the pattern ${shown} names a folder, and folders do not change, files do`,
      `Write ${quote(`${alternative}**`)} for everything in it`,
    )
  }
  const names = alternative.split('/')
  if (names.some((name) => name === '' || name === '.' || name === '..')) {
    throw new ValueFault(
      `the pattern ${shown} can match no path: it has an empty name, "." or ".." in it`,
      'Write the path as git ls-files prints it',
    )
  }
  const glued = names.find((name) => name !== '**' && name.replace(/\\./g, '_').includes('**'))
  if (glued !== undefined) {
    throw new ValueFault(
      `in the pattern ${shown} the ** is glued to a name, where it does not span folders`,
      'Write **/ and /** between slashes, such as **/*.md or docs/**',
    )
  }
  if (names.some((name) => (name.match(/\*/g)?.length ?? 0) > patternLimits.starsPerName)) {
    throw new ValueFault(`the pattern ${shown} has more than ${patternLimits.starsPerName} * in one name`, 'Use fewer')
  }
  if (names.filter((name) => name === '**').length > patternLimits.globstars) {
    throw new ValueFault(`the pattern ${shown} has more than ${patternLimits.globstars} **`, 'Use fewer')
  }
}
