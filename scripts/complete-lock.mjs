// Completes package-lock.json: a registry that lacks the packages of other platforms leaves their entries out, and
// `npm ci` then refuses the lock ("Missing: … from lock file"). Adds an optional entry for every optional dependency
// that is named but not listed; such an entry is only ever installed on the platform that it names.
// Run it after every `npm install`, then `npm install --package-lock-only` once, so that npm's own order holds.
import { readFile, writeFile } from 'node:fs/promises'

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'wasm32',
]
const processors = {
  amd64: 'x64',
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  riscv64: 'riscv64',
  s390x: 's390x',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  loong64: 'loong64',
  mips64el: 'mips64el',
}

const lock = JSON.parse(await readFile('package-lock.json', 'utf8'))
let added = 0
for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (lock.packages[key] !== undefined) continue
    const parts = name.split(/[/-]/)
    const os = parts.filter((part) => systems.includes(part))
    const cpu = parts.flatMap((part) => processors[part] ?? [])
    lock.packages[key] = {
      version: version.replace(/^[\^~]/, ''),
      ...(cpu.length > 0 && { cpu }),
      ...(parent.dev === true && { dev: true }),
      optional: true,
      ...(os.length > 0 && { os }),
    }
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
await writeFile('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} entries added`)
