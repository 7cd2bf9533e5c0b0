import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { findProgram, withProgram } from '../../tools.ts'
import { ofRefusal, ofRun, testFaults } from './fault.ts'
import type { Fault, Stage, Verdict } from './fault.ts'

const simply =
  (script: string) =>
  async (stage: Stage): Promise<Verdict> =>
    ofRun(await stage.run(await stage.connect(), script))

/** The verdict, and in its sentence what the script printed. */
const printing =
  (script: string) =>
  async (stage: Stage): Promise<Verdict> => ({
    ...(await simply(script)(stage)),
    sentence: stage.lines.join(' / '),
  })

/** sshd gives every command to the login shell of the account; here that shell hands it to another one. */
const loginShell = (program: string) => ({
  sshdConfig: [`ForceCommand exec ${findProgram(program) ?? program} -c "$SSH_ORIGINAL_COMMAND"`],
})

/** `dir` has a folder `bin` with these programs and no others. */
async function onlyPrograms(stage: Stage, ...names: string[]): Promise<void> {
  await mkdir(join(stage.dir, 'bin'))
  for (const name of names) await symlink(findProgram(name) ?? name, join(stage.dir, 'bin', name))
}
const poorPath = (dir: string) => ({
  sshdConfig: [`ForceCommand PATH="${join(dir, 'bin')}"; export PATH; eval "$SSH_ORIGINAL_COMMAND"`],
})

const rc =
  (text: string, script: string) =>
  async (stage: Stage): Promise<Verdict> => {
    await writeFile(join(stage.host.home, '.bashrc'), text)
    return await printing(script)(stage)
  }

