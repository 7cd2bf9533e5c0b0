// What the scanner of Rust keeps apart, what it lets pass, and what it refuses to judge.
import { describe, expect, test } from '@jest/globals'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { lexRust } from '../../../packages/content/src/sources/rust/lexer.ts'
import { scanRust } from '../../../packages/content/src/sources/rust.ts'

const compare = (before: string, after: string) => compareSources(scanRust, before, after)

function spellings(text: string): readonly string[] {
  const lexed = lexRust(text)
  if (lexed.kind === 'fault') throw new Error(`line ${lexed.line}: ${lexed.what}`)
  return lexed.tokens.map((token) => token.text)
}

describe('tokens', () => {
  test.each<[string, readonly string[]]>([
    ['1..2', ['1', '.', '.', '2']],
    ['1.', ['1.']],
    ['1.max(2)', ['1', '.', 'max', '(', '2', ')']],
    ['1._x', ['1', '.', '_x']],
    ['x.0.1', ['x', '.', '0.1']],
    ['1.0.1', ['1.0', '.', '1']],
    ['1e-3_f64+2E+1', ['1e-3_f64', '+', '2E+1']],
    ['0xE+1', ['0xE', '+', '1']],
    ['0b1_u8 0o17 0xFFu64 1_000 1f32', ['0b1_u8', '0o17', '0xFFu64', '1_000', '1f32']],
    ["'a' 'a b '\\'' '\\u{1F600}' b'x' b'\\''", ["'a'", "'a", 'b', "'\\''", "'\\u{1F600}'", "b'x'", "b'\\''"]],
    ["'static 'r#fn '_", ["'static", "'r#fn", "'_"]],
    ["<'a>'b'", ['<', "'a", '>', "'b'"]],
    [
      `"a\\"b" "\\\\" r"\\" r#"a"b"# br##"x"#"## c"d"`,
      ['"a\\"b"', '"\\\\"', 'r"\\"', 'r#"a"b"#', 'br##"x"#"##', 'c"d"'],
    ],
    ['r#"a"## b', ['r#"a"#', '#', 'b']],
    ['r#type r', ['r#type', 'r']],
    ['/* a /* b */ c */ x // y', ['x']],
    ['/**/ /***/ /*** a */ //// b', []],
    ['/** a */ x', ['/** a */', 'x']],
    ['/// a\n//! b\n/*! c */', ['/// a', '//! b', '/*! c */']],
    ['été µ 変数', ['été', 'µ', '変数']],
    ['#!/usr/bin/run\nx', ['x']],
    ['#![a]\nx', ['#', '!', '[', 'a', ']', 'x']],
    ['#! // c\n /* d */ [a]', ['#', '!', '[', 'a', ']']],
    ['#!/// [a]\nx', ['x']],
    ['\uFEFFx', ['x']],
    ['constructor(toString)', ['constructor', '(', 'toString', ')']],
  ])('%j', (text, expected) => expect(spellings(text)).toEqual(expected))

  test('lines are counted by line feeds', () => {
    const lexed = lexRust('a\r\n"b\nc"\n\n  d')
    expect(lexed.kind === 'lexed' && lexed.tokens.map(({ line }) => line)).toEqual([1, 2, 5])
  })
})

describe('only comments or blanks differ', () => {
  test.each([
    ['fn f() {}', '\n\tfn  f( ) {\u2028}', 'formatting-only'],
    ['let x = a(b, c);', 'let x=a( b,\n  c,);'.replace(',)', ')').replace('x=', 'x = '), 'formatting-only'],
    ['a // b\n', 'a // c\n', 'comments-only'],
    ['a /* b */ c', 'a c', 'comments-only'],
    ['a', 'a // "unterminated\n', 'comments-only'],
    ["let q = '\"'; // '", 'let q = \'"\'; /* " */', 'comments-only'],
    ['let x = "a\r\nb";\r\n', 'let x = "a\nb";\n', 'formatting-only'],
    ['x', '\uFEFFx', 'formatting-only'],
    ['#!/bin/a\nx', '#!/bin/b\nx', 'comments-only'],
    ['m!(a,  b)', 'm!(a,\n b)', 'formatting-only'],
    ['m!(a, b)', 'm!(a, /* c */ b)', 'comments-only'],
    ['if !(a) {}', 'if !( a ) { }', 'formatting-only'],
    ['x != (a)', 'x != ( a )', 'formatting-only'],
    ['//// a\nx', '////// b\nx', 'comments-only'],
  ])('%j and %j', (before, after, proof) => expect(compare(before, after)).toMatchObject({ kind: 'same', proof }))
})

