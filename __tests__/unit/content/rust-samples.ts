/** Sources as people write them, chosen for what a lexer can trip over. Each is a whole file that rustc can cut. */
export const samples: readonly string[] = [
  `//! A pallet.
#![cfg_attr(not(feature = "std"), no_std)]

/// Doc with "quotes" and /* no comment */.
#[frame_support::pallet]
pub mod pallet {
    use super::*;
    // plain: ' " r#"
    pub const NAME: &str = "say \\"hi\\" // not a comment";
    pub const RAW: &str = r#"/* "still" text */"#;

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Moves \`amount\`.
        pub fn transfer(origin: OriginFor<T>, amount: u128) -> DispatchResult {
            let who = ensure_signed(origin)?;
            ensure!(amount > 0 && amount <= 1_000u128, Error::<T>::Amount);
            if !Self::is_open(&who) { return Err(Error::<T>::Closed.into()) }
            Ok(())
        }
    }
}
`,
  `fn lifetimes<'a, 'b: 'a>(x: &'a str, y: &'b [char]) -> Option<&'a str> {
    let (quote, newline, slash, wide) = ('\\'', '\\n', '\\\\', '\\u{1F600}');
    match x.chars().next() {
        Some('a'..='z') | Some('"') => Some(x),
        Some(c) if c == '/' || y.contains(&c) => None,
        _ => 'outer: loop { break 'outer None; },
    }
}
`,
  `fn numbers(t: ((u8, f64), u8)) -> f64 {
    let range = 0..10; let closed = 1..=2; let float = 1.; let inner = t.0.1;
    let all = [0xFFu8 as f64, 1e3, 2.5E-3_f64, 0b1010_1010 as f64, 0o77 as f64, 1_000.0, 1.max(2) as f64];
    -1.0 + float * (2. / inner) - all[range.start] % 3f64
}
`,
  `macro_rules! sum {
    () => { 0 };
    ($head:expr $(, $tail:expr)* $(,)?) => { $head + sum!($($tail),*) };
}
macro_rules! names { ($($name:ident => $value:literal),+) => { [$((stringify!($name), $value)),+] } }
static TABLE: [(&str, &str); 2] = names!(first => "1 // one", second => r"2 /* two */");
fn shift(a: u32, b: u32) -> Vec<Vec<u32>> { vec![vec![a >> b, a << b], vec![a & !b, a && b as bool, a || b]] }
`,
  `/* outer /* inner */ still outer */
use std::{collections::HashMap, io::{self, Read as _}};
/** Block doc
  * with stars */
#[derive(Clone, Debug, PartialEq)]
pub struct Point<T = u8, const N: usize = 3> where T: Copy { pub x: [T; N], r#type: Option<Box<dyn Fn(&T) -> T>> }
impl<T: Copy, const N: usize> Point<T, N> {
    pub fn bytes() -> (&'static [u8], u8, &'static [u8]) { (b"a\\"b", b'\\'', br##"x"#y"##) }
    async unsafe fn go(self: &mut Self) -> Result<(), io::Error> { self.r#type.as_ref().map(|f| f(&self.x[0])); Ok(()) }
}
`,
  `#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn works() { assert_eq!(sum!(1, 2,3), 6, "sum of {:?}", [1,2 , 3]); let x: Vec<Vec<u8>> = Vec::<Vec<u8>>::new(); }
    fn closures() -> impl Fn(i32) -> i32 { move |x| -> i32 { x ^ -1 % 2 } }
    fn generic<F>(f: F) where F: for<'x> Fn(&'x u8) -> &'x u8, { let _ = f(&0); *&mut 1 ; }
}
`,
]

