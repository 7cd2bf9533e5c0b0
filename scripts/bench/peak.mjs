// node peak.mjs PROGRAM ARGS… prints the peak memory, in kilobytes, of the largest process that the program and its
// children had; nothing when it cannot be told. Node programs say it themselves when they exit, exactly; for others (git)
// Linux's high-water mark is read every millisecond, so what they grow by in their last one is missed. Plain JavaScript,
// so that this process is small: a child is born as a copy of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'shakedown-peak-'))
const told = join(folder, 'told')
const preload = join(folder, 'preload.cjs')
// Linux counts the program that forked into `maxRSS`; the mark in /proc is this program's own.
writeFileSync(
  preload,
  `process.on('exit', () => {
  const { readFileSync, appendFileSync } = require('node:fs')
  let peak = process.resourceUsage().maxRSS
  try { peak = Number(/^VmHWM:\\s*(\\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) } catch {}
  appendFileSync(${JSON.stringify(told)}, peak + '\\n')
})\n`,
)
writeFileSync(told, '')
const [program, ...args] = process.argv.slice(2)
const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: `--require=${preload}` } })
const seen = new Map()
const timer = setInterval(() => look(child.pid), 1)
child.on('error', (error) => {
  throw error
})
child.on('exit', (code) => {
  clearInterval(timer)
  const peaks = [...readFileSync(told, 'latin1').trim().split('\n').map(Number), ...seen.values()]
  rmSync(folder, { recursive: true })
  const peak = Math.max(...peaks)
  if (peak > 0) console.log(peak)
  process.exitCode = code ?? 1
})

function look(pid) {
  try {
    const peak = Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0)
    // Between fork and exec a child still is its parent.
    const name = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
    if (!/node(\0|$)/.test(name.split('\0', 1)[0] ?? '')) seen.set(pid, Math.max(seen.get(pid) ?? 0, peak))
    for (const below of readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ')) {
      if (below !== '') look(below)
    }
  } catch {
    // Gone already, or no Linux.
  }
}