const onSshd: Fault[] = [
  {
    name: 'connection lost while the script runs',
    server: 'sshd',
    async act(stage) {
      const run = stage.run(await stage.connect(), 'echo $$ >script; sleep 740')
      await stage.pid('script')
      for (const pid of await stage.serving()) process.kill(pid, 'SIGKILL')
      return ofRun(await run)
    },
    outcome: 'lost',
    sentence: /./,
  },
  {
    name: 'connection lost while the script prints',
    server: 'sshd',
    async act(stage) {
      const run = stage.run(await stage.connect(), 'echo $$ >script; while :; do echo x; sleep 0.01; done', {
        onLine() {},
      })
      await stage.pid('script')
      for (const pid of await stage.serving()) process.kill(pid, 'SIGKILL')
      return ofRun(await run)
    },
    outcome: 'lost',
    sentence: /./,
  },
  {
    name: 'dead peer: the connection stays and nobody answers',
    server: 'sshd',
    async act(stage) {
      const run = stage.run(await stage.connect({ keepaliveMs: 200 }), 'echo $$ >script; sleep 741')
      await stage.pid('script')
      const pids = await stage.serving()
      for (const pid of pids) process.kill(pid, 'SIGSTOP')
      const verdict = ofRun(await run)
      for (const pid of pids) process.kill(pid, 'SIGCONT')
      return verdict
    },
    outcome: 'lost',
    sentence: /no longer answers \(keepalive\)/,
  },
  {
    name: 'the listening sshd dies while a script runs',
    server: 'sshd',
    async act(stage) {
      const run = stage.run(await stage.connect(), 'echo $$ >script; sleep 1; echo done')
      await stage.pid('script')
      process.kill(await stage.listening(), 'SIGKILL')
      return ofRun(await run)
    },
    outcome: 'exited 0',
    sentence: /exit status 0/,
  },
  {
    name: 'MaxSessions 0: no session at all',
    server: 'sshd',
    host: { sshdConfig: ['MaxSessions 0'] },
    act: simply('true'),
    outcome: 'not-started',
    sentence: /the host opened no channel/,
  },
  {
    name: 'MaxSessions 2: six scripts wait for each other',
    server: 'sshd',
    host: { sshdConfig: ['MaxSessions 2'] },
    async act(stage) {
      const session = await stage.connect()
      const scripts = Array.from({ length: 6 }, (_, index) => stage.run(session, `sleep 0.1; exit ${index}`))
      const outcomes = (await Promise.all(scripts)).map(ofRun).map(({ outcome }) => outcome)
      return { outcome: 'all ran', sentence: outcomes.join() }
    },
    outcome: 'all ran',
    sentence: /^exited 0,exited 1,exited 2,exited 3,exited 4,exited 5$/,
  },
  {
    name: 'MaxSessions 10: twenty scripts at once, and room to end them',
    server: 'sshd',
    async act(stage) {
      const session = await stage.connect()
      const abort = new AbortController()
      const scripts = Array.from({ length: 20 }, (_, index) =>
        stage.run(session, `echo $$ >script-${index}; sleep 742`, { signal: abort.signal }),
      )
      for (let index = 0; index < 8; index++) await stage.pid(`script-${index}`)
      abort.abort()
      const verdicts = (await Promise.all(scripts)).map(ofRun)
      return {
        outcome: 'all ended',
        sentence: [...new Set(verdicts.map((one) => `${one.outcome} ${one.sentence}`))].join(),
      }
    },
    outcome: 'all ended',
    sentence: /^cancelled and ended$/,
  },
  {
    name: 'MaxSessions 1: a second script gives up in time',
    server: 'sshd',
    host: { sshdConfig: ['MaxSessions 1'] },
    async act(stage) {
      const session = await stage.connect()
      const first = stage.run(session, 'echo $$ >script; sleep 3')
      await stage.pid('script')
      const second = ofRun(await stage.run(session, 'true', { timeoutMs: 500 }))
      await first
      return second
    },
    outcome: 'not-started',
    sentence: /another script runs in this connection \(MaxSessions\)/,
  },
  {
    name: 'a forced command takes the place of bash',
    server: 'sshd',
    host: { sshdConfig: ['ForceCommand cat >stolen; echo served'] },
    async act(stage) {
      return ofRun(await stage.run(await stage.connect(), 'true', { timeoutMs: 1000 }))
    },
    outcome: 'timed-out',
    sentence: /^and ended$/,
  },
  {
    name: 'the account has no shell',
    server: 'sshd',
    host: { sshdConfig: ['ForceCommand exec /usr/sbin/nologin'] },
    act: simply('true'),
    outcome: 'not-started',
    sentence: /no bash came up; the host said: This account is currently not available/,
  },
  {
    name: 'bash is missing',
    server: 'sshd',
    host: poorPath,
    async act(stage) {
      await onlyPrograms(stage, 'env', 'sh')
      return await simply('true')(stage)
    },
    outcome: 'not-started',
    sentence: /no bash came up; the host said: .*bash.*No such file/,
  },
  {
    name: 'dash is the login shell',
    server: 'sshd',
    host: loginShell('dash'),
    act: printing(`[[ x == x ]] && echo "bash: it's \\"$0\\" \\\\ !"; exit 3`),
    outcome: 'exited 3',
    sentence: /^bash: it's "bash" \\ !$/,
  },
  {
    name: 'a noisy .bashrc',
    server: 'sshd',
    act: rc(
      'echo NOISE; echo NOISE >&2; printf half; export FROM_RC=1; set -x; cd /',
      'echo "${FROM_RC:-clean} ${PWD##*/}"',
    ),
    outcome: 'exited 0',
    sentence: /^clean home$/,
  },
  {
    name: 'a .bashrc that ends the shell',
    server: 'sshd',
    async act(stage) {
      await writeFile(join(stage.host.home, '.bashrc'), 'echo "maintenance until noon"; exit 7\n')
      return await simply('true')(stage)
    },
    outcome: 'not-started',
    sentence: /the host said: maintenance until noon/,
  },
  {
    name: 'a .bashrc that waits for input gets no secret',
    server: 'sshd',
    async act(stage) {
      await writeFile(join(stage.host.home, '.bashrc'), 'read -r line; echo "$line" >eaten\n')
      return ofRun(await stage.run(await stage.connect(), 'true', { timeoutMs: 1000 }))
    },
    outcome: 'timed-out',
    sentence: /^and ended$/,
  },
  {
    name: 'the home is missing',
    server: 'sshd',
    async act(stage) {
      await rm(stage.host.home, { recursive: true })
      return await printing('pwd')(stage)
    },
    outcome: 'exited 0',
    sentence: /^\/$/,
  },
  {
    name: 'a command that eats stdin',
    server: 'sshd',
    act: printing('cat; read -r line || echo empty; ssh -V 2>/dev/null || true; sh -c cat; echo end'),
    outcome: 'exited 0',
    sentence: /^empty \/ end$/,
  },
  {
    name: 'an unbalanced brace',
    server: 'sshd',
    act: simply('echo ran >ran\n}\n{ echo b'),
    outcome: 'syntax-error',
    sentence: /line 2: syntax error near unexpected token .}/,
  },
  {
    name: 'a heredoc without an end',
    server: 'sshd',
    act: simply('echo ran >ran\ncat <<END\ntext'),
    outcome: 'syntax-error',
    sentence: /delimited by end-of-file/,
  },
  {
    name: 'a script with CRLF',
    server: 'sshd',
    act: printing('mkdir -p sub\r\ncd sub\r\nif true; then\r\n  echo "${PWD##*/}"\r\nfi\r\n'),
    outcome: 'exited 0',
    sentence: /^sub$/,
  },
  {
    name: 'a pipe whose first command fails',
    server: 'sshd',
    act: simply('false | true\necho never'),
    outcome: 'exited 1',
    sentence: /1/,
  },
  {
    name: 'a variable that is not set',
    server: 'sshd',
    act: printing('echo "$NO_SUCH_NAME"'),
    outcome: 'exited 1',
    sentence: /NO_SUCH_NAME: unbound variable/,
  },
  {
    name: 'a value that is too long for any program',
    server: 'sshd',
    async act(stage) {
      const env = [{ name: 'LONG', value: 'x'.repeat(128 * 1024) }]
      return await ofRefusal(stage.run(await stage.connect(), 'true', { env }))
    },
    outcome: 'refused',
    sentence: /the value of LONG has 131072 bytes, programs take at most/,
  },
  {
    name: 'the script is killed',
    server: 'sshd',
    act: simply('kill -KILL $$'),
    outcome: 'signalled',
    sentence: /SIGKILL/,
  },
  {
    name: 'the script kills its own group',
    server: 'sshd',
    act: simply('sleep 743 & kill -TERM 0; sleep 743'),
    outcome: 'signalled',
    sentence: /SIGTERM/,
  },
  {
    name: 'a program of the script is killed',
    server: 'sshd',
    act: simply('sh -c "kill -KILL \\$\\$"'),
    outcome: 'exited 137',
    sentence: /137/,
  },
  {
    name: 'a background process holds the output',
    server: 'sshd',
    async act(stage) {
      const outcome = await stage.run(await stage.connect(), 'sleep 744 & echo $! >child; exit 4')
      process.kill(await stage.pid('child'))
      return { ...ofRun(outcome), sentence: stage.warnings.join() }
    },
    outcome: 'exited 4',
    sentence: /background process still holds its output; start it with its output redirected/,
  },
  {
    name: 'a daemon outlives its script',
    server: 'sshd',
    async act(stage) {
      const outcome = await stage.run(
        await stage.connect(),
        'setsid sleep 745 >/dev/null 2>&1 </dev/null & echo $! >daemon',
      )
      const daemon = await stage.pid('daemon')
      stage.mayStay.add(daemon)
      await systemClock.sleep(200)
      process.kill(daemon, 0)
      return ofRun(outcome)
    },
    outcome: 'exited 0',
    sentence: /0/,
  },
  {
    name: 'huge output: 100 MB',
    server: 'sshd',
    async act(stage) {
      let bytes = 0
      const onLine = (_stream: string, line: string) => void (bytes += line.length + 1)
      const script = 'head -c 100000000 /dev/zero | tr "\\0" "a" | fold -w 99'
      const outcome = await stage.run(await stage.connect(), script, { onLine })
      return { ...ofRun(outcome), sentence: `${bytes} bytes` }
    },
    outcome: 'exited 0',
    sentence: /^101010102 bytes$/,
  },
  {
    name: 'much on stderr while nobody hurries to read it',
    server: 'sshd',
    async act(stage) {
      let lines = 0
      const onLine = async () => {
        lines += 1
        if (lines % 20_000 === 1) await systemClock.sleep(300)
      }
      const script =
        'for ((i = 0; i < 100000; i++)); do echo "line $i of stderr, beyond the window of 2 MiB" >&2; done; exit 5'
      const outcome = await stage.run(await stage.connect(), script, { onLine })
      return { ...ofRun(outcome), sentence: `${lines} lines` }
    },
    outcome: 'exited 5',
    sentence: /^100000 lines$/,
  },
  {
    name: 'a line without an end',
    server: 'sshd',
    async act(stage) {
      const verdict = await simply('head -c 3000000 /dev/zero | tr "\\0" x')(stage)
      return { ...verdict, sentence: stage.lines.join().slice(-45) }
    },
    outcome: 'exited 0',
    sentence: /\[2934464 more characters in this line\]$/,
  },
  {
    name: 'output that is not text',
    server: 'sshd',
    async act(stage) {
      const verdict = await simply('printf "\\377\\376\\000\\n"; head -c 100000 /dev/urandom; echo; echo end')(stage)
      return { ...verdict, sentence: `${stage.lines.every((line) => line.isWellFormed())} ${stage.lines.at(-1)}` }
    },
    outcome: 'exited 0',
    sentence: /^true end$/,
  },
  {
    name: 'the script closes its own output',
    server: 'sshd',
    act: simply('exec >&- 2>&-; sleep 0.3; exit 6'),
    outcome: 'exited 6',
    sentence: /6/,
  },
]