/** Pieces to mix; most are whole on their own, and each is one edit away from something else. */
export const pieces: readonly string[] = [
  'a >>= b',
  'a > > b',
  'Vec<Vec<u8>>',
  'a && &b',
  'a == b',
  'a = = b',
  'x..=y',
  'x.. =y',
  '|| -> u8 {}',
  'a ..b',
  'a::<b>',
  '"str"',
  '"a\\"b"',
  '"a\\\\"',
  '"// no"',
  '"/* no */"',
  'r"raw\\"',
  'r#"ra"w"#',
  'r##"x"#"##',
  'b"bytes"',
  'br#"b"#',
  "b'x'",
  'c"c"',
  "'a'",
  "'\\''",
  "'\\\\'",
  "'\\u{41}'",
  "'a",
  "'static",
  "<'a>",
  "&'a b",
  "'a: loop {}",
  "x as 'b",
  "'\"'",
  "'/'",
  '1',
  '1.',
  '1.0',
  '1..2',
  '1.max(2)',
  'x.0.1',
  'x.0 .1',
  '1e3',
  '1e-3',
  '1_u8',
  '0xFF',
  '0b11',
  '0o17',
  '1.5f32',
  '1f32',
  '0xe+1',
  '// line',
  '//// four',
  '/// doc',
  '//! inner',
  '/* block */',
  '/* a /* b */ c */',
  '/** doc */',
  '/*! in */',
  '/**/',
  '/*** x */',
  '//',
  '///',
  'r#type',
  'r#fn',
  'ident',
  '_',
  '_x',
  'r',
  'b',
  'br',
  'c',
  'µ',
  'été',
  '#[cfg(test)]',
  '#![allow(x)]',
  '#',
  '$x',
  '$(a),*',
  'm!(a + b)',
  'm![a+b]',
  'm!{ a , b }',
  'stringify!(a - b)',
  'macro_rules! m { () => {} }',
  '(a, b)',
  '[a; 3]',
  '{ a }',
  'a/b',
  'a / *b',
  'a - -b',
  'a?;',
  '!a',
  '\u2028',
  '\u200e',
  '\u0085',
  '\r\n',
  '\t',
  '-> x',
  '=> x',
  'a <- b',
  '...',
  '~ @ ^',
  '-= 1',
  '%=',
  '<<=',
  '&mut x',
  '&&x',
  '/ /',
]

/** What an edit puts in. */
export const edges: readonly string[] = [
  ...Array.from('"\'#/*!\\.<>&|=-+:;,?$@_ \n\trbc0179exuf'),
  '//',
  '/*',
  '*/',
  '///',
  '//!',
  '/**',
  '/*!',
  '**/',
  'r#',
  'r"',
  'r#"',
  '"#',
  'b"',
  "b'",
  "'a",
  "''",
  '..',
  '..=',
  '>>',
  '&&',
  '||',
  '::',
  '->',
  '\r\n',
  '\r',
  '()',
  '[]',
  '{}',
  '#[',
  '1.',
  'e3',
  '_u8',
  ' /* c */ ',
  ' // c\n',
  '\n/// d\n',
  '\u2028',
  '\\"',
  '\\\\',
  'é',
]

/** Blanks and plain comments; the second kind needs the line end that it brings. */
export const fillers: readonly string[] = [
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '\n\n    ',
  '\u2028',
  '\u200f',
  '\u0085',
  '\v\f',
  ' /* c */',
  ' /**/ ',
  '\n/* a /* b */ "c */\n',
  ' /* \' r#" */',
  ' /*** stars ***/',
  ' /* // */ ',
  ' // c\n',
  '\n//\n',
  ' //// four\n',
  '\n// " \' r#" /* \n',
  ' // \\\n',
  ' // }\r\n',
  ' //* /\n',
]

export const items: readonly string[] = [
  'mod tests;',
  'mod tests { use super::*; #[test] fn a() { assert!(x == 1, "}"); } }',
  'fn f() { let a = "{"; }',
  'pub(crate) const fn f<T>() -> [u8; { 3 }] { x }',
  'use a::{b, c};',
  'const A: [u8; 2] = [{ 1; 2 }, 3];',
  'static B: &str = ";";',
  'struct S;',
  'struct S(pub u8);',
  'struct S<T> where T: X { a: T }',
  'enum E { A, B(u8) }',
  'impl<T> A for B<T> { fn a(&self) {} }',
  'trait T { fn a(); }',
  'type T = Vec<u8>;',
  'macro_rules! m { () => { ; } }',
  'm! { a; b }',
  'm!(a; b);',
  'extern crate a;',
  'extern "C" { fn b(); }',
  'unsafe impl A for B {}',
  'async fn g() -> u8 { 1 }',
  'fn f() where B<C = { 2 }>: D { fn e() {} }',
]
