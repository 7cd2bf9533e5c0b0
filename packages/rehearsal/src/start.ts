// `npm start`: rehearses examples/testnet-gate.yml on this machine, four times, and examples/production.yml, and says how it went.
import { resolve } from 'node:path'
import { help, readOptions } from './options.ts'
import type { Options } from './options.ts'
import { actCount, makeScreen, playAll, setStage, writePages } from './stage/index.ts'

process.exitCode = await start(readOptions(process.argv.slice(2)))

async function start(options: Options): Promise<number> {
  switch (options.kind) {
    case 'help':
      console.log(help)
      return 0
    case 'mistake':
      console.error(`${options.what}\n\n${help}`)
      return 2
    case 'play':
      return await rehearse(resolve(import.meta.dirname, '../../..'), options)
  }
}

async function rehearse(
  root: string,
  { out, hostKind, isVerbose }: Extract<Options, { kind: 'play' }>,
): Promise<number> {
  const started = new Date()
  const stop = new AbortController()
  const screen = makeScreen((text) => process.stdout.write(text), started, {
    colors: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    all: isVerbose,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  })
  const interrupt = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) return
    screen.heading(`${signal}: the run is cancelled as GitHub would, and everything is cleaned up. A moment, please.`)
    stop.abort(new Error(`${signal} at the terminal`))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)

  const stage = await setStage({ root, hostKind }).catch((error: unknown) => {
    console.error(`The rehearsal cannot begin: ${Error.isError(error) ? error.message : String(error)}`)
    return undefined
  })
  if (stage === undefined) return 1
  const ssh =
    stage.host.kind === 'sshd' ? 'OpenSSH sshd' : 'the embedded SSH server (sshd is not installed or not wanted)'
  const about = `Host ${stage.host.address} by ${ssh}; chain on port ${stage.chainPort}; GitHub ${stage.github.apiUrl}.`
  screen.heading('Shakedown rehearses examples/testnet-gate.yml and examples/production.yml on this machine')
  screen.text(`  ${about}`)
  try {
    const played = await playAll({ stage, root, screen, signal: stop.signal, readingMs: 1_500 })
    const violations = stage.github.violations
    for (const violation of violations) screen.text(`  GitHub's API description was violated: ${violation}`)
    const good = played.filter(({ faults }) => faults.length === 0).length
    const page = await writePages(resolve(root, out), about, played)
    const seconds = ((Date.now() - started.getTime()) / 1000).toFixed(0)
    screen.heading(`${good} of ${actCount} acts ended as expected, in ${seconds} s`)
    await clear()
    screen.text(`All job summaries on one page: ${page}`)
    if (stop.signal.aborted) return 130
    return good === actCount && violations.length === 0 ? 0 : 1
  } catch (error) {
    console.error(error)
    await clear()
    return 1
  }

  async function clear(): Promise<void> {
    const left = (await stage?.clear()) ?? []
    screen.text(left.length === 0 ? 'Nothing is left running.' : `Still running: ${left.join(', ')}`)
  }
}
