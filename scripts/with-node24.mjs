// Runs its arguments on Node 24, the runner's own runtime. npm puts node_modules/.bin first on PATH, so on Linux x64
// `node` is the pinned one already; elsewhere a Node 24 or newer must be on PATH. Plain JavaScript that Node 20 can
// read, since that may be all there is.
import { spawn } from 'node:child_process'

const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(
    `Shakedown needs Node 24 or newer to run its tests and its rehearsal; this is ${process.version} on ${process.platform}-${process.arch}. ` +
      'On Linux x64, `npm ci` brings it along (without --omit=optional); elsewhere install Node 24 and put it first on PATH.',
  )
  process.exit(1)
}
const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' })
// The terminal sends Ctrl-C to the whole group; a supervisor signals this process alone.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal === null ? code : 1))
