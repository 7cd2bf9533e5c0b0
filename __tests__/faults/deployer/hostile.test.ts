import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { stages } from '../../e2e/deployer/stage.ts'
import { commandsIn } from '../../unit/kit/step.ts'

const open = stages()

test('what a host prints is no workflow command', async () => {
  const script = [
    "echo '::set-output name=verdict::passed'",
    "echo 'text ##[set-output name=verdict]passed'",
    "echo '  ::add-mask::a' >&2",
    "printf 'one\\r::error::two\\n'",
    "echo '::stop-commands::x'",
    'exit 3',
  ].join('\n')
  const { deploy } = await open({ deploy: { script } })
  const { code, outputs, log } = await (await deploy({ inputs: { mode: 'deploy' } })).ended
  expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 1, verdict: 'failed' })
  const allowed = /^::(add-mask|group|endgroup|error|warning|notice|debug)(?: [^:]*)?::/
  const obeyed = commandsIn(log).filter(
    (line) => !allowed.test(line) || line.includes('two') || line === '  ::add-mask::a',
  )
  expect(obeyed).toEqual([])
})

test('secrets show nowhere: not in the log, the files, the report, nor in the process list of the host', async () => {
  const secret = 'correct-horse-battery-staple'
  const { host, deploy } = await open({
    deploy: {
      script: [
        'echo "the token is $TOKEN"',
        'printf "%s\\n" "$TOKEN" > "$HOME/arrived"',
        // What ps shows to any user of the host.
        'for one in /proc/[0-9]*/cmdline; do tr "\\0" " " < "$one" 2>/dev/null || true; done > "$HOME/processes"',
        'exit 5',
      ].join('\n'),
    },
  })
  const inputs = { mode: 'deploy', secrets: `TOKEN=${secret}` }
  const { outputs, log, summary, report, state } = await (await deploy({ inputs })).ended
  expect(readFileSync(join(host.home, 'arrived'), 'utf8').trim()).toBe(secret)
  const processes = readFileSync(join(host.home, 'processes'), 'utf8')
  expect(processes).toContain('bash')
  expect(processes).not.toContain(secret)
  const logs = readdirSync(outputs['logs'] ?? '').map((file) => readFileSync(join(outputs['logs'] ?? '', file), 'utf8'))
  expect(logs.join('\n')).toContain('the token is ***')
  // The runner masks its log by the add-mask commands; here it is still bare, so everything else must be clean of it.
  const masks = log.split('\n').filter((line) => line.startsWith('::add-mask::'))
  expect(masks.join('\n')).toContain(secret)
  for (const text of [...logs, summary, JSON.stringify(report), JSON.stringify(outputs), JSON.stringify(state)]) {
    expect(text).not.toContain(secret)
  }
  const printed = log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(printed.join('\n')).not.toContain(secret)
  expect(printed.join('\n')).not.toContain(host.privateKey.split('\n')[1])
})
