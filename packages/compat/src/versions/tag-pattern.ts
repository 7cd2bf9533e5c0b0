import { quote, ValueFault } from '@shakedown/ports'
import { parseVersion, type Scheme, type Version } from './version.ts'

/** How releases are named: `v{version}`, `indra-{version}`, `@scope/pkg@{version}`, `path/v{version}`. */
export interface TagPattern {
  readonly text: string
  /** The version in a tag's name; `undefined`: the tag is no release by this pattern. */
  read(tag: string): Version | undefined
  /** Whether the name begins and ends as the pattern says, whatever stands between. */
  frames(tag: string): boolean
  write(version: string): string
}

const place = '{version}'

/**
 * The texts around the version may hold `0-9A-Za-z._+/@-` only. With the grammar of versions this leaves no tag with
 * which a shell, a URL or a file name could do anything else than name it.
 * @throws ValueFault
 */
export function parseTagPattern(text: string, scheme: Scheme): TagPattern {
  const mend = 'Write it like v{version}, name-{version} or @scope/name@{version}'
  const [prefix = '', suffix, ...more] = text.split(place)
  if (suffix === undefined || more.length > 0) {
    throw new ValueFault(`${quote(text)} does not hold {version} exactly once`, mend)
  }
  if (!/^[0-9A-Za-z._+/@-]*$/.test(prefix + suffix)) {
    throw new ValueFault(`${quote(text)} holds characters other than letters, digits and . _ + - / @`, mend)
  }
  if (/^[-/.]|\.\.|\/\/|\.lock$|[/.]$/.test(text.replace(place, '0')) || text.length > 200) {
    throw new ValueFault(`${quote(text)} cannot name a tag`, mend)
  }
  const frames = (tag: string) =>
    tag.length > prefix.length + suffix.length && tag.startsWith(prefix) && tag.endsWith(suffix)
  return {
    text,
    frames,
    read: (tag) =>
      frames(tag) ? parseVersion(tag.slice(prefix.length, tag.length - suffix.length), scheme) : undefined,
    write: (version) => `${prefix}${version}${suffix}`,
  }
}