const onFish: Fault[] = [
  {
    name: 'fish is the login shell',
    server: 'sshd',
    host: loginShell('fish'),
    act: printing(`[[ x == x ]] && echo "bash: it's \\"$0\\" \\\\ !"; exit 3`),
    outcome: 'exited 3',
    sentence: /^bash: it's "bash" \\ !$/,
  },
]

const embedded: Fault[] = [
  {
    name: 'connection lost in the place of the exit status',
    server: 'embedded',
    async act(stage) {
      const session = await stage.connect()
      stage.host.faults.dropBeforeExit = true
      return ofRun(await stage.run(session, 'echo done; exit 0'))
    },
    outcome: 'lost',
    sentence: /./,
  },
  {
    name: 'a channel that ends without an exit status',
    server: 'embedded',
    async act(stage) {
      const session = await stage.connect()
      stage.host.faults.withholdExit = true
      return ofRun(await stage.run(session, 'exit 0'))
    },
    outcome: 'lost',
    sentence: /the host ended the channel without a result/,
  },
  {
    name: 'a host that opens no channel',
    server: 'embedded',
    async act(stage) {
      const session = await stage.connect()
      stage.host.faults.refuseSessions = true
      return ofRun(await stage.run(session, 'true'))
    },
    outcome: 'not-started',
    sentence: /the host opened no channel/,
  },
  {
    name: 'a host that falls silent after the login',
    server: 'embedded',
    async act(stage) {
      const session = await stage.connect({ keepaliveMs: 200 })
      stage.host.faults.mute()
      const verdict = ofRun(await stage.run(session, 'true'))
      stage.host.faults.drop()
      return verdict
    },
    outcome: 'not-started',
    sentence: /no longer answers/,
  },
  {
    name: 'dash is the login shell',
    server: 'embedded',
    host: { shell: 'dash' },
    act: printing('echo "$0"; exit 3'),
    outcome: 'exited 3',
    sentence: /^bash$/,
  },
]

withProgram('sshd', 'openssh-server', () => {
  testFaults(onSshd)
  withProgram('fish', 'fish', () => testFaults(onFish))
})
describe('embedded', () => testFaults(embedded))
