// The same rules with nothing around them: git's own diff, picomatch, first match wins, the strictest target wins. Base,
// head and rules come from the environment. What a maintainer would write who needs no proof that the diff is complete,
// no policy from the trusted branch, no report.
import { execFileSync } from 'node:child_process'
import picomatch from 'picomatch'

const { BASE, HEAD, RULES } = process.env
const rules = JSON.parse(RULES).map(({ paths, target }) => ({ target, matches: picomatch(paths, { dot: true }) }))
const diff = ['diff', '--name-status', '-z', '--no-renames', BASE, HEAD]
const fields = execFileSync('git', diff, { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0')
let target = null
for (let at = 1; at < fields.length; at += 2) {
  const found = rules.find(({ matches }) => matches(fields[at]))
  if ((found === undefined ? 'testnet' : found.target) !== null) target = 'testnet'
}
console.log(target ?? 'null-deployment')
