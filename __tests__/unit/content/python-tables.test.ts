import { expect, test } from '@jest/globals'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanPython } from '../../../packages/content/src/sources/python.ts'

const compared = (before: string, after: string) => compareSources(scanPython, before, after).kind
const frame = 'import sys\nline = sys._getframe().f_lineno\n'
const source = 'import inspect  # a\nprint(inspect.getsource(f))\n'
const script = '# /// script\n# dependencies = ["a"]\n# ///\nimport a\n'

test.each([
  ['a comment', 'x = 1  # a\n', '# b\nx = 1'],
  ['how far a block is indented', 'if x:\n  y\n  z\n', 'if x:\n        y\n        z\n'],
  ['tabs for spaces', 'if x:\n    y\n', 'if x:\n\ty\n'],
  ['line breaks in brackets', 'f(a, b)\n', 'f(\n  a,  # first\n\n b)\n'],
  ['a continued line', 'x = 1 + 2\n', 'x = 1 + \\\n   2\n'],
  ['line breaks of Windows', 'x = """a\nb"""\n', 'x = """a\r\nb"""\r\n'],
  ['comments out of line', 'if x:\n  y\n  z\n', 'if x:\n  y\n# c\n      # d\n  z\n'],
  ['a form feed', 'x\ny\n', 'x\n\f\ny\n'],
  ['a method named like a trait of objects', 'x = constructor\n', 'x = constructor  # c\n'],
])('the same: %s', (_, before, after) => expect(compared(before, after)).toBe('same'))

test.each([
  ['a statement moves into a block', 'if x:\n  y\nz\n', 'if x:\n  y\n  z\n'],
  ['a line break out of brackets', 'x = 1 -2\n', 'x = 1\n-2\n'],
  ['a docstring', 'def f():\n  """a"""\n', 'def f():\n  """b"""\n'],
  ['blanks in a string over lines', 'x = """\n a"""\n', 'x = """\n  a"""\n'],
  ['blanks in an f-string', 'f"{x=}"\n', 'f"{x =}"\n'],
  ['a prefix apart from its string', 'r"a"\n', 'r "a"\n'],
  ['a type comment', 'x = 1  # type: int\n', 'x = 1\n'],
  ['the encoding', '# coding: utf-8\nx\n', 'x\n'],
  ['the encoding on line 3', '\n# coding: utf-8\nx\n', '\n\n# coding: utf-8\nx\n'],
  ['the shebang', '#!/bin/python\nx\n', '#!/bin/python3\nx\n'],
  ['a blank before the shebang', '#!/bin/python\nx\n', ' #!/bin/python\nx\n'],
  ['the line end of the shebang', '#!/bin/python\nx\n', '#!/bin/python\r\nx\r\n'],
  ['a byte order mark', 'x\n', '\uFEFFx\n'],
  ['dependencies of a script', script, script.replace('"a"', '"b"')],
  ['a line that the text asks for', frame, `\n${frame}`],
  ['a comment in a text that reads its source', source, source.replace('# a', '# b')],
])('not the same: %s', (_, before, after) => expect(compared(before, after)).toBe('different'))

test.each([
  ['another encoding', '# coding: latin-1\n', 1],
  ['another encoding on line 2', '\n# vim: set fileencoding=cp1252 :\n', 2],
  ['tabs and spaces mixed', 'if x:\n        y\n\tz\n', 3],
  ['no block of this depth', 'if x:\n    y\n  z\n', 3],
  ['an open bracket', 'f(\n1\n', 3],
  ['brackets that do not match', '(]', 1],
  ['an open string', 'x\n"a\n"', 2],
  ['a number that begins with zero', '0777', 1],
  ['a number with letters', '1abc', 1],
  ['a NUL', 'x # \0', 1],
  ['half a line break', 'x\ry', 1],
  ['a backslash inside a line', 'x \\ y', 1],
  ['a line that continues before it begins', '  \\\nx', 1],
  ['a line that continues at the end', 'x \\\n', 1],
  ['the same quotes in an f-string', 'f"{d["a"]}"', 1],
  ['the other reading of quotes in an f-string', `f"{'"'}"`, 1],
  ['a comment in an f-string', 'f"""{x # }"""\n}"""', 1],
  ['an open brace in an f-string', 'f"{x"', 1],
])('a fault: %s', (_, text, line) => {
  expect(scanPython(text)).toMatchObject({ kind: 'fault', line })
  expect(compared(text, text)).toBe('unproven')
})

test.each([
  `f"{', '.join(f'{x}' for x in y)}"`,
  `f"{x:'>{width}} {{ }} {d['a']!r:{{a}}}"`,
  String.raw`f"\N{DASH} {x} \{x}" rf'\{x}{{2}}'`,
  String.raw`f"{'\n'}"`,
  `f'''{"a" "b"}{lambda: {1: 2}[1:2]}'''`,
])('an f-string that every version which reads it reads alike: %s', (text) => {
  expect(scanPython(text).kind).toBe('scanned')
})
