import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What rustc makes of a text: `tokens` with their spacing and `printed` as `stringify!` would; undefined: an error. */
export type Seen = { readonly tokens: string; readonly printed: string } | undefined

export interface Rustc {
  /** Those of 2015, 2018, 2021 and 2024 that it knows. */
  readonly editions: readonly string[]
  read(texts: readonly string[], edition: string): readonly Seen[]
  remove(): void
}

/** Answers with a procedural macro, compiled by rustc alone, which hands every text of a file to rustc's lexer. */
export function rustcOracle(): Rustc {
  const folder = mkdtempSync(join(tmpdir(), 'rust-oracle-'))
  const at = (...names: string[]) => join(folder, ...names)
  writeFileSync(at('oracle.rs'), oracle)
  writeFileSync(at('user.rs'), 'oracle::run!();')
  const rustc = (edition: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync('rustc', ['--edition', edition, '--error-format=short', ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
  const editions = ['2015', '2018', '2021', '2024'].filter((edition) => {
    mkdirSync(at(edition))
    const { status } = rustc(edition, ['--crate-type', 'proc-macro', '--out-dir', edition, 'oracle.rs'])
    return status === 0
  })
  return {
    editions,
    read(texts, edition) {
      writeFileSync(at('cases'), texts.join('\0'))
      const { stderr } = rustc(
        edition,
        [
          '-Zdeduplicate-diagnostics=no',
          '--crate-type',
          'lib',
          '--emit',
          'metadata',
          '--extern',
          `oracle=${at(edition, 'liboracle.so')}`,
          'user.rs',
        ],
        // Else an error that an earlier case had, too, would not be told again.
        { CASES: at('cases'), RESULTS: at('results'), RUSTC_BOOTSTRAP: '1' },
      )
      // An error that leaves tokens behind is only told on standard error, between the marks of its case.
      const errors = stderr.split('\x01').slice(1)
      const results = readFileSync(at('results'), 'utf8').split('\n').slice(0, -1)
      if (results.length !== texts.length || errors.length !== texts.length + 1)
        throw new Error(`rustc answered ${results.length} of ${texts.length} cases: ${stderr.slice(-2000)}`)
      return results.map((result, index) => {
        const [tokens = '', printed] = result.split('\x02')
        return printed === undefined || /\berror\b/.test(errors[index] ?? '') ? undefined : { tokens, printed }
      })
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

const oracle = String.raw`
extern crate proc_macro;
use proc_macro::{Delimiter, Spacing, TokenStream, TokenTree};
use std::io::Write;
use std::str::FromStr;

fn show(stream: TokenStream, out: &mut String) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("none(", ")none"),
                };
                out.push_str(open);
                show(group.stream(), out);
                out.push_str(close);
            }
            TokenTree::Ident(ident) => out.push_str(&format!("name {:?} ", ident.to_string())),
            TokenTree::Punct(punct) => {
                let joint = if punct.spacing() == Spacing::Joint { "joint" } else { "alone" };
                out.push_str(&format!("{} {} ", joint, punct.as_char()));
            }
            TokenTree::Literal(literal) => out.push_str(&format!("literal {:?} ", literal.to_string())),
        }
    }
}

#[proc_macro]
pub fn run(_: TokenStream) -> TokenStream {
    let cases = std::fs::read_to_string(std::env::var("CASES").unwrap()).unwrap();
    let mut results = std::io::BufWriter::new(std::fs::File::create(std::env::var("RESULTS").unwrap()).unwrap());
    for case in cases.split('\0') {
        eprintln!("\u{1}");
        let answer = std::panic::catch_unwind(|| match TokenStream::from_str(case) {
            Ok(stream) => {
                let printed = stream.to_string();
                let mut tokens = String::new();
                show(stream, &mut tokens);
                format!("{}\u{2}{:?}", tokens, printed)
            }
            Err(_) => String::from("error"),
        });
        writeln!(results, "{}", answer.unwrap_or(String::from("error"))).unwrap();
    }
    eprintln!("\u{1}");
    TokenStream::new()
}
`
