// Bundles actions/<name>/lib/index.js into dist/<name>/: plain JavaScript, no native code, the same bytes on every
// machine. What an action imports by `await import()` becomes a chunk `<n>.index.js` that is read only when needed: the
// null deployment must not pay for SSH.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import ncc from '@vercel/ncc'

// ssh2's WebAssembly poly1305 reads __dirname, which an ES module does not have.
const banner = 'const __filename = import.meta.filename, __dirname = import.meta.dirname;\n'
const dropped = new Set(['pagent.exe', 'licenses.txt']) // ssh2's Windows agent helper; ncc's licences lack the entry's own
const beyondAscii = /[^\0-\x7f]/
const chunk = /^\d+\.index\.js$/
const root = process.cwd()
const out = process.env['DIST'] ?? 'dist'

await rm(out, { recursive: true, force: true })
for (const name of (await readdir('actions')).toSorted(byName)) await bundle(name)

async function bundle(name) {
  const { code, assets, stats } = await ncc(join(root, 'actions', name, 'lib', 'index.js'), {
    cache: false,
    quiet: true,
    target: 'es2024',
    filename: 'index.js',
    license: 'licenses.txt',
  })
  const files = new Map([
    ['index.js', banner + inAscii(code)],
    ['licenses.txt', await licences(stats)],
  ])
  for (const [file, { source }] of Object.entries(assets)) {
    if (dropped.has(file)) continue
    if (chunk.test(file)) files.set(file, banner + inAscii(String(source)))
    else if (file === 'package.json') files.set(file, source)
    else throw new Error(`${name}: ${file} must not be in the bundle (was a native module built by an install script?)`)
  }
  refuseUndici(name, files)
  await mkdir(join(out, name), { recursive: true })
  for (const [file, text] of files) await writeFile(join(out, name, file), text)
}

// One character beyond ASCII makes V8 hold the whole file with two bytes for each, which takes longer to read: a fiftieth of
// a short step. An escape means the same in every string, template and pattern but those that are read raw.
function inAscii(code) {
  const raw = code.split('\n').find((line) => /raw`/.test(line) && beyondAscii.test(line))
  if (raw !== undefined) throw new Error(`a raw template must be ASCII: ${raw.trim()}`)
  return code.replaceAll(
    new RegExp(beyondAscii, 'g'),
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

// undici costs every step half of its start-up time and serves OIDC only (vendor/http-client): it may come with
// @actions/github, in a chunk of its own, never with the entry.
function refuseUndici(name, files) {
  if (/node_modules\/undici\//.test(files.get('index.js'))) {
    throw new Error(`${name}: undici is in the entry of the bundle; load @shakedown/github by await import()`)
  }
}

async function licences(stats) {
  const packages = new Map()
  for (const path of modulePaths(stats.compilation.modules)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.split(sep).join('/'))?.[1]
    if (folder !== undefined && !packages.has(folder)) packages.set(folder, await licence(folder))
  }
  return [...packages.values()].toSorted(byName).join('\n')
}

function* modulePaths(modules) {
  for (const module of modules) {
    if (typeof module.resource === 'string') yield module.resource
    if (module.modules !== undefined) yield* modulePaths(module.modules)
  }
}

async function licence(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file === undefined
      ? `(${relative(root, folder).split(sep).join('/')} ships no licence text)`
      : await readFile(join(folder, file), 'utf8')
  return `${name}@${version}\n${license}\n${text.replaceAll('\r\n', '\n').trim()}\n`
}

// The same order on every machine, whatever its locale.
function byName(a, b) {
  return a < b ? -1 : Number(a > b)
}