describe('the difference counts', () => {
  test.each([
    ['a > > b', 'a >> b'],
    ['a += b', 'a + = b'],
    ['a & & b', 'a && b'],
    ['x = -1', 'x =-1'],
    ['f(a,&b)', 'f(a, &b)'],
    ['/// a\nx', '// a\nx'],
    ['/// a\nx', '///  a\nx'],
    ['/** a */ x', '/* a */ x'],
    ['/// a', '//// a'],
    ['//! a', '// ! a'],
    ['"a b"', '"a  b"'],
    ['"// a"', '"// b"'],
    ['r#"/* a */"#', 'r#"/* b */"#'],
    ['m!("// a")', 'm!("// b")'],
    ["'a", "'b"],
    ["'a'", "'b'"],
    ['1.0', '1.00'],
    ['1u8', '1u16'],
    ['1. .2', '1..2'],
    ['x.0.1', 'x.0 .1'],
    ['/* a */ b /* c */', '/* a b /* */ c */'],
    ['"a \\\n  b"', '"a \\\n    b"'],
    ['stringify!(a+b)', 'stringify!(a + b)'],
    ['m![a]', 'm![ a]'],
    ['m!{a /**/}', 'm!{a}'],
    ['#[m(a+b)] x', '#[m(a + b)] x'],
    ['macro_rules! m { (a) => { b } }', 'macro_rules! m { ( a ) => { b } }'],
    ['x; line!()', 'x;\nline!()'],
    ['x; column!()', 'x;  column!()'],
    ['x; Location::caller()', 'x;\nLocation::caller()'],
    ['été', 'e\u0301te\u0301'],
  ])('%j and %j', (before, after) => {
    expect(compare(before, after).kind).toBe('different')
    expect(compare(after, before).kind).toBe('different')
    expect(compare(before, before).kind).toBe('same')
  })

  test('line! lets blanks change that move no line', () => {
    expect(compare('a( line!() )', 'a(line!())').kind).toBe('same')
  })
})

test.each([
  ['z"x"', 1, 'the prefix z'],
  ['a#b', 1, 'the prefix a'],
  ["match'x' {}", 1, 'the prefix match'],
  ['a\n #"x"#', 2, 'a hash before a string'],
  ["'a#b", 1, 'a lifetime that runs into'],
  ["'ab'", 1, 'a lifetime that runs into'],
  ["'''", 1, 'a character literal'],
  ["''", 1, 'a character literal'],
  ["'\\q'", 1, 'a character literal'],
  ["'1", 1, 'a character literal'],
  ["b'\\u{41}'", 1, 'a byte literal'],
  ["b'é'", 1, 'a byte literal'],
  ['cr#"a"b"#', 1, 'a raw C string'],
  ['"a', 1, 'a string that does not end'],
  ['x\nr#"a"', 2, 'a raw string that does not end'],
  ['r##~"a"##', 1, 'a raw string without'],
  [`r${'#'.repeat(256)}"a"${'#'.repeat(256)}`, 1, 'more than 255 hashes'],
  ['\n/* /* */', 2, 'a comment that does not end'],
  ['"a\rb"', 1, 'a carriage return'],
  ['/// a\rb', 1, 'a carriage return'],
  ['// a\u202Eb', 1, 'turns the direction'],
  ['---\na\n---\n', 1, 'a frontmatter'],
  ['#!/bin/run\n\n---\n', 1, 'a frontmatter'],
  ['1e', 1, 'exponent'],
  ['1.5e+', 1, 'exponent'],
  ['0b12', 1, 'a number that Rust does not know'],
  ['0x', 1, 'a number that Rust does not know'],
  ['0x1.5', 1, 'not decimal'],
  ['0b1e3', 1, 'not decimal'],
  ['"a"_', 1, 'the suffix _'],
  ['(]', 1, '] closes nothing'],
  ['{(\n)', 2, '} is missing'],
  ['a\0', 1, 'starts no token'],
  ['`', 1, 'starts no token'],
  ['😀', 1, 'starts no token'],
])('%j is not judged', (text, line, what) => {
  expect(scanRust(text)).toEqual({ kind: 'fault', line, what: expect.stringContaining(what) })
  expect(compare(text, text).kind).toBe('unproven')
})

test('a string of a million escapes is read', () => {
  const text = `const A: &str = "${'\\n'.repeat(1_000_000)}"; ${'/* '.repeat(100_000)}${'*/ '.repeat(100_000)}`
  expect(scanRust(text)).toMatchObject({ kind: 'scanned' })
})
