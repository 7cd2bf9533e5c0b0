// A small action that does what its input `do` says; started as a step by step.ts.
import { type Action, defineInputs, defineOutputs, join, runAction, verdictHeading } from '@shakedown/kit'

export const inputs = defineInputs({
  do: { kind: 'text', required: true, describe: 'What to do.' },
  policy: { kind: 'text', default: '.github/shakedown.yml', describe: 'Path of the policy file.' },
  hosts: { kind: 'list', describe: 'Hosts.' },
  timeout: { kind: 'duration', default: '30s', describe: 'How long.' },
  'private-key': { kind: 'secret', describe: 'A key.' },
  secrets: { kind: 'secrets', describe: 'Secret environment.' },
  script: { kind: 'script', describe: 'A script.' },
  token: { kind: 'secret', default: '${{ github.token }}', describe: 'A token.' },
  'working-directory': { kind: 'text', default: '.', describe: 'Where.' },
})

export const outputs = defineOutputs({
  target: { nothing: 'unknown', describe: 'The target.' },
  required: { nothing: 'true', describe: 'Whether one is needed.' },
  list: { nothing: '[]', describe: 'A list.' },
})

export const action: Action<typeof inputs, typeof outputs> = {
  name: 'fixture',
  title: 'Fixture',
  description: 'Does what it is told.',
  branding: { icon: 'anchor', color: 'blue' },
  inputs,
  outputs,
  async main(values, context) {
    const { log, signal } = context
    const ended = (verdict: string, passed: boolean, reason: string) => ({
      verdict,
      passed,
      reason,
      outputs: {},
      report: {
        hosts: values.hosts,
        nested: { verdict: 'not this one', key: values['private-key'] },
        schema: 'not mine',
      },
      summary: join(verdictHeading({ title: 'Fixture', verdict, passed, reason }), values['private-key']),
    })
    const whenAborted = () =>
      new Promise<Error>((resolve) => {
        // Keeps the process alive, as a socket would.
        const timer = setInterval(() => {}, 1000)
        signal.addEventListener('abort', () => {
          clearInterval(timer)
          resolve(signal.reason as Error)
        })
        log.info('ready')
      })

    switch (values.do) {
      case 'pass':
        return {
          ...ended('passed', true, 'all 3 hosts answered'),
          outputs: { target: 'testnet', required: 'false', list: '' },
        }
      case 'fail':
        return ended('failed', false, '1 of 3 hosts failed')
      case 'print':
        log.info(JSON.stringify(values))
        return ended('passed', true, 'printed')
      case 'env':
        log.info(JSON.stringify(context.env))
        return ended('passed', true, 'printed')
      case 'verdict error that claims to pass':
        return ended('error', true, 'impossible')
      case 'long reason':
        return ended('passed', true, `a\n  b ${'😀'.repeat(200)}`)
      case 'undeclared output':
        return { ...ended('passed', true, 'fine'), outputs: { typo: 'x' } as Record<string, string> }
      case 'huge output':
        return { ...ended('passed', true, 'fine'), outputs: { list: 'x'.repeat(500_000) } }
      case 'notices':
        return { ...ended('passed', true, 'fine'), notices: ['look\nhere'], warnings: ['take care'] }
      case 'throw':
        context.set('target', 'testnet')
        throw new Error('it broke', { cause: new Error('the disk is full') })
      case 'hostile text':
        log.info('a file named\n::set-output name=target::null-deployment\n##[add-mask]x')
        log.foreign('\u001b[31m ::add-mask::verdict\r\n')
        log.foreign('progress ##[set-output name=required]false')
        await log.group('outer ::x', () => log.group('inner', async () => log.info('inside')))
        return ended('passed', true, '::error::not a command ##[error]x')
      case 'unhandled rejection':
        void Promise.reject(new Error('nobody listens'))
        await whenAborted()
        return ended('passed', true, 'as if nothing had happened')
      case 'uncaught exception':
        setTimeout(() => {
          throw new Error('thrown in a timer')
        }, 10)
        await whenAborted()
        return ended('passed', true, 'as if nothing had happened')
      case 'open handles':
        setInterval(() => {}, 1000)
        log.info('x'.repeat(300_000))
        return ended('passed', true, 'done, with a timer left open')
      case 'wait for nothing':
        await new Promise(() => {})
        return ended('passed', true, 'never')
      case 'tidy up when cancelled':
        return ended('cancelled', false, (await whenAborted()).message)
      case 'throw when cancelled':
        await whenAborted()
        throw new Error('socket hang up')
      case 'ignore the cancellation': {
        await whenAborted()
        setInterval(() => {}, 1000)
        await new Promise(() => {})
        break
      }
      case 'temp':
        log.info(context.temp('log.txt'))
        context.state.save('left', 'by main\nin two lines')
        return ended('passed', true, 'saved')
      case 'mask':
        log.info(`masked: ${context.mask('found-at-run-time')} ${context.mask('abc')} ${context.mask('main')}`)
        return ended('passed', true, 'it was found-at-run-time')
    }
    throw new Error(`the fixture cannot do ${values.do}`)
  },
  async post(context) {
    context.log.info(
      `post finds ${JSON.stringify(context.state.get('left'))} and ${JSON.stringify(context.state.get('nothing'))}`,
    )
    context.log.info(context.temp('log.txt'))
    if (context.given.get('do') === 'fail in post') throw new Error('post broke')
  },
}

await runAction(action)
